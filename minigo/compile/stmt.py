"""Simple statements, blocks, if, return, labels and jumps."""

from __future__ import annotations

from minigo.check.types import Tuple
from minigo.compile import call
from minigo.compile.assign import push_tuple
from minigo.compile.convert import adapt, expr_to
from minigo.compile.expr import type_of_tuple
from minigo.compile.function import SLOT, Builder
from minigo.compile.leave import Exit, take
from minigo.compile.memory import load, store
from minigo.compile.operators import jump_if
from minigo.compile.order import order
from minigo.ir import _ops as op
from minigo.ir.model import Label
from minigo.syntax import ast


def _empty(b: Builder, s: ast.EmptyStmt) -> None:
    pass


def _block(b: Builder, s: ast.BlockStmt) -> None:
    b.block(s.list)


def _expr(b: Builder, s: ast.ExprStmt) -> None:
    mark = b.next
    b.line(s.pos, True)
    e = call.unparen(s.x)
    b.expr(e)
    if b.live:
        tv = b.types[e]
        slots = 0
        if tv.mode != "novalue":
            slots = sum(typ.slots for typ in type_of_tuple(b, tv.type))
        if slots:
            b.emit((op.DROP, slots))
    if b.hoisted:
        b.hoisted.clear()
    b.release(mark)


# ---- if


def _if(b: Builder, s: ast.IfStmt) -> None:
    mark, shown = b.next, len(b.fn.variables)
    if s.init is not None:
        b.stmt(s.init)
    value = b.types[s.cond].value
    if value is not None:
        if value is True:
            b.block(s.body.list)
        elif s.else_ is not None:
            b.stmt(s.else_)
        b.close(mark, shown)
        return
    b.line(s.pos if s.init is None else s.cond.pos, True)
    after = Label()
    inner = b.next
    jump_if(b, s.cond, after, False)
    if b.hoisted:
        b.hoisted.clear()
    b.release(inner)
    b.block(s.body.list)
    if s.else_ is None:
        b.place(after)
    else:
        end = Label()
        b.jump(end)
        b.place(after)
        b.stmt(s.else_)
        b.place(end)
    b.close(mark, shown)


# ---- return


def _return(b: Builder, s: ast.ReturnStmt) -> None:
    mark = b.next
    b.line(s.pos, True)
    results = s.results
    if results and b.fn.results:
        if len(results) == 1 and isinstance(b.types[results[0]].type, Tuple):
            _return_tuple(b, results[0])
        elif len(results) == 1 or (not b.named_results and not b.own.defers):
            _return_each(b, results)
        else:
            order(b, results)
            for e, typ in zip(results, b.results, strict=True):
                expr_to(b, e, typ)
            _store_results(b)
    elif results:
        for e, typ in zip(results, b.results, strict=True):
            expr_to(b, e, typ)  # values of size 0
    if b.hoisted:
        b.hoisted.clear()
    b.line(s.pos)
    take(b, Exit("return", ""))
    b.release(mark)


def _return_each(b: Builder, results: list[ast.Expr]) -> None:
    """Nothing can see the result slots: each gets its value at once."""
    order(b, results)
    slot = 0
    for e, typ, var in zip(results, b.results, b.result_vars, strict=True):
        expr_to(b, e, typ)
        if var is not None and b.vars[var][0] != SLOT:
            store(b, b.var_ref(var), typ)
        elif typ.slots:
            b.emit((op.SET, slot, typ.slots))
        slot += typ.slots


def _return_tuple(b: Builder, e: ast.Expr) -> None:
    have = type_of_tuple(b, b.types[e].type)
    if all(source.kind == typ.kind for source, typ in zip(have, b.results, strict=True)):
        b.expr(e)
    else:
        have, refs = push_tuple(b, e)
        for source, ref, typ in zip(have, refs, b.results, strict=True):
            load(b, ref, source)
            adapt(b, source, typ)
    _store_results(b)


def _store_results(b: Builder) -> None:
    """Pop the values of all results."""
    if all(var is None or b.vars[var][0] == SLOT for var in b.result_vars):
        b.emit((op.SET, 0, b.fn.results))
        return
    slot = b.fn.results
    for typ, var in zip(reversed(b.results), reversed(b.result_vars), strict=True):
        slot -= typ.slots
        if var is not None and b.vars[var][0] != SLOT:
            store(b, b.var_ref(var), typ)
        elif typ.slots:
            b.emit((op.SET, slot, typ.slots))


# ---- labels and jumps

# What break and continue can name.
_NAMED = (
    ast.ForStmt, ast.RangeStmt, ast.SwitchStmt, ast.TypeSwitchStmt, ast.SelectStmt,
)  # fmt: skip


def _labeled(b: Builder, s: ast.LabeledStmt) -> None:
    name = s.label.name
    if name in b.own.function.gotos:
        label = b.goto_labels.setdefault(name, Label())
        if not b.live and label not in b.wanted:
            b.must_prune = True
        b.place_top(label, True)
    b.pending_label = name if isinstance(s.stmt, _NAMED) else ""
    b.stmt(s.stmt)


def take_label(b: Builder) -> str:
    """The label of the statement being compiled, "" without one."""
    name, b.pending_label = b.pending_label, ""
    return name


def _branch(b: Builder, s: ast.BranchStmt) -> None:
    b.line(s.pos, True)
    name = s.label.name if s.label is not None else ""
    if s.tok == "fallthrough":
        assert b.fallthrough is not None
        b.jump(b.fallthrough)
    else:
        take(b, Exit(s.tok, name))


Builder.stmts.update(
    {
        ast.EmptyStmt: _empty,
        ast.BlockStmt: _block,
        ast.ExprStmt: _expr,
        ast.IfStmt: _if,
        ast.ReturnStmt: _return,
        ast.LabeledStmt: _labeled,
        ast.BranchStmt: _branch,
    }
)
