"""Switch statements over values and over types.

The tests come first, then the bodies. Tests against integer constants become a jump table where
they are dense and a binary search where they are many; strings are told apart by their length
first.
"""

from __future__ import annotations

from minigo.check.constants import to_int
from minigo.check.objects import Var
from minigo.compile import rtypes
from minigo.compile.assign import unparen
from minigo.compile.convert import adapt, expr_to
from minigo.compile.expr import UNSIGNED
from minigo.compile.function import Builder, Target
from minigo.compile.memory import LOCAL, load
from minigo.compile.operators import compare_values, is_nil, jump_if
from minigo.compile.stmt import take_label
from minigo.ir import _ops as op
from minigo.ir.model import JumpTable, Label, Type
from minigo.syntax import ast

MIN_TABLE = 4  # cases from which on a jump table pays
MAX_SPARSE = 3  # entries of a table for each case at most
MIN_SEARCH = 8  # cases from which on a binary search pays


def _switch(b: Builder, s: ast.SwitchStmt) -> None:
    label = take_label(b)
    mark, shown = b.next, len(b.fn.variables)
    if s.init is not None:
        b.stmt(s.init)
    b.line(s.pos if s.tag is None else s.tag.pos, True)
    end = Label()
    labels = [Label() for _ in s.clauses]
    default = end
    for clause, at in zip(s.clauses, labels, strict=True):
        if clause.list is None:
            default = at
    tag = s.tag
    if tag is None or b.types[tag].value is True:
        for clause, at in zip(s.clauses, labels, strict=True):
            for e in clause.list or ():
                b.line(e.pos, True)
                jump_if(b, e, at, True)
    else:
        _tests(b, s, tag, labels, default)
    b.jump(default)
    b.hoisted.clear()
    b.targets.append(Target(label, end, None))
    outer = b.fallthrough
    for i, clause in enumerate(s.clauses):
        b.place(labels[i])
        b.fallthrough = labels[i + 1] if i + 1 < len(labels) else None
        b.block(clause.body)
        b.jump(end)
    b.fallthrough = outer
    b.targets.pop()
    b.place(end)
    b.close(mark, shown)


def _tests(
    b: Builder, s: ast.SwitchStmt, tag: ast.Expr, labels: list[Label], default: Label
) -> None:
    typ = b.type_of(tag)
    inner = unparen(tag)
    if isinstance(inner, ast.Ident) and b.is_slot(b.uses.get(inner)):
        slot = b.ref(inner)[1] >> 3
    else:
        b.expr(tag)
        slot = b.spill(typ.slots)
    cases = [
        (e, at) for clause, at in zip(s.clauses, labels, strict=True) for e in clause.list or ()
    ]
    if rtypes.BOOL < typ.kind <= rtypes.UINTPTR:
        numbers = [(to_int(b.types[e].value), at) for e, at in cases]
        known = [(_word(n), at) for n, at in numbers if n is not None]
        if len(known) == len(cases) >= MIN_TABLE and _int_tests(b, slot, typ, known, default):
            return
    elif typ.kind == rtypes.STRING:
        texts = [(b.types[e].value, at) for e, at in cases]
        strings = [(text, at) for text, at in texts if type(text) is bytes]
        if len(strings) == len(cases) >= MIN_SEARCH:
            _string_tests(b, slot, strings, default)
            return
    for e, at in cases:
        b.line(e.pos)
        _test(b, slot, typ, e)
        b.branch(op.JUMP_IF, at)


