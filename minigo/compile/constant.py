"""Constants on the operand stack, and constant interface values."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from minigo.check.constants import (
    Constant,
    imag_part,
    real_part,
    round_float,
    to_float,
    to_int,
    to_real,
)
from minigo.compile import rtypes
from minigo.ir import _ops as op
from minigo.ir.model import Type

if TYPE_CHECKING:
    from minigo.compile.function import Builder


def float_bits(value: Constant, kind: int) -> int:
    """The bits of a float constant as a float64 or float32."""
    real = to_real(value)
    assert real is not None
    if kind == rtypes.FLOAT64:
        return int.from_bytes(struct.pack("<d", to_float(real)), "little", signed=True)
    rounded = round_float(real, 32)
    assert rounded is not None
    return int.from_bytes(struct.pack("<f", to_float(rounded)), "little")


def words_of(value: Constant, typ: Type) -> list[int]:
    """The words of a constant that is no string."""
    kind = typ.kind
    if kind == rtypes.BOOL:
        return [int(value is True)]
    if kind <= rtypes.UINTPTR or kind == rtypes.UNSAFE_POINTER:
        number = to_int(value)
        assert number is not None
        return [number - (1 << 64) if number >= 1 << 63 else number]
    if kind == rtypes.FLOAT64 or kind == rtypes.FLOAT32:
        return [float_bits(value, kind)]
    real, imag = real_part(value), imag_part(value)
    assert real is not None and imag is not None
    if kind == rtypes.COMPLEX128:
        return [float_bits(real, rtypes.FLOAT64), float_bits(imag, rtypes.FLOAT64)]
    word = float_bits(real, rtypes.FLOAT32) | float_bits(imag, rtypes.FLOAT32) << 32
    return [word - (1 << 64) if word >= 1 << 63 else word]


def push_constant(b: Builder, value: Constant, typ: Type) -> None:
    """Push a constant of a basic type, or of an interface type that such a one is converted to."""
    if type(value) is bytes:
        b.emit((op.CONST_STR, value))
    elif type(value) is int and typ.kind <= rtypes.UINTPTR:
        b.emit((op.CONST, value if value < 1 << 63 else value - (1 << 64)))
    else:
        code = op.CONST
        if typ.kind in (rtypes.FLOAT64, rtypes.COMPLEX128):
            code = op.CONST_F64
        elif typ.kind == rtypes.FLOAT32:
            code = op.CONST_F32
        for word in words_of(value, typ):
            b.emit((code, word))


def push_constant_iface(b: Builder, value: Constant, typ: Type) -> None:
    """Push a constant of a basic type, converted to an interface."""
    b.emit((op.TYPE, typ))
    if typ.flags & rtypes.DIRECT:
        push_constant(b, value, typ)
    else:
        b.emit((op.GLOBAL, b.unit.constant(typ, value), 0))
