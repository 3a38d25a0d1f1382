"""The checker of one package: its state, its errors, and the order of its work.

`check_package` is the entry. The work itself is in modules named for what they check, as functions
that take the `Checker` first: `resolve` collects what a package declares, `decl` finds the types of
declarations, `typexpr` reads types, `expr` and its neighbours expressions, `stmt` statements,
`initorder` the order of initialisation.

Things are put off where they could run in circles: function bodies, and what can only be asked of a
complete type, wait in `delayed` until the declaration or statement at hand is done. Errors come out
in the order in which gc reports them, labels and branches first; `messages` puts them into the
order in which gc prints them.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence

from minigo.check import (
    decl,
    dispatch,
    initorder,
    interfacecycle,
    linknames,
    resolve,
    typeset,
)
from minigo.check.constants import Constant
from minigo.check.declinfo import DeclInfo
from minigo.check.declinfo import ImportFailure as ImportFailure
from minigo.check.exprstring import expr_string
from minigo.check.info import CheckedPackage, Info, TypeAndValue
from minigo.check.mono import Graph
from minigo.check.objects import Func, Object, Package, PkgName, Scope, TypeName
from minigo.check.objectstring import object_string
from minigo.check.operand import Operand, operand_string
from minigo.check.positions import start_pos
from minigo.check.predicates import Reason, is_imported
from minigo.check.types import Alias, Interface, Named, Signature, Type
from minigo.check.typestring import TypeWriter
from minigo.check.universe import UNIVERSE
from minigo.check.versions import CURRENT_MINOR, parse_minor
from minigo.errors import Diagnostic
from minigo.source import NO_POS, FileSet, Pos
from minigo.syntax import ast

_RECURSION_LIMIT = 400_000  # frames; the parser bounds how deep syntax nests

Importer = Callable[[str], Package]
Place = Pos | ast.Node | Operand | Object


class Checker:
    """The state of checking one package. The attributes from `decl` on are the environment of what
    is being checked now; `environment` and `restore` save and set them."""

    def __init__(
        self, pkg: Package, fset: FileSet, importer: Importer, minor: int, lang: str
    ) -> None:
        self.pkg = pkg
        self.fset = fset
        self.importer = importer
        self.minor = minor
        self.lang = lang
        self.info = Info()
        self.types = self.info.types
        self.files: list[ast.SourceFile] = []
        self.file_versions: dict[str, tuple[int, str]] = {}  # by file name: in effect, as declared
        self.imports: list[PkgName] = []
        self.imported: dict[str, Package] = {}
        self.dot_imports: dict[tuple[Scope, str], PkgName] = {}
        self.objects: dict[Object, DeclInfo] = {}  # in source order
        self.methods: dict[TypeName, list[Func]] = {}  # not yet attached to their types
        self.path: list[Object] = []  # declarations being checked, each needed by the one before
        self.path_index: dict[Object, int] = {}
        self.delayed: list[tuple[int, Callable[[], None]]] = []
        self.interfaces: list[tuple[ast.InterfaceType, Interface]] = []  # as they are written
        self.graph = Graph()
        self.valid_types: set[Named] = set()  # known not to contain themselves
        self.sizing: dict[Named, TypeName] = {}  # instances whose size was asked for
        self.shift_operands: set[ast.Expr] = set()  # untyped left operands of non-constant shifts
        self.label_errors: list[Diagnostic] = []
        self.type_errors: list[Diagnostic] = []
        self._package_names: dict[str, set[str]] | None = None

        self.decl: DeclInfo | None = None  # package-level declaration, for dependencies
        self.scope: Scope = pkg.scope
        self.version = minor
        self.iota: int | None = None
        self.err_pos: Pos = NO_POS  # where errors in an inherited constant expression are reported
        self.in_type_params = False
        self.sig: Signature | None = None  # of the function whose body is checked
        self.panics: set[ast.Expr] = set()  # calls of panic in it
        self.scopes: list[Scope] = []  # opened in it, in source order
        self.has_call_or_recv = False  # seen in the expression at hand
        self.has_branches = False  # labels or branches were seen in it

    # ---- environment

    def environment(self) -> tuple[object, ...]:
        """What `restore` sets back."""
        return (
            self.decl, self.scope, self.version, self.iota, self.err_pos, self.in_type_params,
            self.sig, self.panics, self.scopes, self.has_call_or_recv, self.has_branches,
        )  # fmt: skip

    def restore(self, env: tuple[object, ...]) -> None:
        """Go back to a saved environment."""
        (
            self.decl, self.scope, self.version, self.iota, self.err_pos, self.in_type_params,
            self.sig, self.panics, self.scopes, self.has_call_or_recv, self.has_branches,
        ) = env  # type: ignore[assignment]  # fmt: skip

    def enter(self, decl: DeclInfo | None, scope: Scope, version: int) -> None:
        """Set a fresh environment."""
        self.decl = decl
        self.scope = scope
        self.version = version
        self.iota = None
        self.err_pos = NO_POS
        self.in_type_params = False
        self.sig = None
        self.panics = set()
        self.scopes = []
        self.has_call_or_recv = False
        self.has_branches = False

    def open_scope(self, node: ast.Node) -> None:
        """Begin a scope for `node`."""
        scope = Scope(self.scope)
        self.info.scopes[node] = scope
        self.scopes.append(scope)
        self.scope = scope

    def close_scope(self) -> None:
        """End the innermost scope."""
        outer = self.scope.outer
        assert outer is not None
        self.scope = outer

    def lookup(self, name: str) -> Object | None:
        """What `name` means here."""
        scope: Scope | None = self.scope
        while scope is not None:
            obj = scope.names.get(name)
            if obj is not None:
                return obj
            scope = scope.outer
        return None

    def declare(self, scope: Scope, ident: ast.Ident | None, obj: Object) -> None:
        """Declare `obj`; `ident` is recorded as its definition unless that has been done."""
        if obj.name != "_":
            other = scope.insert(obj)
            if other is not None:
                self.error(
                    obj.pos,
                    f"{obj.name} redeclared in this block",
                    "DuplicateDecl",
                    self.other(other),
                )
                return
        if ident is not None:
            self.info.defs[ident] = obj

    def other(self, obj: Object) -> list[tuple[Pos, str]]:
        """The second line of an error about a declaration that clashes with `obj`."""
        if obj.pos == NO_POS:
            return []
        return [(obj.pos, f"other declaration of {obj.name}")]

    # ---- delayed work

    def later(self, action: Callable[[], None]) -> None:
        """Run `action` when the declaration or statement at hand is done."""
        self.delayed.append((self.version, action))

    def process_delayed(self, top: int) -> None:
        """Run what was put off since there were `top` actions, and what that puts off."""
        delayed = self.delayed
        if len(delayed) == top:
            return
        version = self.version
        i = top
        while i < len(delayed):
            self.version, action = delayed[i]
            action()
            i += 1
        del delayed[top:]
        self.version = version

    def declare_object(self, obj: Object) -> None:
        """Make the type of a package-level object or method known."""
        decl.declare_object(self, obj)

    def push(self, obj: Object) -> None:
        """Note that `obj` is being declared."""
        self.path_index[obj] = len(self.path)
        self.path.append(obj)

    def pop(self) -> None:
        """The declaration at hand is done."""
        del self.path_index[self.path.pop()]

    def complete(self, typ: Type | None) -> bool:
        """Whether one may ask for the underlying type; reports a cycle if not."""
        while isinstance(typ, Named | Alias):
            if not typ.type_args:
                at = self.path_index.get(typ.obj)
                if at is not None:
                    decl.report_cycle(self, self.path[at:])
                    return False
            typ = typ.rhs
        return True

    def depend(self, obj: Object) -> None:
        """The declaration at hand refers to `obj`."""
        if self.decl is not None and obj in self.objects:
            self.decl.deps[obj] = None

    def is_imported_constraint(self, typ: Type) -> bool:
        """Whether `typ` is an interface of another package that can only be a constraint."""
        if not is_imported(typ, self.pkg.path):
            return False
        u = typ.underlying()
        return isinstance(u, Interface) and not typeset.type_set(u).is_method_set

    # ---- results

    def record(self, e: ast.Expr, mode: str, typ: Type, value: Constant | None = None) -> None:
        """Note what an expression is."""
        self.types[e] = TypeAndValue(mode, typ, value)

    def record_builtin(self, f: ast.Expr, sig: Signature) -> None:
        """Note the signature that a predeclared function has in a call."""
        while True:
            self.types[f] = TypeAndValue("builtin", sig)
            if not isinstance(f, ast.ParenExpr):
                return
            f = f.x

    # ---- language versions

    def allows(self, minor: int) -> bool:
        """Whether the file may use what came with go1.`minor`."""
        return self.version >= minor

    def verify(self, at: Place, minor: int, what: str, *args: object) -> bool:
        """Report `what` as too new for the file unless it is not."""
        if self.version >= minor:
            return True
        self.version_error(at, minor, what, *args)
        return False

    def version_error(self, at: Place, minor: int, what: str, *args: object) -> None:
        """Report that `what` needs a newer language version."""
        text = self.format(what, *args)
        self.error(at, f"{text} requires go1.{minor} or later", "UnsupportedFeature")

    # ---- errors

    def error(self, at: Place, text: str, code: str, more: Sequence[tuple[Pos, str]] = ()) -> None:
        """Report an error. `more` are further lines, each with a position or NO_POS."""
        pos = self.place(at)
        if self.type_errors and (text.find("invalid operand") > 0 or text.find("invalid type") > 0):
            return  # follows from an error that has been reported
        for where, line in more:
            text += f"\n\t{self.position(where)}: {line}" if where != NO_POS else f"\n\t{line}"
        if self.err_pos != NO_POS:
            pos = self.err_pos
        self.type_errors.append(Diagnostic(pos, self._with_version(pos, text), code))

    def errorf(self, at: Place, code: str, text: str, *args: object) -> None:
        """Report an error whose text has `%s` for operands, types, expressions and such."""
        self.error(at, self.format(text, *args), code)

    def _with_version(self, pos: Pos, text: str) -> str:
        """Say where the language version comes from if that is what is wrong."""
        start = text.find("requires go1.")
        if start < 0:
            return text
        digits = text[start + len("requires go1.") :].lstrip("0123456789")
        if not digits.startswith(" or later"):
            return text
        effective, declared = self.file_versions.get(self.fset.file(pos).name, (0, ""))
        if declared == f"go1.{effective}":
            return f"{text} (file declares //go:build {declared})"
        return f"{text} (-lang was set to {self.lang}; check go.mod)"

    def format(self, text: str, *args: object) -> str:
        """`text` with each `%s` replaced by what stands for it in messages."""
        return text % tuple([self.show(a) for a in args]) if args else text

    def show(self, what: object) -> str:
        """How messages show a type, operand, expression, object, reason, text or number."""
        if isinstance(what, str):
            return what
        if isinstance(what, Type):
            w = self.writer()
            w.typ(what)
            return w.text()
        if isinstance(what, Operand):
            return operand_string(what, self.writer(), self.qualifier)
        if isinstance(what, Object):
            return object_string(what, self.writer)
        if isinstance(what, Reason):
            return self.format(what.format, *what.args)
        if isinstance(what, int):
            return str(what)
        return expr_string(what)  # type: ignore[arg-type]

    def writer(self) -> TypeWriter:
        """A writer for types in messages."""
        return TypeWriter(self.qualifier, where=self.position)

    def place(self, at: Place) -> Pos:
        """The position that an error about `at` is reported at: where it begins."""
        if isinstance(at, int):
            return at
        if isinstance(at, Operand):
            return self.start(at.expr) if at.expr is not None else NO_POS
        return at.pos if isinstance(at, Object) else self.start(at)

    def start(self, n: ast.Node) -> Pos:
        """Where `n` begins, for gc."""
        return start_pos(n, self.fset)

    def position(self, pos: Pos) -> str:
        """`file:line:column`."""
        return str(self.fset.position(pos))

    def qualifier(self, pkg: Package) -> str:
        """How messages name a package: not at all for this one, by its path where the name is not
        enough."""
        if pkg is self.pkg:
            return ""
        if self._package_names is None:
            self._package_names = {}
            _mark(self.pkg, self._package_names, set())
        if len(self._package_names.get(pkg.name, ())) > 1:
            return f'"{pkg.path}"'
        return pkg.name


def _mark(pkg: Package, names: dict[str, set[str]], seen: set[Package]) -> None:
    if pkg in seen:
        return
    seen.add(pkg)
    names.setdefault(pkg.name, set()).add(pkg.path)
    for imported in pkg.imports:
        _mark(imported, names, seen)


def check_package(
    path: str,
    name: str,
    files: list[ast.SourceFile],
    fset: FileSet,
    importer: Importer,
    report: Callable[[Diagnostic], None],
    *,
    go_version: str = f"go1.{CURRENT_MINOR}",
    bodyless: bool = False,
    mistaken: bool = False,
) -> CheckedPackage:
    """Check a package. Errors go to `report`, in gc's order; the result is there even then, as far
    as it got. `importer` returns checked packages by import path or raises ImportFailure. With
    `bodyless`, functions may lack a body, for the host to provide; `mistaken` tells that the parser
    has found errors, so that what gc only asks of right packages is not asked."""
    dispatch.fill()
    pkg = Package(path, name)
    pkg.scope.outer = UNIVERSE
    c = Checker(pkg, fset, importer, parse_minor(go_version), go_version)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _RECURSION_LIMIT))
    collecting = gc.isenabled()
    gc.disable()  # nearly all that is made stays; collections would take half of the time
    names: linknames.Linknames = {}
    try:
        pkg.declare = c.declare_object
        resolve.init_files(c, files)
        resolve.collect_objects(c)
        decl.direct_cycles(c)
        decl.package_objects(c)
        c.process_delayed(0)
        initorder.init_order(c)
        resolve.unused_imports(c)
        if not c.type_errors:
            c.graph.check(c)
        mistaken = mistaken or bool(c.label_errors)
        if not mistaken and not c.type_errors:
            interfacecycle.check(c)
        if not mistaken and not c.type_errors and not bodyless:
            names = linknames.collect(c)
            resolve.missing_bodies(c, names)
            resolve.directives(c)
    finally:
        pkg.declare = None
        sys.setrecursionlimit(limit)
        if collecting:
            gc.enable()
    for diagnostic in c.label_errors + c.type_errors:
        report(diagnostic)
    result = CheckedPackage(pkg, c.files, c.info)
    result.linknames = names
    result.versions = {name: minor for name, (minor, _) in c.file_versions.items()}
    for obj, info in c.objects.items():
        if isinstance(obj, Func) and info.fdecl is not None:
            if obj.name == "init" and not info.fdecl.recv:
                result.inits.append(info.fdecl)
            result.funcs.append(obj)
    return result
