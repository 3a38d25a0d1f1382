"""Operators: arithmetic, shifts, comparisons, and conditions as jumping code."""

from __future__ import annotations

from minigo.check.constants import to_int
from minigo.check.objects import Nil
from minigo.compile import rtypes
from minigo.compile.convert import EXTENSIONS, expr_to
from minigo.compile.expr import UNSIGNED, address_of, is_place
from minigo.compile.function import Builder
from minigo.compile.memory import LOCAL, MEMORY, address, load
from minigo.compile.order import order
from minigo.ir import _ops as op
from minigo.ir.model import Label, Type
from minigo.syntax import ast

_INTEGER = {
    "+": op.ADD_I64, "-": op.SUB_I64, "*": op.MUL_I64, "/": op.DIV_I64, "%": op.REM_I64,
    "&": op.AND_64, "|": op.OR_64, "^": op.XOR_64, "&^": op.AND_NOT_64,
}  # fmt: skip
_FLOAT64 = {"+": op.ADD_F64, "-": op.SUB_F64, "*": op.MUL_F64, "/": op.DIV_F64}
_FLOAT32 = {"+": op.ADD_F32, "-": op.SUB_F32, "*": op.MUL_F32, "/": op.DIV_F32}
_COMPLEX128 = {"+": op.ADD_C128, "-": op.SUB_C128, "*": op.MUL_C128, "/": op.DIV_C128}
_COMPLEX64 = {"+": op.ADD_C64, "-": op.SUB_C64, "*": op.MUL_C64, "/": op.DIV_C64}
_BY_KIND = {
    rtypes.FLOAT64: _FLOAT64,
    rtypes.FLOAT32: _FLOAT32,
    rtypes.COMPLEX128: _COMPLEX128,
    rtypes.COMPLEX64: _COMPLEX64,
}
_WRAPPING = frozenset({"+", "-", "*", "<<"})  # may leave the range of a narrow integer

_SIGNED_ORDER = {"<": op.LT_I64, "<=": op.LE_I64, ">": op.GT_I64, ">=": op.GE_I64}
_UNSIGNED_ORDER = {"<": op.LT_U64, "<=": op.LE_U64, ">": op.GT_U64, ">=": op.GE_U64}
_WORD = {"==": op.EQ_64, "!=": op.NE_64}
_FLOAT64_ORDER = {
    "==": op.EQ_F64, "!=": op.NE_F64, "<": op.LT_F64, "<=": op.LE_F64, ">": op.GT_F64,
    ">=": op.GE_F64,
}  # fmt: skip
_FLOAT32_ORDER = {
    "==": op.EQ_F32, "!=": op.NE_F32, "<": op.LT_F32, "<=": op.LE_F32, ">": op.GT_F32,
    ">=": op.GE_F32,
}  # fmt: skip
_STRING_ORDER = {
    "==": op.EQ_STR, "!=": op.NE_STR, "<": op.LT_STR, "<=": op.LE_STR, ">": op.GT_STR,
    ">=": op.GE_STR,
}  # fmt: skip
_COMPARISONS = frozenset(_FLOAT64_ORDER)
_SHIFTS = frozenset({"<<", ">>"})


# ---- binary operators


def _binary(b: Builder, e: ast.BinaryExpr) -> None:
    operator = e.op
    if operator == "&&" or operator == "||":
        _materialize(b, e)
    elif operator in _COMPARISONS:
        compare(b, e)
    elif operator in _SHIFTS:
        order(b, (e.x, e.y))
        b.expr(e.x)
        push_count(b, e.y)
        b.line(e.op_pos)
        shift(b, operator, b.type_of(e), e.y)
    else:
        typ = b.type_of(e)
        if typ.kind == rtypes.STRING:
            _concat(b, e)
            return
        if e.y in b.calls:
            order(b, (e.x, e.y))
        b.expr(e.x)
        b.expr(e.y)
        if operator == "/" or operator == "%":
            b.line(e.op_pos)
        arithmetic(b, operator, typ)


def arithmetic(b: Builder, operator: str, typ: Type) -> None:
    """Apply an operator to the two values of a numeric type on top, or concatenate two strings."""
    kind = typ.kind
    if kind <= rtypes.UINTPTR:
        code = _INTEGER[operator]
        if kind in UNSIGNED and (operator == "/" or operator == "%"):
            code += 1
        b.emit((code,))
        if kind in EXTENSIONS and (
            operator in _WRAPPING or (operator == "/" and kind not in UNSIGNED)
        ):
            b.emit((EXTENSIONS[kind],))
    elif kind == rtypes.STRING:
        b.emit((op.CONCAT, 2))
    else:
        b.emit((_BY_KIND[kind][operator],))


