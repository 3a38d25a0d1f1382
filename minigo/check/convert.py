"""Assignability and conversions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import lookup, typeset
from minigo.check.constants import Constant, text, to_int
from minigo.check.operand import Operand
from minigo.check.predicates import (
    all_string,
    has_name,
    identical,
    identical_ignore_tags,
    is_basic,
    is_bytes_or_runes,
    is_complex,
    is_const_type,
    is_integer,
    is_interface_pointer,
    is_plain_interface,
    is_pointer,
    is_string,
    is_type_param,
    is_untyped,
    is_valid,
)
from minigo.check.types import (
    FLOAT,
    INTEGER,
    UNTYPED,
    Array,
    Basic,
    Chan,
    Interface,
    Pointer,
    Slice,
    Type,
    as_type_param,
    unalias,
)
from minigo.check.universe import UNTYPED_NIL, default_type
from minigo.check.untyped import implicit_type, representable, update_type

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def assignable_to(
    c: Checker, x: Operand, target: Type, cause: list[str] | None
) -> tuple[bool, str]:
    """Whether x can be assigned to a variable of the type, else an error code; more on why not goes
    to `cause`."""
    if x.mode == "invalid" or not is_valid(target):
        return True, ""
    v, t = unalias(x.typ), unalias(target)
    if identical(v, t):
        return True, ""
    vu, tu = v.underlying(), t.underlying()
    vp, tp = as_type_param(v), as_type_param(t)
    if type(vu) is Basic and vu.info & UNTYPED:
        if tp is not None:
            terms = typeset.terms_of(tp) or []
            ok = bool(terms) and all(implicit_type(c, x, term)[0] is not None for _, term in terms)
        else:
            ok = implicit_type(c, x, t)[0] is not None
        return ok, "IncompatibleAssign"
    if vp is None and tp is None and (not has_name(v) or not has_name(t)) and identical(vu, tu):
        return True, ""
    if (isinstance(tu, Interface) and tp is None) or is_interface_pointer(tu):
        if lookup.implements(c, v, t, False, cause):
            return True, ""
        if vp is None:
            return False, "InvalidIfaceAssign"
        if cause is not None:
            cause.clear()
    if isinstance(vu, Interface) and vp is None and lookup.implements(c, t, v, False, None):
        if cause is not None:
            cause[:] = ["need type assertion"]
        return False, "IncompatibleAssign"
    if (
        isinstance(vu, Chan)
        and vu.dir == "both"
        and isinstance(tu, Chan)
        and identical(vu.elem, tu.elem)
    ):
        return not has_name(v) or not has_name(t), "InvalidChanAssign"
    if tp is not None and not has_name(v):
        return _each_target(c, x, t, cause)
    if vp is not None and not has_name(t):
        return _each_source(c, x, v, target, cause)
    return False, "IncompatibleAssign"


def _because(cause: list[str] | None, text: str) -> None:
    """Put a cause in front of the one that is there."""
    if cause is not None:
        cause[:] = [text + "\n\t" + cause[0] if cause else text]


def _each_target(c: Checker, x: Operand, t: Type, cause: list[str] | None) -> tuple[bool, str]:
    """x is assignable to a type parameter if it is to each of its types."""
    tp = as_type_param(t)
    assert tp is not None
    ok, code = False, "IncompatibleAssign"
    for _, term in typeset.terms_of(tp) or []:
        ok, code = assignable_to(c, x, term, cause)
        if not ok:
            _because(cause, c.format("cannot assign %s to %s (in %s)", x.typ, term, tp))
            break
    return ok, code


def _each_source(
    c: Checker, x: Operand, v: Type, target: Type, cause: list[str] | None
) -> tuple[bool, str]:
    """An x whose type is a type parameter is assignable if values of each of its types are."""
    vp = as_type_param(v)
    assert vp is not None
    ok, code = False, "IncompatibleAssign"
    y = x.copy()
    for _, term in typeset.terms_of(vp) or []:
        y.typ = term
        ok, code = assignable_to(c, y, target, cause)
        if not ok:
            _because(cause, c.format("cannot assign %s (in %s) to %s", term, vp, target))
            break
    return ok, code


# ---- conversions


def _constant(x: Operand, t: Type) -> tuple[bool, Constant | None]:
    """A constant as one of type t, if it can be converted to it."""
    u = t.underlying()
    if not isinstance(u, Basic):
        return False, None
    ok, value = representable(x.val, u)
    if ok:
        return True, value
    if is_integer(x.typ) and is_string(u):
        code = to_int(x.val)
        if code is None or not 0 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            code = 0xFFFD
        return True, chr(code).encode()
    return False, None


def conversion(c: Checker, x: Operand, target: Type) -> None:
    """Convert x to the type, or report that it can't be."""
    constant = x.mode == "const"
    ok = False
    cause: list[str] = []
    if constant and is_const_type(target):
        ok, value = _constant(x, target)
        if ok:
            x.val = value
        elif is_integer(x.typ) and is_integer(target):
            c.errorf(x, "InvalidConversion", "constant %s overflows %s", text(x.val), target)
            x.mode = "invalid"
            return
        elif is_integer(target) and to_int(x.val) is not None:
            x.val = to_int(x.val)  # messages show all of its digits
    elif constant and is_type_param(target):
        ok = all(
            _to_each(c, x, target, pair[1] if pair is not None else None, cause)
            for pair in typeset.types_of(target)
        )
        x.mode = "value"
    elif convertible_to(c, x, target, cause):
        ok = True
        x.mode = "value"
    if not ok:
        if cause:
            c.errorf(
                x, "InvalidConversion", "cannot convert %s to type %s: %s", x, target, cause[0]
            )
        else:
            c.errorf(x, "InvalidConversion", "cannot convert %s to type %s", x, target)
        x.mode = "invalid"
        return
    if is_untyped(x.typ):
        final = target
        if x.typ is not UNTYPED_NIL:
            if is_plain_interface(target) or (constant and not is_const_type(target)):
                final = default_type(x.typ)
            elif x.mode == "const" and is_integer(x.typ) and all_string(target):
                final = x.typ
        assert x.expr is not None
        update_type(c, x.expr, final, True)
    x.typ = target


