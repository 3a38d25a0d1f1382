"""Composite literals, and the slices that variadic calls make.

A literal is built where it is going to live when that place can't be seen meanwhile (`fill`): in
the slots of a new variable, in fresh memory. When it is constant and large, it is copied from
static data.
"""

from __future__ import annotations

from minigo.check.constants import to_int
from minigo.check.lookup import lookup_field_or_method
from minigo.compile import rtypes, staticdata
from minigo.compile.convert import adapt, expr_to
from minigo.compile.function import Builder
from minigo.compile.memory import LOCAL, MEMORY, Ref, load, store
from minigo.compile.order import order
from minigo.ir import _ops as op
from minigo.ir.model import Type
from minigo.syntax import ast

_STATIC_BYTES = 32  # constant literals from this size on are copied from static data

# Where a literal is built: a place in the frame, or memory behind the pointer in a slot.
Place = tuple[bool, int, int]  # in the frame; byte offset or slot; offset from the pointer


def literal(b: Builder, e: ast.CompositeLit) -> None:
    """Push the value of a literal."""
    typ = b.type_of(e)
    kind = typ.kind
    if e in b.calls and kind != rtypes.MAP:
        order(b, _operands(e))
    if kind == rtypes.SLICE:
        _push_slice(b, e, typ)
    elif kind == rtypes.MAP:
        _push_map(b, e, typ)
    elif kind == rtypes.POINTER:
        push_new(b, e)  # &T elided in an outer literal
    elif not e.elts:
        if typ.slots:
            b.emit((op.ZERO, typ.slots))
    elif kind == rtypes.STRUCT and _is_in_order(b, e, typ):
        for elt, member in zip(e.elts, typ.fields, strict=True):
            expr_to(b, elt.value if isinstance(elt, ast.KeyValueExpr) else elt, member.type)
    else:
        slot = b.alloc(typ.slots)
        fill(b, e, typ, (True, slot << 3, 0), False)
        if typ.slots:
            b.emit((op.GET, slot, typ.slots))


def _operands(e: ast.CompositeLit) -> list[ast.Expr]:
    """Keys and values in the order they are written."""
    operands: list[ast.Expr] = []
    for elt in e.elts:
        if isinstance(elt, ast.KeyValueExpr):
            operands += (elt.key, elt.value)
        else:
            operands.append(elt)
    return operands


def _is_in_order(b: Builder, e: ast.CompositeLit, typ: Type) -> bool:
    """Whether the elements of a struct literal, pushed one after the other, are its words."""
    if len(e.elts) != len(typ.fields) or sum(m.type.slots for m in typ.fields) != typ.slots:
        return False
    for elt, member in zip(e.elts, typ.fields, strict=True):
        if member.offset & 7 or member.type.size & 7:
            return False
        if isinstance(elt, ast.KeyValueExpr):
            assert isinstance(elt.key, ast.Ident)
            if elt.key.name != member.name:
                return False
    return True


def push_new(b: Builder, e: ast.CompositeLit) -> None:
    """Push the address of a new variable with the value of a literal."""
    typ = b.type_of(e)
    if typ.kind == rtypes.POINTER:
        assert typ.elem is not None
        typ = typ.elem
    if e in b.calls and typ.kind != rtypes.MAP:
        order(b, _operands(e))
    if typ.kind in (rtypes.SLICE, rtypes.MAP):
        (_push_slice if typ.kind == rtypes.SLICE else _push_map)(b, e, typ)
        b.emit((op.NEW, typ))
        slot = b.spill(1)
        b.emit((op.GET, slot, 1))
        store(b, (MEMORY, 0, 1), typ)
    else:
        b.emit((op.NEW, typ))
        slot = b.spill(1)
        fill(b, e, typ, (False, slot, 0), True)
    b.emit((op.GET, slot, 1))