def push_count(b: Builder, e: ast.Expr) -> None:
    """Push the count of a shift; a constant one may be of any numeric type."""
    count = to_int(b.types[e].value)
    if count is None:
        b.expr(e)
    else:
        b.emit((op.CONST, count if count < 1 << 63 else count - (1 << 64)))


def shift(b: Builder, operator: str, typ: Type, count: ast.Expr) -> None:
    """Shift the value on top but one by the count on top, which has been pushed for `count`."""
    tv = b.types[count]
    signed = tv.value is None and b.type_of(count).kind not in UNSIGNED
    kind = typ.kind
    if operator == "<<":
        b.emit((op.SHL_64, int(signed)))
        if kind in EXTENSIONS:
            b.emit((EXTENSIONS[kind],))
    else:
        b.emit((op.SHR_U64 if kind in UNSIGNED else op.SHR_I64, int(signed)))


def _concat(b: Builder, e: ast.BinaryExpr) -> None:
    """`a + b + c` makes one string."""
    parts: list[ast.Expr] = []
    _flatten(b, e, parts)
    order(b, parts)
    for part in parts:
        b.expr(part)
    b.emit((op.CONCAT, len(parts)))


def _flatten(b: Builder, e: ast.Expr, parts: list[ast.Expr]) -> None:
    inner = e
    while isinstance(inner, ast.ParenExpr):
        inner = inner.x
    if (
        isinstance(inner, ast.BinaryExpr)
        and b.types[inner].value is None
        and inner not in b.hoisted
        and len(parts) < 1000
    ):
        _flatten(b, inner.x, parts)
        _flatten(b, inner.y, parts)
    else:
        parts.append(e)


# ---- unary operators


def _unary(b: Builder, e: ast.UnaryExpr) -> None:
    operator, x = e.op, e.x
    if operator == "&":
        address_of(b, x)
        return
    if operator == "!":
        _materialize(b, e)
        return
    if operator == "<-":
        b.expr(x)
        b.line(e.pos)
        b.emit((op.RECV, b.type_of(x)))
        return
    b.expr(x)
    typ = b.type_of(e)
    kind = typ.kind
    if operator == "-":
        negate(b, typ)
    elif operator == "^":
        b.emit((op.NOT_64,))
        if kind in UNSIGNED and kind in EXTENSIONS:
            b.emit((EXTENSIONS[kind],))


def negate(b: Builder, typ: Type) -> None:
    """Negate the number on top."""
    kind = typ.kind
    if kind <= rtypes.UINTPTR:
        b.emit((op.NEG_I64,))
        if kind in EXTENSIONS:
            b.emit((EXTENSIONS[kind],))
    elif kind == rtypes.FLOAT64:
        b.emit((op.NEG_F64,))
    elif kind == rtypes.FLOAT32:
        b.emit((op.NEG_F32,))
    else:
        single = kind == rtypes.COMPLEX64
        code = op.NEG_F32 if single else op.NEG_F64
        if single:
            b.emit((op.UNPACK_C64,))
        slot = b.spill(2)
        for part in (slot, slot + 1):
            b.emit((op.GET, part, 1))
            b.emit((code,))
        if single:
            b.emit((op.PACK_C64,))


# ---- comparisons


def is_nil(b: Builder, e: ast.Expr) -> bool:
    """Whether an expression is the predeclared nil."""
    while isinstance(e, ast.ParenExpr):
        e = e.x
    return isinstance(e, ast.Ident) and isinstance(b.uses.get(e), Nil)


def compare(b: Builder, e: ast.BinaryExpr) -> None:
    """Push the outcome of a comparison."""
    if _compare(b, e):
        b.emit((op.NOT_BOOL,))


def _compare(b: Builder, e: ast.BinaryExpr) -> bool:
    """Push the outcome of a comparison, or its negation; whether it is that."""
    operator, x, y = e.op, e.x, e.y
    if is_nil(b, y):
        return _compare_nil(b, x, operator)
    if is_nil(b, x):
        return _compare_nil(b, y, operator)
    if y in b.calls:
        order(b, (x, y))
    typ, other = b.type_of(x), b.type_of(y)
    if typ.kind != other.kind and rtypes.INTERFACE in (typ.kind, other.kind):
        typ = typ if typ.kind == rtypes.INTERFACE else other
        expr_to(b, x, typ)
        expr_to(b, y, typ)
        b.line(e.op_pos)
        return compare_values(b, operator, typ)
    if b.types[y].value == b"" and operator in ("==", "!="):
        push_length(b, x)
        b.emit((op.IS_ZERO,))
        return operator == "!="
    b.expr(x)
    b.expr(y)
    if typ.kind >= rtypes.ARRAY:
        b.line(e.op_pos)
    return compare_values(b, operator, typ)


