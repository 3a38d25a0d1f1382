"""Defer statements: the code for them (deferkind.py chooses their kinds).

The kinds are gc's. A function has either open-coded defers only, whose calls stand at its exits and
are guarded by bits in the frame, or records: one in the frame (stack) for a statement that runs at
most once, a pooled one (heap) for a statement in a loop, which the one exit of the function runs.
"""

from __future__ import annotations

from minigo.check.objects import Var
from minigo.compile import (
    builtins,
    call,
    closure,
    deferkind,
    deferline,
    escape,
    rtypes,
    wrappers,
)
from minigo.compile.deferkind import OPEN, STACK
from minigo.compile.escape import FuncFacts
from minigo.compile.function import CELL, Builder
from minigo.compile.memory import MEMORY, load
from minigo.compile.operators import is_nil
from minigo.compile.order import order
from minigo.ir import _ops as op
from minigo.ir.model import Label, OpenDefer, Type
from minigo.syntax import ast

MAX_WORDS = 200  # of a deferred call; vm/defer.h has it too


def prepare(b: Builder, results: list[Var], body: ast.BlockStmt) -> None:
    """Choose the kinds for a function and make its exit ready for them."""
    if not b.own.defers:
        return
    decisions = deferkind.decide(
        body, len(results), b.source.info, b.facts.dead, lambda: _result_escapes(b, results),
        optimise=b.unit.optimise,
    )  # fmt: skip
    b.fn.flags |= op.FUNC_DEFERS
    for decision in decisions:
        b.defer_kinds[decision.stmt] = decision.kind
        if b.unit.decide is not None and decision.reached:
            b.unit.decide(decision)
    if decisions[0].kind == OPEN:
        b.fn.bits_slot = b.keep(1)
        b.emit((op.ZERO_LOCAL, b.fn.bits_slot, 1))
    else:
        b.exit = Label()


def _result_escapes(b: Builder, results: list[Var]) -> bool:
    """Whether gc would keep a result of the function on the heap."""
    facts = b.facts
    if not any(var in facts.cells for var in results):
        return False
    if any(var in facts.leaked for var in results):
        return True
    top = b.own
    while top.parent is not None:
        top = top.parent
    if not isinstance(top.node, ast.FuncDecl):
        return any(var in facts.addressed for var in results)
    return b.unit.leaks.result_escapes(b.source, top.node, results)


# ---- the statement


def _defer(b: Builder, s: ast.DeferStmt) -> None:
    mark = b.next
    b.line(s.pos, True)
    e = call.unparen(s.call)
    assert isinstance(e, ast.CallExpr)
    symbol, words = push_call(b, e, "deferwrap")
    if words > MAX_WORDS:
        symbol, words = _boxed(b, e, symbol, words)
    kind = b.defer_kinds[s]
    if b.body is not None:
        # The call waits for the end of the function around.
        token = b.body.loop.token
        assert token.typ is not None
        load(b, b.var_ref(token), b.rtype(token.typ))
        b.emit((op.DEFER_AT, symbol, words))  # type: ignore[arg-type]
    elif kind == OPEN:
        position = b.source.fset.position(s.pos)
        slot = b.keep(words)
        b.fn.open_defers.append(OpenDefer(symbol, slot, words, position.line, position.column))
        b.emit((op.DEFER_OPEN, len(b.fn.open_defers) - 1))
    elif kind == STACK:
        b.emit((op.DEFER_STACK, symbol, words, 0))  # type: ignore[arg-type]
    else:
        b.emit((op.DEFER_HEAP, symbol, words))  # type: ignore[arg-type]
    b.hoisted.clear()
    b.release(mark)


