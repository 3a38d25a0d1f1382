"""Expressions that denote places and their parts: names, selectors, indexes, slices, dereferences,
assertions. Each has a way to push its value (`exprs`) and, where it denotes a place, one to
reach that place (`refs`).
"""

from __future__ import annotations

from minigo.check.objects import Func, Nil, Var
from minigo.check.types import Type as CheckType
from minigo.compile import closure, rtypes
from minigo.compile.function import Builder
from minigo.compile.memory import (
    BLANK_REF,
    ELEMENT,
    ENTRY,
    LOCAL,
    MEMORY,
    Ref,
    address,
    field,
    load,
)
from minigo.compile.order import hoist, is_straight, order
from minigo.ir import _ops as op
from minigo.ir.model import Type
from minigo.syntax import ast

UNSIGNED = frozenset(range(rtypes.UINT, rtypes.UINTPTR + 1))


# ---- names


def _ident(b: Builder, e: ast.Ident) -> None:
    obj = b.uses[e]
    if type(obj) is Var:
        where = b.vars.get(obj)
        if where is not None and where[0] == 0:
            assert obj.typ is not None
            typ = b.cache.get(obj.typ) or b.rtype(obj.typ)
            if typ.size:
                b.emit((op.GET, where[1], typ.slots))
        else:
            assert obj.typ is not None
            load(b, b.var_ref(obj), b.rtype(obj.typ))
    elif type(obj) is Func:
        closure.push_function(b, e, obj)
    else:
        assert type(obj) is Nil, e.name
        b.emit((op.ZERO, b.type_of(e).slots))


def _ident_ref(b: Builder, e: ast.Ident) -> Ref:
    if e.name == "_":
        return BLANK_REF
    obj = b.uses.get(e) or b.defs[e]
    assert type(obj) is Var
    return b.var_ref(obj)


def _paren(b: Builder, e: ast.ParenExpr) -> None:
    b.expr(e.x)


def _paren_ref(b: Builder, e: ast.ParenExpr) -> Ref:
    return b.ref(e.x)


def _value_ref(b: Builder, e: ast.Expr) -> Ref:
    """What is no place gets one in the frame."""
    b.expr(e)
    return (LOCAL, b.spill(b.type_of(e).slots) << 3, 0)


# ---- selectors


def _selector(b: Builder, e: ast.SelectorExpr) -> None:
    selection = b.source.info.selections.get(e)
    if selection is None:
        _qualified(b, e)
    elif selection.kind == "field":
        load(b, _selector_ref(b, e), b.type_of(e))
    elif selection.kind == "method":
        closure.method_value(b, e, selection)
    else:
        closure.method_expression(b, e)


def _qualified(b: Builder, e: ast.SelectorExpr) -> None:
    obj = b.uses[e.sel]
    if type(obj) is Func:
        closure.push_function(b, e.sel, obj)
    else:
        assert type(obj) is Var
        assert obj.typ is not None
        load(b, b.var_ref(obj), b.rtype(obj.typ))


def _selector_ref(b: Builder, e: ast.SelectorExpr) -> Ref:
    selection = b.source.info.selections.get(e)
    if selection is None:
        obj = b.uses[e.sel]
        assert type(obj) is Var
        return b.var_ref(obj)
    return walk(b, e.x, selection.index)[0]


def walk(b: Builder, x: ast.Expr, path: list[int]) -> tuple[Ref, Type]:
    """The place of the field that is reached from x along a path of field indices, and its type."""
    typ = b.type_of(x)
    if typ.kind == rtypes.POINTER:
        b.expr(x)
        b.line(x.pos)
        ref: Ref = (MEMORY, 0, 0)
        assert typ.elem is not None
        typ = typ.elem
    else:
        ref = holder(b, x)
    return walk_fields(b, ref, typ, path)


def holder(b: Builder, x: ast.Expr) -> Ref:
    """The place of a struct or array of which a part is wanted; an entry of a map has none and is
    copied."""
    ref = b.ref(x)
    if ref[0] == ENTRY:
        typ = b.type_of(x)
        load(b, ref, typ)
        ref = (LOCAL, b.spill(typ.slots) << 3, 0)
    return ref


