"""Places values are kept in, and moving values between them and the operand stack.

A `Ref` names a place; what of it depends on the run is on the operand stack, above a value that is
to be stored there:

    (LOCAL, byte offset in the frame, whether it lies inside a struct or array)   nothing
    (MEMORY, offset in bytes, whether the pointer is known not to be nil)         a pointer
    (ELEMENT, flags of INDEX, 0)                                                  ptr len i
    (ENTRY, map type, 0)                  map and key, *below* a value that is to be stored
    (BLANK, 0, 0)                                                                 nothing

A variable in the frame holds its value in slot form, a field inside one in the form of memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minigo.compile import rtypes
from minigo.ir import _ops as op
from minigo.ir.model import Type

if TYPE_CHECKING:
    from minigo.compile.function import Builder

LOCAL, MEMORY, ELEMENT, ENTRY, BLANK = range(5)

Ref = tuple[int, Any, int]

BLANK_REF: Ref = (BLANK, 0, 0)

# By kind: 0 to 6 for the widths I8 U8 I16 U16 I32 U32 64, -1 for what takes a run of bytes.
# complex64 is a run since it is aligned to 4 bytes only.
_I8, _U8, _I16, _U16, _I32, _U32, _64 = range(7)
WIDTHS = [-1] * 27
for _width, _kinds in {
    _I8: (rtypes.INT8,),
    _U8: (rtypes.UINT8, rtypes.BOOL),
    _I16: (rtypes.INT16,),
    _U16: (rtypes.UINT16,),
    _I32: (rtypes.INT32,),
    _U32: (rtypes.UINT32, rtypes.FLOAT32),
    _64: (
        rtypes.INT, rtypes.INT64, rtypes.UINT, rtypes.UINT64, rtypes.UINTPTR, rtypes.FLOAT64,
        rtypes.POINTER, rtypes.MAP, rtypes.CHAN, rtypes.FUNC, rtypes.UNSAFE_POINTER,
    ),
}.items():  # fmt: skip
    for _kind in _kinds:
        WIDTHS[_kind] = _width

_STORES = (op.STORE_8, op.STORE_8, op.STORE_16, op.STORE_16, op.STORE_32, op.STORE_32, op.STORE_64)
_SETS = (op.SET_8, op.SET_8, op.SET_16, op.SET_16, op.SET_32, op.SET_32)
_SET_INDEXES = (
    op.SET_INDEX_8, op.SET_INDEX_8, op.SET_INDEX_16, op.SET_INDEX_16, op.SET_INDEX_32,
    op.SET_INDEX_32, op.SET_INDEX_64,
)  # fmt: skip
APPENDS = (
    op.APPEND_8, op.APPEND_8, op.APPEND_16, op.APPEND_16, op.APPEND_32, op.APPEND_32, op.APPEND_64,
)  # fmt: skip


def load(b: Builder, ref: Ref, typ: Type) -> None:
    """Push the value at a place."""
    where, at, mark = ref
    width = WIDTHS[typ.kind]
    if where == LOCAL:
        if not mark or width == _64:
            if typ.size:
                b.emit((op.GET, at >> 3, typ.slots))
        elif width >= 0:
            b.emit((op.GET_I8 + width, at))
        elif not at & 7:
            if typ.size:
                b.emit((op.GET, at >> 3, typ.slots))
        else:
            b.emit((op.ADDR_LOCAL, at >> 3))
            b.emit((op.LOAD_N, at & 7, typ.size))
    elif where == MEMORY:
        if width >= 0:
            b.emit((op.LOAD_I8 + width, at))
        elif typ.size:
            b.emit((op.LOAD_N, at, typ.size))
        else:
            drop_pointer(b, mark)
    elif where == ELEMENT:
        if width >= 0:
            b.emit((op.INDEX_I8 + width, at))
        else:
            b.emit((op.INDEX_N, at, typ.size))
    else:
        assert where == ENTRY
        b.emit((op.MAP_GET, at))


def store(b: Builder, ref: Ref, typ: Type) -> None:
    """Pop a value into a place."""
    where, at, mark = ref
    width = WIDTHS[typ.kind]
    if where == LOCAL:
        if not mark or width == _64 or (width < 0 and not (at | typ.size) & 7):
            if typ.size:
                b.emit((op.SET, at >> 3, typ.slots))
        elif width >= 0:
            b.emit((_SETS[width], at))
        else:
            b.emit((op.ADDR_LOCAL, at >> 3))
            b.emit((op.STORE_N, at & 7, typ.size))
    elif where == MEMORY:
        if width >= 0:
            b.emit((_STORES[width], at))
        elif typ.size:
            b.emit((op.STORE_N, at, typ.size))
        else:
            drop_pointer(b, mark)
    elif where == ELEMENT:
        if width >= 0:
            b.emit((_SET_INDEXES[width], at))
        else:
            b.emit((op.SET_INDEX_N, at, typ.size))
    elif where == ENTRY:
        b.emit((op.MAP_SET, at))
    elif typ.size:
        b.emit((op.DROP, typ.slots))


def address(b: Builder, ref: Ref, typ: Type) -> None:
    """Push the address of a place; that of a LOCAL is transient."""
    where, at, known = ref
    if where == MEMORY:
        if not known:
            b.emit((op.FIELD_ADDR, at))
        elif at:
            b.emit((op.OFFSET_ADDR, at))
    elif where == ELEMENT:
        b.emit((op.INDEX_ADDR, at, typ.size))
    else:
        assert where == LOCAL
        if not typ.size:
            b.top = max(b.top, (at >> 3) + 1)  # a value of size 0 has no slot to point to
        b.emit((op.ADDR_LOCAL, at >> 3))
        if at & 7:
            b.emit((op.OFFSET_ADDR, at & 7))


def drop_pointer(b: Builder, known: int) -> None:
    """Pop a pointer to nothing, which still must not be nil."""
    if not known:
        b.emit((op.NIL_CHECK,))
    b.emit((op.DROP, 1))


def field(b: Builder, ref: Ref, typ: Type, offset: int) -> Ref:
    """The place `offset` bytes into the struct or array of type `typ` at a place."""
    where, at, known = ref
    if where == LOCAL:
        return (LOCAL, at + offset, 1)
    if where == MEMORY:
        return (MEMORY, at + offset, known)
    assert where == ELEMENT
    b.emit((op.INDEX_ADDR, at, typ.size))
    return (MEMORY, offset, 1)
