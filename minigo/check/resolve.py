"""What a package declares: its files, imports, package-level names and methods, before any type is
known.

Also the checks of the whole package that need no types: imports that are not used, functions
without a body.
"""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from minigo.check import literals
from minigo.check.constants import quote
from minigo.check.declinfo import DeclInfo, ImportFailure
from minigo.check.objects import (
    Const,
    Func,
    Object,
    Package,
    PkgName,
    Scope,
    TypeName,
    Var,
)
from minigo.check.positions import syntax_pos
from minigo.check.versions import CURRENT_MINOR, minimum_version
from minigo.errors import Diagnostic, not_supported
from minigo.source import Pos
from minigo.syntax import ast
from minigo.syntax.directives import misplaced

if TYPE_CHECKING:
    from minigo.check.checker import Checker

_BAD_IN_PATH = frozenset("!\"#$%&'()*,:;<=>?[\\]^{|}`\ufffd")


def init_files(c: Checker, files: list[ast.SourceFile]) -> None:
    """Take the files that are of this package, and find out which language version each is written
    in."""
    if c.pkg.name == "_" and files:
        c.error(files[0].package, "invalid package name _", "BlankPkgName")
    for file in files:
        if c.pkg.name in ("_", file.package.name):
            c.files.append(file)
        else:
            c.errorf(
                c.fset.file(file.pos).base,
                "MismatchedPkgName",
                "package %s; expected package %s",
                file.package.name,
                c.pkg.name,
            )
    if c.minor > CURRENT_MINOR and files:
        c.errorf(
            files[0],
            "TooNew",
            "package requires newer Go version %s (application built with %s)",
            c.lang,
            f"go1.{CURRENT_MINOR}",
        )
    for file in c.files:
        declared = _build_version(file)
        minor = c.minor
        if declared:
            minor = max(declared, 21)
            if declared > CURRENT_MINOR:
                c.errorf(
                    file.package, "TooNew", "file requires newer Go version %s", f"go1.{declared}"
                )
        name = c.fset.file(file.pos).name
        c.file_versions[name] = (minor, f"go1.{declared}" if declared else "")


def _build_version(file: ast.SourceFile) -> int:
    """The least language version that a `//go:build` line above the package clause asks for; 0 if
    it does not."""
    for pragma in file.pragmas:
        if pragma.pos < file.pos and pragma.text.startswith("go:build "):
            return minimum_version(pragma.text.removeprefix("go:build "))
    return 0


def collect_objects(c: Checker) -> None:
    """Declare the package-level names in the package scope, imports in the scopes of their
    files."""
    methods: list[tuple[Func, bool, ast.Ident]] = []
    file_scopes: list[Scope] = []
    for file in c.files:
        c.version, _ = c.file_versions[c.fset.file(file.pos).name]
        scope = Scope(c.pkg.scope)
        c.info.scopes[file] = scope
        c.info.defs[file.package] = None
        file_scopes.append(scope)
        for d in file.decls:
            if isinstance(d, ast.FuncDecl):
                _collect_func(c, scope, d, methods)
                continue
            if d.tok == "import":
                for spec in d.specs:
                    assert isinstance(spec, ast.ImportSpec)
                    _collect_import(c, scope, spec)
            elif d.tok == "const":
                _collect_consts(c, scope, d)
            elif d.tok == "var":
                for spec in d.specs:
                    assert isinstance(spec, ast.ValueSpec)
                    _collect_vars(c, scope, spec)
            else:
                for spec in d.specs:
                    assert isinstance(spec, ast.TypeSpec)
                    info = _info(c, scope)
                    info.tdecl = spec
                    tname = TypeName(spec.name.pos, c.pkg, spec.name.name, None)
                    _declare(c, spec.name, tname, info)
    c.pkg.imports.sort(key=lambda p: p.path)
    for scope in file_scopes:
        _check_clashes(c, scope)
    for obj, ptr, recv in methods:
        ptr, base = _base_type_name(c, ptr, recv)
        if base is not None:
            obj.ptr_recv = ptr
            c.methods.setdefault(base, []).append(obj)


def _info(c: Checker, scope: Scope) -> DeclInfo:
    return DeclInfo(scope, c.version)


def _declare(c: Checker, ident: ast.Ident, obj: Object, info: DeclInfo) -> None:
    if ident.name == "init":
        c.error(ident, "cannot declare init - must be func", "InvalidInitDecl")
        return
    if ident.name == "main" and c.pkg.name == "main":
        c.error(ident, "cannot declare main - must be func", "InvalidMainDecl")
        return
    c.declare(c.pkg.scope, ident, obj)
    _register(c, obj, info)


def _register(c: Checker, obj: Object, info: DeclInfo) -> None:
    c.objects[obj] = info
    obj.order = len(c.objects)