def walk_fields(b: Builder, ref: Ref, typ: Type, path: list[int]) -> tuple[Ref, Type]:
    """`walk` from a place of a type."""
    for i in path:
        if typ.kind == rtypes.POINTER:
            load(b, ref, typ)
            assert typ.elem is not None
            ref, typ = (MEMORY, 0, 0), typ.elem
        member = typ.fields[i]
        ref = field(b, ref, typ, member.offset)
        typ = member.type
    return ref, typ


# ---- indexes


def _index(b: Builder, e: ast.IndexExpr) -> None:
    if is_instance(b, e):
        closure.push_instance(b, e)
    else:
        load(b, _index_ref(b, e), element_type(b, b.type_of(e.x)))


def is_instance(b: Builder, e: ast.IndexExpr) -> bool:
    """Whether `e` is not an index but names an instance of a generic function."""
    x = e.x
    while isinstance(x, ast.ParenExpr):
        x = x.x
    name = x.sel if isinstance(x, ast.SelectorExpr) else x
    return name in b.source.info.instances


def element_type(b: Builder, typ: Type) -> Type:
    """The type of the elements of what can be indexed."""
    if typ.kind == rtypes.STRING:
        return b.unit.uint8_type
    if typ.kind == rtypes.POINTER:
        assert typ.elem is not None
        typ = typ.elem
    assert typ.elem is not None
    return typ.elem


def _index_ref(b: Builder, e: ast.IndexExpr) -> Ref:
    """Strings are places too as far as reading them goes."""
    x, index = e.x, e.indices[0]
    order(b, (x, index))
    typ = b.type_of(x)
    if typ.kind == rtypes.MAP:
        assert typ.map_key is not None
        b.expr(x)
        from minigo.compile.convert import expr_to

        expr_to(b, index, typ.map_key)
        b.line(e.lbrack)
        return (ENTRY, typ, 0)
    array = typ.elem if typ.kind == rtypes.POINTER else typ
    assert array is not None
    if array.kind == rtypes.ARRAY:
        return _array_ref(b, e, typ, array)
    push_pointer_length(b, x)
    flags = push_index(b, index)
    b.line(e.lbrack)
    return (ELEMENT, flags, 0)


def _array_ref(b: Builder, e: ast.IndexExpr, typ: Type, array: Type) -> Ref:
    x, index = e.x, e.indices[0]
    value = b.types[index].value
    assert array.elem is not None
    flags, kept = 0, -1
    if value is None and not is_straight(b, index):
        # The address of an array in the frame must not wait for this.
        hoist(b, x)
        flags = push_index(b, index)
        kept = b.spill(1)
    if typ.kind == rtypes.POINTER:
        b.expr(x)
        ref: Ref = (MEMORY, 0, 0)
    else:
        ref = holder(b, x)
    if type(value) is int:
        b.line(e.lbrack)
        return field(b, ref, array, value * array.elem.size)
    address(b, ref, array)
    b.emit((op.CONST, array.len))
    if kept < 0:
        flags = push_index(b, index)
    else:
        b.emit((op.GET, kept, 1))
    b.line(e.lbrack)
    return (ELEMENT, flags, 0)


def push_index(b: Builder, index: ast.Expr) -> int:
    """Push an index or length; the flag that says whether it is unsigned."""
    b.expr(index)
    return int(b.type_of(index).kind in UNSIGNED)


def push_pointer_length(b: Builder, x: ast.Expr) -> None:
    """Push the first two words of a slice, or a string."""
    typ = b.type_of(x)
    tv = b.types[x]
    if typ.kind == rtypes.STRING or tv.value is not None:
        b.expr(x)
        return
    if is_place(b, x):
        ref = b.ref(x)
        if ref[0] == LOCAL:
            # Slices are aligned to words wherever they lie.
            b.emit((op.GET, ref[1] >> 3, 2))
            return
        if ref[0] == MEMORY:
            b.emit((op.LOAD_N, ref[1], 16))
            return
        if ref[0] == ELEMENT:
            b.emit((op.INDEX_ADDR, ref[1], 24))
            b.emit((op.LOAD_N, 0, 16))
            return
        load(b, ref, typ)
    else:
        b.expr(x)
    b.emit((op.DROP, 1))


