"""Index and slice expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import assign, expr, typeset, typexpr, untyped
from minigo.check.constants import sign, text, to_int
from minigo.check.operand import Operand
from minigo.check.predicates import (
    all_integer,
    identical,
    is_string,
    is_type_param,
    is_untyped,
    is_valid,
)
from minigo.check.types import (
    INVALID,
    STRING,
    Array,
    Basic,
    Map,
    Pointer,
    Signature,
    Slice,
    Type,
)
from minigo.check.universe import BYTE, INT
from minigo.check.universe import STRING as STRING_TYPE
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def index_expr(c: Checker, x: Operand, e: ast.IndexExpr) -> bool:
    """Check `x[i]`. The result is true if x is a generic function, which is to be instantiated."""
    expr.expr_or_type(c, x, e.x, True)
    if x.mode == "invalid":
        expr.use(c, e.indices)
        return False
    if x.mode == "type":
        x.mode = "invalid"
        x.typ = typexpr.var_type(c, e)
        if is_valid(x.typ):
            x.mode = "type"
        return False
    if x.mode == "value":
        sig = x.typ.underlying()
        if isinstance(sig, Signature) and sig.type_params:
            return True
    expr.non_generic(c, None, x)
    if x.mode == "invalid":
        return False
    if not _complete(c, x):
        return False
    found = _element(x)
    if found is None:
        c.errorf(e.lbrack, "NonIndexableOperand", "cannot index %s", x)
        expr.use(c, e.indices)
        x.mode = "invalid"
        return False
    key, elem, mode, length = found
    at = _single_index(c, e)
    if key is not None:
        k = Operand()
        expr.generic_expr(c, k, at)
        assign.assignment(c, k, key, "map index")
        x.mode = "mapindex"
    else:
        x.mode = mode
    x.typ = elem
    if key is None:
        check_index(c, at, length)
    return False


def _complete(c: Checker, x: Operand) -> bool:
    """Whether what is indexed, and what it consists of, may be looked into."""
    ok = c.complete(x.typ)
    if ok:
        u = x.typ.underlying()
        if isinstance(u, Pointer | Map):
            ok = c.complete(u.elem)
    if not ok:
        x.mode = "invalid"
    return ok


# Of what can be indexed: the key type if it is a map, the element type, the mode of an element, the
# length if known or -1.
_Element = tuple[Type | None, Type, str, int]


def _element(x: Operand) -> _Element | None:
    if not is_type_param(x.typ):
        return _element_of(x, x.typ.underlying())
    result: _Element | None = None
    for pair in typeset.types_of(x.typ):
        found = _element_of(x, pair[1]) if pair is not None else None
        if found is None:
            return None
        if result is None:
            result = found
            continue
        key, elem, mode, length = result
        if (key is None) != (found[0] is None) or not identical(elem, found[1]):
            return None
        if key is not None and found[0] is not None and not identical(key, found[0]):
            return None
        if found[2] == "value":
            mode = "value"
        if 0 <= found[3] < length:
            length = found[3]
        result = key, elem, mode, length
    return result


def _element_of(x: Operand, u: Type) -> _Element | None:
    if isinstance(u, Slice):
        return None, u.elem, "var", -1
    if isinstance(u, Map):
        return u.key, u.elem, "mapindex", -1
    if isinstance(u, Array):
        return None, u.elem, "var" if x.mode == "var" else "value", u.len
    if isinstance(u, Pointer):
        a = u.elem.underlying()
        return (None, a.elem, "var", a.len) if isinstance(a, Array) else None
    if isinstance(u, Basic) and u.info & STRING:
        length = len(x.val) if x.mode == "const" and isinstance(x.val, bytes) else -1
        return None, BYTE, "value", length
    return None


def _single_index(c: Checker, e: ast.IndexExpr) -> ast.Expr:
    if len(e.indices) > 1:
        c.error(e.indices[1], "invalid operation: more than one index", "InvalidIndex")
    return e.indices[0]


def slice_expr(c: Checker, x: Operand, e: ast.SliceExpr) -> None:
    """Check `x[low:high:max]`."""
    expr.expr(c, None, x, e.x)
    indices = [e.low, e.high, e.max]
    if x.mode == "invalid":
        expr.use(c, [i for i in indices if i is not None])
        return
    u = _common_sliced(c, x)
    if u is None:
        x.mode = "invalid"
        return
    p = x.typ.underlying()
    if isinstance(p, Pointer) and not c.complete(p.elem):
        x.mode = "invalid"
        return
    length = -1
    valid = False
    if isinstance(u, Basic):
        if is_string(u):
            if e.three:
                at = e.max if e.max is not None else e
                c.error(at, "invalid operation: 3-index slice of string", "InvalidSliceExpr")
                x.mode = "invalid"
                return
            valid = True
            if x.mode == "const" and isinstance(x.val, bytes):
                length = len(x.val)
            if is_untyped(x.typ):
                x.typ = STRING_TYPE
    elif isinstance(u, Array):
        valid = True
        length = u.len
        if x.mode != "var":
            c.errorf(x, "NonSliceableOperand", "cannot slice unaddressable value %s", x)
            x.mode = "invalid"
            return
        x.typ = Slice(u.elem)
    elif isinstance(u, Pointer):
        a = u.elem.underlying()
        if isinstance(a, Array):
            valid = True
            length = a.len
            x.typ = Slice(a.elem)
    else:
        valid = isinstance(u, Slice)
    if not valid:
        c.errorf(x, "NonSliceableOperand", "cannot slice %s", x)
        x.mode = "invalid"
        return
    x.mode = "value"
    _check_bounds(c, indices, length)


def _common_sliced(c: Checker, x: Operand) -> Type | None:
    """The underlying type that is sliced; strings and byte slices go together as strings. None if
    there is none, which is reported."""
    common: tuple[Type, Type] | None = None
    has_string = False
    for pair in typeset.types_of(x.typ):
        if pair is None:
            c.errorf(x, "NonSliceableOperand", "cannot slice %s: no specific type in %s", x, x.typ)
            return None
        t, u = pair
        if is_string(u):
            u = Slice(BYTE)
            has_string = True
        if common is None:
            common = t, u
        elif not identical(common[1], u):
            c.errorf(
                x,
                "NonSliceableOperand",
                "cannot slice %s: %s and %s have different underlying types",
                x,
                common[0],
                t,
            )
            return None
    assert common is not None
    if has_string:
        return STRING_TYPE if is_type_param(x.typ) else x.typ.underlying()
    return common[1]


def _check_bounds(c: Checker, indices: list[ast.Expr | None], length: int) -> None:
    """Constant bounds must be in range and in order."""
    values = []
    for i, e in enumerate(indices):
        if e is not None:
            _, v = check_index(c, e, length + 1 if length >= 0 else -1)
        elif i == 0:
            v = 0
        else:
            v = length
        values.append(v)
    for i, x in enumerate(values[:-1]):
        if x > 0:
            for j in range(i + 1, len(values)):
                if 0 <= values[j] < x:
                    at = indices[j]
                    assert at is not None
                    c.error(at, f"invalid slice indices: {values[j]} < {x}", "SwappedSliceIndices")
                    return


def check_index(c: Checker, e: ast.Expr, limit: int) -> tuple[Type, int]:
    """Check an index that must be below `limit` if that is not negative. Returns its type and, if
    it is constant, its value, else -1."""
    x = Operand()
    expr.expr(c, None, x, e)
    if not valid_index(c, x, "InvalidIndex", "index", False):
        return INVALID, -1
    if x.mode != "const":
        return x.typ, -1
    value = to_int(x.val)
    if value is None:
        return INVALID, -1
    if 0 <= limit <= value:
        c.error(
            x, f"invalid argument: index {text(x.val)} out of bounds [0:{limit}]", "InvalidIndex"
        )
        return INVALID, -1
    return x.typ, value


def valid_index(c: Checker, x: Operand, code: str, what: str, negative: bool) -> bool:
    """Check an operand that must be an integer of type int or convertible to it."""
    if x.mode == "invalid":
        return False
    if x.typ is not INT:
        untyped.convert_untyped(c, x, INT)
        if x.mode == "invalid":
            return False
        if not all_integer(x.typ):
            c.errorf(x, code, f"invalid argument: {what} %s must be integer", x)
            return False
    if x.mode == "const" and x.val is not None:
        if not negative and sign(x.val) < 0:
            c.errorf(x, code, f"invalid argument: {what} %s must not be negative", x)
            return False
        ok, value = untyped.representable(x.val, INT)
        if not ok:
            c.errorf(x, code, f"invalid argument: {what} %s overflows int", x)
            return False
        x.val = value
    return True
