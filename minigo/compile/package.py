"""From a checked package to its IR: `compile_package`.

Functions come in source order, then the initialisation of package variables, then what those asked
for: instances of generic functions, wrappers, and at last the method tables of the types, which ask
for more wrappers, until nothing is left.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress

from minigo.check.info import CheckedPackage
from minigo.check.objects import Func, TypeName, Var
from minigo.check.types import Named, Pointer, Signature, as_named
from minigo.check.typestring import TypeWriter

# Imported for the sake of the tables they fill.
from minigo.compile import (  # noqa: F401
    assign,
    channel,
    defer,
    initial,
    loops,
    operators,
    rtypes,
    stmt,
    switch,
    symbols,
    wrappers,
)
from minigo.compile.body import compile_declared
from minigo.compile.deferkind import Decision
from minigo.compile.function import LARGE_FRAME, FrameFull
from minigo.compile.symbols import Symbol
from minigo.compile.unit import Bodies, Refused, Unit
from minigo.errors import Diagnostic
from minigo.ir import model
from minigo.source import NO_POS, FileSet

MAX_SIZE = (1 << 32) - 1  # bytes of a type
ADDRESS_SPACE = 1 << 50  # what gc takes it for
RECURSION_LIMIT = 400_000  # frames; the parser bounds how deep syntax nests


def compile_package(
    checked: CheckedPackage,
    fset: FileSet,
    report: Callable[[Diagnostic], None],
    bodies: Bodies,
    decide: Callable[[Decision], None] | None = None,
    *,
    exported: bool = False,
    optimise: bool = True,
) -> model.Package:
    """Compile a package that the checker found correct. What is not supported goes to `report`;
    the result is then incomplete. `bodies` gives the packages of imported generic functions, with
    syntax. `decide` is told the kind of each defer statement. With `exported` the functions know
    afterwards where their parameters go, for the exports. Without `optimise` no defer is
    open-coded, as under gc's -N."""
    unit = Unit(checked, fset, report, bodies, decide, optimise=optimise)
    unit.out.imports = [pkg.path for pkg in checked.package.imports if pkg.path != "unsafe"]
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, RECURSION_LIMIT))
    try:
        _compile(unit)
        if exported:
            for func in checked.funcs:
                unit.leaks.summary(func)
    finally:
        sys.setrecursionlimit(limit)
    return unit.out


def _compile(unit: Unit) -> None:
    _declare_variables(unit)
    inits: list[str] = []
    for func in unit.checked.funcs:
        with suppress(Refused):
            _function(unit, func, inits)
    with suppress(Refused):
        unit.out.init = initial.compile_init(unit, inits)
    _named_types(unit)
    _complete(unit)
    _refuse_large_types(unit)


def _declare_variables(unit: Unit) -> None:
    """Give each package variable its memory, unless an imported package has it."""
    imported = {pkg.path for pkg in unit.pkg.imports}
    for obj in unit.pkg.scope.names.values():
        if type(obj) is Var:
            assert obj.typ is not None
            typ = unit.types.of(obj.typ)
            symbol = unit.variable(obj)
            noscan = bool(typ.flags & rtypes.NOSCAN)
            if unit.linknames.get(obj.name, "").rpartition(".")[0] not in imported:
                unit.out.data[symbol] = model.Data(symbol, typ.size, typ.align, noscan, type=typ)


def _function(unit: Unit, func: Func, inits: list[str]) -> None:
    sig = func.typ
    assert isinstance(sig, Signature) and func.decl is not None
    if sig.type_params or sig.recv_type_params or func.name == "_":
        return
    if sig.recv is not None:
        assert sig.recv.typ is not None
        pointer = isinstance(sig.recv.typ, Pointer)
        owner = sig.recv.typ.elem if isinstance(sig.recv.typ, Pointer) else sig.recv.typ
        symbol = symbols.method(unit.types.of(owner), func.name, pointer)
    elif func.name == "init":
        name = f"{unit.pkg.path}.init.{len(inits)}"
        symbol = Symbol(name, name)
        inits.append(name)
    else:
        symbol = symbols.function(func)
        if func.name in unit.linknames:
            if func.decl.body is None:
                return
            if remote := unit.linknames[func.name]:
                compile_declared(unit, unit.own, func.decl, sig, Symbol(remote, symbol.name))
    compile_declared(unit, unit.own, func.decl, sig, symbol)


def _named_types(unit: Unit) -> None:
    """Describe all types that the package declares: others rely on finding their methods here."""
    for obj in unit.pkg.scope.names.values():
        named = as_named(obj.typ) if type(obj) is TypeName and obj.typ is not None else None
        if named is not None and named.obj is obj and not named.type_params:
            typ = unit.types.of(named)
            if typ.kind != rtypes.INTERFACE and wrappers.has_methods(unit, typ):
                unit.types.pointer(typ)


def _complete(unit: Unit) -> None:
    """Compile what has been asked for, and describe all types, until there is nothing new."""
    described = 0
    while True:
        while unit.queue:
            try:
                unit.queue.popleft()()
            except FrameFull:
                unit.refuse(NO_POS, LARGE_FRAME)
            except Refused:
                pass  # it has been reported
        fresh = list(unit.types.by_key.values())[described:]
        if not fresh:
            return
        described += len(fresh)
        for typ in fresh:
            if typ.kind != rtypes.INTERFACE and _is_ours(unit, typ):
                if typ.flags & rtypes.NAMED:
                    unit.types.pointer(typ)  # reflection can make it
                wrappers.fill_table(unit, typ)
                unit.out.types[typ.key] = typ


def _refuse_large_types(unit: Unit) -> None:
    large = [typ for typ in unit.types.by_key.values() if typ.size > MAX_SIZE]
    if not large:
        return
    declared = [
        (unit.types.of(obj.typ), obj.pos)
        for obj in unit.pkg.scope.names.values()
        if isinstance(obj, Var | TypeName) and obj.typ is not None
    ]
    for typ in large:
        pos = next((pos for other, pos in declared if other is typ), NO_POS)
        if typ.size >= ADDRESS_SPACE:
            writer = TypeWriter(lambda pkg: pkg.name)
            writer.typ(unit.types.sources[typ])
            unit.report(Diagnostic(pos, f"type {writer.text()} larger than address space"))
        else:
            unit.refuse(pos, f"type {typ.name}, which is larger than {MAX_SIZE} bytes")


def _is_ours(unit: Unit, typ: model.Type) -> bool:
    """Whether a type has methods and this package has to say which: those of its own types, of
    instances, and of types without a name."""
    t = unit.types.sources[typ]
    base = t.elem if isinstance(t, Pointer) else t
    named = as_named(base)
    if (
        isinstance(named, Named)
        and not named.type_args
        and not named.outer_args
        and named.obj.pkg is not unit.pkg
    ):
        return False
    return wrappers.has_methods(unit, typ)