def _to_each(c: Checker, x: Operand, target: Type, u: Type | None, cause: list[str]) -> bool:
    """Whether a constant can be converted to `u`, one of the types of type parameter `target`."""
    if u is None:
        cause[:] = [c.format("%s does not contain specific types", target)]
        return False
    if is_string(x.typ) and is_bytes_or_runes(u):
        return True
    if _constant(x, u)[0]:
        return True
    if is_integer(x.typ) and is_integer(u):
        cause[:] = [c.format("constant %s overflows %s (in %s)", text(x.val), u, target)]
    else:
        cause[:] = [c.format("cannot convert %s to type %s (in %s)", x, u, target)]
    return False


def convertible_to(c: Checker, x: Operand, target: Type, cause: list[str] | None) -> bool:
    """Whether a value can be converted to the type; why not goes to `cause`."""
    if assignable_to(c, x, target, cause)[0]:
        return True
    v, t = unalias(x.typ), unalias(target)
    vu, tu = v.underlying(), t.underlying()
    vp, tp = as_type_param(v), as_type_param(t)
    if vp is None and tp is None and identical_ignore_tags(vu, tu):
        return True
    if (
        isinstance(v, Pointer)
        and isinstance(t, Pointer)
        and not is_type_param(v.elem)
        and not is_type_param(t.elem)
        and identical_ignore_tags(v.elem.underlying(), t.elem.underlying())
    ):
        return True
    if is_basic(vu, INTEGER | FLOAT) and is_basic(tu, INTEGER | FLOAT):
        return True
    if is_complex(vu) and is_complex(tu):
        return True
    if is_string(tu) and (is_integer(vu) or is_bytes_or_runes(vu)):
        return True
    if is_string(vu) and is_bytes_or_runes(tu):
        return True
    if _is_unsafe_pointer(tu) and (is_pointer(vu) or _is_uintptr(vu)):
        return True
    if _is_unsafe_pointer(vu) and (is_pointer(tu) or _is_uintptr(tu)):
        return True
    if isinstance(vu, Slice):
        if isinstance(tu, Array) and identical(vu.elem, tu.elem):
            return _since(c, 20, "conversion of slice to array", cause)
        if isinstance(tu, Pointer):
            a = tu.elem.underlying()
            if isinstance(a, Array) and identical(vu.elem, a.elem):
                return _since(c, 17, "conversion of slice to array pointer", cause)
    if vp is None and tp is None:
        return False
    return _convert_each(c, x, v, t, target, cause)


def _since(c: Checker, minor: int, what: str, cause: list[str] | None) -> bool:
    if c.allows(minor):
        return True
    if cause is not None:
        cause[:] = [f"{what} requires go1.{minor} or later"]
    return False


def _convert_each(
    c: Checker, x: Operand, v: Type, t: Type, target: Type, cause: list[str] | None
) -> bool:
    """A conversion from or to a type parameter is fine if it is for each of its types."""
    vp, tp = as_type_param(v), as_type_param(t)
    sources = typeset.terms_of(vp) if vp is not None else [(False, x.typ)]
    targets = typeset.terms_of(tp) if tp is not None else [(False, target)]
    if not sources or not targets:
        return False
    y = x.copy()
    for _, source in sources:
        if vp is not None:
            y.typ = source
        for _, term in targets:
            if convertible_to(c, y, term, cause):
                continue
            if vp is not None and tp is not None:
                why = c.format("cannot convert %s (in %s) to type %s (in %s)", source, vp, term, tp)
            elif vp is not None:
                why = c.format("cannot convert %s (in %s) to type %s", source, vp, target)
            else:
                why = c.format("cannot convert %s to type %s (in %s)", x.typ, term, t)
            _because(cause, why)
            return False
    return True


def _is_uintptr(t: Type) -> bool:
    return isinstance(t, Basic) and t.kind == "uintptr"


def _is_unsafe_pointer(t: Type) -> bool:
    return isinstance(t, Basic) and t.kind == "unsafe.Pointer"