def push_call(b: Builder, e: ast.CallExpr, wrap: str) -> tuple[str | None, int]:
    """Evaluate a call as far as it must be now and push the words that the call itself needs later:
    its function's symbol, or None when the first word is a func value, and their number."""
    if b.types[e.fun].mode == "builtin":
        return _push_wrapped(b, e, wrap, None)
    fun = call.unparen(e.fun)
    where = call.target(b, fun)
    typ = b.type_of(fun)
    plain = isinstance(where, call.Value) or (
        isinstance(where, call.Static) and where.receiver is None
    )
    if typ.ins or typ.outs or not plain:
        b.wrap_count += 1
    if isinstance(where, call.Static):
        receiver = where.receiver
        if receiver is not None and _is_read_late(b, fun, receiver):
            return _push_wrapped(b, e, wrap, receiver)
        call.order_call(b, e, typ, receiver)
        words = 0
        if receiver is not None:
            call.push_receiver(b, receiver)
            words = b.unit.out.functions[where.symbol].params - sum(t.slots for t in typ.ins)
        return where.symbol, words + call.push_args(b, e, typ)
    if isinstance(where, call.Value):
        symbol = closure.called_literal(b, fun) if isinstance(fun, ast.FuncLit) else None
        order(b, (fun, *e.args))
        if symbol is not None:
            assert isinstance(fun, ast.FuncLit)
            words = call.push_args(b, e, typ)
            return symbol, words + closure.push_captures(b, b.facts.functions[fun])
        b.expr(fun)
        words = 1 + call.push_args(b, e, typ)
        if wrap == "deferwrap" and (typ.ins or typ.outs):
            return _value_wrapper(b, e, typ, words, wrap), words
        return None, words
    order(b, (where.receiver.x, *e.args))
    iface = call.iface_slot(b, where.receiver)
    words = call.push_args(b, e, typ)
    args = b.spill(words)
    b.line(e.lparen)
    b.emit((op.GET, iface, 1))
    b.emit((op.NIL_CHECK,))
    b.emit((op.GET, iface + 1, 1))
    symbol = wrappers.bound_interface_method(b.unit, where.receiver.holder, where.key, typ)
    b.emit((op.MAKE_CLOSURE, symbol, 2))
    if words:
        b.emit((op.GET, args, words))
    return None, 1 + words


def _value_wrapper(b: Builder, e: ast.CallExpr, typ: Type, words: int, wrap: str) -> str:
    """The symbol of a function that takes a func value and its arguments, and calls it: where a nil
    func value is found out, when the call is due."""
    inner = _wrapper(b, wrap)
    inner.fn.params = words
    inner.next = inner.top = words
    inner.set_file(e.pos)
    inner.line(e.lparen)
    results = sum(out.slots for out in typ.outs)
    if results:
        inner.emit((op.ROOM, results))
    if words > 1:
        inner.emit((op.GET, 1, words - 1))
    inner.emit((op.GET, 0, 1))
    inner.emit((op.CALL_CLOSURE, results + words - 1, results))
    if results:
        inner.emit((op.DROP, results))
    inner.emit((op.RETURN,))
    inner.finish()
    return inner.fn.symbol


def _boxed(b: Builder, e: ast.CallExpr, symbol: str | None, words: int) -> tuple[None, int]:
    """Put the words of a deferred call, which are many, into the closure of a function made for the
    purpose."""
    inner = _wrapper(b, "deferwrap", ".words")
    inner.fn.flags |= op.FUNC_CLOSURE
    inner.closure = inner.alloc(1)
    inner.set_file(e.pos)
    inner.line(e.pos)
    if symbol is None:
        results = sum(typ.slots for typ in b.type_of(e.fun).outs)
    else:
        results = b.unit.out.functions[symbol].results
    if results:
        inner.emit((op.ROOM, results))
    inner.emit((op.GET, inner.closure, 1))
    if symbol is None:
        inner.emit((op.LOAD_N, closure.HEADER + 8, 8 * (words - 1)))
        inner.emit((op.GET, inner.closure, 1))
        inner.emit((op.LOAD_64, closure.HEADER))
        inner.emit((op.CALL_CLOSURE, results + words - 1, results))
    else:
        inner.emit((op.LOAD_N, closure.HEADER, 8 * words))
        inner.emit((op.CALL, symbol))
    if results:
        inner.emit((op.DROP, results))
    inner.emit((op.RETURN,))
    inner.finish()
    b.emit((op.MAKE_CLOSURE, inner.fn.symbol, words))
    return None, 1


