"""Function types: parameters, results and receivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import assign, decl, instantiate, typexpr
from minigo.check.info import TypeAndValue
from minigo.check.objects import Scope, Var
from minigo.check.predicates import deref, is_valid
from minigo.check.resolve import unpack_receiver
from minigo.check.types import (
    INVALID,
    Alias,
    Basic,
    Interface,
    Named,
    Pointer,
    Signature,
    Slice,
    Type,
    TypeParam,
    unalias,
)
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def func_type(c: Checker, sig: Signature, recv: ast.Field | None, e: ast.FuncType) -> Scope:
    """Fill in `sig` from `e`. The scope that is returned has the receiver, parameters and
    results."""
    outer = c.scope
    scope = c.scope = Scope(outer)  # not one of the function around it
    c.info.scopes[e] = scope
    receiver: Var | None = None
    if recv is not None:
        receiver, sig.recv_type_params = _receiver(c, recv)
    if e.type_params:
        decl.collect_type_params(c, e.type_params, sig)
    params, variadic = _collect(c, e.params, "parameter")
    results, _ = _collect(c, e.results, "result variable") if e.results else ([], False)
    if recv is not None and receiver is not None and receiver.name:
        c.declare(scope, recv.names[0], receiver)
    _declare(c, scope, e.params, params)
    if e.results:
        _declare(c, scope, e.results, results)
    sig.recv = receiver
    sig.params = params
    sig.results = results
    sig.variadic = variadic
    c.scope = outer
    return scope


def _param(c: Checker, pos: int, name: str, typ: Type, role: str) -> Var:
    v = Var(pos, c.pkg, name, typ)
    v.is_param = True
    v.role = role
    v.used = True
    return v


def _collect(c: Checker, fields: list[ast.Field], role: str) -> tuple[list[Var], bool]:
    """The variables of a parameter or result list, and whether the last one is `...T`."""
    vars: list[Var] = []
    variadic = False
    for i, f in enumerate(fields):
        e = f.type
        if isinstance(e, ast.Ellipsis) and e.elt is not None:
            if role == "parameter" and i == len(fields) - 1 and len(f.names) < 2:
                variadic = True
            else:
                c.error(e, "invalid use of ...", "InvalidSyntaxTree")
            t: Type = typexpr.var_type(c, e.elt)
        else:
            t = typexpr.var_type(c, e)
        if f.names:
            for name in f.names:
                vars.append(_param(c, name.pos, name.name, t, role))
        else:
            v = _param(c, f.pos, "", t, role)
            c.info.implicits[f] = v
            vars.append(v)
    if variadic:
        last = vars[-1]
        assert last.typ is not None
        last.typ = Slice(last.typ)
        c.types[fields[-1].type] = TypeAndValue("type", last.typ)
    return vars, variadic


def _declare(c: Checker, scope: Scope, fields: list[ast.Field], vars: list[Var]) -> None:
    i = 0
    for f in fields:
        for name in f.names:
            c.declare(scope, name, vars[i])
            i += 1
        if not f.names:
            i += 1


def _receiver(c: Checker, f: ast.Field) -> tuple[Var, list[TypeParam]]:
    """The receiver of a method and the type parameters it declares."""
    ptr, base, tparams = unpack_receiver(f.type)
    params: list[TypeParam] = []
    if not tparams:
        t = typexpr.var_type(c, f.type)
        # An alias may stand for an instance of a generic type, which can have no methods.
        at = _unpointer(t)
        while isinstance(at, Alias):
            inner = _unpointer(at.rhs) if at.rhs is not None else INVALID
            if isinstance(inner, Alias | Named) and inner.type_params:
                c.errorf(
                    base, "InvalidRecv", "cannot define new methods on instantiated type %s", inner
                )
                t = INVALID
                break
            at = inner
    else:
        t, params = _generic_receiver(c, f, ptr, base, tparams)
    if f.names and f.names[0].name:
        recv = _param(c, f.names[0].pos, f.names[0].name, t, "receiver")
    else:
        recv = _param(c, f.pos, "", t, "receiver")
        c.info.implicits[f] = recv
    c.later(lambda: _valid_receiver(c, base, recv))
    return recv, params


def _unpointer(t: Type) -> Type:
    while isinstance(t, Pointer):
        t = t.elem
    return t


def _generic_receiver(
    c: Checker, f: ast.Field, ptr: bool, base: ast.Expr, names: list[ast.Expr]
) -> tuple[Type, list[TypeParam]]:
    """The type of a receiver `*T[P, Q]`, which declares P and Q with the constraints that T's
    parameters have."""
    idents: list[ast.Ident] = []
    for name in names:
        if isinstance(name, ast.Ident):
            idents.append(name)
        else:
            c.errorf(name, "BadDecl", "receiver type parameter %s must be an identifier", name)
            idents.append(ast.Ident(name.pos, "_"))
    generic, cause = typexpr.generic_type(c, base)
    named: Named | None = None
    if isinstance(generic, Named):
        named = generic
    elif isinstance(generic, Alias) and is_valid(generic):
        c.errorf(base, "InvalidRecv", "cannot define new methods on generic alias type %s", generic)
    elif cause:
        c.error(base, cause, "InvalidRecv")
    params: list[TypeParam] = []
    for i, ident in enumerate(idents):
        param = decl.declare_type_param(c, ident, i)
        params.append(param)
        c.info.uses[ident] = param.obj
        c.types[ident] = TypeAndValue("type", param)
    t: Type = INVALID
    if named is not None:
        if len(params) == len(named.type_params):
            smap = dict(zip(named.type_params, params, strict=True))
            for old, new in zip(named.type_params, params, strict=True):
                new.origin = old.origin
                new.constraint = instantiate.substitute(old.constraint, smap)
        else:
            c.errorf(
                base,
                "BadRecv",
                "receiver declares %s, but receiver base type declares %s",
                assign.measure(len(params), "type parameter"),
                len(named.type_params),
            )
        c.verify(base, 18, "type instantiation")
        args: list[Type] = list(params)
        t = instantiate.instance(named, args, f.type.pos)
        typexpr.record_instance(c, base, args, t)
        if ptr and is_valid(t):
            t = Pointer(t)
        _record_receiver(c, f.type, t)
    return t, params


def _record_receiver(c: Checker, e: ast.Expr, t: Type) -> None:
    while True:
        c.types[e] = TypeAndValue("type", t)
        if isinstance(e, ast.ParenExpr):
            e = e.x
        elif isinstance(e, ast.StarExpr) and isinstance(t, Pointer):
            e, t = e.x, t.elem
        else:
            return


def _valid_receiver(c: Checker, at: ast.Expr, recv: Var) -> None:
    assert recv.typ is not None
    base, _ = deref(recv.typ)
    t = unalias(base)
    if not is_valid(t):
        return
    if isinstance(t, Named):
        if t.obj.pkg is not c.pkg:
            c.errorf(at, "InvalidRecv", "cannot define new methods on non-local type %s", base)
            return
        u = t.underlying()
        cause = ""
        if isinstance(u, Basic):
            if u.kind == "unsafe.Pointer":
                cause = "unsafe.Pointer"
        elif isinstance(u, Pointer | Interface):
            cause = "pointer or interface type"
        if cause:
            c.errorf(at, "InvalidRecv", f"invalid receiver type %s ({cause})", base)
    elif isinstance(t, Basic):
        c.errorf(at, "InvalidRecv", "cannot define new methods on non-local type %s", base)
    else:
        c.errorf(at, "InvalidRecv", "invalid receiver type %s", recv.typ)