def _word(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number


def _test(b: Builder, slot: int, typ: Type, e: ast.Expr) -> None:
    """Push whether the tag is equal to a case."""
    if is_nil(b, e):
        b.emit((op.GET, slot, 1))
        b.emit((op.IS_ZERO,))
        return
    other = b.type_of(e)
    load(b, (LOCAL, slot << 3, 0), typ)
    if typ.kind != other.kind and rtypes.INTERFACE in (typ.kind, other.kind):
        wide = typ if typ.kind == rtypes.INTERFACE else other
        adapt(b, typ, wide)
        expr_to(b, e, wide)
        typ = wide
    else:
        b.expr(e)
    compare_values(b, "==", typ)


def _int_tests(
    b: Builder, slot: int, typ: Type, cases: list[tuple[int, Label]], default: Label
) -> bool:
    """Tests against constants, if there is a good way; whether there is."""
    low = min(n for n, _ in cases)
    span = max(n for n, _ in cases) - low + 1
    if span <= MAX_SPARSE * len(cases):
        jump_table(b, slot, dict(cases), low, span, default)
        return True
    if len(cases) < MIN_SEARCH:
        return False
    if typ.kind in UNSIGNED:
        cases = [(n & (1 << 64) - 1, at) for n, at in cases]
    _search(b, slot, typ, sorted(cases, key=lambda case: case[0]), default)
    return True


def jump_table(
    b: Builder, slot: int, cases: dict[int, Label], low: int, span: int, default: Label
) -> None:
    """Jump to the case of the number in a slot, which are `span` from `low` on at most."""
    if not b.live:
        return
    table = JumpTable(low, [cases.get(low + i) for i in range(span)], default)
    b.wanted.update(cases.values(), (default,))
    b.fn.tables.append(table)
    b.emit((op.GET, slot, 1))
    b.emit((op.JUMP_TABLE, len(b.fn.tables) - 1))
    b.end_path()


def _search(
    b: Builder, slot: int, typ: Type, cases: list[tuple[int, Label]], default: Label
) -> None:
    """Binary search among sorted constants."""
    if len(cases) <= 4:
        for n, at in cases:
            b.emit((op.GET, slot, 1))
            b.emit((op.CONST, _word(n)))
            b.emit((op.EQ_64,))
            b.branch(op.JUMP_IF, at)
        b.jump(default)
        return
    middle = len(cases) // 2
    upper = Label()
    b.emit((op.GET, slot, 1))
    b.emit((op.CONST, _word(cases[middle][0])))
    b.emit((op.GE_U64 if typ.kind in UNSIGNED else op.GE_I64,))
    b.branch(op.JUMP_IF, upper)
    _search(b, slot, typ, cases[:middle], default)
    b.place(upper)
    _search(b, slot, typ, cases[middle:], default)


def _string_tests(b: Builder, slot: int, cases: list[tuple[bytes, Label]], default: Label) -> None:
    """First the length, then the strings of that length."""
    by_length: dict[int, list[tuple[bytes, Label]]] = {}
    for text, at in cases:
        by_length.setdefault(len(text), []).append((text, at))
    groups = {length: Label() for length in by_length}
    low, high = min(groups), max(groups)
    if high - low < 256:
        jump_table(b, slot + 1, groups, low, high - low + 1, default)
    else:
        _search(b, slot + 1, b.unit.int_type, sorted(groups.items()), default)
    for length, group in groups.items():
        b.place(group)
        for text, at in by_length[length]:
            b.emit((op.GET, slot, 2))
            b.emit((op.CONST_STR, text))
            b.emit((op.EQ_STR,))
            b.branch(op.JUMP_IF, at)
        b.jump(default)


# ---- types


def _type_switch(b: Builder, s: ast.TypeSwitchStmt) -> None:
    label = take_label(b)
    mark, shown = b.next, len(b.fn.variables)
    if s.init is not None:
        b.stmt(s.init)
    b.line(s.pos, True)
    x = unparen(s.x)
    if isinstance(x, ast.Ident) and b.is_slot(b.uses.get(x)):
        slot = b.ref(x)[1] >> 3
    else:
        b.expr(x)
        slot = b.spill(2)
    b.hoisted.clear()
    end = Label()
    labels = [Label() for _ in s.clauses]
    default = end
    for clause, at in zip(s.clauses, labels, strict=True):
        if clause.list is None:
            default = at
        for e in clause.list or ():
            b.line(e.pos)
            b.emit((op.GET, slot, 1))
            if is_nil(b, e):
                b.emit((op.IS_ZERO,))
            elif (typ := b.type_of(e)).kind == rtypes.INTERFACE:
                b.emit((op.IMPLEMENTS, typ))
            else:
                b.emit((op.TYPE, typ))
                b.emit((op.EQ_64,))
            b.branch(op.JUMP_IF, at)
    b.jump(default)
    b.targets.append(Target(label, end, None))
    for clause, at in zip(s.clauses, labels, strict=True):
        b.place(at)
        inner, inner_shown = b.next, len(b.fn.variables)
        var = b.source.info.implicits.get(clause)
        if type(var) is Var:
            _bind(b, var, clause, slot)
        b.block(clause.body)
        b.close(inner, inner_shown)
        b.jump(end)
    b.targets.pop()
    b.place(end)
    b.close(mark, shown)


def _bind(b: Builder, var: Var, clause: ast.CaseClause, slot: int) -> None:
    """Give the variable of a clause its value: the operand, or what it holds if the clause names
    one concrete type."""
    assert var.typ is not None
    typ = b.rtype(var.typ)
    where = b.declare(var, typ)
    if typ.kind == rtypes.INTERFACE:
        b.emit((op.GET, slot, 2))
    else:
        b.emit((op.GET, slot + 1, 1))
        b.emit((op.UNBOX, typ))
    b.line(clause.pos)
    b.put(where, typ)
    b.show(var, typ, where)


Builder.stmts.update({ast.SwitchStmt: _switch, ast.TypeSwitchStmt: _type_switch})