def fill(b: Builder, e: ast.CompositeLit, typ: Type, place: Place, zeroed: bool) -> None:
    """Store the value of a struct or array literal at a place that nothing else can see."""
    if e in b.calls:
        order(b, _operands(e))
    if typ.size >= _STATIC_BYTES:
        symbol = staticdata.literal(b, e, typ)
        if symbol is not None:
            b.emit((op.GLOBAL, symbol, 0))
            if place[0]:
                load(b, (MEMORY, 0, 1), typ)
                store(b, (LOCAL, place[1], 1), typ)
            else:
                b.emit((op.GET, place[1], 1))
                if place[2]:
                    b.emit((op.OFFSET_ADDR, place[2]))
                b.emit((op.MOVE, typ.size))
            return
    elements = _elements(b, e, typ)
    if not zeroed and sum(member.size for _, _, member in elements) != typ.size:
        _zero(b, place, typ)
        zeroed = True
    for offset, value, member in elements:
        inner = value
        while isinstance(inner, ast.ParenExpr):
            inner = inner.x
        at = (place[0], place[1] + offset, 0) if place[0] else (False, place[1], place[2] + offset)
        if (
            isinstance(inner, ast.CompositeLit)
            and member.kind in (rtypes.STRUCT, rtypes.ARRAY)
            and b.type_of(inner) is member
            and inner not in b.hoisted
        ):
            fill(b, inner, member, at, zeroed)
        else:
            expr_to(b, value, member)
            if member.size:
                store(b, _ref(b, at), member)


def _ref(b: Builder, place: Place) -> Ref:
    if place[0]:
        return (LOCAL, place[1], 1)
    b.emit((op.GET, place[1], 1))
    return (MEMORY, place[2], 1)


def _zero(b: Builder, place: Place, typ: Type) -> None:
    if not typ.size:
        return
    if place[0]:
        if not (place[1] | typ.size) & 7:
            b.emit((op.ZERO_LOCAL, place[1] >> 3, typ.slots))
        else:
            b.emit((op.ZERO, typ.slots))
            store(b, (LOCAL, place[1], 1), typ)
    else:
        b.emit((op.GET, place[1], 1))
        if place[2]:
            b.emit((op.OFFSET_ADDR, place[2]))
        b.emit((op.ZERO_MEM, typ.size))


# Where an element lies in the literal, its value and its type.
Element = tuple[int, ast.Expr, Type]


def _elements(b: Builder, e: ast.CompositeLit, typ: Type) -> list[Element]:
    """The elements that are given."""
    if typ.kind == rtypes.STRUCT:
        return struct_elements(b, e, typ)
    elem = typ.elem
    assert elem is not None
    return [(i * elem.size, value, elem) for i, value in indexed_elements(b, e)]


def struct_elements(b: Builder, e: ast.CompositeLit, typ: Type) -> list[Element]:
    """The elements of a struct literal in the order they are written."""
    if not (e.elts and isinstance(e.elts[0], ast.KeyValueExpr)):
        return [
            (member.offset, value, member.type)
            for member, value in zip(typ.fields, e.elts, strict=False)
        ]
    by_name = {member.name: member for member in typ.fields}
    elements: list[Element] = []
    for elt in e.elts:
        assert isinstance(elt, ast.KeyValueExpr) and isinstance(elt.key, ast.Ident)
        member = by_name.get(elt.key.name)
        if member is not None:
            elements.append((member.offset, elt.value, member.type))
        else:
            elements.append(_promoted(b, typ, elt.key.name, elt.value))
    return elements


def _promoted(b: Builder, typ: Type, name: str, value: ast.Expr) -> Element:
    """A field of an embedded struct, given by its name alone."""
    _, path, _ = lookup_field_or_method(b.unit.types.sources[typ], True, b.source.pkg, name)
    assert path is not None
    offset = 0
    for i in path:
        member = typ.fields[i]
        offset += member.offset
        typ = member.type
    return offset, value, typ


