"""Calls of functions, methods, func values, and methods through interfaces.

What is called is found out first (`target`), without code being made, so that defer statements and
func values can use the answer too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from minigo.check.info import Selection
from minigo.check.instantiate import concrete
from minigo.check.lookup import lookup_field_or_method
from minigo.check.objects import Func, Var
from minigo.check.types import Signature, Tuple
from minigo.check.types import Type as CheckType
from minigo.compile import builtins, closure, composite, convert, instances, rtypes, wrappers
from minigo.compile.convert import adapt, expr_to
from minigo.compile.expr import is_instance, type_of_tuple, walk
from minigo.compile.function import Builder
from minigo.compile.memory import LOCAL, MEMORY, Ref, address, load
from minigo.compile.order import order
from minigo.compile.rtypes import method_key
from minigo.ir import _ops as op
from minigo.ir.model import Type
from minigo.source import Pos
from minigo.syntax import ast


class Receiver(NamedTuple):
    """What a method is called on: the embedded field along `path` in x, of the type `holder`, which
    has or points to the type the method is declared for. `pointer`: the method takes a pointer.
    `boxed`: x is an interface that is known to hold a `holder`."""

    x: ast.Expr
    path: list[int]
    holder: Type
    pointer: bool
    boxed: bool = False


class Static(NamedTuple):
    """A function, or a method and its receiver."""

    symbol: str
    receiver: Receiver | None


class Dynamic(NamedTuple):
    """A method called through an interface."""

    key: str
    receiver: Receiver


class Value(NamedTuple):
    """A func value."""

    fun: ast.Expr


Target = Static | Dynamic | Value


def unparen(e: ast.Expr) -> ast.Expr:
    """An expression without parentheses around it."""
    while isinstance(e, ast.ParenExpr):
        e = e.x
    return e


def call(b: Builder, e: ast.CallExpr) -> None:
    """Push the results of a call, of which there may be any number."""
    mode = b.types[e.fun].mode
    if mode == "type":
        convert.conversion(b, e)
    elif mode == "builtin":
        builtins.call(b, e)
    else:
        _call(b, e)


def _call(b: Builder, e: ast.CallExpr) -> None:
    fun = unparen(e.fun)
    where = target(b, fun)
    typ = b.type_of(fun)
    results = 0
    for out in typ.outs:
        results += out.slots
    args = e.args
    if type(where) is Static:
        receiver = where.receiver
        if args:
            order_call(b, e, typ, receiver)
        if results:
            b.emit((op.ROOM, results))
        if receiver is not None:
            push_receiver(b, receiver)
        push_args(b, e, typ)
        b.line(e.lparen)
        b.emit((op.CALL, where.symbol))
    elif type(where) is Dynamic:
        order_call(b, e, typ, where.receiver)
        slot = iface_slot(b, where.receiver)
        if results:
            b.emit((op.ROOM, results))
        b.emit((op.GET, slot + 1, 1))
        window = results + 1 + push_args(b, e, typ)
        b.emit((op.GET, slot, 1))
        b.line(e.lparen)
        b.emit((op.CALL_IFACE, where.key, window, results))
    else:
        _call_value(b, e, fun, typ, results)


def _call_value(b: Builder, e: ast.CallExpr, fun: ast.Expr, typ: Type, results: int) -> None:
    slot = -1
    if fun in b.calls:
        b.expr(fun)
        slot = b.spill(1)
    order_call(b, e, typ, None)
    if results:
        b.emit((op.ROOM, results))
    window = results + push_args(b, e, typ)
    if slot < 0:
        b.expr(fun)
    else:
        b.emit((op.GET, slot, 1))
    b.line(e.lparen)
    b.emit((op.CALL_CLOSURE, window, results))


def call_with(b: Builder, fun: ast.Expr, pos: Pos, push: Callable[[], int]) -> None:
    """Call `fun`, which has no results, with the words that `push` pushes and counts."""
    where = target(b, fun)
    if isinstance(where, Static):
        if where.receiver is not None:
            push_receiver(b, where.receiver)
        push()
        b.line(pos)
        b.emit((op.CALL, where.symbol))
    elif isinstance(where, Dynamic):
        slot = iface_slot(b, where.receiver)
        b.emit((op.GET, slot + 1, 1))
        words = 1 + push()
        b.emit((op.GET, slot, 1))
        b.line(pos)
        b.emit((op.CALL_IFACE, where.key, words, 0))
    else:
        b.expr(fun)
        slot = b.spill(1)
        words = push()
        b.emit((op.GET, slot, 1))
        b.line(pos)
        b.emit((op.CALL_CLOSURE, words, 0))


def order_call(b: Builder, e: ast.CallExpr, typ: Type, receiver: Receiver | None) -> None:
    """Make the calls in the arguments of a call of a function of type `typ`, and in its receiver,
    where the order of evaluation asks for it."""
    args, calls = e.args, b.calls
    for arg in args:
        if arg in calls:
            break
    else:
        return
    wanted = typ.ins
    if typ.flags & rtypes.VARIADIC and not e.ellipsis:
        elem = wanted[-1].elem
        assert elem is not None
        fixed = len(wanted) - 1
        wanted = wanted[:fixed] + [elem] * (len(args) - fixed)
    if receiver is None:
        order(b, args, wanted)
    else:
        x = receiver.x
        order(b, (x, *args), (b.type_of(x), *wanted), is_read(b, receiver))


def is_read(b: Builder, receiver: Receiver) -> bool:
    """Whether a receiver is read through a pointer, be it in the path to it."""
    if not receiver.pointer and receiver.holder.kind == rtypes.POINTER:
        return True
    typ = b.type_of(receiver.x)
    for i in receiver.path:
        if typ.kind == rtypes.POINTER:
            return True
        typ = typ.fields[i].type
    return False


# ---- what is called


def target(b: Builder, fun: ast.Expr) -> Target:
    """What a call of `fun`, an expression without parentheses, calls."""
    if type(fun) is ast.Ident:
        obj = b.uses.get(fun)
        if type(obj) is Func:
            return Static(function_symbol(b, fun, obj), None)
    elif type(fun) is ast.SelectorExpr:
        selection = b.source.info.selections.get(fun)
        if selection is None:
            obj = b.uses.get(fun.sel)
            if type(obj) is Func:
                return Static(function_symbol(b, fun.sel, obj), None)
        elif selection.kind == "method":
            return method_target(b, fun, selection)
        elif selection.kind == "methodexpr":
            return Static(wrappers.method_expression(b, fun), None)
    elif type(fun) is ast.IndexExpr:
        if is_instance(b, fun):
            return target(b, unparen(fun.x))
    elif type(fun) is ast.FuncLit and not b.facts.functions[fun].captures:
        return Static(closure.literal(b, fun), None)
    return Value(fun)


def function_symbol(b: Builder, name: ast.Ident, func: Func) -> str:
    """The symbol of a function that `name` denotes."""
    instance = b.source.info.instances.get(name)
    if instance is None:
        return b.unit.function(func)
    return instances.function_symbol(b.unit, func, concrete_args(b, instance.type_args))


def concrete_args(b: Builder, args: list[CheckType]) -> list[CheckType]:
    """Type arguments as they are in this instance."""
    smap = b.smap
    return [concrete(arg, smap) for arg in args] if smap else args


def method_target(b: Builder, fun: ast.SelectorExpr, selection: Selection) -> Target:
    """What a method selector calls."""
    func, index = selection.obj, selection.index
    if b.smap:
        found, path, _ = lookup_field_or_method(b.type_at(fun.x), True, b.source.pkg, fun.sel.name)
        assert isinstance(found, Func) and path is not None
        func, index = found, path
    assert isinstance(func, Func)
    typ = b.type_of(fun.x)
    for i in index[:-1]:
        if typ.kind == rtypes.POINTER:
            assert typ.elem is not None
            typ = typ.elem
        typ = typ.fields[i].type
    if typ.kind == rtypes.INTERFACE:
        known = None if len(index) > 1 else _known_target(b, fun)
        if known is not None:
            return known
        key = interface_key(b, func)
        return Dynamic(key, Receiver(fun.x, index[:-1], typ, False))
    instance = b.source.info.instances.get(fun.sel)
    args = concrete_args(b, instance.type_args) if instance is not None else []
    symbol = instances.method_symbol(b.unit, _owner(typ), func, args)
    pointer = instances.takes_pointer(func)
    return Static(symbol, Receiver(fun.x, index[:-1], typ, pointer))


def _owner(typ: Type) -> Type:
    """The type whose methods a value of a type has, pointers being looked through."""
    if typ.kind == rtypes.POINTER and not typ.flags & rtypes.NAMED:
        assert typ.elem is not None
        return typ.elem
    return typ


def _known_target(b: Builder, fun: ast.SelectorExpr) -> Static | None:
    """The method that a call through an interface reaches, if what that holds is known: it has just
    been converted, or the variable never changes. gc calls such methods directly, which shows when
    a pointer is nil."""
    x = unparen(fun.x)
    boxed = False
    if isinstance(x, ast.Ident):
        var = b.uses.get(x)
        value = b.facts.value(var) if type(var) is Var else None
        if value is None:
            return None
        boxed, value = True, unparen(value)
    else:
        value = x
    if isinstance(value, ast.CallExpr) and b.types[value.fun].mode == "type":
        if not boxed:
            x = value.args[0]
        value = value.args[0]
    elif not boxed:
        return None
    t = b.type_at(value)
    typ = b.rtype(b.types[value].type)
    if typ.kind in (rtypes.INTERFACE, rtypes.UNSAFE_POINTER):
        return None
    func, index, _ = lookup_field_or_method(t, False, b.source.pkg, fun.sel.name)
    if not isinstance(func, Func) or index is None or len(index) > 1:
        return None
    symbol = instances.method_symbol(b.unit, _owner(typ), func, [])
    return Static(symbol, Receiver(x, [], typ, instances.takes_pointer(func), boxed))


def interface_key(b: Builder, func: Func) -> str:
    """The key of a method of an interface."""
    sig = func.typ
    assert isinstance(sig, Signature)
    plain = b.rtype(Signature(None, sig.params, sig.results, sig.variadic))
    pkg = "" if func.exported or func.pkg is None else func.pkg.path
    return method_key(func.name, pkg, plain)


# ---- receivers and arguments


def push_receiver(b: Builder, receiver: Receiver) -> None:
    """Push the receiver as its method takes it."""
    holder = receiver.holder
    is_pointer = holder.kind == rtypes.POINTER and not holder.flags & rtypes.NAMED
    if receiver.boxed:
        slot = iface_slot(b, receiver)
        b.emit((op.GET, slot + 1, 1))
        if not holder.flags & rtypes.DIRECT:
            b.emit((op.UNBOX, holder))
    elif not receiver.path:
        if receiver.pointer and not is_pointer:
            address(b, b.ref(receiver.x), holder)
            return
        b.expr(receiver.x)
    else:
        ref, _ = walk(b, receiver.x, receiver.path)
        if receiver.pointer and not is_pointer:
            address(b, ref, holder)
            return
        load(b, ref, holder)
    if is_pointer and not receiver.pointer:
        assert holder.elem is not None
        b.line(receiver.x.pos)
        load(b, (MEMORY, 0, 0), holder.elem)


def iface_slot(b: Builder, receiver: Receiver) -> int:
    """The slot from which an interface value lies in the frame."""
    if receiver.path:
        ref, typ = walk(b, receiver.x, receiver.path)
        load(b, ref, typ)
        return b.spill(2)
    x = unparen(receiver.x)
    if isinstance(x, ast.Ident) and b.is_slot(b.uses.get(x)):
        ref = b.ref(x)
        assert ref[0] == LOCAL
        return int(ref[1]) >> 3
    if x in b.hoisted:
        return b.hoisted[x][0]
    b.expr(x)
    return b.spill(2)


def push_args(b: Builder, e: ast.CallExpr, typ: Type) -> int:
    """Push the arguments of a call to a function of type `typ`; the number of words."""
    args, ins = e.args, typ.ins
    if len(args) == 1 and type(b.types[args[0]].type) is Tuple:
        return _push_tuple(b, args[0], typ)
    fixed = len(ins)
    variadic = typ.flags & rtypes.VARIADIC and not e.ellipsis
    if variadic:
        fixed -= 1
    words = 0
    for i in range(fixed):
        want = ins[i]
        if want.kind == rtypes.INTERFACE:
            expr_to(b, args[i], want)
        else:
            b.expr(args[i])
        words += want.slots
    if variadic:
        composite.push_variadic(b, ins[fixed], args[fixed:])
        words += 3
    return words


def _push_tuple(b: Builder, arg: ast.Expr, typ: Type) -> int:
    """`f(g())` where g has several results."""
    have = type_of_tuple(b, b.types[arg].type)
    ins = typ.ins
    words = sum(t.slots for t in ins)
    b.expr(arg)
    variadic = typ.flags & rtypes.VARIADIC
    if not variadic and all(
        want.kind != rtypes.INTERFACE or source.kind == rtypes.INTERFACE
        for want, source in zip(ins, have, strict=True)
    ):
        return words
    at = b.spill(sum(t.slots for t in have))
    refs: list[Ref] = []
    for source in have:
        refs.append((LOCAL, at << 3, 0))
        at += source.slots
    fixed = len(ins) - 1 if variadic else len(ins)
    for want, source, ref in zip(ins[:fixed], have, refs, strict=False):
        load(b, ref, source)
        adapt(b, source, want)
    if variadic:
        composite.push_slice_of(b, ins[fixed], have[fixed:], refs[fixed:])
    return words


Builder.exprs[ast.CallExpr] = call
