"""The state of compiling one package: what is shared by all its functions.

A `Unit` owns the IR package being made. Functions of the package are compiled in source order; what
they ask for beyond that (instances of generic functions, wrappers) is queued by `request` and
compiled afterwards, once for each symbol.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from minigo.check.constants import Constant
from minigo.check.info import CheckedPackage, Info
from minigo.check.objects import Func, Package, TypeName, Var
from minigo.check.types import Named, Signature
from minigo.check.types import Type as CheckType
from minigo.check.universe import BOOL, COMPLEX128, EMPTY_INTERFACE, INT, RUNE, UINT8
from minigo.compile import escape, rtypes, symbols
from minigo.compile.deferkind import Decision
from minigo.compile.leaks import Leaks
from minigo.compile.rtypes import Types
from minigo.compile.symbols import Symbol
from minigo.compile.typenames import is_local
from minigo.errors import Diagnostic
from minigo.ir import _ops as op
from minigo.ir import model
from minigo.source import FileSet, Pos
from minigo.syntax import ast

NEW_LOOPS = 22  # from this version on, each iteration of a loop has its own variables

# Finds the checked package that holds the body of a generic function of another package.
Bodies = Callable[[Package], CheckedPackage]


class Refused(Exception):
    """A function uses what is not supported; it has been reported."""


@dataclass(slots=True)
class Source:
    """The package that syntax comes from: another than the one being compiled for the instances of
    imported generic functions."""

    pkg: Package
    info: Info
    fset: FileSet
    old_loops: set[str]  # files whose language version has one variable for all iterations
    facts: dict[ast.FuncDecl, escape.Facts]

    def facts_of(self, decl: ast.FuncDecl) -> escape.Facts:
        """The facts of a declared function."""
        facts = self.facts.get(decl)
        if facts is None:
            facts = escape.function_facts(decl, self.info, self.has_old_loops)
            self.facts[decl] = facts
        return facts

    def has_old_loops(self, pos: Pos) -> bool:
        """Whether the iterations of a loop at `pos` share its variables."""
        return bool(self.old_loops) and self.fset.file(pos).name in self.old_loops


class Unit:
    """See the module."""

    def __init__(
        self,
        checked: CheckedPackage,
        fset: FileSet,
        report: Callable[[Diagnostic], None],
        bodies: Bodies,
        decide: Callable[[Decision], None] | None = None,
        *,
        optimise: bool = True,
    ) -> None:
        self.decide = decide
        self.optimise = optimise
        self.checked = checked
        self.pkg = checked.package
        self.linknames = checked.linknames
        self.fset = fset
        self.report = report
        self.out = model.Package(checked.package.path, checked.package.name)
        self.types = Types()
        self.globals: dict[Var, str] = {}
        self.queue: deque[Callable[[], None]] = deque()
        self.bodies = bodies
        self._sources: dict[str, Source] = {}
        self._constants: dict[tuple[str, Constant], str] = {}
        self._shapes: dict[Signature, tuple[int, int]] = {}
        self._statics = 0
        self.any_type = self.types.of(EMPTY_INTERFACE)
        self.bool_type = self.types.of(BOOL)
        self.int_type = self.types.of(INT)
        self.rune_type = self.types.of(RUNE)
        self.uint8_type = self.types.of(UINT8)
        self.complex128 = self.types.of(COMPLEX128)
        self.own = self.source(checked.package)
        self.leaks = Leaks(self.source)

    # ---- packages

    def source(self, pkg: Package) -> Source:
        """The syntax of a package."""
        source = self._sources.get(pkg.path)
        if source is None:
            own = pkg is self.pkg
            checked = self.checked if own else self.bodies(pkg)
            old = {name for name, minor in checked.versions.items() if minor < NEW_LOOPS}
            self.types.number_locals(_local_types(checked.info))
            source = self._sources[pkg.path] = Source(pkg, checked.info, self.fset, old, {})
        return source

    def refuse(self, pos: Pos, what: str) -> Refused:
        """Report what is not supported."""
        from minigo.errors import not_supported

        self.report(not_supported(pos, what))
        return Refused()

    # ---- references

    def request(
        self, symbol: Symbol, results: int, params: int, compile: Callable[[], None]
    ) -> str:
        """Make sure that a function of this shape will be in the package."""
        if symbol.symbol not in self.out.functions:
            self.define(model.Function(*symbol, "", 0, results, params))
            self.queue.append(compile)
        return symbol.symbol

    def define(self, fn: model.Function) -> None:
        """Put a function into the package."""
        self.out.functions[fn.symbol] = fn

    def callee(self, symbol: Symbol, results: int, params: int) -> str:
        """The symbol of a function of this or another package, known to be called."""
        if symbol.symbol not in self.out.functions:
            self.out.functions[symbol.symbol] = model.Function(
                symbol.symbol, symbol.name, "", 0, results, params, flags=op.FUNC_EXTERNAL
            )
        return symbol.symbol

    def shape(self, sig: Signature) -> tuple[int, int]:
        """Slots of results and of parameters, without the receiver, of a concrete signature."""
        shape = self._shapes.get(sig)
        if shape is None:
            of = self.types.of
            shape = self._shapes[sig] = (
                sum(of(_type(v)).slots for v in sig.results),
                sum(of(_type(v)).slots for v in sig.params),
            )
        return shape

    def function(self, func: Func) -> str:
        """The symbol of a function that is neither a method nor generic."""
        assert isinstance(func.typ, Signature)
        symbol = symbols.function(func)
        if self.linknames and func.pkg is self.pkg and func.decl is not None:
            remote = self.linknames.get(func.name)
            if remote and func.decl.body is None:
                symbol = Symbol(remote, remote)
        return self.callee(symbol, *self.shape(func.typ))

    def runtime(self, name: str, results: int, params: int) -> str:
        """The symbol of a function of package runtime that compiled code calls."""
        symbol = f"runtime.{name}"
        return self.callee(Symbol(symbol, symbol), results, params)

    def variable(self, var: Var) -> str:
        """The symbol of a package variable, of this package or another."""
        symbol = self.globals.get(var)
        if symbol is None:
            assert var.pkg is not None
            remote = self.linknames.get(var.name) if var.pkg is self.pkg else None
            symbol = self.globals[var] = remote or f"{var.pkg.path}.{var.name}"
        return symbol

    # ---- static data

    def static(self, typ: model.Type) -> model.Data:
        """Fresh static memory for a value of a type."""
        symbol = f"{self.pkg.path}..stmp_{self._statics}"
        self._statics += 1
        datum = model.Data(symbol, typ.size, typ.align, bool(typ.flags & rtypes.NOSCAN))
        self.out.data[symbol] = datum
        return datum

    def constant(self, typ: model.Type, value: Constant) -> str:
        """The symbol of static memory that holds a constant of a boxed type; equal constants of
        one type share it."""
        from minigo.compile.staticdata import constant_words

        at = (typ.key, value)
        symbol = self._constants.get(at)
        if symbol is None:
            datum = self.static(typ)
            content, relocs = constant_words(typ, value, 0)
            datum.content = content
            datum.relocs = relocs
            symbol = self._constants[at] = datum.symbol
        return symbol


def _local_types(info: Info) -> list[TypeName]:
    """The types that are declared in functions, in source order."""
    found = []
    for obj in info.defs.values():
        if type(obj) is TypeName and is_local(obj):
            declared = obj.typ.obj if isinstance(obj.typ, Named) else None
            if declared is obj:
                found.append(obj)
    found.sort(key=lambda obj: obj.pos)
    return found


def _type(v: Var) -> CheckType:
    assert v.typ is not None
    return v.typ
