"""Expressions: the entry points, and the kinds of expressions that have no module of their own.

All functions fill in an `Operand` that is passed to them. An expression's type and value are
recorded on the way out; those of untyped expressions change until the context has given them their
final type, see `untyped`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from minigo.check import (
    index,
    instance,
    literals,
    lookup,
    selector,
    stmt,
    typeset,
    typexpr,
    untyped,
)
from minigo.check.info import TypeAndValue
from minigo.check.objects import Var
from minigo.check.operand import Operand
from minigo.check.positions import syntax_pos
from minigo.check.predicates import (
    common_underlying,
    identical,
    is_generic,
    is_type_param,
    is_valid,
)
from minigo.check.resolve import unparen
from minigo.check.signature import func_type
from minigo.check.types import (
    INVALID,
    Alias,
    Interface,
    Named,
    Pointer,
    Signature,
    Tuple,
    Type,
)
from minigo.check.universe import (
    EXPRESSION,
    NO_VALUE,
    STATEMENT,
    UNTYPED_BOOL,
    UNTYPED_COMPLEX,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    UNTYPED_RUNE,
    UNTYPED_STRING,
)
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker

# What checks a kind of expression: called with the checker, target, operand, expression and hint.
# Filled in by `dispatch`.
CHECK: dict[type, Callable[..., int]] = {}

_MAX_LITERAL = 10000  # characters of a number; gc refuses longer ones


class Target(NamedTuple):
    """The function type that a generic function is wanted as, and what wants it."""

    sig: Signature
    what: str


def new_target(typ: Type | None, what: str) -> Target | None:
    """The target that a type is, if it is a function type."""
    if typ is None:
        return None
    u = common_underlying(typ)
    return Target(u, what) if isinstance(u, Signature) else None


# ---- entry points


def raw(
    c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None, generic: bool
) -> int:
    """Check `e`, which may turn out to be anything: a value or several, a type, a built-in. `hint`
    is the type of a composite literal that does not say it; `generic` functions and types are
    refused unless allowed. Returns what kind of statement it would make."""
    x.mode = "invalid"
    x.typ = INVALID
    kind = CHECK[type(e)](c, target, x, e, hint)
    x.expr = e
    if not generic:
        t = type(x.typ)
        if t is Signature or t is Named or t is Alias:
            non_generic(c, target, x)
    mode = x.mode
    if mode == "invalid":
        return STATEMENT
    if mode == "const":
        c.types[e] = TypeAndValue(mode, x.typ, x.val)
    else:
        c.types[e] = TypeAndValue(mode, x.typ if mode != "novalue" else NO_VALUE)
    return kind


def expr(c: Checker, target: Target | None, x: Operand, e: ast.Expr) -> None:
    """Check an expression that must be a single value."""
    raw(c, target, x, e, None, False)
    mode = x.mode
    if mode == "novalue" or mode == "builtin" or mode == "type":
        _exclude(c, x, "used as value")
    elif mode == "value" and type(x.typ) is Tuple:
        _single(c, x)


def generic_expr(c: Checker, x: Operand, e: ast.Expr, hint: Type | None = None) -> None:
    """Like `expr`, for a value that may be a generic function."""
    raw(c, None, x, e, hint, True)
    mode = x.mode
    if mode == "novalue" or mode == "builtin" or mode == "type":
        _exclude(c, x, "used as value")
    elif mode == "value" and type(x.typ) is Tuple:
        _single(c, x)


def expr_or_type(c: Checker, x: Operand, e: ast.Expr, generic: bool) -> None:
    """Check an expression that must be a single value, a type or a built-in."""
    raw(c, None, x, e, None, generic)
    if x.mode == "novalue":
        _exclude(c, x, "used as value or type")
    elif x.mode == "value" and type(x.typ) is Tuple:
        _single(c, x)


def multi_expr(c: Checker, e: ast.Expr, comma_ok: bool) -> tuple[list[Operand], bool]:
    """Check an expression that may be several values: the results of a call, or, if `comma_ok`
    allows, the two values of a map index, receive or type assertion (then the second result is
    true)."""
    x = Operand()
    raw(c, None, x, e, None, False)
    if x.mode in ("novalue", "builtin", "type"):
        _exclude(c, x, "used as value")
    if x.mode == "invalid":
        return [x], False
    if isinstance(x.typ, Tuple):
        pos = c.start(e)
        result = []
        for i, v in enumerate(x.typ.vars):
            assert v.typ is not None
            result.append(Operand("value", v.typ, ast.Ident(pos, _nth(i + 1) + " function result")))
        return result, False
    if comma_ok and x.mode in ("mapindex", "commaok"):
        what = ast.Ident(c.start(e), "ok value of (comma, ok) expression")
        return [x, Operand("value", UNTYPED_BOOL, what)], True
    return [x], False


def _nth(n: int) -> str:
    return f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n, 'th') }"


def _exclude(c: Checker, x: Operand, novalue: str) -> None:
    if x.mode == "novalue":
        c.errorf(x, "TooManyValues", "%s " + novalue, x)
    elif x.mode == "builtin":
        c.errorf(x, "UncalledBuiltin", "%s must be called", x)
    else:
        c.errorf(x, "NotAnExpr", "%s is not an expression", x)
    x.mode = "invalid"


def exclude(c: Checker, x: Operand) -> None:
    """Report what is no value."""
    if x.mode in ("novalue", "builtin", "type"):
        _exclude(c, x, "used as value")


def _single(c: Checker, x: Operand) -> None:
    c.errorf(x, "TooManyValues", "multiple-value %s in single-value context", x)
    x.mode = "invalid"


def non_generic(c: Checker, target: Target | None, x: Operand) -> None:
    """Report a generic type or function, unless the target says what it is instantiated with."""
    if x.mode == "invalid" or x.mode == "novalue":
        return
    t = x.typ
    if isinstance(t, Signature):
        if not t.type_params:
            return
        if target is not None:
            assert x.expr is not None
            instance.instantiate_func(c, target, syntax_pos(x.expr), x, None, True)
            return
        what = "function"
    elif is_generic(t):
        what = "type"
    else:
        return
    assert x.expr is not None
    c.errorf(
        x.expr, "WrongTypeArgCount", f"cannot use generic {what} %s without instantiation", x.expr
    )
    x.mode = "invalid"
    x.typ = INVALID


def use(c: Checker, exprs: list[ast.Expr]) -> bool:
    """Check expressions whose values do not matter after an error, so that what they mention counts
    as used."""
    ok = True
    for e in exprs:
        ok = _use(c, e, False) and ok
    return ok


def use_lhs(c: Checker, exprs: list[ast.Expr]) -> bool:
    """Like `use` for the left side of an assignment: to be assigned does not count as used."""
    ok = True
    for e in exprs:
        ok = _use(c, e, True) and ok
    return ok


def _use(c: Checker, e: ast.Expr, lhs: bool) -> bool:
    x = Operand("value")
    n = unparen(e)
    if isinstance(n, ast.Ident):
        if n.name == "_":
            return True
        obj = c.lookup(n.name) if lhs else None
        used = obj.used if isinstance(obj, Var) else False
        expr_or_type(c, x, n, True)
        if isinstance(obj, Var):
            obj.used = used
    else:
        raw(c, None, x, e, None, True)
    return x.mode != "invalid"


# ---- kinds of expressions


def check_bad(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    return STATEMENT


def check_ident(
    c: Checker, target: Target | None, x: Operand, e: ast.Ident, hint: Type | None
) -> int:
    typexpr.ident(c, x, e, False)
    return EXPRESSION


_LITERAL_TYPES = {
    "INT": UNTYPED_INT, "FLOAT": UNTYPED_FLOAT, "IMAG": UNTYPED_COMPLEX, "CHAR": UNTYPED_RUNE,
    "STRING": UNTYPED_STRING,
}  # fmt: skip


def check_literal(
    c: Checker, target: Target | None, x: Operand, e: ast.BasicLit, hint: Type | None
) -> int:
    kind = e.kind
    x.typ = _LITERAL_TYPES[kind]
    if kind == "STRING":
        x.mode = "const"
        x.val = literals.string(e.value)
        return EXPRESSION
    if kind != "CHAR":
        if c.version < 13:
            _check_literal_version(c, e)
        if len(e.value) > _MAX_LITERAL:
            c.errorf(
                e,
                "InvalidConstVal",
                "excessively long constant: %s... (%s chars)",
                e.value[:10],
                len(e.value),
            )
            return EXPRESSION
    x.val = literals.value(kind, e.value)
    if x.val is None:
        c.errorf(e, "InvalidConstVal", "malformed constant: %s", e.value)
        return EXPRESSION
    x.mode = "const"
    if kind == "INT" and x.val > 1 << 62:  # type: ignore[operator]
        x.expr = e
        untyped.overflow(c, x, e.pos)
    return EXPRESSION


def _check_literal_version(c: Checker, e: ast.BasicLit) -> None:
    """The ways to write numbers that came with go1.13."""
    if "_" in e.value:
        c.version_error(e, 13, "underscore in numeric literal")
    elif e.value[0] == "0" and len(e.value) > 1:
        prefix = e.value[1].lower()
        if prefix == "b":
            c.version_error(e, 13, "binary literal")
        elif prefix == "o":
            c.version_error(e, 13, "0o/0O-style octal literal")
        elif prefix == "x" and e.kind != "INT":
            c.version_error(e, 13, "hexadecimal floating-point literal")


def check_func_lit(
    c: Checker, target: Target | None, x: Operand, e: ast.FuncLit, hint: Type | None
) -> int:
    sig = Signature(None, [], [], False)
    scope = func_type(c, sig, None, e.type)
    c.types[e.type] = TypeAndValue("type", sig)
    decl, iota = c.decl, c.iota
    c.later(lambda: stmt.func_body(c, decl, sig, scope, e.body, iota))
    x.mode = "value"
    x.typ = sig
    return EXPRESSION


def check_paren(
    c: Checker, target: Target | None, x: Operand, e: ast.ParenExpr, hint: Type | None
) -> int:
    return raw(c, None, x, e.x, None, False)


def check_selector(
    c: Checker, target: Target | None, x: Operand, e: ast.SelectorExpr, hint: Type | None
) -> int:
    selector.selector(c, x, e, False)
    return EXPRESSION


def check_index(
    c: Checker, target: Target | None, x: Operand, e: ast.IndexExpr, hint: Type | None
) -> int:
    if index.index_expr(c, x, e):
        instance.instantiate_func(c, target, e.lbrack, x, e, True)
    return EXPRESSION


def check_slice(
    c: Checker, target: Target | None, x: Operand, e: ast.SliceExpr, hint: Type | None
) -> int:
    index.slice_expr(c, x, e)
    return EXPRESSION


def check_assertion(
    c: Checker, target: Target | None, x: Operand, e: ast.TypeAssertExpr, hint: Type | None
) -> int:
    if e.type is None:
        c.error(e, "invalid syntax tree: use of .(type) outside type switch", "InvalidSyntaxTree")
        use(c, [e.x])
        return STATEMENT
    expr(c, None, x, e.x)
    if x.mode == "invalid":
        return STATEMENT
    if is_type_param(x.typ):
        c.errorf(
            x,
            "InvalidAssert",
            "invalid operation: cannot use type assertion on type parameter value %s",
            x,
        )
        x.mode = "invalid"
        return STATEMENT
    if not isinstance(x.typ.underlying(), Interface):
        c.errorf(x, "InvalidAssert", "invalid operation: %s is not an interface", x)
        x.mode = "invalid"
        return STATEMENT
    t = typexpr.var_type(c, e.type)
    if not is_valid(t) or not c.complete(t):
        x.mode = "invalid"
        return STATEMENT
    assertable(c, e, x, t, False)
    x.mode = "commaok"
    x.typ = t
    return EXPRESSION


def assertable(c: Checker, e: ast.Expr, x: Operand, t: Type, in_switch: bool) -> None:
    """Report an assertion that can never hold."""
    cause: list[str] = []
    if lookup.assertable(c, x.typ, t, cause):
        return
    why = cause[0] if cause else ""
    if in_switch:
        c.errorf(
            e,
            "ImpossibleAssert",
            "impossible type switch case: %s\n\t%s cannot have dynamic type %s %s",
            e,
            x,
            t,
            why,
        )
    else:
        c.errorf(
            e,
            "ImpossibleAssert",
            "impossible type assertion: %s\n\t%s does not implement %s %s",
            e,
            t,
            x.typ,
            why,
        )


def check_star(
    c: Checker, target: Target | None, x: Operand, e: ast.StarExpr, hint: Type | None
) -> int:
    expr_or_type(c, x, e.x, False)
    if x.mode == "invalid":
        return STATEMENT
    if x.mode == "type":
        typexpr.valid_var_type(c, e.x, x.typ)
        x.typ = Pointer(x.typ)
        return EXPRESSION
    base: Type | None = None
    for pair in typeset.types_of(x.typ):
        u = pair[1] if pair is not None else None
        if not isinstance(u, Pointer):
            c.errorf(x, "InvalidIndirection", "invalid operation: cannot indirect %s", x)
        elif base is not None and not identical(u.elem, base):
            c.errorf(
                x,
                "InvalidIndirection",
                "invalid operation: pointers of %s must have identical base types",
                x,
            )
        else:
            base = u.elem
            continue
        x.mode = "invalid"
        return STATEMENT
    assert base is not None
    if not c.complete(base):
        x.mode = "invalid"
        return STATEMENT
    x.mode = "var"
    x.typ = base
    return EXPRESSION


def check_key_value(
    c: Checker, target: Target | None, x: Operand, e: ast.KeyValueExpr, hint: Type | None
) -> int:
    c.error(e, "invalid syntax tree: no key:value expected", "InvalidSyntaxTree")
    return STATEMENT


def check_ellipsis(
    c: Checker, target: Target | None, x: Operand, e: ast.Ellipsis, hint: Type | None
) -> int:
    c.error(e, "invalid syntax tree: invalid use of ...", "InvalidSyntaxTree")
    return STATEMENT


def check_type(
    c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None
) -> int:
    x.typ = typexpr.typ(c, e)
    x.mode = "type"
    return EXPRESSION
