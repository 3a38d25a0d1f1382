"""The predeclared functions for numbers: complex, real, imag, min, max."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minigo.check import assign, constants, typeset
from minigo.check.builtin_results import record
from minigo.check.objects import TypeName
from minigo.check.operand import Operand
from minigo.check.predicates import (
    all_ordered,
    identical,
    is_numeric,
    is_untyped,
)
from minigo.check.resolve import unparen
from minigo.check.types import (
    Basic,
    Interface,
    Type,
    TypeParam,
    Union,
    unalias,
)
from minigo.check.universe import (
    COMPLEX64,
    COMPLEX128,
    EMPTY_INTERFACE,
    FLOAT32,
    FLOAT64,
    UNTYPED_COMPLEX,
    UNTYPED_FLOAT,
)
from minigo.check.untyped import convert_untyped, match_types, update_type
from minigo.source import NO_POS
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker

# ---- complex numbers


def _apply(
    c: Checker, f: Callable[[Type], Type | None], x: Operand, name: str, code: str
) -> Type | None:
    """The type that belongs to x's; for a type parameter a new one, which Go does not support
    yet."""
    tpar = unalias(x.typ)
    if not isinstance(tpar, TypeParam):
        return f(x.typ)
    terms = []
    for tilde, t in typeset.terms_of(tpar) or []:
        r = f(t)
        if r is None:
            return None
        terms.append((tilde, r))
    if not terms:
        return None
    c.errorf(
        x,
        code,
        f"%s not supported as argument to built-in {name} for go1.18 (see go.dev/issue/50937)",
        x,
    )
    obj = TypeName(NO_POS, c.pkg, tpar.obj.name, None)
    result = TypeParam(obj, Interface([], [Union(terms)]), tpar.index)
    obj.typ = result
    return result


def _complex_of(t: Type) -> Type | None:
    u = t.underlying()
    kinds = {"float32": COMPLEX64, "float64": COMPLEX128, "untyped float": UNTYPED_COMPLEX}
    return kinds.get(u.kind) if isinstance(u, Basic) else None


def _float_of(t: Type) -> Type | None:
    u = t.underlying()
    kinds = {"complex64": FLOAT32, "complex128": FLOAT64, "untyped complex": UNTYPED_FLOAT}
    return kinds.get(u.kind) if isinstance(u, Basic) else None


def complex_(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check complex(re, im)."""
    y = args[1]
    ux, uy = is_untyped(x.typ), is_untyped(y.typ)
    if ux and uy:
        if x.mode == "const" and y.mode == "const":
            for z in (x, y):
                if is_numeric(z.typ) and constants.to_real(z.val) is not None:
                    z.typ = UNTYPED_FLOAT
        else:
            convert_untyped(c, x, FLOAT64)
            convert_untyped(c, y, FLOAT64)
    elif ux:
        convert_untyped(c, x, y.typ)
    elif uy:
        convert_untyped(c, y, x.typ)
    if x.mode == "invalid" or y.mode == "invalid":
        return False
    if not identical(x.typ, y.typ):
        c.errorf(
            x,
            "InvalidComplex",
            "invalid operation: %s (mismatched types %s and %s)",
            e,
            x.typ,
            y.typ,
        )
        return False
    result = _apply(c, _complex_of, x, "complex", "InvalidComplex")
    if result is None:
        c.errorf(
            x,
            "InvalidComplex",
            "invalid argument: arguments have type %s, expected floating-point",
            x.typ,
        )
        return False
    if x.mode == "const" and y.mode == "const":
        re, im = constants.to_real(x.val), constants.to_real(y.val)
        x.val = None if re is None or im is None else constants.Complex(re, im)
    else:
        x.mode = "value"
        record(c, e, result, x.typ, x.typ)
    x.typ = result
    return True


def real(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check real(z)."""
    return _part(c, x, e, "real")


def imag(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check imag(z)."""
    return _part(c, x, e, "imag")


def _part(c: Checker, x: Operand, e: ast.CallExpr, name: str) -> bool:
    if is_untyped(x.typ):
        if x.mode == "const":
            if is_numeric(x.typ):
                x.typ = UNTYPED_COMPLEX
        else:
            convert_untyped(c, x, COMPLEX128)
            if x.mode == "invalid":
                return False
    code = "InvalidReal" if name == "real" else "InvalidImag"
    result = _apply(c, _float_of, x, name, code)
    if result is None:
        c.errorf(x, code, "invalid argument: argument has type %s, expected complex type", x.typ)
        return False
    if x.mode == "const":
        if x.val is not None:
            part = constants.real_part if name == "real" else constants.imag_part
            x.val = part(x.val)
    else:
        x.mode = "value"
        record(c, e, result, x.typ)
    x.typ = result
    return True


# ---- min and max


def min_max(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check min(x, …) and max(x, …)."""
    name = c.show(unparen(e.fun))
    c.verify(e.fun, 21, f"built-in {name}")
    op = "<" if name == "min" else ">"
    for i, a in enumerate(args):
        if not all_ordered(a.typ):
            c.errorf(a, "InvalidMinMaxOperand", "invalid argument: %s cannot be ordered", a)
            return False
        if i == 0:
            continue
        match_types(c, x, a)
        if x.mode == "invalid":
            return False
        if not identical(x.typ, a.typ):
            assert a.expr is not None
            c.errorf(
                a,
                "MismatchedTypes",
                "invalid argument: mismatched types %s (previous argument) and %s (type of %s)",
                x.typ,
                a.typ,
                a.expr,
            )
            return False
        if x.mode == "const" and a.mode == "const":
            if x.val is not None and a.val is not None and constants.compare(a.val, op, x.val):
                x.assign(a)
        else:
            x.mode = "value"
    if x.mode != "const":
        x.mode = "value"
        assign.assignment(c, x, EMPTY_INTERFACE, "argument to built-in " + name)
        if x.mode == "invalid":
            return False
    for a in args:
        assert a.expr is not None
        update_type(c, a.expr, x.typ, True)
    if x.mode != "const":
        record(c, e, x.typ, *(x.typ for _ in args))
    return True
