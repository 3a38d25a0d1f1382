"""Sizes, alignments and offsets, in bytes, as gc has them for amd64.

A size or offset of -1 stands for one that does not fit into an int64.
"""

from __future__ import annotations

from minigo.check.objects import Var
from minigo.check.types import (
    COMPLEX,
    STRING,
    Array,
    Basic,
    Interface,
    Slice,
    Struct,
    Type,
    as_named,
)

WORD = 8
_MAX = (1 << 63) - 1

_BASIC = {
    "bool": 1, "int8": 1, "int16": 2, "int32": 4, "int64": 8, "uint8": 1, "uint16": 2, "uint32": 4,
    "uint64": 8, "float32": 4, "float64": 8, "complex64": 8, "complex128": 16, "string": 16,
}  # fmt: skip


def sizeof(typ: Type) -> int:
    """The size of a value; type parameters have none."""
    u = typ.underlying()
    if isinstance(u, Basic):
        return _BASIC.get(u.kind, WORD)
    if isinstance(u, Array):
        if u.len <= 0:
            return 0
        size = sizeof(u.elem)
        if size < 0 or size * u.len > _MAX:
            return -1
        return size * u.len
    if isinstance(u, Slice):
        return 3 * WORD
    if isinstance(u, Interface):
        return 2 * WORD
    if isinstance(u, Struct):
        if not u.fields:
            return 0
        last = offsets(u.fields)[-1]
        assert u.fields[-1].typ is not None
        size = sizeof(u.fields[-1].typ)
        if last < 0 or size < 0:
            return -1
        if last > 0 and size == 0:
            size = 1  # the address of the field must not be that of what follows the struct
        end = _align(last + size, alignof(typ))
        return end if end <= _MAX else -1
    return WORD


def alignof(typ: Type) -> int:
    """The alignment of a value."""
    u = typ.underlying()
    if isinstance(u, Array):
        return alignof(u.elem)
    if isinstance(u, Struct):
        if not u.fields and _is_align64(typ):
            return 8
        return max([1, *(alignof(f.typ) for f in u.fields if f.typ is not None)])
    if isinstance(u, Slice | Interface):
        return WORD
    if isinstance(u, Basic) and u.info & STRING:
        return WORD
    size = sizeof(u)
    if isinstance(u, Basic) and u.info & COMPLEX:
        size //= 2
    return max(1, min(size, WORD))


def _is_align64(typ: Type) -> bool:
    """Whether `typ` is the marker type of sync/atomic that asks for the alignment of 64-bit
    words."""
    named = as_named(typ)
    if named is None or named.obj.name != "align64" or named.obj.pkg is None:
        return False
    return named.obj.pkg.path in ("sync/atomic", "internal/runtime/atomic")


def offsets(fields: list[Var]) -> list[int]:
    """Where each field of a struct begins."""
    result: list[int] = []
    at = 0
    for f in fields:
        assert f.typ is not None
        if at >= 0:
            at = _align(at, alignof(f.typ))
            if at > _MAX:
                at = -1
        result.append(at)
        size = sizeof(f.typ)
        at = -1 if size < 0 or at < 0 or at + size > _MAX else at + size
    return result


def offsetof(typ: Type, index: list[int]) -> int:
    """Where the field that is reached by `index` begins."""
    total = 0
    for i in index:
        u = typ.underlying()
        assert isinstance(u, Struct)
        at = offsets(u.fields)[i]
        total += at
        if at < 0 or total > _MAX:
            return -1
        field = u.fields[i].typ
        assert field is not None
        typ = field
    return total


def _align(at: int, to: int) -> int:
    return (at + to - 1) & -to
