"""Declarations: finding the types of constants, variables, types, functions and methods.

An object is white while its type is not known, grey while that is being found out (it is then in
`Checker.path`), and black afterwards. Needing a grey object is a cycle, which may be fine, as with
a type that points to itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import assign, expr, stmt, typexpr
from minigo.check.objects import Const, Func, Object, TypeName, Var
from minigo.check.operand import Operand
from minigo.check.predicates import is_const_type, is_generic, is_type_param, is_valid
from minigo.check.resolve import arity
from minigo.check.signature import func_type
from minigo.check.types import (
    INVALID,
    Alias,
    Interface,
    Named,
    Signature,
    Struct,
    Type,
    TypeParam,
    as_named,
)
from minigo.check.typestring import type_string
from minigo.check.validtype import check_valid
from minigo.source import NO_POS, Pos
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker
    from minigo.check.declinfo import DeclInfo


def package_objects(c: Checker) -> None:
    """Find the types of all package-level objects: defined types first, then aliases, then the
    others."""
    aliases: list[Object] = []
    others: list[Object] = []
    for obj, info in list(c.objects.items()):
        if isinstance(obj, TypeName):
            if obj.typ is not None:
                _collect_methods(c, obj)
            assert info.tdecl is not None
            if info.tdecl.alias:
                aliases.append(obj)
            else:
                declare_object(c, obj)
        else:
            others.append(obj)
    for obj in aliases:
        declare_object(c, obj)
    for obj in others:
        declare_object(c, obj)
    c.methods = {}


def declare_object(c: Checker, obj: Object) -> None:
    """Make `obj.typ` known."""
    if obj in c.path_index:
        if not _valid_cycle(c, obj):
            if not isinstance(obj, Func):
                obj.typ = INVALID
        elif isinstance(obj, Const | Var) and obj.typ is None:
            obj.typ = INVALID
        return
    if obj.typ is not None:
        return
    c.push(obj)
    info = c.objects[obj]
    env = c.environment()
    c.enter(None, info.scope, info.version)
    if isinstance(obj, Const):
        c.decl = info
        _const_decl(c, obj, info.vtype, info.init, info.inherited)
    elif isinstance(obj, Var):
        c.decl = info
        _var_decl(c, obj, info.lhs, info.vtype, info.init)
    elif isinstance(obj, TypeName):
        assert info.tdecl is not None
        _type_decl(c, obj, info.tdecl)
        _collect_methods(c, obj)
    else:
        assert isinstance(obj, Func)
        _func_decl(c, obj, info)
    c.restore(env)
    c.pop()


# ---- cycles


def _valid_cycle(c: Checker, obj: Object) -> bool:
    """Whether the cycle from `obj` back to itself is fine; reports it if not. Cycles of constants
    and variables alone are left to the initialisation order, which finds them too."""
    cycle = c.path[c.path_index[obj] :]
    values = definitions = 0
    for o in cycle:
        if isinstance(o, Const | Var):
            values += 1
        elif isinstance(o, TypeName):
            if c.in_type_params and o.typ is not None and is_generic(o.typ):
                return True
            info = c.objects.get(o)
            # Local types are not among the objects; a local alias cannot refer to itself.
            if not (
                info.tdecl is not None and info.tdecl.alias if info else isinstance(o.typ, Alias)
            ):
                definitions += 1
    if values == len(cycle) or (values == 0 and definitions > 0):
        return True
    report_cycle(c, cycle)
    return False


def report_cycle(c: Checker, cycle: list[Object], start: int | None = None) -> None:
    """Report a cycle of declarations, beginning with the one that comes first in the source, or at
    `start`."""
    if start is None:
        start = min(range(len(cycle)), key=lambda i: cycle[i].pos)

    def name(obj: Object) -> str:
        named = as_named(obj.typ) if obj.typ is not None else None
        if named is not None and named.type_args:
            return type_string(named, c.qualifier)
        prefix = c.qualifier(obj.pkg) if obj.pkg is not None else ""
        return f"{prefix}.{obj.name}" if prefix else obj.name

    _report_cycle(c, cycle, start, [(obj.pos, name(obj)) for obj in cycle])


def report_type_cycle(c: Checker, cycle: list[Named]) -> None:
    """Report types that contain themselves, beginning with the first."""

    def name(t: Named) -> str:
        if t.type_args:
            return type_string(t, c.qualifier)
        prefix = c.qualifier(t.obj.pkg) if t.obj.pkg is not None else ""
        return f"{prefix}.{t.obj.name}" if prefix else t.obj.name

    _report_cycle(c, [t.obj for t in cycle], 0, [(t.pos, name(t)) for t in cycle])


def _report_cycle(
    c: Checker, cycle: list[Object], start: int, names: list[tuple[Pos, str]]
) -> None:
    first = cycle[start]
    is_type = isinstance(first, TypeName)
    if isinstance(first.typ, Alias):
        first.typ.rhs = INVALID
    if len(cycle) == 1:
        what = "invalid recursive type" if is_type else "invalid cycle in declaration"
        pos, name = names[0]
        c.error(pos, f"{what}: {name} refers to itself", "InvalidDeclCycle")
        return
    what = "invalid recursive type" if is_type else "invalid cycle in declaration of"
    more: list[tuple[Pos, str]] = []
    n = len(cycle)
    for i in range(start, start + n):
        pos, name = names[i % n]
        more.append((pos, f"{name} refers to {names[(i + 1) % n][1]}"))
    pos, name = names[start]
    c.error(pos, f"{what} {name}", "InvalidDeclCycle", more)


def direct_cycles(c: Checker) -> None:
    """Report types that are declared as each other in a circle: `type A B; type B A`."""
    done: set[TypeName] = set()
    for obj in c.objects:
        if not isinstance(obj, TypeName):
            continue
        path: list[TypeName] = []
        at = obj
        while at not in done:
            if at in path:
                at.typ = INVALID
                report_cycle(c, list(path[path.index(at) :]))
                break
            path.append(at)
            tdecl = c.objects[at].tdecl
            assert tdecl is not None
            if not isinstance(tdecl.type, ast.Ident):
                break
            target = c.pkg.scope.lookup(tdecl.type.name)
            if not isinstance(target, TypeName):
                break
            at = target
        done.update(path)


# ---- constants and variables


def _const_decl(
    c: Checker, obj: Const, vtype: ast.Expr | None, init: ast.Expr | None, inherited: bool
) -> None:
    iota, err_pos = c.iota, c.err_pos
    c.iota = obj.value  # type: ignore[assignment]
    c.err_pos = NO_POS
    obj.value = None
    valid = True
    if vtype is not None:
        t = typexpr.typ(c, vtype)
        if not is_const_type(t):
            if is_valid(t.underlying()):
                c.errorf(vtype, "InvalidConstType", "invalid constant type %s", t)
            obj.typ = INVALID
            valid = False
        else:
            obj.typ = t
    if valid:
        x = Operand()
        if init is not None:
            if inherited:
                c.err_pos = obj.pos
            expr.expr(c, None, x, init)
        assign.init_const(c, obj, x)
    c.iota, c.err_pos = iota, err_pos


def _var_decl(
    c: Checker, obj: Var, lhs: list[Var] | None, vtype: ast.Expr | None, init: ast.Expr | None
) -> None:
    if vtype is not None:
        obj.typ = typexpr.var_type(c, vtype)
    if init is None:
        if vtype is None:
            obj.typ = INVALID
        return
    if lhs is None or len(lhs) == 1:
        x = Operand()
        expr.expr(c, expr.new_target(obj.typ, obj.name), x, init)
        assign.init_var(c, obj, x, "variable declaration")
        return
    if vtype is not None:
        for v in lhs:
            v.typ = obj.typ
    assign.init_vars(c, lhs, [init], None)


# ---- types


def _type_decl(c: Checker, obj: TypeName, tdecl: ast.TypeSpec) -> None:
    rhs: Type | None = None
    version_error = False

    def finish() -> None:
        named = as_named(obj.typ) if obj.typ is not None else None
        if named is not None:
            check_valid(c, named)
        if not version_error and rhs is not None and c.is_imported_constraint(rhs):
            c.verify(tdecl.type, 18, "using type constraint %s", rhs)

    c.later(finish)
    tparams = tdecl.type_params
    if tdecl.alias:
        if (tparams and not c.verify(tparams[0], 23, "generic type alias")) or not c.verify(
            tdecl, 9, "type alias"
        ):
            version_error = True
        alias = Alias(obj, None)
        obj.typ = alias
        outer = c.scope
        if tparams:
            c.open_scope(tdecl)
            alias.type_params = collect_type_params(c, tparams, alias)
        rhs = typexpr.declared_type(c, tdecl.type, obj)
        c.scope = outer
        alias.rhs = rhs
        alias._actual = None
        if isinstance(rhs, TypeParam) and rhs in alias.type_params:
            c.error(
                tdecl.type,
                "cannot use type parameter declared in alias declaration as RHS",
                "MisplacedTypeParam",
            )
            alias.rhs = INVALID
        return
    if tparams and not c.verify(tparams[0], 18, "type parameter"):
        version_error = True
    named = Named(obj, None)
    obj.typ = named
    outer = c.scope
    if tparams:
        c.open_scope(tdecl)
        named.type_params = collect_type_params(c, tparams, named)
    rhs = typexpr.declared_type(c, tdecl.type, obj)
    c.scope = outer
    named.set_rhs(rhs)
    if is_type_param(rhs):
        c.error(
            tdecl.type,
            "cannot use a type parameter as RHS in type declaration",
            "MisplacedTypeParam",
        )
        named.set_rhs(INVALID)


def collect_type_params(
    c: Checker, fields: list[ast.Field], owner: Named | Alias | Signature
) -> list[TypeParam]:
    """Declare type parameters in the current scope and read their constraints. All of them are
    known to `owner` before the first constraint is read."""
    params: list[TypeParam] = []
    for f in fields:
        for name in f.names:
            params.append(declare_type_param(c, name, len(params)))
    owner.type_params = params
    c.in_type_params = True
    i = 0
    for f in fields:
        bound = _bound(c, f.type)
        if is_type_param(bound):
            c.error(f.type, "cannot use a type parameter as constraint", "MisplacedTypeParam")
            bound = INVALID
        for _ in f.names:
            params[i].constraint = bound
            i += 1
    c.in_type_params = False
    return params


def declare_type_param(c: Checker, name: ast.Ident, index: int) -> TypeParam:
    """A new type parameter, with its constraint still to be set."""
    obj = TypeName(name.pos, c.pkg, name.name, None)
    param = TypeParam(obj, INVALID, index)
    obj.typ = param
    c.declare(c.scope, name, obj)
    return param


def _bound(c: Checker, e: ast.Expr) -> Type:
    """A constraint; `~T` and `A | B` are wrapped into an interface."""
    union = isinstance(e, ast.BinaryExpr) and e.op == "|"
    if union or (isinstance(e, ast.UnaryExpr) and e.op == "~"):
        field = ast.Field(e.pos, [], e)
        t = typexpr.typ(c, ast.InterfaceType(e.pos, [field], e.pos))
        if isinstance(t, Interface):
            t.implicit = True
        return t
    return typexpr.typ(c, e)


def _collect_methods(c: Checker, obj: TypeName) -> None:
    """Attach the methods that are declared for a type."""
    methods = c.methods.pop(obj, None)
    if methods is None:
        return
    base = as_named(obj.typ) if obj.typ is not None else None
    seen: dict[str, Func] = {}
    if base is not None:
        owner = base
        c.later(lambda: _check_fields_and_methods(c, owner))
    for m in methods:
        other = seen.setdefault(m.name, m)
        if other is not m:
            c.errorf(
                m.pos,
                "DuplicateMethod",
                "method %s.%s already declared at %s",
                obj.name,
                m.name,
                c.position(other.pos),
            )
        elif base is not None:
            base.add_method(m)


def _check_fields_and_methods(c: Checker, base: Named) -> None:
    u = base.underlying()
    if not isinstance(u, Struct):
        return
    for f in u.fields:
        i = base.method_index.get(f.name)
        if i is not None and f.name != "_":
            c.error(
                base.method(i),
                f"field and method with the same name {f.name}",
                "DuplicateFieldAndMethod",
                c.other(f),
            )


# ---- functions


def _func_decl(c: Checker, obj: Func, info: DeclInfo) -> None:
    d = info.fdecl
    assert d is not None
    sig = Signature(None, [], [], False)
    obj.typ = sig  # so that the signature may mention the function
    recv = d.recv[0] if d.recv else None
    scope = func_type(c, sig, recv, d.type)
    if d.type.type_params and d.body is None:
        c.error(d, "generic function is missing function body", "BadDecl")
    body = d.body
    if body is not None:
        the_body = body
        c.later(lambda: stmt.func_body(c, info, sig, scope, the_body, None))


# ---- declarations in functions


def decl_stmt(c: Checker, d: ast.GenDecl) -> None:
    """A const, var or type declaration inside a function; names are declared once it is done."""
    if d.tok == "const":
        last: ast.ValueSpec | None = None
        for spec in d.specs:
            assert isinstance(spec, ast.ValueSpec)
            top = len(c.delayed)
            inherited = spec.type is None and not spec.values and last is not None
            if spec.type is not None or spec.values:
                last = spec
            values = last.values if last is not None else []
            consts: list[Const] = []
            for i, name in enumerate(spec.names):
                obj = Const(name.pos, c.pkg, name.name, None, spec.iota)
                consts.append(obj)
                init = values[i] if i < len(values) else None
                _const_decl(c, obj, last.type if last is not None else None, init, inherited)
            arity(c, spec.pos, spec.names, values, True, inherited)
            c.process_delayed(top)
            for name, obj in zip(spec.names, consts, strict=True):
                c.declare(c.scope, name, obj)
    elif d.tok == "var":
        for spec in d.specs:
            assert isinstance(spec, ast.ValueSpec)
            _local_vars(c, spec)
    else:
        for spec in d.specs:
            assert isinstance(spec, ast.TypeSpec)
            tname = TypeName(spec.name.pos, c.pkg, spec.name.name, None)
            c.declare(c.scope, spec.name, tname)
            c.push(tname)
            _type_decl(c, tname, spec)
            c.pop()


def _local_vars(c: Checker, spec: ast.ValueSpec) -> None:
    top = len(c.delayed)
    vars = [Var(name.pos, c.pkg, name.name, None) for name in spec.names]
    values = spec.values
    for i, obj in enumerate(vars):
        if len(values) == len(vars):
            _var_decl(c, obj, None, spec.type, values[i])
        elif len(values) == 1:
            _var_decl(c, obj, vars, spec.type, values[0])
            break
        else:
            _var_decl(c, obj, None, spec.type, values[i] if i < len(values) else None)
    if spec.type is None or values:
        arity(c, spec.pos, spec.names, values, False, False)
    c.process_delayed(top)
    for name, obj in zip(spec.names, vars, strict=True):
        c.declare(c.scope, name, obj)