def compare_values(b: Builder, operator: str, typ: Type) -> bool:
    """Compare the two values of a type on top; whether the outcome is to be negated."""
    kind = typ.kind
    if kind <= rtypes.UINTPTR:
        if operator in _WORD:
            b.emit((_WORD[operator],))
        else:
            b.emit(((_UNSIGNED_ORDER if kind in UNSIGNED else _SIGNED_ORDER)[operator],))
    elif kind == rtypes.FLOAT64:
        b.emit((_FLOAT64_ORDER[operator],))
    elif kind == rtypes.FLOAT32:
        b.emit((_FLOAT32_ORDER[operator],))
    elif kind == rtypes.STRING:
        b.emit((_STRING_ORDER[operator],))
    elif typ.flags & rtypes.DIRECT and kind != rtypes.COMPLEX64:
        b.emit((_WORD[operator],))
    else:
        b.emit((op.EQ_IFACE,) if kind == rtypes.INTERFACE else (op.EQ_TYPE, typ))
        return operator == "!="
    return False


def _compare_nil(b: Builder, x: ast.Expr, operator: str) -> bool:
    """The first word of a value tells whether it is nil."""
    kind = b.type_of(x).kind
    if kind in (rtypes.SLICE, rtypes.INTERFACE):
        ref = b.ref(x) if is_place(b, x) else None
        if ref is not None and ref[0] == LOCAL:
            b.emit((op.GET, ref[1] >> 3, 1))
        elif ref is not None and ref[0] == MEMORY:
            b.emit((op.LOAD_64, ref[1]))
        else:
            if ref is not None:
                load(b, ref, b.type_of(x))
            else:
                b.expr(x)
            b.emit((op.DROP, 2 if kind == rtypes.SLICE else 1))
    else:
        b.expr(x)
    b.emit((op.IS_ZERO,))
    return operator == "!="


def push_length(b: Builder, x: ast.Expr) -> None:
    """Push the length of a string or slice."""
    if is_place(b, x):
        ref = b.ref(x)
        if ref[0] == LOCAL:
            b.emit((op.GET, (ref[1] >> 3) + 1, 1))
            return
        if ref[0] == MEMORY:
            b.emit((op.LOAD_64, ref[1] + 8))
            return
        typ = b.type_of(x)
        address(b, ref, typ)
        b.emit((op.LOAD_64, 8))
        return
    b.expr(x)
    typ = b.type_of(x)
    slot = b.spill(typ.slots)
    b.emit((op.GET, slot + 1, 1))


# ---- conditions


def jump_if(b: Builder, e: ast.Expr, label: Label, sense: bool) -> None:
    """Jump if the value of a condition is `sense`, else go on."""
    value = b.types[e].value
    if value is not None:
        if value is sense:
            b.jump(label)
    elif e in b.hoisted:
        b.expr(e)
        b.branch(op.JUMP_IF if sense else op.JUMP_IF_NOT, label)
    elif isinstance(e, ast.ParenExpr):
        jump_if(b, e.x, label, sense)
    elif isinstance(e, ast.UnaryExpr) and e.op == "!":
        jump_if(b, e.x, label, not sense)
    elif isinstance(e, ast.BinaryExpr) and e.op in ("&&", "||"):
        if (e.op == "||") is sense:
            jump_if(b, e.x, label, sense)
            jump_if(b, e.y, label, sense)
        else:
            over = Label()
            jump_if(b, e.x, over, not sense)
            jump_if(b, e.y, label, sense)
            b.place(over)
    elif isinstance(e, ast.BinaryExpr):
        negated = _compare(b, e)
        b.branch(op.JUMP_IF if sense is not negated else op.JUMP_IF_NOT, label)
    else:
        b.expr(e)
        b.branch(op.JUMP_IF if sense else op.JUMP_IF_NOT, label)


def _materialize(b: Builder, e: ast.Expr) -> None:
    """Push the value of a condition."""
    if isinstance(e, ast.UnaryExpr) and not (
        isinstance(e.x, ast.BinaryExpr | ast.ParenExpr | ast.UnaryExpr)
    ):
        b.expr(e.x)
        b.emit((op.NOT_BOOL,))
        return
    slot = b.alloc(1)
    false, end = Label(), Label()
    jump_if(b, e, false, False)
    b.emit((op.CONST, 1))
    b.emit((op.SET, slot, 1))
    b.jump(end)
    b.place(false)
    b.emit((op.CONST, 0))
    b.emit((op.SET, slot, 1))
    b.place(end)
    b.emit((op.GET, slot, 1))


Builder.exprs.update({ast.BinaryExpr: _binary, ast.UnaryExpr: _unary})