def is_place(b: Builder, e: ast.Expr) -> bool:
    """Whether an expression denotes a place that need not be made."""
    while isinstance(e, ast.ParenExpr):
        e = e.x
    return b.types[e].mode == "var" and e not in b.hoisted


# ---- slices


def _slice(b: Builder, e: ast.SliceExpr) -> None:
    x = e.x
    parts = [part for part in (e.low, e.high, e.max) if part is not None]
    order(b, (x, *parts))
    typ = b.type_of(x)
    flags = 0
    if typ.kind == rtypes.SLICE or typ.kind == rtypes.STRING:
        b.expr(x)
        elem = typ.elem
    else:
        array = typ
        if typ.kind == rtypes.POINTER:
            assert typ.elem is not None
            array = typ.elem
            b.expr(x)
        else:
            address(b, b.ref(x), typ)
        b.emit((op.CONST, array.len))
        elem = array.elem
    for bit, part in enumerate((e.low, e.high, e.max)):
        if part is not None:
            flags |= 1 << bit
            if push_index(b, part):
                flags |= 8 << bit
    b.line(e.lbrack)
    if typ.kind == rtypes.STRING:
        b.emit((op.SLICE_STR, flags))
    else:
        assert elem is not None
        code = op.SLICE_SLICE if typ.kind == rtypes.SLICE else op.SLICE_ARRAY
        b.emit((code, flags, elem.size))


# ---- pointers


def _star(b: Builder, e: ast.StarExpr) -> None:
    load(b, _star_ref(b, e), b.type_of(e))


def _star_ref(b: Builder, e: ast.StarExpr) -> Ref:
    b.expr(e.x)
    b.line(e.pos)
    return (MEMORY, 0, 0)


def address_of(b: Builder, e: ast.Expr) -> None:
    """Push the address of a variable, which is no local one in the frame."""
    while isinstance(e, ast.ParenExpr):
        e = e.x
    if isinstance(e, ast.CompositeLit):
        from minigo.compile.composite import push_new

        push_new(b, e)
        return
    address(b, b.ref(e), b.type_of(e))


# ---- assertions


def _type_assert(b: Builder, e: ast.TypeAssertExpr) -> None:
    b.expr(e.x)
    typ = b.type_of(e)
    b.line(e.pos)
    if typ.kind == rtypes.INTERFACE:
        b.emit((op.ASSERT_IFACE, typ))
    else:
        b.emit((op.ASSERT, typ, b.type_of(e.x)))


def type_of_tuple(b: Builder, t: CheckType) -> list[Type]:
    """The types of a list of results."""
    from minigo.check.types import Tuple

    if isinstance(t, Tuple):
        return [b.rtype(v.typ) for v in t.vars if v.typ is not None]
    return [b.rtype(t)]


Builder.exprs.update(
    {
        ast.Ident: _ident,
        ast.ParenExpr: _paren,
        ast.SelectorExpr: _selector,
        ast.IndexExpr: _index,
        ast.SliceExpr: _slice,
        ast.StarExpr: _star,
        ast.TypeAssertExpr: _type_assert,
    }
)
Builder.refs.update(
    {
        ast.Ident: _ident_ref,
        ast.ParenExpr: _paren_ref,
        ast.SelectorExpr: _selector_ref,
        ast.IndexExpr: _index_ref,
        ast.StarExpr: _star_ref,
        ast.CallExpr: _value_ref,
        ast.CompositeLit: _value_ref,
        ast.TypeAssertExpr: _value_ref,
        ast.UnaryExpr: _value_ref,  # what was received
    }
)
