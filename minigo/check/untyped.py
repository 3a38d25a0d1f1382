"""Untyped expressions: which values a type can represent, and how an expression gets its final type
from its context.

An untyped expression is recorded with its untyped type at first; `update_type` walks down and
records the final one. That is needed for operands of comparisons and non-constant shifts too, whose
operands have the type that the context asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import typeset
from minigo.check.constants import (
    Complex,
    Constant,
    round_float,
    to_complex,
    to_int,
    to_real,
)
from minigo.check.operand import Operand
from minigo.check.predicates import (
    all_boolean,
    all_integer,
    all_numeric,
    all_string,
    has_nil,
    is_basic,
    is_boolean,
    is_numeric,
    is_plain_interface,
    is_pointer,
    is_string,
    is_type_param,
    is_untyped,
    is_valid,
)
from minigo.check.types import (
    BOOLEAN,
    COMPLEX,
    FLOAT,
    INTEGER,
    NUMERIC,
    STRING,
    UNTYPED,
    Basic,
    Interface,
    Type,
)
from minigo.check.universe import default_type, max_untyped
from minigo.source import Pos
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker

_PRECISION = 512  # bits that an untyped integer may have
_MAX_STRING = 2_000_000_000  # bytes

_RANGES = {
    "int": (-(1 << 63), (1 << 63) - 1),
    "int8": (-(1 << 7), (1 << 7) - 1),
    "int16": (-(1 << 15), (1 << 15) - 1),
    "int32": (-(1 << 31), (1 << 31) - 1),
    "int64": (-(1 << 63), (1 << 63) - 1),
    "uint": (0, (1 << 64) - 1),
    "uint8": (0, (1 << 8) - 1),
    "uint16": (0, (1 << 16) - 1),
    "uint32": (0, (1 << 32) - 1),
    "uint64": (0, (1 << 64) - 1),
    "uintptr": (0, (1 << 64) - 1),
}

_OPERATION = {
    "+": "addition ", "-": "subtraction ", "^": "bitwise XOR ", "*": "multiplication ",
    "<<": "shift ",
}  # fmt: skip


# ---- representation


def representable(value: Constant | None, typ: Basic) -> tuple[bool, Constant | None]:
    """Whether a value can be one of the type, and the value rounded to it. What has no value can be
    anything."""
    if value is None:
        return True, None
    info = typ.info
    if info & INTEGER:
        i = value if type(value) is int else to_int(value)
        if i is None:
            return False, None
        bounds = _RANGES.get(typ.kind)
        return bounds is None or bounds[0] <= i <= bounds[1], i
    if info & FLOAT:
        real = to_real(value)
        if real is None:
            return False, None
        if info & UNTYPED:
            return True, value
        rounded = round_float(real, 32 if typ.kind == "float32" else 64)
        return rounded is not None, rounded
    if info & COMPLEX:
        z = to_complex(value)
        if z is None:
            return False, None
        if info & UNTYPED:
            return True, value
        bits = 32 if typ.kind == "complex64" else 64
        re, im = round_float(z.real, bits), round_float(z.imag, bits)
        if re is None or im is None:
            return False, None
        return True, Complex(re, im)
    if info & STRING:
        return type(value) is bytes, value
    if info & BOOLEAN:
        return type(value) is bool, value
    return False, None


def _representation(x: Operand, typ: Basic) -> tuple[Constant | None, str]:
    """x's value as one of the type, or an error code."""
    ok, value = representable(x.val, typ)
    if ok:
        return value, ""
    if is_numeric(x.typ) and typ.info & NUMERIC:
        if not is_basic(x.typ, INTEGER) and typ.info & INTEGER:
            return None, "TruncatedFloat"
        return None, "NumericOverflow"
    return None, "InvalidConstVal"


def _invalid_conversion(c: Checker, code: str, x: Operand, target: Type) -> None:
    text = "cannot convert %s to type %s"
    if code == "TruncatedFloat":
        text = "%s truncated to %s"
    elif code == "NumericOverflow":
        text = "%s overflows %s"
    c.errorf(x, code, text, x, target)


def represent(c: Checker, x: Operand, typ: Basic) -> None:
    """Round x's value to the type, or report that it can't be one."""
    value, code = _representation(x, typ)
    if code:
        _invalid_conversion(c, code, x, typ)
        x.mode = "invalid"
        return
    x.val = value


def overflow(c: Checker, x: Operand, pos: Pos) -> None:
    """Report a constant that is too large for its type, or for gc if it has none. `pos` is that of
    the operator."""
    if x.val is None:
        c.error(pos, "constant result is not representable", "InvalidConstVal")
        return
    if not is_untyped(x.typ):
        u = x.typ.underlying()
        assert isinstance(u, Basic)
        represent(c, x, u)
        return
    if type(x.val) is int:
        if x.val.bit_length() > _PRECISION:
            c.error(pos, f"constant {_operation(x.expr)}overflow", "InvalidConstVal")
            x.val = None
    elif type(x.val) is bytes and len(x.val) > _MAX_STRING:
        c.error(
            pos,
            f"constant string too long ({len(x.val)} bytes > {_MAX_STRING} bytes)",
            "InvalidConstVal",
        )
        x.val = None


def _operation(e: ast.Expr | None) -> str:
    if isinstance(e, ast.BinaryExpr):
        return _OPERATION.get(e.op, "")
    if isinstance(e, ast.UnaryExpr) and e.op == "^":
        return "bitwise complement "
    return ""


# ---- conversion of untyped operands


