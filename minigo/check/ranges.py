"""Range statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import assign, expr, stmt, typeset
from minigo.check.info import TypeAndValue
from minigo.check.objects import Var
from minigo.check.operand import Operand
from minigo.check.predicates import (
    Reason,
    common_or_reason,
    deref_array_pointer,
    identical,
    is_boolean,
    is_integer,
)
from minigo.check.resolve import unparen
from minigo.check.types import (
    INTEGER,
    INVALID,
    STRING,
    Array,
    Basic,
    Chan,
    Map,
    Signature,
    Slice,
    Type,
)
from minigo.check.universe import BOOL, INT, RUNE
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def check_range(c: Checker, s: ast.RangeStmt) -> None:
    """Check `for k, v := range x`."""
    x = Operand()
    _range_operand(c, x, s)
    key: Type | None = INVALID
    value: Type | None = INVALID
    if x.mode != "invalid":
        key, value, cause, ok = range_types(c, x.typ)
        if not ok and cause:
            c.errorf(x, "InvalidRangeExpr", "cannot range over %s: %s", x, cause)
        elif not ok:
            c.errorf(x, "InvalidRangeExpr", "cannot range over %s", x)
        elif key is None and s.key is not None:
            c.errorf(s.key, "InvalidIterVar", "range over %s permits no iteration variables", x)
        elif value is None and s.value is not None:
            c.errorf(
                s.value, "InvalidIterVar", "range over %s permits only one iteration variable", x
            )
        elif s.extra is not None:
            text = "range clause permits at most two iteration variables"
            c.errorf(s.extra, "InvalidIterVar", text)
    outer = c.scope
    c.open_scope(s)
    over_int = x.mode != "invalid" and is_integer(x.typ)
    pairs = [(e, t) for e, t in ((s.key, key), (s.value, value)) if e is not None]
    if s.op == ":=":
        _define(c, s, x, pairs, over_int)
    elif s.key is not None:
        _assign(c, x, pairs, over_int)
    elif over_int:
        # An untyped constant must fit its default type.
        assign.assignment(c, x, None, "range clause")
    stmt.stmt(c, s.body)
    c.scope = outer


def _range_operand(c: Checker, x: Operand, s: ast.RangeStmt) -> None:
    """Evaluate what is ranged over. Only the length of an array matters if there is at most one
    variable; it is then evaluated only if that has an effect."""
    seen = c.has_call_or_recv
    c.has_call_or_recv = False
    expr.expr(c, None, x, s.x)
    if s.value is None and x.mode != "invalid" and not c.has_call_or_recv:
        u = deref_array_pointer(x.typ.underlying())
        if isinstance(u, Array):
            e = unparen(s.x)
            c.types[e] = TypeAndValue("const", INT, u.len)
    c.has_call_or_recv = seen


def _define(
    c: Checker,
    s: ast.RangeStmt,
    x: Operand,
    pairs: list[tuple[ast.Expr, Type | None]],
    over_int: bool,
) -> None:
    vars: list[Var] = []
    for e, t in pairs:
        if isinstance(e, ast.Ident):
            v = Var(e.pos, c.pkg, e.name, None)
            c.info.defs[e] = v
            if e.name != "_":
                vars.append(v)
        else:
            c.errorf(e, "InvalidSyntaxTree", "invalid syntax tree: cannot declare %s", e)
            v = Var(e.pos, c.pkg, "_", None)
        if t is None or t is INVALID:
            v.typ = INVALID
            v.used = True
        elif over_int:
            assign.init_var(c, v, x, "range clause")
        else:
            assign.init_var(c, v, Operand("value", t, e), "assignment")
    if not vars:
        c.error(s, "no new variables on left side of :=", "NoNewVar")
    for v in vars:
        c.declare(c.scope, None, v)


def _assign(
    c: Checker, x: Operand, pairs: list[tuple[ast.Expr, Type | None]], over_int: bool
) -> None:
    for e, t in pairs:
        if t is None or t is INVALID:
            continue
        if over_int:
            assign.assign_var(c, e, None, x, "range clause")
            if x.mode != "invalid" and not is_integer(x.typ):
                c.errorf(e, "InvalidRangeExpr", "cannot use iteration variable of type %s", x.typ)
        else:
            assign.assign_var(c, e, None, Operand("value", t, e), "assignment")


# Key and value type (None where there is none), why it can't be ranged over, and whether it can.
_RangeTypes = tuple[Type | None, Type | None, str, bool]


def range_types(c: Checker, typ: Type) -> _RangeTypes:
    """What ranging over a value of the type yields."""

    def bad(cause: str = "") -> _RangeTypes:
        return INVALID, INVALID, cause, False

    reason: Reason | None = None
    for pair in typeset.types_of(typ):
        if pair is not None and isinstance(pair[1], Chan) and pair[1].dir == "send":
            reason = Reason("receive from send-only channel %s", (pair[0],))
            break
    u: Type | None = None
    if reason is None:
        u, reason = common_or_reason(typ)
    if u is None:
        return bad(c.show(reason) if reason is not None else "")
    u = deref_array_pointer(u)
    if isinstance(u, Basic):
        if u.info & STRING:
            return INT, RUNE, "", True
        if u.info & INTEGER:
            if not c.allows(22):
                return bad("requires go1.22 or later")
            return typ, None, "", True
    elif isinstance(u, Array | Slice):
        return INT, u.elem, "", True
    elif isinstance(u, Map):
        return u.key, u.elem, "", True
    elif isinstance(u, Chan):
        return u.elem, None, "", True
    elif isinstance(u, Signature):
        if not c.allows(23):
            return bad("requires go1.23 or later")
        return _iterator(c, u)
    return bad()


def _iterator(c: Checker, sig: Signature) -> _RangeTypes:
    def bad(cause: str, prefix: str = "func must be func(yield func(...) bool): ") -> _RangeTypes:
        return INVALID, INVALID, prefix + cause, False

    if len(sig.params) != 1:
        return bad("wrong argument count")
    if sig.results:
        return bad("unexpected results")
    assert sig.params[0].typ is not None
    u, reason = common_or_reason(sig.params[0].typ)
    if not isinstance(u, Signature):
        if reason is not None:
            return bad("in yield type, " + c.show(reason))
        return bad("argument is not func")
    if len(u.params) > 2:
        return bad("yield func has too many parameters")
    result = u.results[0].typ if len(u.results) == 1 else None
    if result is None or not identical(result, BOOL):
        if result is not None and is_boolean(result):
            return bad("yield func returns user-defined boolean, not bool")
        return bad("yield func does not return bool")
    if u.variadic:
        return bad(c.format("yield func of type %s cannot be variadic", u), "")
    types = [p.typ for p in u.params] + [None, None]
    return types[0], types[1], "", True
