"""The predeclared functions, and those of package unsafe."""

from __future__ import annotations

from collections.abc import Callable

from minigo.check.info import TypeAndValue
from minigo.check.types import Tuple
from minigo.compile import backing, rtypes
from minigo.compile.convert import expr_to
from minigo.compile.expr import (
    UNSIGNED,
    is_instance,
    is_place,
    push_index,
    push_pointer_length,
    type_of_tuple,
)
from minigo.compile.function import Builder
from minigo.compile.memory import APPENDS, MEMORY, WIDTHS, load, store
from minigo.compile.operators import compare_values, push_length
from minigo.compile.order import hoist, order
from minigo.ir import _ops as op
from minigo.ir.model import Label, Type
from minigo.syntax import ast


def call(b: Builder, e: ast.CallExpr) -> None:
    """Push the result of a call of a predeclared function, if it has one."""
    fun = e.fun
    while isinstance(fun, ast.ParenExpr):
        fun = fun.x
    e = spread(b, e)
    if isinstance(fun, ast.SelectorExpr):
        _UNSAFE[fun.sel.name](b, e)
    else:
        assert isinstance(fun, ast.Ident)
        (_BUILTINS.get(fun.name) or _UNSAFE[fun.name])(b, e)


def spread(b: Builder, e: ast.CallExpr) -> ast.CallExpr:
    """A call `f(g())` where g has several results as one of operands that have been evaluated; any
    other as it is."""
    results = b.types[e.args[0]].type if len(e.args) == 1 else None
    if not isinstance(results, Tuple):
        return e
    types = type_of_tuple(b, results)
    b.expr(e.args[0])
    slot = b.spill(sum(typ.slots for typ in types))
    args: list[ast.Expr] = []
    for result, typ in zip(results.vars, types, strict=True):
        assert result.typ is not None
        arg = ast.Ident(e.args[0].pos, result.name)
        b.types[arg] = TypeAndValue("value", result.typ)
        b.hoisted[arg] = (slot, typ.slots)
        slot += typ.slots
        args.append(arg)
    call = ast.CallExpr(e.pos, e.fun, e.lparen, args, e.ellipsis, e.rparen)
    b.types[call] = b.types[e]
    return call


# ---- slices, strings, maps


def _len(b: Builder, e: ast.CallExpr) -> None:
    x = e.args[0]
    typ = b.type_of(x)
    kind = typ.kind
    if kind == rtypes.SLICE or kind == rtypes.STRING:
        push_length(b, x)
    elif kind == rtypes.MAP:
        b.expr(x)
        b.emit((op.MAP_LEN,))
    elif kind == rtypes.CHAN:
        b.expr(x)
        b.emit((op.CHAN_LEN,))
    else:
        _array_length(b, x, typ)


def _array_length(b: Builder, x: ast.Expr, typ: Type) -> None:
    """The length of an array that contains a call or is behind a pointer."""
    array = typ
    if typ.kind == rtypes.POINTER:
        assert typ.elem is not None
        array = typ.elem
    if x in b.calls:
        b.expr(x)
        if typ.slots:
            b.emit((op.DROP, typ.slots))
    b.emit((op.CONST, array.len))


def _cap(b: Builder, e: ast.CallExpr) -> None:
    x = e.args[0]
    typ = b.type_of(x)
    if typ.kind == rtypes.SLICE:
        if is_place(b, x):
            ref = b.ref(x)
            if ref[0] == MEMORY:
                b.emit((op.LOAD_64, ref[1] + 16))
                return
            load(b, ref, typ)
        else:
            b.expr(x)
        slot = b.spill(3)
        b.emit((op.GET, slot + 2, 1))
    elif typ.kind == rtypes.CHAN:
        b.expr(x)
        b.emit((op.CHAN_CAP,))
    else:
        _array_length(b, x, typ)


def _append(b: Builder, e: ast.CallExpr) -> None:
    args = e.args
    typ = b.type_of(e)
    elem = typ.elem
    assert elem is not None
    if e.ellipsis:
        order(b, args)
        b.expr(args[0])
        push_pointer_length_or_nil(b, args[1])
        b.line(e.lparen)
        b.emit((op.APPEND_SLICE, elem))
    elif len(args) == 2:
        order(b, args)
        b.expr(args[0])
        expr_to(b, args[1], elem)
        b.line(e.lparen)
        width = WIDTHS[elem.kind]
        opcode = APPENDS[width] if width >= 0 else op.APPEND_N
        b.emit((opcode, elem, backing.of_append(b, e, elem)))
    else:
        _append_several(b, e, elem)


