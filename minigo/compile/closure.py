"""Func values: functions as values, literals and what they capture, method values.

A literal is compiled where its parent's code comes to it, since only then it is known where the
captured variables are. A closure holds, after its header, the values of captured variables in slot
form, or the addresses of their cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check.objects import Func
from minigo.check.types import Signature
from minigo.compile import rtypes
from minigo.compile.escape import FuncFacts
from minigo.compile.function import CAPTURED, CAPTURED_CELL, CELL, SLOT, Builder
from minigo.compile.symbols import Symbol
from minigo.ir import _ops as op
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.info import Selection
    from minigo.ir.model import Type

MAX_WORDS = 16  # results, arguments and captures of a literal called without a closure
HEADER = 8  # bytes of a closure before what it captures


def push_function(b: Builder, name: ast.Ident, func: Func) -> None:
    """Push a declared function, perhaps instantiated, as a value."""
    from minigo.compile.call import function_symbol

    b.emit((op.FUNC_VALUE, function_symbol(b, name, func)))


def push_instance(b: Builder, e: ast.IndexExpr) -> None:
    """Push `F[T]`."""
    x = e.x
    while isinstance(x, ast.ParenExpr):
        x = x.x
    if isinstance(x, ast.SelectorExpr) and x in b.source.info.selections:
        selection = b.source.info.selections[x]
        if selection.kind == "methodexpr":
            method_expression(b, x)
        else:
            method_value(b, x, selection, b.type_of(e))
        return
    name = x.sel if isinstance(x, ast.SelectorExpr) else x
    assert isinstance(name, ast.Ident)
    func = b.uses[name]
    assert isinstance(func, Func)
    push_function(b, name, func)


# ---- literals


def _func_lit(b: Builder, e: ast.FuncLit) -> None:
    push(b, literal(b, e), b.facts.functions[e])


def push(b: Builder, symbol: str, own: FuncFacts) -> None:
    """Push the func value of a function in the one being compiled."""
    if not own.captures:
        b.emit((op.FUNC_VALUE, symbol))
        return
    b.emit((op.MAKE_CLOSURE, symbol, push_captures(b, own)))


def push_captures(b: Builder, own: FuncFacts) -> int:
    """Push what a literal captures; the number of words."""
    words = 0
    for var in own.captures:
        assert var.typ is not None
        kind, at = b.vars[var]
        n = b.rtype(var.typ).slots if kind in (SLOT, CAPTURED) else 1
        push_words(b, kind, at, n)
        words += n
    return words


def push_words(b: Builder, kind: int, at: int, n: int) -> None:
    """Push a variable's value, or the address of its cell, as words."""
    if not n:
        return
    if kind in (SLOT, CELL):
        b.emit((op.GET, at, n))
    else:
        b.emit((op.GET, b.closure, 1))
        b.emit((op.LOAD_64, at) if n == 1 else (op.LOAD_N, at, 8 * n))


def literal(b: Builder, e: ast.FuncLit) -> str:
    """Compile a function literal; its symbol."""
    symbol = b.literals.get(e)
    if symbol is not None:
        return symbol
    own = b.facts.functions[e]
    inner = inner_builder(b, _literal_name(b, e), own)
    _build(inner, e)
    b.literals[e] = inner.name.symbol
    return inner.name.symbol


def called_literal(b: Builder, e: ast.FuncLit) -> str | None:
    """The symbol of a literal that is called just here, by defer or go: it gets what it captures as
    words behind its arguments, so that no closure is made. None when that is too much."""
    own = b.facts.functions[e]
    inner = Builder(b.unit, b.source, _literal_name(b, e), b.facts, own, b.smap, b.max_local)
    inner.cache = b.cache
    sig = b.types[e].type.underlying()
    assert isinstance(sig, Signature)
    slot = sum(b.rtype(v.typ).slots for v in (*sig.results, *sig.params) if v.typ is not None)
    first = slot
    for var in own.captures:
        assert var.typ is not None
        kind, _ = b.vars[var]
        by_value = kind in (SLOT, CAPTURED)
        inner.vars[var] = (SLOT if by_value else CELL, slot)
        slot += b.rtype(var.typ).slots if by_value else 1
    if slot > MAX_WORDS:
        return None
    inner.captured_words = slot - first
    _build(inner, e)
    return inner.name.symbol


def _literal_name(b: Builder, e: ast.FuncLit) -> Symbol:
    number = b.own.literals[e]
    nested = isinstance(b.own.node, ast.FuncLit | ast.RangeStmt)
    return b.name.nested(f".{number}" if nested else f".func{number}")


def _build(inner: Builder, e: ast.FuncLit) -> None:
    from minigo.compile.body import build

    sig = inner.types[e].type.underlying()
    assert isinstance(sig, Signature)
    build(inner, e.pos, sig, None, e.body)


def inner_builder(b: Builder, name: Symbol, own: FuncFacts) -> Builder:
    """A builder for a function in the one being compiled, which knows what that captures."""
    inner = Builder(b.unit, b.source, name, b.facts, own, b.smap, b.max_local)
    inner.cache = b.cache
    at = HEADER
    for var in own.captures:
        assert var.typ is not None
        kind, _ = b.vars[var]
        by_value = kind in (SLOT, CAPTURED)
        inner.vars[var] = (CAPTURED if by_value else CAPTURED_CELL, at)
        at += 8 * b.rtype(var.typ).slots if by_value else 8
    return inner


# ---- methods as values


def method_value(
    b: Builder, e: ast.SelectorExpr, selection: Selection, sig: Type | None = None
) -> None:
    """Push `x.M`: a closure over the receiver. `sig` is its type where that of `e` is generic."""
    from minigo.compile import call, wrappers

    where = call.method_target(b, e, selection)
    sig = sig or b.type_of(e)
    if isinstance(where, call.Static):
        assert where.receiver is not None
        call.push_receiver(b, where.receiver)
        holder = where.receiver.holder
        if holder.kind == rtypes.POINTER and not holder.flags & rtypes.NAMED:
            assert holder.elem is not None
            holder = holder.elem
        words = 1 if where.receiver.pointer else holder.slots
        symbol = wrappers.bound_method(b.unit, where.symbol, sig, words)
    else:
        assert isinstance(where, call.Dynamic)
        slot = call.iface_slot(b, where.receiver)
        b.line(e.pos)
        b.emit((op.GET, slot, 1))
        b.emit((op.NIL_CHECK,))
        b.emit((op.GET, slot + 1, 1))
        words = 2
        symbol = wrappers.bound_interface_method(b.unit, where.receiver.holder, where.key, sig)
    b.emit((op.MAKE_CLOSURE, symbol, words))


def method_expression(b: Builder, e: ast.SelectorExpr) -> None:
    """Push `T.M`."""
    from minigo.compile import wrappers

    b.emit((op.FUNC_VALUE, wrappers.method_expression(b, e)))


Builder.exprs[ast.FuncLit] = _func_lit