def _collect_consts(c: Checker, scope: Scope, d: ast.GenDecl) -> None:
    last: ast.ValueSpec | None = None
    for spec in d.specs:
        assert isinstance(spec, ast.ValueSpec)
        inherited = spec.type is None and not spec.values and last is not None
        if spec.type is not None or spec.values:
            last = spec
        values = last.values if last is not None else []
        for i, name in enumerate(spec.names):
            obj = Const(name.pos, c.pkg, name.name, None, spec.iota)
            info = _info(c, scope)
            info.vtype = last.type if last is not None else None
            info.init = values[i] if i < len(values) else None
            info.inherited = inherited
            _declare(c, name, obj, info)
        arity(c, spec.pos, spec.names, values, True, inherited)


def _collect_vars(c: Checker, scope: Scope, spec: ast.ValueSpec) -> None:
    vars = [Var(name.pos, c.pkg, name.name, None) for name in spec.names]
    shared: DeclInfo | None = None
    if len(spec.values) == 1:
        # One expression for all: f(), or a comma-ok form.
        shared = _info(c, scope)
        shared.lhs = vars
        shared.vtype = spec.type
        shared.init = spec.values[0]
    for i, (name, obj) in enumerate(zip(spec.names, vars, strict=True)):
        info = shared
        if info is None:
            info = _info(c, scope)
            info.vtype = spec.type
            info.init = spec.values[i] if i < len(spec.values) else None
        _declare(c, name, obj, info)
    if spec.type is None or spec.values:
        arity(c, spec.pos, spec.names, spec.values, False, False)


def arity(
    c: Checker,
    pos: Pos,
    names: list[ast.Ident],
    values: list[ast.Expr],
    const: bool,
    inherited: bool,
) -> None:
    """Compare how many names and values a declaration has. A single value for variables may be a
    call."""
    if len(names) < len(values):
        extra = values[len(names)]
        if inherited:
            c.errorf(
                pos, "WrongAssignCount", "extra init expr at %s", c.position(syntax_pos(extra))
            )
        else:
            c.errorf(extra, "WrongAssignCount", "extra init expr %s", extra)
    elif len(names) > len(values) and (const or len(values) != 1):
        name = names[len(values)]
        c.errorf(name, "WrongAssignCount", "missing init expr for %s", name.name)


def _collect_func(
    c: Checker, scope: Scope, d: ast.FuncDecl, methods: list[tuple[Func, bool, ast.Ident]]
) -> None:
    name = d.name.name
    obj = Func(d.name.pos, c.pkg, name, None)
    obj.decl = d
    tparams = d.type.type_params
    if not d.recv:
        if name == "init" or (name == "main" and c.pkg.name == "main"):
            code = "InvalidInitDecl" if name == "init" else "InvalidMainDecl"
            if tparams:
                c.errorf(tparams[0], code, "func %s must have no type parameters", name)
            if d.type.params or d.type.results:
                c.errorf(d.name, code, "func %s must have no arguments and no return values", name)
        elif tparams:
            c.verify(tparams[0], 18, "type parameter")
        if name == "init":
            obj.parent = c.pkg.scope
            c.info.defs[d.name] = obj
            if d.body is None:
                c.error(obj.pos, "func init must have a body", "MissingInitBody")
        else:
            c.declare(c.pkg.scope, d.name, obj)
    else:
        ptr, base, _ = unpack_receiver(d.recv[0].type)
        if isinstance(base, ast.Ident) and name != "_":
            methods.append((obj, ptr, base))
        if tparams:
            c.verify(tparams[0], 27, "generic method")
        c.info.defs[d.name] = obj
    info = _info(c, scope)
    info.fdecl = d
    _register(c, obj, info)


def unparen(e: ast.Expr) -> ast.Expr:
    """The expression within all parentheses."""
    while type(e) is ast.ParenExpr:
        e = e.x
    return e


def unpack_receiver(typ: ast.Expr) -> tuple[bool, ast.Expr, list[ast.Expr]]:
    """Of a receiver's type: whether it is a pointer, its base type's name, its type parameters."""
    base = unparen(typ)
    ptr = False
    if isinstance(base, ast.StarExpr):
        ptr = True
        base = unparen(base.x)
    if isinstance(base, ast.IndexExpr):
        return ptr, base.x, base.indices
    return ptr, base, []


def _base_type_name(c: Checker, ptr: bool, name: ast.Ident) -> tuple[bool, TypeName | None]:
    """The defined type that a receiver's name stands for, through aliases as they are written."""
    seen: set[TypeName] = set()
    at: ast.Expr = name
    while isinstance(at, ast.Ident):
        obj = c.pkg.scope.lookup(at.name)
        if not isinstance(obj, TypeName) or obj in seen:
            break
        tdecl = c.objects[obj].tdecl
        assert tdecl is not None
        if not tdecl.alias:
            return ptr, obj
        if tdecl.type_params:
            break
        seen.add(obj)
        at = unparen(tdecl.type)
        if isinstance(at, ast.StarExpr):
            if ptr:
                break
            ptr = True
            at = unparen(at.x)
    return False, None


