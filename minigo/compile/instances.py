"""Symbols of declared functions and methods, and the making of instances of generic ones.

An instance is compiled from the syntax of its declaration with a map from type parameters to type
arguments, in every package that uses it; equal symbols are equal functions, and the linker keeps
one.
"""

from __future__ import annotations

from minigo.check.instantiate import concrete
from minigo.check.objects import Func
from minigo.check.types import Named, Pointer, Signature, Type, TypeParam, as_named
from minigo.compile import symbols
from minigo.compile.symbols import Symbol
from minigo.compile.unit import Source, Unit
from minigo.ir import model
from minigo.syntax import ast


def function_symbol(unit: Unit, func: Func, args: list[Type]) -> str:
    """The symbol of a function with its type arguments, which are concrete."""
    if not args:
        return unit.function(func)
    symbol = symbols.function(func, tuple(map(unit.types.of, args)))
    if symbol.symbol not in unit.out.functions:
        _request(unit, func.origin, symbol, args, None)
    return symbol.symbol


def method_symbol(unit: Unit, receiver: model.Type, func: Func, args: list[Type]) -> str:
    """The symbol of a method declared for the defined type `receiver` or its pointer; `args` are
    those of a generic method."""
    named = as_named(unit.types.sources[receiver])
    assert named is not None
    pointer = takes_pointer(func)
    symbol = symbols.method(receiver, func.name, pointer, tuple(map(unit.types.of, args)))
    if symbol.symbol not in unit.out.functions:
        if named.type_args or args:
            _request(unit, func.origin, symbol, args, named)
        else:
            assert isinstance(func.typ, Signature)
            results, params = unit.shape(func.typ)
            params += 1 if pointer else receiver.slots
            unit.callee(symbol, results, params)
    return symbol.symbol


def takes_pointer(func: Func) -> bool:
    """Whether a method is declared for the pointer to its type."""
    sig = func.typ
    assert isinstance(sig, Signature) and sig.recv is not None and sig.recv.typ is not None
    return isinstance(sig.recv.typ, Pointer)


def _request(
    unit: Unit, origin: Func, symbol: Symbol, args: list[Type], receiver: Named | None
) -> None:
    """Have an instance compiled."""
    source, decl, sig = declaration(unit, origin)
    smap: dict[TypeParam, Type] = {}
    if receiver is not None:
        smap.update(zip(sig.recv_type_params, receiver.type_args, strict=True))
    smap.update(zip(sig.type_params, args, strict=True))
    plain = concrete(Signature(None, sig.params, sig.results, sig.variadic), smap)
    assert isinstance(plain, Signature)
    results, params = unit.shape(plain)
    if sig.recv is not None:
        assert sig.recv.typ is not None
        params += unit.types.of(concrete(sig.recv.typ, smap)).slots

    def compile() -> None:
        from minigo.compile.body import compile_declared

        compile_declared(unit, source, decl, sig, symbol, smap)

    unit.request(symbol, results, params, compile)


def declaration(unit: Unit, origin: Func) -> tuple[Source, ast.FuncDecl, Signature]:
    """Where a generic function or method is declared, and its signature there."""
    assert origin.pkg is not None
    source = unit.source(origin.pkg)
    func = origin
    if func.decl is None:
        func = _declared(unit, origin)
    assert func.decl is not None and isinstance(func.typ, Signature)
    return source, func.decl, func.typ


def _declared(unit: Unit, func: Func) -> Func:
    """The function of the package checked from source that an imported one stands for."""
    assert func.pkg is not None and isinstance(func.typ, Signature)
    scope = unit.bodies(func.pkg).package.scope
    if func.typ.recv is None:
        obj = scope.lookup(func.name)
        assert isinstance(obj, Func)
        return obj
    typ = func.typ.recv.typ
    assert typ is not None
    named = as_named(typ.elem if isinstance(typ, Pointer) else typ)
    assert named is not None
    owner = scope.lookup(named.obj.name)
    assert owner is not None and owner.typ is not None
    declared = as_named(owner.typ)
    assert declared is not None
    return next(m for m in declared.methods if m.name == func.name)
