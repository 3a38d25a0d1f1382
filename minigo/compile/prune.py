"""Taking out code that can't be reached, for functions whose goto statements hide that from the
builder."""

from __future__ import annotations

from minigo.ir import _ops as op
from minigo.ir.model import Function, Label

_JUMPS = frozenset({op.JUMP, op.JUMP_IF, op.JUMP_IF_NOT, op.MAP_NEXT})
_ENDS = frozenset(
    {op.JUMP, op.JUMP_TABLE, *(i for i, effects in enumerate(op.EFFECTS) if "return" in effects)}
)


def prune(fn: Function) -> None:
    """Remove the instructions that are never reached; labels, lines and variables follow."""
    reached = [False] * len(fn.code)
    todo = [0]
    if fn.deferreturn is not None:
        todo.append(fn.deferreturn.index)
    while todo:
        at = todo.pop()
        while at < len(fn.code) and not reached[at]:
            reached[at] = True
            instr = fn.code[at]
            code = instr[0]
            if code in _JUMPS:
                label = instr[-1]
                assert isinstance(label, Label)
                todo.append(label.index)
            elif code == op.JUMP_TABLE:
                table = fn.tables[instr[1]]  # type: ignore[index]
                todo += [label.index for label in (table.default, *table.labels) if label]
            if code in _ENDS:
                break
            at += 1
    moved = []
    kept = 0
    for is_reached in reached:
        moved.append(kept)
        kept += is_reached
    moved.append(kept)
    _move(fn, moved)
    fn.code[:] = [instr for instr, keep in zip(fn.code, reached, strict=True) if keep]


def _move(fn: Function, moved: list[int]) -> None:
    """Put everything that counts instructions to its new place."""
    labels = {operand for instr in fn.code for operand in instr if isinstance(operand, Label)}
    for table in fn.tables:
        labels |= {label for label in (table.default, *table.labels) if label is not None}
    if fn.deferreturn is not None:
        labels.add(fn.deferreturn)
    for label in labels:
        if label.index >= 0:
            label.index = moved[label.index]
    rows: dict[int, tuple[int, int, int, bool]] = {}
    for at, line, column, statement in fn.lines:
        rows[moved[at]] = (moved[at], line, column, statement)
    fn.lines[:] = rows.values()
    for variable in fn.variables:
        variable.start, variable.end = moved[variable.start], moved[variable.end]