def push_pointer_length_or_nil(b: Builder, x: ast.Expr) -> None:
    """Push the first two words of a slice or string, which may be the predeclared nil."""
    from minigo.compile.operators import is_nil

    if is_nil(b, x):
        b.emit((op.ZERO, 2))
    else:
        push_pointer_length(b, x)


def _append_several(b: Builder, e: ast.CallExpr, elem: Type) -> None:
    """The slice grows once; then the elements are stored."""
    order(b, e.args)
    b.expr(e.args[0])
    values = e.args[1:]
    if not values:
        return
    slice_ = b.spill(3)
    kept = [0] * len(values)
    late = [i for i, value in enumerate(values) if _is_read_late(b, value, elem)]
    for i in late:
        hoist(b, values[i])
    for i in (*(i for i in range(len(values)) if i not in late), *late):
        expr_to(b, values[i], elem)
        kept[i] = b.spill(elem.slots)
    b.emit((op.GET, slice_, 3))
    b.line(e.lparen)
    b.emit((op.GROW_SLICE, elem, len(values), backing.of_append(b, e, elem)))
    b.emit((op.SET, slice_, 3))
    # The address of the first new element.
    b.emit((op.GET, slice_, 2))
    b.emit((op.GET, slice_ + 1, 1))
    b.emit((op.CONST, len(values)))
    b.emit((op.SUB_I64,))
    b.emit((op.INDEX_ADDR, 0, elem.size))
    first = b.spill(1)
    for i, slot in enumerate(kept):
        if elem.slots:
            b.emit((op.GET, slot, elem.slots))
            b.emit((op.GET, first, 1))
            store(b, (MEMORY, i * elem.size, 1), elem)
    b.emit((op.GET, slice_, 3))


def _is_read_late(b: Builder, value: ast.Expr, elem: Type) -> bool:
    """Whether gc reads an element to append behind all others that are not simple."""
    while isinstance(value, ast.ParenExpr):
        value = value.x
    if isinstance(value, ast.IndexExpr):
        if is_instance(b, value) or b.type_of(value.x).kind == rtypes.MAP:
            return False
    elif isinstance(value, ast.SelectorExpr):
        selection = b.source.info.selections.get(value)
        if selection is None or selection.kind != "field":
            return False
    elif not isinstance(value, ast.StarExpr):
        return False
    return b.type_of(value) is elem


def _copy(b: Builder, e: ast.CallExpr) -> None:
    order(b, e.args)
    push_pointer_length(b, e.args[0])
    push_pointer_length(b, e.args[1])
    elem = b.type_of(e.args[0]).elem
    assert elem is not None
    b.emit((op.COPY, elem.size))


def _delete(b: Builder, e: ast.CallExpr) -> None:
    order(b, e.args)
    typ = b.type_of(e.args[0])
    assert typ.map_key is not None
    b.expr(e.args[0])
    expr_to(b, e.args[1], typ.map_key)
    b.line(e.lparen)
    b.emit((op.MAP_DELETE, typ))


def _clear(b: Builder, e: ast.CallExpr) -> None:
    typ = b.type_of(e.args[0])
    if typ.kind == rtypes.MAP:
        b.expr(e.args[0])
        b.emit((op.MAP_CLEAR, typ))
    else:
        assert typ.elem is not None
        push_pointer_length(b, e.args[0])
        b.emit((op.CLEAR_SLICE, typ.elem.size))


# ---- allocation


def _make(b: Builder, e: ast.CallExpr) -> None:
    typ = b.type_of(e)
    sizes = e.args[1:]
    if typ.kind == rtypes.SLICE:
        assert typ.elem is not None
        order(b, sizes)
        flags = push_index(b, sizes[0])
        if len(sizes) > 1:
            flags |= push_index(b, sizes[1]) << 1
        else:
            b.emit((op.DUP, 1))
            flags |= flags << 1
        b.line(e.lparen)
        b.emit((op.MAKE_SLICE, typ.elem, flags))
    elif typ.kind == rtypes.MAP:
        if sizes:
            b.expr(sizes[0])
        else:
            b.emit((op.CONST, 0))
        b.emit((op.MAKE_MAP, typ))
    else:
        flags = 0
        if sizes:
            flags = push_index(b, sizes[0])
        else:
            b.emit((op.CONST, 0))
        b.line(e.lparen)
        b.emit((op.MAKE_CHAN, typ, flags))


