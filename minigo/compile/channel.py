"""Goroutines and channels: go, send and select statements, receiving, ranging over a channel.

A select first evaluates the operands of all its cases into temporaries, in source order. Then it
tells the machine of the cases and has it choose; the choice is an index, by which a jump finds the
clause. What was received lies in a temporary and is assigned in the clause.
"""

from __future__ import annotations

from minigo.check.objects import Var
from minigo.compile import defer
from minigo.compile.assign import is_blank, pin, roots, store_from, unparen
from minigo.compile.convert import expr_to
from minigo.compile.function import Builder, Target
from minigo.compile.loops import Variables, nothing
from minigo.compile.memory import LOCAL, Ref, load
from minigo.compile.order import hoist, order
from minigo.compile.stmt import take_label
from minigo.compile.switch import jump_table
from minigo.ir import _ops as op
from minigo.ir.model import Label, Type
from minigo.syntax import ast

MIN_TABLE = 4  # cases from which on a select jumps through a table


# ---- go


def _go(b: Builder, s: ast.GoStmt) -> None:
    mark = b.next
    b.line(s.pos, True)
    e = unparen(s.call)
    assert isinstance(e, ast.CallExpr)
    wraps = b.wrap_count
    symbol, words = defer.push_call(b, e, "gowrap")
    b.line(s.pos)
    wrap = b.wrap_count if b.wrap_count > wraps else 0
    b.emit((op.GO, symbol, words, wrap))  # type: ignore[arg-type]
    b.hoisted.clear()
    b.release(mark)


# ---- send, receive


def _send(b: Builder, s: ast.SendStmt) -> None:
    mark = b.next
    b.line(s.pos, True)
    typ = _push_operands(b, s)
    b.line(s.arrow)
    b.emit((op.SEND, typ))
    b.hoisted.clear()
    b.release(mark)


def _push_operands(b: Builder, s: ast.SendStmt) -> Type:
    """Push the channel and the value; the channel's type."""
    typ = b.type_of(s.chan)
    assert typ.elem is not None
    order(b, (s.chan, s.value), (typ, typ.elem))
    b.expr(s.chan)
    expr_to(b, s.value, typ.elem)
    return typ


def range_channel(b: Builder, s: ast.RangeStmt, typ: Type, label: str) -> None:
    """`for x := range c`"""
    elem = typ.elem
    assert elem is not None
    variables = Variables(b, s)
    b.expr(s.x)
    b.hoisted.clear()
    channel = b.spill(1)
    value = b.alloc(elem.slots + 1)
    top, end = Label(), Label()
    b.place_top(top, b.live)
    b.line(s.pos)
    b.emit((op.GET, channel, 1))
    b.emit((op.RECV_OK, typ))
    b.emit((op.SET, value, elem.slots + 1))
    b.emit((op.GET, value + elem.slots, 1))
    b.branch(op.JUMP_IF_NOT, end)
    shown = len(b.fn.variables)
    variables.set(lambda: load(b, (LOCAL, value << 3, 0), elem), nothing, [elem, elem])
    b.targets.append(Target(label, end, top))
    b.block(s.body.list)
    b.targets.pop()
    b.close(b.next, shown)
    b.line(s.pos)
    b.jump(top)
    b.place(end)


# ---- select


class _Case:
    """A clause that sends or receives: the slots of its channel and value, and the places that what
    is received is assigned to, after `op`, "" when it is dropped."""

    def __init__(self, clause: ast.CommClause) -> None:
        self.clause = clause
        self.label = Label()
        self.channel = self.value = -1
        self.lhs: list[ast.Expr] = []
        self.op = ""
        self.send: ast.SendStmt | None = None
        self.source: ast.Expr | None = None
        comm = clause.comm
        if isinstance(comm, ast.SendStmt):
            self.send = comm
            return
        if isinstance(comm, ast.AssignStmt):
            self.lhs, self.op = [unparen(lhs) for lhs in comm.lhs], comm.op
            x = comm.rhs[0]
        else:
            assert isinstance(comm, ast.ExprStmt)
            x = comm.x
        x = unparen(x)
        assert isinstance(x, ast.UnaryExpr)
        self.source = x.x


def _select(b: Builder, s: ast.SelectStmt) -> None:
    label = take_label(b)
    mark, shown = b.next, len(b.fn.variables)
    b.line(s.pos, True)
    cases = [_Case(clause) for clause in s.clauses if clause.comm is not None]
    default = next((clause for clause in s.clauses if clause.comm is None), None)
    end, default_label = Label(), Label()
    ok = -1
    if cases and default is None and len(cases) == 1:
        ok = _single(b, cases[0])
    elif cases or default is None:
        ok = _choose(b, s, cases, default_label if default is not None else None)
    b.targets.append(Target(label, end, None))
    if default is not None and not cases:
        b.block(default.body)
        b.jump(end)
    at = {case.clause: case for case in cases}
    for clause in s.clauses:
        case = at.get(clause)
        if case is not None:
            _clause(b, case, ok)
            b.jump(end)
        elif cases:
            b.place(default_label)
            b.block(clause.body)
            b.jump(end)
    b.targets.pop()
    b.place(end)
    b.close(mark, shown)


