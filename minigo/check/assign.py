"""Assignments and initialisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import expr
from minigo.check.convert import assignable_to
from minigo.check.info import TypeAndValue
from minigo.check.objects import Const, Object, Var
from minigo.check.operand import Operand
from minigo.check.predicates import is_numeric, is_plain_interface, is_untyped, is_valid
from minigo.check.resolve import unparen
from minigo.check.types import INVALID, Basic, Signature, Slice, Tuple, Type
from minigo.check.universe import UNTYPED_NIL, default_type
from minigo.check.untyped import implicit_type, settle
from minigo.source import NO_POS, Pos
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker, Place

_WHY = {"TruncatedFloat": " (truncated)", "NumericOverflow": " (overflows)"}
_VALUES = frozenset(("const", "var", "mapindex", "value", "nil", "commaok"))


def assignment(c: Checker, x: Operand, target: Type | None, context: str) -> None:
    """Check that x can be assigned to a variable of type `target`, or to `_` if that is None, and
    give an untyped x its type. `context` names what takes the value, for messages."""
    typ = x.typ
    if x.mode == "value" and type(typ) is Tuple:
        c.errorf(x, "TooManyValues", "multiple-value %s in single-value context", x)
        x.mode = "invalid"
    if x.mode not in _VALUES:
        if x.mode != "invalid":
            c.errorf(
                x, "IncompatibleAssign", "cannot assign %s to %s in %s", x, target or "_", context
            )
            x.mode = "invalid"
        return
    if typ is target:
        if type(typ) is not Signature:
            return
    elif is_untyped(typ):
        wanted = target
        if x.mode == "nil":
            if target is None:
                c.errorf(x, "UntypedNilUse", "use of untyped nil in %s", context)
                x.mode = "invalid"
                return
        elif target is None or is_plain_interface(target):
            wanted = default_type(typ)
        assert wanted is not None
        new, value, code = implicit_type(c, x, wanted)
        if code:
            text = c.format("cannot use %s as %s value in %s", x, wanted, context)
            text += _WHY.get(code, "")
            c.error(x, text, code if code in _WHY else "IncompatibleAssign")
            x.mode = "invalid"
            return
        assert new is not None
        settle(c, x, new, value)
        if new is target:
            return
    if type(x.typ) is Signature:
        expr.non_generic(c, expr.new_target(target, context), x)
        if x.mode == "invalid":
            return
    if target is None:
        return
    cause: list[str] = []
    ok, code = assignable_to(c, x, target, cause)
    if not ok:
        if cause:
            c.errorf(x, code, "cannot use %s as %s value in %s: %s", x, target, context, cause[0])
        else:
            c.errorf(x, code, "cannot use %s as %s value in %s", x, target, context)
        x.mode = "invalid"


# ---- declarations


def init_const(c: Checker, lhs: Const, x: Operand) -> None:
    """Give a constant the type and value of its initialiser."""
    if x.mode == "invalid" or not is_valid(x.typ) or lhs.typ is INVALID:
        if lhs.typ is None:
            lhs.typ = INVALID
        return
    if x.mode != "const":
        c.errorf(x, "InvalidConstInit", "%s is not constant", x)
        if lhs.typ is None:
            lhs.typ = INVALID
        return
    if lhs.typ is None:
        lhs.typ = x.typ
    assignment(c, x, lhs.typ, "constant declaration")
    if x.mode != "invalid":
        lhs.value = x.val


def init_var(c: Checker, lhs: Var, x: Operand, context: str) -> None:
    """Give a variable the type of its initialiser unless it has one, and check the assignment."""
    typ = x.typ
    if x.mode == "invalid" or not is_valid(typ) or (lhs.typ is not None and not is_valid(lhs.typ)):
        if lhs.typ is None:
            lhs.typ = INVALID
        x.mode = "invalid"
        return
    if lhs.typ is None:
        if is_untyped(typ):
            if typ is UNTYPED_NIL:
                c.errorf(x, "UntypedNilUse", "use of untyped nil in %s", context)
                lhs.typ = INVALID
                x.mode = "invalid"
                return
            typ = default_type(typ)
        lhs.typ = typ
    assignment(c, x, lhs.typ, context)


def init_vars(c: Checker, lhs: list[Var], rhs: list[ast.Expr], ret: ast.ReturnStmt | None) -> None:
    """Initialise variables, or check the values of a return statement against the results."""
    context = "assignment"
    if ret is not None:
        context = "return statement"
    elif len(lhs) > 1:
        context = "multiple assignment"
    if len(lhs) == len(rhs) and not _is_call(rhs):
        x = Operand()
        for v, e in zip(lhs, rhs, strict=True):
            target = None
            if v.typ is not None and type(v.typ) is not Basic:
                what = v.name or ("result variable" if ret is not None else "")
                target = expr.new_target(v.typ, what)
            expr.expr(c, target, x, e)
            init_var(c, v, x, context)
        return
    if len(rhs) != 1:
        if expr.use(c, rhs):
            if ret is not None:
                _return_error(c, ret, lhs, expr_list(c, rhs))
            else:
                _mismatch(c, rhs, len(lhs), len(rhs))
        _invalidate(lhs)
        return
    values, comma_ok = expr.multi_expr(c, rhs[0], len(lhs) == 2 and ret is None)
    if len(values) == len(lhs):
        for v, x in zip(lhs, values, strict=True):
            init_var(c, v, x, context)
        if comma_ok:
            _record_comma_ok(c, rhs[0], values)
        return
    if values[0].mode != "invalid":
        if ret is not None:
            _return_error(c, ret, lhs, values)
        else:
            _mismatch(c, rhs, len(lhs), len(values))
    _invalidate(lhs)


def _invalidate(vars: list[Var]) -> None:
    for v in vars:
        if v.typ is None:
            v.typ = INVALID


def _is_call(rhs: list[ast.Expr]) -> bool:
    return len(rhs) == 1 and isinstance(unparen(rhs[0]), ast.CallExpr)


def expr_list(c: Checker, exprs: list[ast.Expr]) -> list[Operand]:
    """Check a list of values; a single call may stand for several."""
    if len(exprs) == 1:
        return expr.multi_expr(c, exprs[0], False)[0]
    result = []
    for e in exprs:
        x = Operand()
        expr.expr(c, None, x, e)
        result.append(x)
    return result


def _record_comma_ok(c: Checker, e: ast.Expr, values: list[Operand]) -> None:
    """An expression that is used for two values is recorded with both types."""
    if values[0].mode == "invalid" or values[1].mode == "invalid":
        return
    vars = [Var(e.pos, c.pkg, "", v.typ) for v in values]
    while True:
        c.types[e] = TypeAndValue(c.types[e].mode, Tuple(vars))
        if not isinstance(e, ast.ParenExpr):
            return
        e = e.x


# ---- assignments


def _lhs_var(c: Checker, lhs: ast.Expr) -> Type | None:
    """The type of what is assigned to: None for `_`, invalid after an error. To be assigned does
    not count as used."""
    e = unparen(lhs)
    obj: Object | None = None
    if isinstance(e, ast.Ident):
        if e.name == "_":
            c.info.defs[e] = None
            return None
        obj = c.lookup(e.name)
    used = obj.used if isinstance(obj, Var) else False
    x = Operand()
    expr.expr(c, None, x, lhs)
    if isinstance(obj, Var):
        obj.used = used
    if x.mode == "invalid" or not is_valid(x.typ):
        return INVALID
    if x.mode == "var" or x.mode == "mapindex":
        return x.typ
    if isinstance(x.expr, ast.SelectorExpr):
        op = Operand()
        expr.expr(c, None, op, x.expr.x)
        if op.mode == "mapindex":
            c.errorf(
                x, "UnaddressableFieldAssign", "cannot assign to struct field %s in map", x.expr
            )
            return INVALID
    assert x.expr is not None
    c.errorf(
        x,
        "UnassignableOperand",
        "cannot assign to %s (neither addressable nor a map index expression)",
        x.expr,
    )
    return INVALID


def assign_var(
    c: Checker, lhs: ast.Expr, rhs: ast.Expr | None, x: Operand | None, context: str
) -> None:
    """Assign `rhs`, or the checked operand x, to `lhs`."""
    t = _lhs_var(c, lhs)
    if t is not None and not is_valid(t):
        if x is not None:
            x.mode = "invalid"
        elif rhs is not None:
            expr.use(c, [rhs])
        return
    if x is None:
        target = None
        if t is not None and isinstance(t.underlying(), Signature):
            target = expr.new_target(t, c.show(lhs))
        x = Operand()
        assert rhs is not None
        expr.expr(c, target, x, rhs)
    if t is None and context == "assignment":
        context = "assignment to _ identifier"
    assignment(c, x, t, context)


def assign_vars(c: Checker, lhs: list[ast.Expr], rhs: list[ast.Expr]) -> None:
    """`a, b = x, y`."""
    context = "assignment" if len(lhs) == 1 else "multiple assignment"
    if len(lhs) == len(rhs) and not _is_call(rhs):
        for left, right in zip(lhs, rhs, strict=True):
            assign_var(c, left, right, None, context)
        return
    if len(rhs) != 1:
        ok = expr.use_lhs(c, lhs)
        if expr.use(c, rhs) and ok:
            _mismatch(c, rhs, len(lhs), len(rhs))
        return
    values, comma_ok = expr.multi_expr(c, rhs[0], len(lhs) == 2)
    if len(values) == len(lhs):
        for left, x in zip(lhs, values, strict=True):
            assign_var(c, left, None, x, context)
        if comma_ok:
            _record_comma_ok(c, rhs[0], values)
        return
    if values[0].mode != "invalid":
        _mismatch(c, rhs, len(lhs), len(values))
    expr.use_lhs(c, lhs)


def short_var_decl(c: Checker, pos: Pos, lhs: list[ast.Expr], rhs: list[ast.Expr]) -> None:
    """`a, b := x, y`; `pos` is that of the operator."""
    top = len(c.delayed)
    scope = c.scope
    seen: set[str] = set()
    vars: list[Var] = []
    new: list[Var] = []
    failed = False
    for e in lhs:
        dummy = Var(e.pos, c.pkg, "_", None)
        vars.append(dummy)
        if not isinstance(e, ast.Ident):
            expr.use_lhs(c, [e])
            c.errorf(e, "BadDecl", "non-name %s on left side of :=", e)
            failed = True
            continue
        name = e.name
        if name != "_":
            if name in seen:
                c.errorf(e, "RepeatedDecl", "%s repeated on left side of :=", name)
                failed = True
                continue
            seen.add(name)
        other = scope.names.get(name)
        if other is not None:
            c.info.uses[e] = other
            if isinstance(other, Var):
                vars[-1] = other
            else:
                c.errorf(e, "UnassignableOperand", "cannot assign to %s", name)
                failed = True
            continue
        dummy.name = name
        if name != "_":
            new.append(dummy)
        c.info.defs[e] = dummy
    init_vars(c, vars, rhs, None)
    c.process_delayed(top)
    if not new and not failed:
        c.error(pos, "no new variables on left side of :=", "NoNewVar")
        return
    for v in new:
        c.declare(scope, None, v)


# ---- messages about counts


def measure(n: int, unit: str) -> str:
    """`1 value`, `2 values`."""
    return f"{n} {unit}" if n == 1 else f"{n} {unit}s"


def _mismatch(c: Checker, rhs: list[ast.Expr], left: int, right: int) -> None:
    vars, values = measure(left, "variable"), measure(right, "value")
    e = rhs[0]
    call = unparen(e)
    if len(rhs) == 1 and isinstance(call, ast.CallExpr):
        c.errorf(
            e,
            "WrongAssignCount",
            "assignment mismatch: %s but %s returns %s",
            vars,
            call.fun,
            values,
        )
    else:
        c.errorf(e, "WrongAssignCount", "assignment mismatch: %s but %s", vars, values)


def _return_error(c: Checker, ret: ast.ReturnStmt, lhs: list[Var], rhs: list[Operand]) -> None:
    at: Place = ret
    few = "not enough"
    if len(rhs) > len(lhs):
        at = rhs[len(lhs)]
        few = "too many"
    elif rhs:
        at = rhs[-1]
    have = types_summary(c, [x.typ for x in rhs], False, False)
    want = types_summary(c, [v.typ for v in lhs], False, False)
    c.error(
        at,
        f"{few} return values",
        "WrongResultCount",
        [(NO_POS, f"have {have}"), (NO_POS, f"want {want}")],
    )


def types_summary(c: Checker, types: list[Type | None], variadic: bool, dots: bool) -> str:
    """The types of arguments or parameters in parentheses; untyped numbers are all `number`."""
    out = []
    for i, t in enumerate(types):
        last = i == len(types) - 1
        if t is None or not is_valid(t):
            s = "unknown type"
        elif isinstance(t, Basic) and is_untyped(t):
            s = "number" if is_numeric(t) else t.name.replace("untyped ", "")
        elif last and variadic and isinstance(t, Slice):
            s = c.show(t.elem)
        else:
            s = c.show(t)
        if last and variadic:
            s = "..." + s
        elif last and dots:
            s += "..."
        out.append(s)
    return "(" + ", ".join(out) + ")"