def _new(b: Builder, e: ast.CallExpr) -> None:
    arg = e.args[0]
    elem = b.type_of(e).elem
    assert elem is not None
    if b.types[arg].mode == "type":
        b.emit((op.NEW, elem))
    else:
        expr_to(b, arg, elem)
        b.emit((op.NEW, elem))
        slot = b.spill(1)
        if elem.size:
            b.emit((op.GET, slot, 1))
            store(b, (MEMORY, 0, 1), elem)
        b.emit((op.GET, slot, 1))


# ---- numbers


def _complex(b: Builder, e: ast.CallExpr) -> None:
    args = e.args
    order(b, args)
    for arg in args:
        b.expr(arg)
    if b.type_of(e).kind == rtypes.COMPLEX64:
        b.emit((op.PACK_C64,))


def _real(b: Builder, e: ast.CallExpr) -> None:
    _part(b, e, 0)


def _imag(b: Builder, e: ast.CallExpr) -> None:
    _part(b, e, 1)


def _part(b: Builder, e: ast.CallExpr, part: int) -> None:
    b.expr(e.args[0])
    if b.type_of(e.args[0]).kind == rtypes.COMPLEX64:
        b.emit((op.UNPACK_C64,))
    if part == 0:
        b.emit((op.DROP, 1))
    else:
        slot = b.spill(2)
        b.emit((op.GET, slot + 1, 1))


def _min(b: Builder, e: ast.CallExpr) -> None:
    _extreme(b, e, "<", (op.MIN_I64, op.MIN_U64, op.MIN_F64, op.MIN_F32))


def _max(b: Builder, e: ast.CallExpr) -> None:
    _extreme(b, e, ">", (op.MAX_I64, op.MAX_U64, op.MAX_F64, op.MAX_F32))


def _extreme(
    b: Builder, e: ast.CallExpr, operator: str, codes: tuple[int, int, int, int]
) -> None:
    """min or max; the codes are those for signed and unsigned integers, float64 and float32."""
    order(b, e.args)
    typ = b.type_of(e)
    b.expr(e.args[0])
    if typ.kind != rtypes.STRING:
        kinds = {rtypes.FLOAT64: 2, rtypes.FLOAT32: 3}
        code = codes[kinds.get(typ.kind, int(typ.kind in UNSIGNED))]
        for arg in e.args[1:]:
            b.expr(arg)
            b.emit((code,))
        return
    n = typ.slots
    best = b.spill(n)
    for arg in e.args[1:]:
        b.expr(arg)
        other = b.spill(n)
        over = Label()
        b.emit((op.GET, other, n))
        b.emit((op.GET, best, n))
        compare_values(b, operator, typ)
        b.branch(op.JUMP_IF_NOT, over)
        b.emit((op.GET, other, n))
        b.emit((op.SET, best, n))
        b.place(over)
    b.emit((op.GET, best, n))


# ---- panics and printing


def _panic(b: Builder, e: ast.CallExpr) -> None:
    typ = b.unit.any_type
    expr_to(b, e.args[0], typ)
    b.line(e.lparen)
    b.emit((op.PANIC,))
    b.end_path()


def _recover(b: Builder, e: ast.CallExpr) -> None:
    b.line(e.lparen)
    b.emit((op.RECOVER,))


_PRINT_KINDS = {
    rtypes.FLOAT32: 11, rtypes.COMPLEX64: 12,
    rtypes.BOOL: 3, rtypes.FLOAT64: 2, rtypes.STRING: 4, rtypes.SLICE: 6, rtypes.INTERFACE: 7,
    rtypes.COMPLEX128: 8,
}  # fmt: skip
_PRINT_SPACE, _PRINT_NEWLINE = 9, 10


def _print(b: Builder, e: ast.CallExpr) -> None:
    _print_args(b, e, False)


def _println(b: Builder, e: ast.CallExpr) -> None:
    _print_args(b, e, True)


