"""Functions that the compiler makes to stand between a call and a method: for the method tables of
types, for method values and for method expressions. Tracebacks hide them and recover looks through
them.

A method in a table takes the data word of an interface. Methods with a pointer receiver can stand
there themselves, as can those of types that are kept in the data word; all others are reached
through a wrapper with a pointer receiver, `(*T).M`, since the data word is then the address of a
copy. Promoted methods are reached likewise.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minigo.check.instantiate import concrete
from minigo.check.lookup import lookup_field_or_method, method_set
from minigo.check.objects import Func
from minigo.check.types import Interface, Pointer, Signature, as_named
from minigo.check.types import Type as CheckType
from minigo.compile import instances, rtypes, symbols
from minigo.compile.escape import Facts, FuncFacts
from minigo.compile.expr import walk_fields
from minigo.compile.function import Builder
from minigo.compile.memory import LOCAL, MEMORY, Ref, address, load
from minigo.compile.rtypes import method_key
from minigo.compile.symbols import Symbol
from minigo.compile.unit import Unit
from minigo.ir import _ops as op
from minigo.ir.model import Label, Method, Type

if TYPE_CHECKING:
    from minigo.syntax import ast


def fill_table(unit: Unit, typ: Type) -> None:
    """Give a concrete type's descriptor its methods."""
    source = unit.types.sources[typ]
    for selection in method_set(source):
        func = selection.obj
        assert isinstance(func, Func) and isinstance(func.typ, Signature)
        if func.typ.type_params:
            continue  # no interface has a generic method
        signature = _signature(unit, func)
        pkg = "" if func.exported or func.pkg is None else func.pkg.path
        symbol = _table_function(unit, typ, func, selection.index[:-1], signature)
        key = method_key(func.name, pkg, signature)
        typ.methods.append(Method(key, func.name, signature, symbol, pkg, func.exported))
    typ.methods.sort(key=lambda m: (m.name, m.pkg))


def has_methods(unit: Unit, typ: Type) -> bool:
    """Whether a type that is no interface may have methods."""
    t = unit.types.sources[typ]
    base = t.elem if isinstance(t, Pointer) else t
    named = as_named(base)
    if named is not None and named.num_methods:
        return True
    struct = typ.elem if typ.kind == rtypes.POINTER and named is not t else typ
    return struct is not None and any(field.embedded for field in struct.fields)


def _signature(unit: Unit, func: Func, args: list[CheckType] | None = None) -> Type:
    """The type of a method without its receiver; `args` are those of a generic method."""
    sig = func.typ
    assert isinstance(sig, Signature)
    plain: CheckType = Signature(None, sig.params, sig.results, sig.variadic)
    if args:
        plain = concrete(plain, dict(zip(sig.type_params, args, strict=True)))
    return unit.types.of(plain)


def _shape(signature: Type) -> tuple[int, int]:
    return sum(t.slots for t in signature.outs), sum(t.slots for t in signature.ins)


def _table_function(unit: Unit, typ: Type, func: Func, path: list[int], signature: Type) -> str:
    pointer = typ.kind == rtypes.POINTER and not typ.flags & rtypes.NAMED
    owner = typ
    if pointer:
        assert typ.elem is not None
        owner = typ.elem
    if not path and (instances.takes_pointer(func) if pointer else typ.flags & rtypes.DIRECT):
        return instances.method_symbol(unit, owner, func, [])
    return _wrapper(unit, unit.types.pointer(owner), func, path, signature)


def _wrapper(
    unit: Unit,
    receiver: Type,
    func: Func,
    path: list[int],
    signature: Type,
    args: list[CheckType] | None = None,
) -> str:
    """The symbol of a function that takes `receiver` and calls the method on the field at the end
    of a path; `args` are those of a generic method."""
    owner, pointer = receiver, False
    if receiver.kind == rtypes.POINTER and not receiver.flags & rtypes.NAMED:
        assert receiver.elem is not None
        owner, pointer = receiver.elem, True
    given = tuple(map(unit.types.of, args or ()))
    symbol = symbols.method(owner, symbols.method_name(owner, func), pointer, given)
    results, params = _shape(signature)

    def compile() -> None:
        b = _builder(unit, symbol, results, receiver.slots + params)
        ref: Ref = (LOCAL, results << 3, 0)
        typ = receiver
        if pointer:
            b.emit((op.GET, results, 1))
            if not path:
                _panic_if_nil(b, owner, func)
                b.emit((op.GET, results, 1))
            ref, typ = (MEMORY, 0, 0), owner
        _forward(b, ref, typ, path, func, signature, results + receiver.slots, args)

    return unit.request(symbol, results, receiver.slots + params, compile)


def _panic_if_nil(b: Builder, owner: Type, func: Func) -> None:
    fine = Label()
    b.emit((op.IS_ZERO,))
    b.branch(op.JUMP_IF_NOT, fine)
    for text in (owner.pkg_path, owner.bare_name, func.name):
        b.emit((op.CONST_STR, text.encode()))
    b.emit((op.CALL, b.unit.runtime("panicwrap", 0, 6)))
    b.emit((op.UNREACHABLE,))
    b.end_path()
    b.place(fine)