def _is_read_late(b: Builder, fun: ast.Expr, receiver: call.Receiver) -> bool:
    """Whether a method is called through an interface that is known to hold a pointer, and takes
    what that points to: this is read when the call is made."""
    return (
        isinstance(fun, ast.SelectorExpr)
        and not receiver.pointer
        and receiver.holder.kind == rtypes.POINTER
        and b.type_of(fun.x).kind == rtypes.INTERFACE
    )


def _push_wrapped(
    b: Builder, e: ast.CallExpr, wrap: str, receiver: call.Receiver | None
) -> tuple[str, int]:
    """A predeclared function, or a method of what `_is_read_late`, is called by a function made for
    the purpose, which has the arguments that are not constant as its parameters."""
    if receiver is None:
        e = builtins.spread(b, e)
        b.wrap_count += 1
    args = [
        arg
        for arg in e.args
        if b.types[arg].value is None and b.types[arg].mode != "type" and not is_nil(b, arg)
    ]
    order(b, args if receiver is None else (receiver.x, *args))
    words = 0
    inner = _wrapper(b, wrap)
    held = -1
    if receiver is not None:
        inner.facts = b.facts
        held = call.iface_slot(b, receiver) if receiver.boxed else _spilled(b, receiver.x)
    for arg in args:
        b.expr(arg)
        n = b.type_of(arg).slots
        inner.hoisted[arg] = (words, n)
        words += n
    if receiver is not None:
        inner.hoisted[call.unparen(receiver.x)] = (words, 2 if receiver.boxed else 1)
        b.line(e.lparen)
        b.emit((op.GET, held, 1))
        words += 1
        if receiver.boxed:
            b.emit((op.NIL_CHECK,))
            b.emit((op.GET, held + 1, 1))
            words += 1
    inner.fn.params = words
    inner.next = inner.top = words
    inner.set_file(e.pos)
    inner.line(e.pos)
    call.call(inner, e)
    if inner.live:
        left = b.type_of(e).slots if b.types[e].mode != "novalue" else 0
        if left:
            inner.emit((op.DROP, left))
        inner.emit((op.RETURN,))
    inner.finish()
    return inner.fn.symbol, words


def _spilled(b: Builder, e: ast.Expr) -> int:
    b.expr(e)
    return b.spill(b.type_of(e).slots)


def _wrapper(b: Builder, wrap: str, part: str = "") -> Builder:
    name = b.name.nested(f".{wrap}{b.wrap_count}{part}")
    facts = escape.Facts()
    inner = Builder(b.unit, b.source, name, facts, FuncFacts(None, None), b.smap)
    inner.cache = b.cache
    inner.fn.flags |= op.FUNC_WRAPPER
    return inner


# ---- leaving


def leave(b: Builder) -> None:
    """Leave the function; the results have been stored."""
    if b.exit is not None:
        b.jump(b.exit)
        return
    for index in reversed(range(len(b.fn.open_defers))):
        b.emit((op.RUN_OPEN, index))
    _return(b)


def _return(b: Builder) -> None:
    """Return what result variables hold: those in cells go to their slots now."""
    slot = 0
    for var, typ in zip(b.result_vars, b.results, strict=True):
        if var is not None and b.vars[var][0] == CELL:
            b.emit((op.GET, b.vars[var][1], 1))
            load(b, (MEMORY, 0, 1), typ)
            if typ.slots:
                b.emit((op.SET, slot, typ.slots))
        slot += typ.slots
    b.emit((op.RETURN,))
    b.end_path()


def finish(b: Builder, body: ast.BlockStmt) -> None:
    """The end of the function's body, and what recovery returns to."""
    end = body.rbrace
    b.line(end, True)
    if b.exit is not None:
        b.place_top(b.exit, True)
        b.fn.deferreturn = b.exit
    else:
        if b.live:
            leave(b)
        if not b.own.defers:
            return
        tail = b.fn.deferreturn = Label()
        b.place_top(tail, True)
        end = deferline.last_position(b.source.info, body)
    b.line(end)
    b.emit((op.DEFER_RETURN,))
    _return(b)


Builder.stmts[ast.DeferStmt] = _defer
