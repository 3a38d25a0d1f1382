"""Whether a function is well-formed: the arithmetic of the stack, slots and references; fills in
`Function.stack`.

Run on everything the compiler makes, before it is encoded; the machine's loader checks images again
by itself, since it trusts nobody. The method: one pass over the code in order, with the number of
words on the operand stack and, as bits of an int, which of them are transient addresses. The depth
at a label is what the first jump or the fall-through to it says, and 0 where neither has come yet:
a loop entered from below, or code that nothing reaches. All others must agree. The machine's
verifier (vm/verify.c) does the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from minigo.ir import _ops
from minigo.ir.model import Function, Label, Package

MAX_FRAME = 32000  # slots of results, parameters and locals
MAX_FRAME_AND_STACK = 59000  # with operands
MAP_ITER_SLOTS = 5  # the size of mg_map_iter, vm/map.h

PRINT_WORDS = (1, 1, 1, 1, 2, 1, 3, 2, 2, 0, 0, 1, 1)  # by the kind of PRINT

FIRST_LOCAL_OPS = frozenset({_ops.GET, _ops.SET, _ops.ZERO_LOCAL})
BYTE_OFFSETS = {
    _ops.GET_I8: 1,
    _ops.GET_U8: 1,
    _ops.GET_I16: 2,
    _ops.GET_U16: 2,
    _ops.GET_I32: 4,
    _ops.GET_U32: 4,
    _ops.SET_8: 1,
    _ops.SET_16: 2,
    _ops.SET_32: 4,
}
JUMPS = frozenset({_ops.JUMP, _ops.JUMP_IF, _ops.JUMP_IF_NOT, _ops.MAP_NEXT})
ENDS = frozenset(op for op, effects in enumerate(_ops.EFFECTS) if "return" in effects) | {
    _ops.JUMP,
    _ops.JUMP_TABLE,
}
# A transient address must be gone when one of these runs.
CLOSES = frozenset(
    op for op, effects in enumerate(_ops.EFFECTS) if effects & {"gc", "call", "jump", "return"}
)
# Where an opcode may take a transient address: position among the words it pops, counted down from
# the top.
TAKES: dict[int, frozenset[int]] = {
    _ops.MOVE: frozenset({0, 1}),
    _ops.ZERO_MEM: frozenset({0}),
    _ops.NIL_CHECK: frozenset({0}),
    _ops.FIELD_ADDR: frozenset({0}),
    _ops.OFFSET_ADDR: frozenset({0}),
    _ops.INDEX_ADDR: frozenset({2}),
    **{
        op: frozenset({0})
        for op, name in enumerate(_ops.NAMES)
        if name.startswith(("LOAD_", "STORE_"))
    },
    **{
        op: frozenset({2})
        for op, name in enumerate(_ops.NAMES)
        if name.startswith(("INDEX_", "SET_INDEX_"))
    },
}
KEEPS = frozenset(
    {_ops.NIL_CHECK, _ops.FIELD_ADDR, _ops.OFFSET_ADDR, _ops.INDEX_ADDR}
)  # give a transient address for one
MAKES = frozenset({_ops.ADDR_LOCAL, _ops.MAP_ADDR})


class LargeFrame(Exception):
    """A function that handles larger values than a frame has room for."""

    def __init__(self, fn: Function) -> None:
        super().__init__(fn.symbol)
        self.fn = fn


class VerifyError(Exception):
    """A function the compiler made wrongly: an internal error."""


def _words(size: int) -> int:
    return (size + 7) // 8


def _operand(op: int, name: str) -> int:
    return 1 + [n for n, _ in _ops.OPERANDS[op]].index(name)


Run = Callable[["_Verifier", Any], int]


def _run(op: int, name: str, pushed: bool) -> Run:
    """How to get the length of a variable run of words from an instruction."""
    match name:
        case "n":
            at = _operand(op, "n")
            return lambda v, i: i[at]
        case "2n":
            at = _operand(op, "n")
            return lambda v, i: 2 * i[at]
        case "type":
            at = _operand(op, "type")
            return lambda v, i: i[at].slots
        case "key":
            return lambda v, i: i[1].map_key.slots
        case "elem":
            return lambda v, i: i[1].elem.slots
        case "bytes/8":
            at = _operand(op, "bytes")
            return lambda v, i: _words(i[at])
        case "window":
            at = _operand(op, "window")
            return lambda v, i: i[at]
        case "results" if op != _ops.CALL:
            at = _operand(op, "results")
            return lambda v, i: i[at]
        case "results":
            return lambda v, i: v.callee(i[1]).results
        case "args":
            return lambda v, i: v.callee(i[1]).params + v.callee(i[1]).results
        case "defer":
            return lambda v, i: v.fn.open_defers[i[1]].n
        case "kind":
            return lambda v, i: PRINT_WORDS[i[1]]
        case "flags" if pushed:
            at = _operand(op, "flags")
            return lambda v, i: (
                (i[1].map_key.slots if i[at] & 1 else 0) + (i[1].elem.slots if i[at] & 2 else 0)
            )
        case "flags":
            at = _operand(op, "flags")
            return lambda v, i: (i[at] & 7).bit_count()
    raise AssertionError(name)


Effect = tuple[int, tuple[Run, ...], int, tuple[Run, ...]]


def _effect(op: int) -> Effect:
    (pops, pop_runs), (pushes, push_runs) = _ops.POPS[op], _ops.PUSHES[op]
    return (
        pops,
        tuple(_run(op, name, False) for name in pop_runs),
        pushes,
        tuple(_run(op, name, True) for name in push_runs),
    )


_EFFECTS = [_effect(op) for op in range(len(_ops.NAMES))]


def verify(package: Package) -> None:
    """Verify every function of a package that has code. Functions called must be in
    `package.functions`, at least as external ones."""
    for fn in package.functions.values():
        if not fn.flags & (_ops.FUNC_EXTERNAL | _ops.FUNC_NATIVE):
            verify_function(fn, package.functions)


def verify_function(fn: Function, functions: dict[str, Function]) -> None:
    """Verify one function; `functions` gives the shape of those it calls."""
    _Verifier(fn, functions).run()


def stack_depths(fn: Function, functions: Mapping[str, Function]) -> list[int]:
    """The words on the operand stack before each instruction of a verified function; -1 where
    control never comes."""
    verifier = _Verifier(fn, functions)
    verifier.run()
    return verifier.depths


class _Verifier:
    """The state of one verification; `depths` gives the words on the stack before each instruction,
    -1 where that is not known yet."""

    def __init__(self, fn: Function, functions: Mapping[str, Function]) -> None:
        self.fn = fn
        self.functions = functions
        self.frame = fn.results + fn.params + fn.locals
        self.depths = [-1] * len(fn.code)
        self.at = 0

    def fail(self, text: str) -> VerifyError:
        instr = self.fn.code[self.at] if self.at < len(self.fn.code) else None
        name = _ops.NAMES[instr[0]] if instr else "end"  # type: ignore[index]
        return VerifyError(f"{self.fn.symbol}: instruction {self.at} ({name}): {text}")

    def callee(self, symbol: str) -> Function:
        fn = self.functions.get(symbol)
        if fn is None:
            raise self.fail(f"call of {symbol}, which the package does not declare")
        return fn

    def run(self) -> None:
        fn = self.fn
        if not fn.code:
            raise self.fail("no code")
        if self.frame > MAX_FRAME:
            raise LargeFrame(fn)
        self.tables()
        if fn.deferreturn is not None:
            self.reach(fn.deferreturn, 0)
        fn.stack = self.follow()
        if self.frame + fn.stack > MAX_FRAME_AND_STACK:
            raise LargeFrame(fn)

    def tables(self) -> None:
        """Check what stands beside the code: jump tables, lines, variables, open defers."""
        fn, end = self.fn, len(self.fn.code)
        labels = [label for table in fn.tables for label in (table.default, *table.labels)]
        if any(label is not None and not 0 <= label.index < end for label in labels):
            raise self.fail("a jump table leaves the function")
        if any(not 0 <= index <= end for index, _, _, _ in fn.lines):
            raise self.fail("a line outside the code")
        if any(not 0 <= var.start <= var.end <= end for var in fn.variables):
            raise self.fail("a variable outside the code")
        for deferred in fn.open_defers:
            self.slots(deferred.slot, deferred.n)
        if fn.open_defers:
            self.slots(fn.bits_slot, 1)

    def reach(self, label: Label, depth: int) -> None:
        if not 0 <= label.index < len(self.depths):
            raise self.fail("a jump out of the function")
        if self.depths[label.index] not in (-1, depth):
            raise self.fail(f"a jump with {depth} words to a place with {self.depths[label.index]}")
        self.depths[label.index] = depth

    def follow(self) -> int:
        """Go over the code; the deepest stack."""
        depths = self.depths
        depth = deepest = transient = 0
        falls_in = True
        op = -1
        for at, instr in enumerate(self.fn.code):
            self.at = at
            op = instr[0]  # type: ignore[assignment]
            if depths[at] >= 0:
                if falls_in and depths[at] != depth:
                    raise self.fail(f"{depths[at]} or {depth} words on the stack")
                if falls_in and transient:
                    raise self.fail("a transient address at a label")
                depth, transient = depths[at], 0
            elif not falls_in:
                depth = transient = 0
            depths[at] = depth
            pops, pop_runs, pushes, push_runs = _EFFECTS[op]
            for run in pop_runs:
                pops += run(self, instr)
            for run in push_runs:
                pushes += run(self, instr)
            if pops > depth:
                raise self.fail(f"pops {pops} words of {depth}")
            if transient or op in MAKES:
                transient = self.transients(op, transient, depth, pops, pushes)
            depth += pushes - pops
            if depth > deepest:
                deepest = depth
            if op in _CHECKS:
                _CHECKS[op](self, instr)
            if op in JUMPS:
                # MAP_NEXT pushes nothing when it jumps.
                self.reach(instr[-1], depth - pushes)  # type: ignore[arg-type]
            elif op == _ops.JUMP_TABLE:
                table = self.fn.tables[instr[1]]  # type: ignore[index]
                for label in (table.default, *table.labels):
                    if label is not None:
                        self.reach(label, depth)
            falls_in = op not in ENDS
        if falls_in:
            raise self.fail("control runs off the end")
        return deepest

    def transients(self, op: int, transient: int, depth: int, pops: int, pushes: int) -> int:
        """The transient addresses on the stack after an instruction, as bits by position from the
        bottom."""
        base = depth - pops
        popped, left = transient >> base, transient & (1 << base) - 1
        if left and op in CLOSES:
            raise self.fail("a transient address is kept across a call, allocation or jump")
        if popped and op != _ops.DROP:
            allowed = TAKES.get(op, frozenset())
            for position in range(pops):
                if popped >> position & 1 and pops - 1 - position not in allowed:
                    raise self.fail("a transient address is used as a value")
        if op in MAKES or (popped and op in KEEPS):
            return left | 1 << base + pushes - 1
        return left

    def slots(self, slot: int, n: int) -> None:
        if slot + n > self.frame:
            raise self.fail(f"slot {slot + n - 1} of a frame of {self.frame}")


def _check_slots(v: _Verifier, instr: Any) -> None:
    v.slots(instr[1], instr[2])


def _check_slot(v: _Verifier, instr: Any) -> None:
    v.slots(instr[1], 1)


def _check_offset(v: _Verifier, instr: Any) -> None:
    width = BYTE_OFFSETS[instr[0]]
    if instr[1] % width or instr[1] + width > 8 * v.frame:
        raise v.fail(f"byte {instr[1]} of a frame of {v.frame} slots")


def _check_iter(v: _Verifier, instr: Any) -> None:
    v.slots(instr[2], MAP_ITER_SLOTS)


def _check_case(v: _Verifier, instr: Any) -> None:
    v.slots(instr[2], instr[1].elem.slots)


def _check_open(v: _Verifier, instr: Any) -> None:
    if instr[1] >= len(v.fn.open_defers):
        raise v.fail("no such open defer")


def _check_callee(v: _Verifier, instr: Any) -> None:
    if instr[1] is not None:
        v.callee(instr[1])


_CHECKS: dict[int, Callable[[_Verifier, Any], None]] = {
    **dict.fromkeys(FIRST_LOCAL_OPS, _check_slots),
    **dict.fromkeys(BYTE_OFFSETS, _check_offset),
    _ops.ADDR_LOCAL: _check_slot,
    _ops.MAP_ITER: _check_iter,
    _ops.MAP_NEXT: _check_iter,
    _ops.SELECT_SEND: _check_case,
    _ops.SELECT_RECV: _check_case,
    _ops.GO: _check_callee,
    _ops.RUN_OPEN: _check_open,
    _ops.FUNC_VALUE: _check_callee,
    _ops.MAKE_CLOSURE: _check_callee,
    _ops.DEFER_STACK: _check_callee,
    _ops.DEFER_HEAP: _check_callee,
    _ops.DEFER_AT: _check_callee,
}