def indexed_elements(b: Builder, e: ast.CompositeLit) -> list[tuple[int, ast.Expr]]:
    """The indexes of an array or slice literal and their values, in the order they are written."""
    pairs = []
    i = 0
    for elt in e.elts:
        if isinstance(elt, ast.KeyValueExpr):
            index = to_int(b.types[elt.key].value)
            assert index is not None
            i = index
            pairs.append((i, elt.value))
        else:
            pairs.append((i, elt))
        i += 1
    return pairs


# ---- slices and maps


def _push_slice(b: Builder, e: ast.CompositeLit, typ: Type) -> None:
    elem = typ.elem
    assert elem is not None
    pairs = indexed_elements(b, e)
    n = max((i for i, _ in pairs), default=-1) + 1
    slot = _make_slice(b, elem, n)
    if elem.size * n >= _STATIC_BYTES:
        symbol = staticdata.elements(b, e, elem, n)
        if symbol is not None:
            b.emit((op.GLOBAL, symbol, 0))
            b.emit((op.GET, slot, 1))
            b.emit((op.MOVE, elem.size * n))
            b.emit((op.GET, slot, 3))
            return
    for i, value in pairs:
        _fill_element(b, value, elem, slot, i * elem.size)
    b.emit((op.GET, slot, 3))


def _make_slice(b: Builder, elem: Type, n: int) -> int:
    """A new slice in the frame; its first slot."""
    b.emit((op.CONST, n))
    b.emit((op.CONST, n))
    b.emit((op.MAKE_SLICE, elem, 0))
    return b.spill(3)


def _fill_element(b: Builder, value: ast.Expr, elem: Type, slot: int, offset: int) -> None:
    if (
        isinstance(value, ast.CompositeLit)
        and elem.kind in (rtypes.STRUCT, rtypes.ARRAY)
        and b.type_of(value) is elem
        and value not in b.hoisted
    ):
        mark = b.next
        fill(b, value, elem, (False, slot, offset), True)
        b.release(mark)
        return
    mark = b.next
    expr_to(b, value, elem)
    b.release(mark)
    if elem.size:
        b.emit((op.GET, slot, 1))
        store(b, (MEMORY, offset, 1), elem)


def _push_map(b: Builder, e: ast.CompositeLit, typ: Type) -> None:
    key, elem = typ.map_key, typ.elem
    assert key is not None and elem is not None
    b.emit((op.CONST, len(e.elts)))
    b.emit((op.MAKE_MAP, typ))
    slot = b.spill(1)
    for elt in e.elts:
        assert isinstance(elt, ast.KeyValueExpr)
        mark = b.next
        if elt in b.calls:
            order(b, (elt.key, elt.value))
        b.emit((op.GET, slot, 1))
        expr_to(b, elt.key, key)
        expr_to(b, elt.value, elem)
        b.line(elt.pos)
        b.emit((op.MAP_SET, typ))
        b.release(mark)
    b.emit((op.GET, slot, 1))


def push_variadic(b: Builder, typ: Type, args: list[ast.Expr]) -> None:
    """Push the slice of type `typ` that passes the arguments of a variadic parameter."""
    if not args:
        b.emit((op.ZERO, 3))
        return
    elem = typ.elem
    assert elem is not None
    slot = _make_slice(b, elem, len(args))
    for i, arg in enumerate(args):
        _fill_element(b, arg, elem, slot, i * elem.size)
    b.emit((op.GET, slot, 3))


def push_slice_of(b: Builder, typ: Type, have: list[Type], refs: list[Ref]) -> None:
    """`push_variadic` of values that have been evaluated."""
    if not refs:
        b.emit((op.ZERO, 3))
        return
    elem = typ.elem
    assert elem is not None
    slot = _make_slice(b, elem, len(refs))
    for i, (source, ref) in enumerate(zip(have, refs, strict=True)):
        load(b, ref, source)
        adapt(b, source, elem)
        b.emit((op.GET, slot, 1))
        store(b, (MEMORY, i * elem.size, 1), elem)
    b.emit((op.GET, slot, 3))


Builder.exprs[ast.CompositeLit] = literal