def _forward(
    b: Builder,
    ref: Ref,
    typ: Type,
    path: list[int],
    func: Func,
    signature: Type,
    first: int,
    args: list[CheckType] | None = None,
) -> None:
    """Call the method on the field at the end of a path from a place, with the parameters from slot
    `first` on, and return its results."""
    results, params = _shape(signature)
    ref, holder = walk_fields(b, ref, typ, path)
    if holder.kind == rtypes.INTERFACE:
        load(b, ref, holder)
        iface = b.spill(2)
        _room(b, results)
        b.emit((op.GET, iface + 1, 1))
        _params(b, first, params)
        b.emit((op.GET, iface, 1))
        pkg = "" if func.exported or func.pkg is None else func.pkg.path
        key = method_key(func.name, pkg, signature)
        b.emit((op.CALL_IFACE, key, results + 1 + params, results))
    else:
        pointer = instances.takes_pointer(func)
        is_pointer = holder.kind == rtypes.POINTER and not holder.flags & rtypes.NAMED
        if pointer and not is_pointer:
            address(b, ref, holder)
            words, owner = 1, holder
        else:
            load(b, ref, holder)
            owner = holder
            if is_pointer:
                assert holder.elem is not None
                owner = holder.elem
                if not pointer:
                    load(b, (MEMORY, 0, 0), owner)
            words = 1 if pointer else owner.slots
        kept = b.spill(words)
        _room(b, results)
        _params(b, kept, words)
        _params(b, first, params)
        b.emit((op.CALL, instances.method_symbol(b.unit, owner, func, args or [])))
    _return(b, results)


def _builder(unit: Unit, symbol: Symbol, results: int, params: int) -> Builder:
    b = Builder(unit, unit.own, symbol, Facts(), FuncFacts(None, None))
    b.fn.flags |= op.FUNC_WRAPPER
    b.fn.file = "<autogenerated>"
    b.fn.line = 1
    b.fn.results, b.fn.params = results, params
    b.next = b.top = results + params
    return b


def _room(b: Builder, results: int) -> None:
    if results:
        b.emit((op.ROOM, results))


def _params(b: Builder, first: int, n: int) -> None:
    if n:
        b.emit((op.GET, first, n))


def _return(b: Builder, results: int) -> None:
    if results:
        b.emit((op.SET, 0, results))
    b.emit((op.RETURN,))
    b.finish()


# ---- method values


def bound_method(unit: Unit, method: str, signature: Type, words: int) -> str:
    """The function of a closure that has captured the receiver, of so many words, of a method."""
    called = unit.out.functions[method]
    symbol = Symbol(method, called.name).nested("-fm")

    def push_call(b: Builder, first: int) -> None:
        results, params = _shape(signature)
        _room(b, results)
        _captured(b, words)
        _params(b, first, params)
        b.emit((op.CALL, method))

    return _bound(unit, symbol, signature, push_call)


def bound_interface_method(unit: Unit, iface: Type, key: str, signature: Type) -> str:
    """The function of a closure that has captured an interface value, for one of its methods."""
    name = key.partition("(")[0]
    symbol = Symbol(f"{iface.key}.{name}-fm", f"{iface.key}.{name}-fm")

    def push_call(b: Builder, first: int) -> None:
        results, params = _shape(signature)
        _room(b, results)
        b.emit((op.GET, b.closure, 1))
        b.emit((op.LOAD_64, 16))
        _params(b, first, params)
        b.emit((op.GET, b.closure, 1))
        b.emit((op.LOAD_64, 8))
        b.emit((op.CALL_IFACE, key, results + 1 + params, results))

    return _bound(unit, symbol, signature, push_call)


def _bound(
    unit: Unit, symbol: Symbol, signature: Type, push_call: Callable[[Builder, int], None]
) -> str:
    results, params = _shape(signature)

    def compile() -> None:
        b = _builder(unit, symbol, results, params)
        b.fn.flags |= op.FUNC_CLOSURE
        b.closure = b.alloc(1)
        push_call(b, results)
        _return(b, results)

    return unit.request(symbol, results, params, compile)


def _captured(b: Builder, words: int) -> None:
    if words:
        b.emit((op.GET, b.closure, 1))
        b.emit((op.LOAD_64, 8) if words == 1 else (op.LOAD_N, 8, 8 * words))


# ---- method expressions


def method_expression(b: Builder, e: ast.SelectorExpr) -> str:
    """The symbol of the function that `T.M` is."""
    unit = b.unit
    t = b.type_at(e.x)
    receiver = unit.types.of(t)
    func, index, _ = lookup_field_or_method(t, False, b.source.pkg, e.sel.name)
    assert isinstance(func, Func) and index is not None
    from minigo.compile.call import concrete_args

    instance = b.source.info.instances.get(e.sel)
    args = concrete_args(b, instance.type_args) if instance is not None else []
    signature = _signature(unit, func, args)
    if isinstance(t.underlying(), Interface):
        return _interface_expression(unit, receiver, func, signature)
    pointer = receiver.kind == rtypes.POINTER and not receiver.flags & rtypes.NAMED
    if len(index) == 1 and pointer == instances.takes_pointer(func):
        owner = receiver.elem if pointer else receiver
        assert owner is not None
        return instances.method_symbol(unit, owner, func, args)
    return _wrapper(unit, receiver, func, index[:-1], signature, args)


def _interface_expression(unit: Unit, iface: Type, func: Func, signature: Type) -> str:
    name = f"{iface.key}.{func.name}"
    symbol = Symbol(name, name)
    results, params = _shape(signature)

    def compile() -> None:
        b = _builder(unit, symbol, results, params + 2)
        _forward(b, (LOCAL, results << 3, 0), iface, [], func, signature, results + 2)

    return unit.request(symbol, results, params + 2, compile)