# ---- imports


def _collect_import(c: Checker, scope: Scope, spec: ast.ImportSpec) -> None:
    path = literals.string(spec.path.value).decode("utf-8", "replace")
    problem = _path_problem(path)
    if problem:
        c.errorf(spec.path, "BadImportPath", "invalid import path (%s)", problem)
        return
    if path == "C":
        c.type_errors.append(not_supported(spec.pos, "cgo"))
        imported = Package(path, path)
        imported.fake = True
    else:
        imported = _import(c, spec.path.pos, path)
    name = spec.name.name if spec.name is not None else imported.name
    if name == "init":
        c.error(spec, "cannot import package as init - init must be a func", "InvalidInitDecl")
        return
    if imported not in c.pkg.imports:
        c.pkg.imports.append(imported)
    obj = PkgName(spec.pos, c.pkg, name, imported)
    if spec.name is not None:
        c.info.defs[spec.name] = obj
    else:
        c.info.implicits[spec] = obj
    obj.used = imported.fake
    c.imports.append(obj)
    if name != ".":
        c.declare(scope, None, obj)
        return
    for exported in imported.scope.all_names():
        if not exported[:1].isupper():
            continue
        other = scope.lookup(exported)
        if other is not None:
            assert spec.name is not None
            c.error(
                spec.name, f"{exported} redeclared in this block", "DuplicateDecl", c.other(other)
            )
            continue
        found = imported.scope.lookup(exported)
        assert found is not None
        scope.names[exported] = found
        c.dot_imports[scope, exported] = obj


def _path_problem(path: str) -> str:
    """What is wrong with an import path, "" if nothing."""
    if not path:
        return "empty string"
    for ch in path:
        if not ch.isprintable() or ch.isspace() or ch in _BAD_IN_PATH:
            shown = f" '{ch}'" if ch.isprintable() else ""
            return f"invalid character U+{ord(ch):04X}{shown}"
    return ""


def _import(c: Checker, pos: Pos, path: str) -> Package:
    imported = c.imported.get(path)
    if imported is None:
        try:
            imported = c.importer(path)
        except ImportFailure as failure:
            c.errorf(pos, "BrokenImport", "could not import %s (%s)", path, str(failure))
            imported = Package(path, path.removesuffix("/").rpartition("/")[2])
            imported.fake = True
        c.imported[path] = imported
    return imported


def _check_clashes(c: Checker, scope: Scope) -> None:
    """Names in a file scope must not be those of package-level declarations."""
    for name, obj in scope.names.items():
        other = c.pkg.scope.lookup(name)
        if other is None:
            continue
        if isinstance(obj, PkgName):
            shown = _package_string(obj.imported)
            what = f"{name} already declared through import of {shown}"
        else:
            assert obj.pkg is not None
            shown = _package_string(obj.pkg)
            what = f"{name} already declared through dot-import of {shown}"
        c.error(other, what, "DuplicateDecl", c.other(obj))


def _package_string(pkg: Package) -> str:
    return f"package {pkg.name} ({quote(pkg.path.encode())})"


def unused_imports(c: Checker) -> None:
    """Report the imports that nothing refers to."""
    for obj in c.imports:
        if obj.name == "_" or obj.used:
            continue
        path = obj.imported.path
        shown = quote(path.encode())
        if obj.name in ("", ".", path.rpartition("/")[2]):
            c.errorf(obj, "UnusedImport", "%s imported and not used", shown)
        else:
            c.errorf(obj, "UnusedImport", "%s imported as %s and not used", shown, obj.name)


_REFUSED = ("go:embed", "go:cgo_", "go:wasm")


def directives(c: Checker) -> None:
    """Report directives that mean nothing where they are, and those that would change what the
    program means."""
    for file in c.files:
        for pos, text in misplaced(file):
            c.type_errors.append(Diagnostic(pos, text))
        for pragma in file.pragmas:
            if pragma.verb.startswith(_REFUSED):
                c.type_errors.append(not_supported(pragma.pos, "//" + pragma.verb))


def missing_bodies(c: Checker, elsewhere: Container[str]) -> None:
    """Report functions without a body, but not those whose body is `elsewhere`."""
    for obj, info in c.objects.items():
        if info.fdecl is None or info.fdecl.body is not None or obj.name == "_":
            continue
        if info.fdecl.recv or obj.name not in elsewhere:
            c.error(info.fdecl, "missing function body", "")