def _print_args(b: Builder, e: ast.CallExpr, spaced: bool) -> None:
    """All operands are evaluated before the first is printed."""
    order(b, e.args)
    kept: list[tuple[Type, int]] = []
    for arg in e.args:
        typ = b.type_of(arg)
        b.expr(arg)
        kept.append((typ, b.spill(typ.slots)))
    for i, (typ, slot) in enumerate(kept):
        if i and spaced:
            b.emit((op.PRINT, _PRINT_SPACE))
        b.emit((op.GET, slot, typ.slots))
        kind = typ.kind
        if kind in _PRINT_KINDS:
            shown = _PRINT_KINDS[kind]
        elif kind in UNSIGNED:
            shown = 1
        else:
            shown = 0 if kind <= rtypes.INT64 else 5
        b.emit((op.PRINT, shown))
    if spaced:
        b.emit((op.PRINT, _PRINT_NEWLINE))


def _close(b: Builder, e: ast.CallExpr) -> None:
    b.expr(e.args[0])
    b.line(e.lparen)
    b.emit((op.CLOSE,))


# ---- unsafe


def _unsafe_constant(b: Builder, e: ast.CallExpr) -> None:
    """Sizeof and its like, where they depend on type arguments."""
    fun, x = e.fun, e.args[0]
    while isinstance(fun, ast.ParenExpr):
        fun = fun.x
    assert isinstance(fun, ast.SelectorExpr | ast.Ident)
    name = fun.name if isinstance(fun, ast.Ident) else fun.sel.name
    if name == "Offsetof":
        while isinstance(x, ast.ParenExpr):
            x = x.x
        selection = b.source.info.selections[x]  # type: ignore[index]
        assert isinstance(x, ast.SelectorExpr)
        typ = b.type_of(x.x)
        offset = 0
        for i in selection.index:
            if typ.kind == rtypes.POINTER:
                assert typ.elem is not None
                typ, offset = typ.elem, 0
            offset += typ.fields[i].offset
            typ = typ.fields[i].type
        value = offset
    else:
        typ = b.type_of(x)
        value = typ.size if name == "Sizeof" else typ.align
    b.emit((op.CONST, value))


def _unsafe_add(b: Builder, e: ast.CallExpr) -> None:
    order(b, e.args)
    b.expr(e.args[0])
    b.expr(e.args[1])
    b.emit((op.ADD_I64,))


def _unsafe_slice(b: Builder, e: ast.CallExpr) -> None:
    """The length is checked by a function of package runtime."""
    order(b, e.args)
    pointer = b.type_of(e.args[0])
    assert pointer.elem is not None
    b.expr(e.args[0])
    b.expr(e.args[1])
    p = b.spill(2)
    b.emit((op.GET, p, 2))
    b.emit((op.CONST, pointer.elem.size))
    b.line(e.lparen)
    b.emit((op.CALL, b.unit.runtime("unsafeslice", 0, 3)))
    b.emit((op.GET, p, 2))
    b.emit((op.GET, p + 1, 1))


def _unsafe_string(b: Builder, e: ast.CallExpr) -> None:
    order(b, e.args)
    b.expr(e.args[0])
    b.expr(e.args[1])
    p = b.spill(2)
    b.emit((op.GET, p, 2))
    b.line(e.lparen)
    b.emit((op.CALL, b.unit.runtime("unsafestring", 0, 2)))
    b.emit((op.GET, p, 2))


def _unsafe_data(b: Builder, e: ast.CallExpr) -> None:
    push_pointer_length(b, e.args[0])
    b.emit((op.DROP, 1))


_BUILTINS: dict[str, Callable[[Builder, ast.CallExpr], None]] = {
    "append": _append, "cap": _cap, "clear": _clear, "close": _close, "complex": _complex,
    "copy": _copy, "delete": _delete, "imag": _imag, "len": _len, "make": _make, "max": _max,
    "min": _min, "new": _new, "panic": _panic, "print": _print, "println": _println,
    "real": _real, "recover": _recover,
}  # fmt: skip
_UNSAFE: dict[str, Callable[[Builder, ast.CallExpr], None]] = {
    "Add": _unsafe_add, "Alignof": _unsafe_constant, "Offsetof": _unsafe_constant,
    "Sizeof": _unsafe_constant, "Slice": _unsafe_slice, "SliceData": _unsafe_data,
    "String": _unsafe_string, "StringData": _unsafe_data,
}  # fmt: skip
