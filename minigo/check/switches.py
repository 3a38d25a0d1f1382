"""Switch, type switch and select statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import assign, expr, stmt, typexpr
from minigo.check.complit import constant_key
from minigo.check.constants import Constant
from minigo.check.instantiate import type_hash
from minigo.check.objects import Nil, Var
from minigo.check.operand import Operand
from minigo.check.operators import comparison
from minigo.check.positions import syntax_pos
from minigo.check.predicates import (
    comparable,
    has_nil,
    identical,
    is_interface,
    is_type_param,
    is_valid,
)
from minigo.check.resolve import unparen
from minigo.check.types import INVALID, Type
from minigo.check.universe import BOOL
from minigo.check.untyped import convert_untyped
from minigo.source import Pos
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def _multiple_defaults(c: Checker, defaults: list[Pos]) -> None:
    for pos in defaults[1:]:
        c.error(pos, f"multiple defaults (first at {c.position(defaults[0])})", "DuplicateDefault")


# ---- switch

_Seen = dict[object, list[tuple[Pos, Type]]]


def check_switch(c: Checker, s: ast.SwitchStmt) -> None:
    """Check an expression switch."""
    outer = c.scope
    c.open_scope(s)
    if s.init is not None:
        stmt.stmt(c, s.init)
    x = Operand()
    if s.tag is not None:
        expr.expr(c, None, x, s.tag)
        assign.assignment(c, x, None, "switch expression")
        if x.mode != "invalid" and not comparable(x.typ) and not has_nil(x.typ):
            c.errorf(x, "InvalidExprSwitch", "cannot switch on %s (%s is not comparable)", x, x.typ)
            x.mode = "invalid"
    else:
        x.mode = "const"
        x.typ = BOOL
        x.val = True
        x.expr = ast.Ident(s.clauses[0].pos if s.clauses else s.rbrace, "true")
    _multiple_defaults(c, [cc.pos for cc in s.clauses if cc.list is None])
    seen: _Seen = {}
    for clause in s.clauses:
        _case_values(c, x, clause.list or [], seen)
        inner = c.scope
        c.open_scope(clause)
        stmt.stmt_list(c, clause.body)
        c.scope = inner
    c.scope = outer


def _case_values(c: Checker, x: Operand, values: list[ast.Expr], seen: _Seen) -> None:
    for e in values:
        v = Operand()
        expr.expr(c, None, v, e)
        if x.mode == "invalid" or v.mode == "invalid":
            continue
        convert_untyped(c, v, x.typ)
        if v.mode == "invalid":
            continue
        result = v.copy()
        comparison(c, result, x, "==", True)
        if result.mode == "invalid" or v.mode != "const":
            continue
        key = _case_key(v.val)
        if key is None:
            continue
        for pos, typ in seen.get(key, ()):
            if identical(v.typ, typ):
                c.error(
                    v,
                    c.format("duplicate case %s in expression switch", v),
                    "DuplicateCase",
                    [(pos, "previous case")],
                )
                break
        else:
            seen.setdefault(key, []).append((syntax_pos(e), v.typ))


def _case_key(value: Constant | None) -> object:
    """gc finds duplicates of numbers and strings only."""
    return None if value is None or isinstance(value, bool) else constant_key(value)


# ---- type switch

_SeenTypes = dict[object, list[tuple[Type | None, ast.Expr]]]


def check_type_switch(c: Checker, s: ast.TypeSwitchStmt) -> None:
    """Check a type switch. Its variable is another one in each clause."""
    outer = c.scope
    c.open_scope(s)
    if s.init is not None:
        stmt.stmt(c, s.init)
    name = s.name
    if name is not None:
        if name.name == "_":
            c.error(name, "no new variable on left side of :=", "NoNewVar")
            name = None
        else:
            c.info.defs[name] = None
    x = Operand()
    expr.expr(c, None, x, s.x)
    sx: Operand | None = None
    if x.mode != "invalid":
        if is_type_param(x.typ):
            c.errorf(x, "InvalidTypeSwitch", "cannot use type switch on type parameter value %s", x)
        elif is_interface(x.typ):
            sx = x
        else:
            c.errorf(x, "InvalidTypeSwitch", "%s is not an interface", x)
    _multiple_defaults(c, [cc.pos for cc in s.clauses if cc.list is None])
    vars: list[Var] = []
    seen: _SeenTypes = {}
    for clause in s.clauses:
        typ = _case_types(c, sx, clause.list or [], seen)
        inner = c.scope
        c.open_scope(clause)
        if name is not None:
            v = Var(name.pos, c.pkg, name.name, typ)
            c.declare(c.scope, None, v)
            c.info.implicits[clause] = v
            vars.append(v)
        stmt.stmt_list(c, clause.body)
        c.scope = inner
    c.scope = outer
    if name is not None:
        used = any(v.used for v in vars)
        for v in vars:
            v.used = True
        if not used:
            c.errorf(name, "UnusedVar", "%s declared and not used", name.name)


def _case_types(c: Checker, x: Operand | None, types: list[ast.Expr], seen: _SeenTypes) -> Type:
    """The type that the variable of a clause has: that of a single case, else the one that is
    switched on."""
    t: Type | None = None
    for e in types:
        name = unparen(e)
        if isinstance(name, ast.Ident) and isinstance(c.lookup(name.name), Nil):
            t = None
            expr.expr(c, None, Operand(), e)
            key: object = None
        else:
            t = typexpr.var_type(c, e)
            if not is_valid(t):
                continue
            key = type_hash(t)
        others = seen.setdefault(key, [])
        for typ, other in others:
            if t is typ or (t is not None and typ is not None and identical(t, typ)):
                shown = "nil" if t is None else c.show(t)
                c.error(
                    e,
                    f"duplicate case {shown} in type switch",
                    "DuplicateCase",
                    [(c.start(other), "previous case")],
                )
                break
        else:
            others.append((t, e))
            if x is not None and t is not None:
                expr.assertable(c, e, x, t, True)
    if len(types) == 1 and t is not None:
        return t
    return x.typ if x is not None else INVALID


# ---- select


def check_select(c: Checker, s: ast.SelectStmt) -> None:
    """Check a select statement."""
    _multiple_defaults(c, [cc.pos for cc in s.clauses if cc.comm is None])
    for clause in s.clauses:
        comm = clause.comm
        if comm is not None and not _is_communication(comm):
            c.error(
                comm,
                "select case must be send or receive (possibly with assignment)",
                "InvalidSelectCase",
            )
            continue
        outer = c.scope
        c.open_scope(clause)
        if comm is not None:
            stmt.stmt(c, comm)
        stmt.stmt_list(c, clause.body)
        c.scope = outer


def _is_communication(s: ast.Stmt) -> bool:
    if isinstance(s, ast.SendStmt):
        return True
    value: ast.Expr | None = None
    if isinstance(s, ast.AssignStmt) and len(s.rhs) == 1:
        value = unparen(s.rhs[0])
    elif isinstance(s, ast.ExprStmt):
        value = unparen(s.x)
    return isinstance(value, ast.UnaryExpr) and value.op == "<-"
