"""Conversions: those that assignment makes silently (`expr_to`, `adapt`), and those written."""

from __future__ import annotations

from minigo.check.objects import Nil
from minigo.compile import rtypes
from minigo.compile.constant import push_constant, push_constant_iface
from minigo.compile.function import Builder
from minigo.compile.memory import MEMORY, load
from minigo.ir import _ops as op
from minigo.ir.model import Type
from minigo.syntax import ast

# By kind: what wraps a 64-bit result to the type's width.
EXTENSIONS: dict[int, int] = {
    rtypes.INT8: op.EXT_I8, rtypes.INT16: op.EXT_I16, rtypes.INT32: op.EXT_I32,
    rtypes.UINT8: op.EXT_U8, rtypes.UINT16: op.EXT_U16, rtypes.UINT32: op.EXT_U32,
}  # fmt: skip
_BITS = {
    rtypes.INT8: 8, rtypes.INT16: 16, rtypes.INT32: 32, rtypes.UINT8: 8, rtypes.UINT16: 16,
    rtypes.UINT32: 32,
}  # fmt: skip
_SIGNED = frozenset(range(rtypes.INT, rtypes.INT64 + 1))
_UNSIGNED_64 = frozenset({rtypes.UINT, rtypes.UINT64, rtypes.UINTPTR})
# What gc converts a float to by way of an int32.
_BY_INT32 = frozenset({rtypes.INT8, rtypes.INT16, rtypes.INT32, rtypes.UINT8, rtypes.UINT16})


def expr_to(b: Builder, e: ast.Expr, target: Type) -> None:
    """Push the value of an expression, converted to a type that it can be assigned to."""
    if target.kind == rtypes.INTERFACE:
        _expr_to_iface(b, e)
    else:
        b.expr(e)


def _expr_to_iface(b: Builder, e: ast.Expr) -> None:
    while isinstance(e, ast.ParenExpr):
        e = e.x
    typ = b.type_of(e)
    if typ.kind == rtypes.INTERFACE:
        if isinstance(e, ast.Ident) and isinstance(b.uses.get(e), Nil):
            b.emit((op.ZERO, 2))
        else:
            b.expr(e)
        return
    if isinstance(e, ast.Ident) and isinstance(b.uses.get(e), Nil):
        b.emit((op.ZERO, 2))
        return
    value = b.types[e].value
    if value is not None:
        push_constant_iface(b, value, typ)
        return
    if isinstance(e, ast.CompositeLit) and typ.kind in (rtypes.STRUCT, rtypes.ARRAY) and typ.size:
        # A constant value is the identical one each time.
        from minigo.compile import staticdata

        symbol = staticdata.literal(b, e, typ)
        if symbol is not None:
            b.emit((op.TYPE, typ))
            b.emit((op.GLOBAL, symbol, 0))
            return
    b.expr(e)
    b.emit((op.MAKE_IFACE, typ))


def adapt(b: Builder, source: Type, target: Type) -> None:
    """Convert the value on top to a type that it can be assigned to."""
    if target.kind == rtypes.INTERFACE and source.kind != rtypes.INTERFACE:
        b.emit((op.MAKE_IFACE, source))


def conversion(b: Builder, e: ast.CallExpr) -> None:
    """Push `T(x)`, which is no constant."""
    x = e.args[0]
    target = b.type_of(e)
    kind = target.kind
    if kind == rtypes.INTERFACE:
        expr_to(b, x, target)
        return
    value = b.types[x].value
    source = b.type_of(x)
    if value is not None and kind <= rtypes.COMPLEX128 and type(value) is not bytes:
        push_constant(b, value, target)  # the target is a type parameter
        return
    b.expr(x)
    b.line(e.lparen)
    convert(b, source, target)
    if value is not None and kind == rtypes.SLICE:
        b.emit((op.DROP, 1))  # made of a constant, it has no room for more
        b.emit((op.DUP, 1))


