"""Range over functions: the body becomes a function that is passed to the one ranged over.

The loop has a state in a cell that both share. The body checks it, so that a function that calls
the body when it must not, or hides its panic, is found out.
"""

from __future__ import annotations

from minigo.check.objects import Var
from minigo.compile import call, closure, leave
from minigo.compile.assign import unparen
from minigo.compile.body import captures, declare_params
from minigo.compile.function import Builder
from minigo.compile.leave import EXHAUSTED, MISSING_PANIC, PANIC, READY, Body
from minigo.ir import _ops as op
from minigo.ir.model import Label, Type
from minigo.syntax import ast


def range_func(b: Builder, s: ast.RangeStmt, label: str) -> None:
    """Compile a range over a function."""
    loop = b.facts.functions[s].loop
    assert loop is not None
    if b.body is None:
        _outermost(b, s)
    b.emit((op.CONST, READY))
    b.put(b.declare(loop.state, b.unit.int_type), b.unit.int_type)
    body = Body(b, label, loop)

    def push_body() -> int:
        closure.push(b, _body(b, s, body), b.facts.functions[s])
        return 1

    call.call_with(b, unparen(s.x), s.pos, push_body)
    b.hoisted.clear()
    b.line(s.body.rbrace)
    _check(b, loop.state, PANIC, False, MISSING_PANIC)
    leave.set_var(b, loop.state, EXHAUSTED)
    for exit, number in body.exits.items():
        other = Label()
        leave.push_var(b, loop.next)
        b.emit((op.CONST, number))
        b.emit((op.EQ_64,))
        b.branch(op.JUMP_IF_NOT, other)
        leave.take(b, exit, loop.next)
        b.place(other)


def _outermost(b: Builder, s: ast.RangeStmt) -> None:
    """Make the variables that a loop shares with the loops in it."""
    loop = b.facts.functions[s].loop
    assert loop is not None
    captured = b.facts.captured
    if loop.next in captured:
        b.zero(b.declare(loop.next, b.unit.int_type), b.unit.int_type)
    if loop.token in captured:
        b.emit((op.RANGE_TOKEN,))
        assert loop.token.typ is not None
        typ = b.rtype(loop.token.typ)
        b.put(b.declare(loop.token, typ), typ)


def _check(b: Builder, state: Var, value: int, wanted: bool, report: int | None) -> None:
    """Panic unless the comparison of the state of a loop with a value gives what is wanted. What is
    reported is the state itself, when `report` is None."""
    good = Label()
    leave.push_var(b, state)
    b.emit((op.CONST, value))
    b.emit((op.EQ_64,))
    b.branch(op.JUMP_IF if wanted else op.JUMP_IF_NOT, good)
    if report is None:
        leave.push_var(b, state)
        leave.set_var(b, state, PANIC)
    else:
        b.emit((op.CONST, report))
    b.emit((op.CALL, b.unit.runtime("panicrangestate", 0, 1)))
    b.emit((op.UNREACHABLE,))
    b.end_path()
    b.place(good)


def _body(b: Builder, s: ast.RangeStmt, body: Body) -> str:
    """Compile the body; the symbol of its function."""
    own = b.facts.functions[s]
    name = b.name.nested(f"-range{b.own.ranges[s]}")
    inner = closure.inner_builder(b, name, own)
    inner.body = body
    inner.results, inner.result_vars = b.results, b.result_vars
    inner.named_results = True
    inner.defer_kinds = b.defer_kinds
    fn = inner.fn
    fn.type = b.type_of(s.x).ins[0]
    fn.results = 1
    fn.params = sum(typ.slots for typ in fn.type.ins)
    inner.set_file(s.pos)
    inner.next = inner.top = fn.results + fn.params
    inner.line(s.pos)
    fn.flags |= op.FUNC_CLOSURE
    inner.closure = inner.alloc(1)
    captures(inner)
    _variables(inner, s, fn.type.ins)
    _check(inner, body.loop.state, READY, True, None)
    leave.set_var(inner, body.loop.state, PANIC)
    inner.block(s.body.list)
    if inner.live:
        inner.line(s.body.rbrace)
        leave.return_from_body(inner, READY, True)
    inner.finish()
    return name.symbol


def _variables(b: Builder, s: ast.RangeStmt, types: list[Type]) -> None:
    """The parameters are the variables of the loop, or are assigned to them, one by one."""
    from minigo.compile.loops import assign_each

    lhs = [e for e in (s.key, s.value) if e is not None]
    if s.op == ":=":
        typed: list[tuple[Var | None, Type]] = []
        for i, typ in enumerate(types):
            var = b.defs.get(lhs[i]) if i < len(lhs) else None  # type: ignore[arg-type]
            typed.append((var if type(var) is Var and var.name != "_" else None, typ))
        declare_params(b, typed)
        return
    slot = b.fn.results
    for e, typ in zip(lhs, types, strict=False):
        assign_each(b, [(unparen(e), slot, typ)])
        slot += typ.slots