def implicit_type(c: Checker, x: Operand, target: Type) -> tuple[Type | None, Constant | None, str]:
    """The type that an untyped operand gets where `target` is wanted, its value if it changes, and
    an error code if it can't be."""
    typ = x.typ
    if x.mode == "invalid" or not is_untyped(typ) or not is_valid(target):
        return typ, None, ""
    if is_untyped(target):
        m = max_untyped(typ, target)
        return m, None, "" if m is not None else "InvalidUntypedConversion"
    if x.mode == "nil":
        if has_nil(target):
            return target, None, ""
        return None, None, "InvalidUntypedConversion"
    u = target.underlying()
    if isinstance(u, Basic):
        if x.mode == "const":
            value, code = _representation(x, u)
            return (None, None, code) if code else (target, value, "")
        assert isinstance(typ, Basic)
        # A comparison, or a shift whose left operand is a constant.
        if typ.info & BOOLEAN:
            ok = is_boolean(target)
        elif typ.info & NUMERIC:
            ok = is_numeric(target)
        else:
            ok = typ.info & STRING != 0 and is_string(target)
        return (target, None, "") if ok else (None, None, "InvalidUntypedConversion")
    if isinstance(u, Interface):
        if is_type_param(target):
            for pair in typeset.types_of(target):
                if pair is None or implicit_type(c, x, pair[1])[0] is None:
                    return None, None, "InvalidUntypedConversion"
            return target, None, ""
        if not typeset.type_set(u).is_all:
            return None, None, "InvalidUntypedConversion"
        return default_type(typ), None, ""
    return None, None, "InvalidUntypedConversion"


def convert_untyped(c: Checker, x: Operand, target: Type) -> None:
    """Give an untyped operand the type that `target` asks for, or report that it can't have it."""
    typ, value, code = implicit_type(c, x, target)
    if code:
        _invalid_conversion(c, code, x, target if is_type_param(target) else target.underlying())
        x.mode = "invalid"
        return
    assert typ is not None
    settle(c, x, typ, value)


def settle(c: Checker, x: Operand, typ: Type, value: Constant | None) -> None:
    """Take over what `implicit_type` found."""
    e = x.expr
    assert e is not None
    if value is not None:
        x.val = value
        tv = c.types.get(e)
        if tv is not None and is_untyped(tv.type):
            tv.value = value
    if typ is not x.typ:
        x.typ = typ
        update_type(c, e, typ, False)


def update_type(c: Checker, e: ast.Expr, typ: Type, final: bool) -> None:
    """Record that an untyped expression has `typ`, and so do the operands that it takes its type
    from. Constants keep their operands as they are. With `final`, an untyped type is the last word
    too."""
    tv = c.types.get(e)
    if tv is None:
        return
    old = tv.type
    if type(old) is not Basic or not old.info & UNTYPED:
        return
    kind = type(e)
    if kind is ast.ParenExpr:
        update_type(c, e.x, typ, final)  # type: ignore[union-attr]
    elif tv.mode != "const":
        if isinstance(e, ast.UnaryExpr):
            update_type(c, e.x, typ, final)
        elif isinstance(e, ast.BinaryExpr):
            op = e.op
            if op == "<<" or op == ">>":
                update_type(c, e.x, typ, final)
            elif op not in _COMPARISONS:
                update_type(c, e.x, typ, final)
                update_type(c, e.y, typ, final)
    tv.type = typ
    if not final and is_untyped(typ):
        return
    if e in c.shift_operands:
        c.shift_operands.discard(e)
        if not all_integer(typ):
            c.errorf(
                e,
                "InvalidShiftOperand",
                "invalid operation: shifted operand %s (type %s) must be integer",
                e,
                typ,
            )
            return
    if tv.mode == "const" and not is_untyped(typ):
        x = Operand("const", old, e, tv.value)
        new, _, code = implicit_type(c, x, typ)
        if code or new is None:
            _invalid_conversion(c, code, x, typ if is_type_param(typ) else typ.underlying())


_COMPARISONS = frozenset(("==", "!=", "<", "<=", ">", ">="))


# ---- operands of binary operations


def match_types(c: Checker, x: Operand, y: Operand) -> None:
    """Give an untyped operand the type of the other one, if they go together at all. Errors make x
    invalid."""
    tx, ty = x.typ, y.typ
    if not (type(tx) is Basic and tx.info & UNTYPED) and not (
        type(ty) is Basic and ty.info & UNTYPED
    ):
        return
    if not _may_convert(x, y):
        return
    convert_untyped(c, x, y.typ)
    if x.mode == "invalid":
        return
    convert_untyped(c, y, x.typ)
    if y.mode == "invalid":
        x.mode = "invalid"


def _may_convert(x: Operand, y: Operand) -> bool:
    """Whether it makes sense to convert one operand, at least one of which is untyped, to the type
    of the other."""
    tx, ty = x.typ, y.typ
    if type(tx) is Basic and type(ty) is Basic and tx.info & ty.info & NUMERIC:
        return True
    if all_numeric(tx) != all_numeric(ty):
        # Only an interface can take a number, and that is not numeric: it is refused all the same.
        return False
    if is_plain_interface(tx) or is_plain_interface(ty):
        return True
    if all_boolean(tx) != all_boolean(ty) or all_string(tx) != all_string(ty):
        return False
    if x.mode == "nil":
        return has_nil(ty)
    if y.mode == "nil":
        return has_nil(tx)
    return not is_pointer(tx) and not is_pointer(ty)