def _single(b: Builder, case: _Case) -> int:
    """The only case is an ordinary operation; the slot that tells whether it received."""
    if case.send is not None:
        b.line(case.send.pos, True)
        typ = _push_operands(b, case.send)
        b.line(case.send.arrow)
        b.emit((op.SEND, typ))
        b.hoisted.clear()
        ok = -1
    else:
        assert case.source is not None
        b.line(case.clause.pos, True)
        typ = b.type_of(case.source)
        assert typ.elem is not None
        b.expr(case.source)
        b.emit((op.RECV_OK, typ))
        b.hoisted.clear()
        case.value = b.spill(typ.elem.slots + 1)
        ok = case.value + typ.elem.slots
    if b.live:
        b.wanted.add(case.label)
    return ok


def _choose(b: Builder, s: ast.SelectStmt, cases: list[_Case], default: Label | None) -> int:
    """Evaluate the operands, wait, and jump to the clause; the slot that tells whether a value was
    received."""
    typs: list[Type] = []
    for case in cases:
        b.line(case.clause.pos, True)
        typs.append(_operands(b, case))
    b.line(s.pos)
    for case, typ in zip(cases, typs, strict=True):
        b.emit((op.GET, case.channel, 1))
        b.emit((op.SELECT_SEND if case.send is not None else op.SELECT_RECV, typ, case.value))
    b.emit((op.SELECT, int(default is not None)))
    index = b.spill(2)
    if not cases:
        b.emit((op.UNREACHABLE,))
        b.end_path()
        return index + 1
    otherwise = default or cases[-1].label
    tested = cases if default is not None else cases[:-1]
    if len(cases) >= MIN_TABLE:
        labels = {i: case.label for i, case in enumerate(tested)}
        jump_table(b, index, labels, 0, len(tested), otherwise)
    else:
        for i, case in enumerate(tested):
            b.emit((op.GET, index, 1))
            b.emit((op.CONST, i))
            b.emit((op.EQ_64,))
            b.branch(op.JUMP_IF, case.label)
        b.jump(otherwise)
    return index + 1


def _operands(b: Builder, case: _Case) -> Type:
    """Evaluate the operands of a case; the channel's type. Receivers get room for the value."""
    if case.send is None:
        assert case.source is not None
        typ = b.type_of(case.source)
        assert typ.elem is not None
        b.expr(case.source)
        case.channel = b.spill(1)
        case.value = b.alloc(typ.elem.slots)
    else:
        typ = _push_operands(b, case.send)
        assert typ.elem is not None
        both = b.spill(1 + typ.elem.slots)
        case.channel, case.value = both, both + 1
    b.hoisted.clear()
    return typ


def _clause(b: Builder, case: _Case, ok: int) -> None:
    """The clause of a case: assign what was received, run the body."""
    mark, shown = b.next, len(b.fn.variables)
    b.place(case.label)
    if case.lhs:
        assert case.source is not None
        b.line(case.clause.pos, True)
        elem = b.type_of(case.source).elem
        assert elem is not None
        values = [((LOCAL, case.value << 3, 0), elem), ((LOCAL, ok << 3, 0), b.unit.bool_type)]
        _assign(b, case, values[: len(case.lhs)])
    b.block(case.clause.body)
    b.close(mark, shown)


def _assign(b: Builder, case: _Case, values: list[tuple[Ref, Type]]) -> None:
    if case.op == ":=":
        for lhs, (ref, typ) in zip(case.lhs, values, strict=True):
            var = b.defs.get(lhs)  # type: ignore[arg-type]
            if type(var) is Var and not is_blank(lhs):
                load(b, ref, typ)
                assert var.typ is not None
                b.initialize(var, b.rtype(var.typ))
        return
    mark = b.next
    changed = roots(b, case.lhs)
    for lhs in case.lhs:
        if type(lhs) is not ast.Ident:
            hoist(b, lhs)
    for lhs in case.lhs:
        pin(b, lhs, changed)
    for lhs, (ref, typ) in zip(case.lhs, values, strict=True):
        store_from(b, lhs, ref, typ)
    b.hoisted.clear()
    b.release(mark)


Builder.stmts.update({ast.GoStmt: _go, ast.SendStmt: _send, ast.SelectStmt: _select})