def convert(b: Builder, source: Type, target: Type) -> None:
    """Convert the value on top as `T(x)` does."""
    have, want = source.kind, target.kind
    if want <= rtypes.UINTPTR and want != rtypes.BOOL:
        if have <= rtypes.UINTPTR:
            wrap(b, have, want)
        elif have <= rtypes.FLOAT64:
            _float_to_int(b, have, want)
        return  # unsafe.Pointer to uintptr: the same word
    if want == rtypes.FLOAT64 or want == rtypes.FLOAT32:
        _to_float(b, have, want)
    elif want == rtypes.COMPLEX128 or want == rtypes.COMPLEX64:
        _to_complex(b, have, want)
    elif want == rtypes.STRING:
        if have <= rtypes.UINTPTR:
            b.emit((op.RUNE_TO_STR,))
        elif have == rtypes.SLICE:
            assert source.elem is not None
            bytes_ = source.elem.kind == rtypes.UINT8
            b.emit((op.BYTES_TO_STR if bytes_ else op.RUNES_TO_STR,))
    elif want == rtypes.SLICE:
        if have == rtypes.STRING:
            assert target.elem is not None
            bytes_ = target.elem.kind == rtypes.UINT8
            b.emit((op.STR_TO_BYTES if bytes_ else op.STR_TO_RUNES,))
    elif have == rtypes.SLICE and want == rtypes.ARRAY:
        b.emit((op.SLICE_TO_ARRAY, target.len))
        if target.size:
            load(b, (MEMORY, 0, 1), target)
        else:
            b.emit((op.DROP, 1))
    elif have == rtypes.SLICE and want == rtypes.POINTER:
        assert target.elem is not None
        b.emit((op.SLICE_TO_ARRAY, target.elem.len))
    else:
        adapt(b, source, target)


def wrap(b: Builder, have: int, want: int) -> None:
    """Convert the integer on top from one kind to another."""
    bits = _BITS.get(want)
    if bits is None or have == want:
        return
    have_bits = _BITS.get(have, 64)
    if have_bits < bits and (have not in _SIGNED or want in _SIGNED):
        return
    b.emit((EXTENSIONS[want],))


def _float_to_int(b: Builder, have: int, want: int) -> None:
    if have == rtypes.FLOAT32:
        b.emit((op.F32_TO_F64,))
    if want in _UNSIGNED_64:
        b.emit((op.F64_TO_U64,))
        return
    b.emit((op.F64_TO_I64,))
    if want in _BY_INT32:
        _saturate_int32(b)
        if want != rtypes.INT32:
            b.emit((EXTENSIONS[want],))
    elif want == rtypes.UINT32:
        b.emit((op.EXT_U32,))


def _saturate_int32(b: Builder) -> None:
    """What is no int32 becomes the most negative one, as amd64's conversion has it: without a jump,
    (x32 + 2**31) * (x == x32) - 2**31."""
    slot = b.spill(1)
    b.emit((op.GET, slot, 1))
    b.emit((op.EXT_I32,))
    b.emit((op.CONST, 1 << 31))
    b.emit((op.ADD_I64,))
    b.emit((op.GET, slot, 1))
    b.emit((op.GET, slot, 1))
    b.emit((op.EXT_I32,))
    b.emit((op.EQ_64,))
    b.emit((op.MUL_I64,))
    b.emit((op.CONST, 1 << 31))
    b.emit((op.SUB_I64,))


def _to_float(b: Builder, have: int, want: int) -> None:
    double = want == rtypes.FLOAT64
    if have <= rtypes.UINTPTR:
        if have in _UNSIGNED_64:
            b.emit((op.U64_TO_F64 if double else op.U64_TO_F32,))
        else:
            b.emit((op.I64_TO_F64 if double else op.I64_TO_F32,))
    elif have == rtypes.FLOAT32 and double:
        b.emit((op.F32_TO_F64,))
    elif have == rtypes.FLOAT64 and not double:
        b.emit((op.F64_TO_F32,))


def _to_complex(b: Builder, have: int, want: int) -> None:
    if have == want:
        return
    if want == rtypes.COMPLEX64:
        slot = b.spill(2)
        b.emit((op.GET, slot, 1))
        b.emit((op.F64_TO_F32,))
        b.emit((op.GET, slot + 1, 1))
        b.emit((op.F64_TO_F32,))
        b.emit((op.PACK_C64,))
    else:
        b.emit((op.UNPACK_C64,))
        slot = b.spill(2)
        b.emit((op.GET, slot, 1))
        b.emit((op.F32_TO_F64,))
        b.emit((op.GET, slot + 1, 1))
        b.emit((op.F32_TO_F64,))
