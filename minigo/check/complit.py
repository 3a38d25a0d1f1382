"""Composite literals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import assign, expr, index, typexpr
from minigo.check.constants import Complex, Constant, text, to_int, to_real
from minigo.check.info import TypeAndValue
from minigo.check.lookup import field_path, lookup_field_or_method
from minigo.check.objects import Var
from minigo.check.operand import Operand
from minigo.check.predicates import (
    common_underlying,
    deref,
    identical,
    is_plain_interface,
    is_valid,
)
from minigo.check.selector import lookup_error
from minigo.check.types import INVALID, Array, Map, Slice, Struct, Type
from minigo.check.universe import EXPRESSION, STATEMENT
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker
    from minigo.check.expr import Target

_MIXED = "mixture of field:value and value elements in struct literal"


def composite_literal(
    c: Checker, target: Target | None, x: Operand, e: ast.CompositeLit, hint: Type | None
) -> int:
    """Check `T{…}`; `hint` is T where it is left out."""
    typ, base = _literal_type(c, e, hint)
    if not c.complete(base):
        x.mode = "invalid"
        return STATEMENT
    u = common_underlying(base)
    if isinstance(u, Struct):
        if e.elts:
            if isinstance(e.elts[0], ast.KeyValueExpr):
                _keyed_fields(c, x, e, u, base)
            else:
                _fields(c, x, e, u, base)
    elif isinstance(u, Array):
        n = _elements(c, e.elts, u.elem, u.len)
        if u.len < 0:
            u.len = n
            if e.type is not None:
                c.types[e.type] = TypeAndValue("type", u)
    elif isinstance(u, Slice):
        _elements(c, e.elts, u.elem, -1)
    elif isinstance(u, Map):
        _entries(c, x, e, u)
    else:
        for elt in e.elts:
            expr.use(c, [elt.value if isinstance(elt, ast.KeyValueExpr) else elt])
        if u is None or is_valid(u):
            element = " element" if e.type is None else ""
            why = " (no common underlying type)" if u is None else ""
            c.errorf(e, "InvalidLit", f"invalid composite literal{element} type %s{why}", typ)
            x.mode = "invalid"
            return STATEMENT
    x.mode = "value"
    x.typ = typ
    return EXPRESSION


def _literal_type(c: Checker, e: ast.CompositeLit, hint: Type | None) -> tuple[Type, Type]:
    """The type of the literal, and the type whose elements it has: where `&T` is left out, these
    differ."""
    if e.type is not None:
        t = e.type
        if isinstance(t, ast.ArrayType) and isinstance(t.len, ast.Ellipsis):
            array = Array(typexpr.var_type(c, t.elt), -1)
            return array, array
        typ = typexpr.typ(c, t)
        return typ, typ
    if hint is not None:
        u = common_underlying(hint)
        if u is not None:
            base, is_pointer = deref(u)
            if is_pointer:
                return hint, base
        return hint, hint
    c.error(e, "missing type in composite literal", "UntypedLit")
    return INVALID, INVALID


# ---- structs


def _keyed_fields(c: Checker, x: Operand, e: ast.CompositeLit, u: Struct, base: Type) -> None:
    visited: dict[tuple[int, ...], Var] = {}
    for elt in e.elts:
        if not isinstance(elt, ast.KeyValueExpr):
            c.error(elt, _MIXED, "MixedStructLit")
            continue
        key = elt.key
        expr.generic_expr(c, x, elt.value)
        if not isinstance(key, ast.Ident):
            c.errorf(elt, "InvalidLitField", "invalid field name %s in struct literal", key)
            continue
        obj, path, indirect = lookup_field_or_method(u, False, c.pkg, key.name)
        if obj is None:
            alt, _, _ = lookup_field_or_method(u, False, c.pkg, key.name, True)
            c.error(key, lookup_error(c, base, key.name, alt, True), "MissingLitField")
            continue
        if not isinstance(obj, Var):
            c.errorf(key, "MissingLitField", "%s is not a field", key)
            continue
        assert path is not None and obj.typ is not None
        if len(path) > 1 and c.version < 27:
            c.version_error(
                key,
                27,
                "use of promoted field %s in struct literal of type %s",
                field_path(u, path),
                base,
            )
            continue
        if indirect:
            c.errorf(
                key, "InvalidLitField", "invalid implicit pointer indirection to reach %s", key
            )
            continue
        c.info.uses[key] = obj
        assign.assignment(c, x, obj.typ, "struct literal")
        _check_twice(c, elt, obj, tuple(path), visited)


def _check_twice(
    c: Checker, at: ast.Expr, field: Var, path: tuple[int, ...], visited: dict[tuple[int, ...], Var]
) -> None:
    """No field may be set twice, nor a field within one that is set as a whole."""
    for i in range(1, len(path)):
        outer = visited.get(path[:i])
        if outer is not None:
            c.errorf(
                at,
                "DuplicateLitField",
                "cannot specify promoted field %s and enclosing embedded field %s",
                field.name,
                outer.name,
            )
            return
    if path in visited:
        c.errorf(at, "DuplicateLitField", "duplicate field name %s in struct literal", field.name)
        return
    if len(path) == 1 and field.embedded:
        for other, inner in visited.items():
            if other[0] == path[0] and len(other) > 1:
                c.errorf(
                    at,
                    "DuplicateLitField",
                    "cannot specify embedded field %s and enclosed promoted field %s",
                    field.name,
                    inner.name,
                )
                return
    visited[path] = field


def _fields(c: Checker, x: Operand, e: ast.CompositeLit, u: Struct, base: Type) -> None:
    fields = u.fields
    for i, elt in enumerate(e.elts):
        if isinstance(elt, ast.KeyValueExpr):
            c.error(elt, _MIXED, "MixedStructLit")
            continue
        expr.generic_expr(c, x, elt)
        if i >= len(fields):
            c.errorf(x, "InvalidStructLit", "too many values in struct literal of type %s", base)
            break
        f = fields[i]
        if not f.exported and f.pkg is not c.pkg:
            c.errorf(
                x,
                "UnexportedLitField",
                "implicit assignment to unexported field %s in struct literal of type %s",
                f.name,
                base,
            )
            continue
        assign.assignment(c, x, f.typ, "struct literal")
    if len(e.elts) < len(fields):
        hidden = any(not f.exported and f.pkg is not c.pkg for f in fields)
        hint = " (type has unexported fields - use key:value pairs)" if hidden else ""
        c.errorf(
            e.rbrace, "InvalidStructLit", f"too few values in struct literal of type %s{hint}", base
        )


# ---- arrays, slices, maps


def _elements(c: Checker, elts: list[ast.Expr], typ: Type, length: int) -> int:
    """Check elements with optional index keys; returns the length that they need."""
    visited: set[int] = set()
    at = most = 0
    x = Operand()
    for elt in elts:
        valid = False
        value = elt
        if isinstance(elt, ast.KeyValueExpr):
            t, i = index.check_index(c, elt.key, length)
            if is_valid(t):
                if i >= 0:
                    at = i
                    valid = True
                else:
                    c.errorf(elt, "InvalidLitIndex", "index %s must be integer constant", elt.key)
            value = elt.value
        elif 0 <= length <= at:
            c.error(elt, f"index {at} is out of bounds (>= {length})", "OversizeArrayLit")
        else:
            valid = True
        if valid:
            if at in visited:
                c.error(elt, f"duplicate index {at} in array or slice literal", "DuplicateLitKey")
            visited.add(at)
        at += 1
        if at > most:
            most = at
        expr.generic_expr(c, x, value, typ)
        assign.assignment(c, x, typ, "array or slice literal")
    return most


def _entries(c: Checker, x: Operand, e: ast.CompositeLit, u: Map) -> None:
    by_type = is_plain_interface(u.key)
    visited: dict[object, list[Type]] = {}
    for elt in e.elts:
        if not isinstance(elt, ast.KeyValueExpr):
            c.error(elt, "missing key in map literal", "MissingLitKey")
            continue
        expr.generic_expr(c, x, elt.key, u.key)
        assign.assignment(c, x, u.key, "map literal")
        if x.mode == "invalid":
            continue
        if x.mode == "const":
            key = constant_key(x.val)
            types = visited.get(key)
            if types is None:
                visited[key] = [x.typ]
            elif by_type and not any(identical(t, x.typ) for t in types):
                types.append(x.typ)
            else:
                c.errorf(x, "DuplicateLitKey", "duplicate key %s in map literal", text(x.val))
                continue
        expr.generic_expr(c, x, elt.value, u.elem)
        assign.assignment(c, x, u.elem, "map literal")


def constant_key(value: Constant | None) -> object:
    """Something hashable that is equal for equal constants, and for no others."""
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, Complex):
        real = to_real(value)
        if real is None:
            return ("complex", value.real, value.imag)
        value = real
    whole = to_int(value)
    return value if whole is None else whole
