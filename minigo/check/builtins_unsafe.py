"""The functions of package unsafe."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minigo.check import assign, decl, expr, index, sizes
from minigo.check.builtin_results import record
from minigo.check.info import Selection, TypeAndValue
from minigo.check.lookup import lookup_field_or_method
from minigo.check.objects import Func, TypeName
from minigo.check.operand import Operand
from minigo.check.predicates import (
    common_underlying,
    deref_struct_pointer,
)
from minigo.check.resolve import unparen
from minigo.check.types import (
    Array,
    Named,
    Pointer,
    Slice,
    Struct,
    Type,
    TypeParam,
    unalias,
)
from minigo.check.universe import (
    BYTE,
    UINTPTR,
    UNSAFE_POINTER,
)
from minigo.check.universe import STRING as STRING_TYPE
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def add(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check unsafe.Add(p, n)."""
    c.verify(e.fun, 17, "unsafe.Add")
    assign.assignment(c, x, UNSAFE_POINTER, "argument to unsafe.Add")
    if x.mode == "invalid" or not index.valid_index(c, args[1], "InvalidUnsafeAdd", "length", True):
        return False
    x.mode = "value"
    x.typ = UNSAFE_POINTER
    record(c, e, UNSAFE_POINTER, UNSAFE_POINTER, args[1].typ)
    return True


def has_var_size(c: Checker, t: Type) -> bool:
    """Whether the size depends on type arguments, or can't be told because of a cycle, which is
    reported."""
    t = unalias(t)
    if isinstance(t, TypeParam):
        return True
    if isinstance(t, Array):
        return has_var_size(c, t.elem)
    if isinstance(t, Struct):
        return any(f.typ is not None and has_var_size(c, f.typ) for f in t.fields)
    if not isinstance(t, Named):
        return False
    if t.has_var_size is not None:
        return t.has_var_size
    obj = t.obj
    if t.type_args:
        # What is under way is this instance, not the generic type.
        obj = c.sizing.setdefault(t, TypeName(t.pos, obj.pkg, obj.name, t))
    if obj in c.path_index:
        decl.report_cycle(c, c.path[c.path_index[obj] :])
        return True
    c.push(obj)
    t.load()
    result = t.rhs is None or has_var_size(c, t.rhs)
    c.pop()
    t.has_var_size = result
    return result


def _constant(c: Checker, x: Operand, value: int) -> bool:
    if value < 0:
        c.errorf(x, "TypeTooLarge", "%s is too large", x)
        return False
    x.mode = "const"
    x.val = value
    x.typ = UINTPTR
    return True


def alignof(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check unsafe.Alignof(x)."""
    return _measure(c, x, e, "Alignof", sizes.alignof)


def sizeof(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check unsafe.Sizeof(x)."""
    return _measure(c, x, e, "Sizeof", sizes.sizeof)


def _measure(
    c: Checker, x: Operand, e: ast.CallExpr, name: str, measure: Callable[[Type], int]
) -> bool:
    assign.assignment(c, x, None, "argument to unsafe." + name)
    if x.mode == "invalid":
        return False
    if not has_var_size(c, x.typ):
        return _constant(c, x, measure(x.typ))
    record(c, e, UINTPTR, x.typ)
    x.mode = "value"
    x.typ = UINTPTR
    return True


def offsetof(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check unsafe.Offsetof(x.f)."""
    arg = e.args[0]
    sel = unparen(arg)
    if not isinstance(sel, ast.SelectorExpr):
        c.errorf(arg, "BadOffsetofSyntax", "invalid argument: %s is not a selector expression", arg)
        expr.use(c, [arg])
        return False
    expr.expr(c, None, x, sel.x)
    if x.mode == "invalid":
        return False
    base = deref_struct_pointer(x.typ)
    name = sel.sel.name
    obj, path, indirect = lookup_field_or_method(base, False, c.pkg, name)
    if obj is None:
        c.errorf(
            x, "MissingFieldOrMethod", "invalid argument: %s has no single field %s", base, name
        )
        return False
    if isinstance(obj, Func):
        c.errorf(arg, "InvalidOffsetof", "invalid argument: %s is a method value", arg)
        return False
    if indirect:
        c.errorf(
            x,
            "InvalidOffsetof",
            "invalid argument: field %s is embedded via a pointer in %s",
            name,
            base,
        )
        return False
    assert path is not None and obj.typ is not None
    c.info.uses[sel.sel] = obj
    c.info.selections[sel] = Selection("field", base, obj, path, False, obj.typ)
    c.types[sel] = TypeAndValue("var" if x.mode == "var" else "value", obj.typ)
    if not has_var_size(c, base):
        return _constant(c, x, sizes.offsetof(base, path))
    record(c, e, UINTPTR, obj.typ)
    x.mode = "value"
    x.typ = UINTPTR
    return True


def slice_(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check unsafe.Slice(p, n)."""
    c.verify(e.fun, 17, "unsafe.Slice")
    u = common_underlying(x.typ)
    if not isinstance(u, Pointer):
        c.errorf(x, "InvalidUnsafeSlice", "invalid argument: %s is not a pointer", x)
        return False
    if not index.valid_index(c, args[1], "InvalidUnsafeSlice", "length", False):
        return False
    x.mode = "value"
    x.typ = Slice(u.elem)
    record(c, e, x.typ, u, args[1].typ)
    return True


def slice_data(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check unsafe.SliceData(s)."""
    c.verify(e.fun, 20, "unsafe.SliceData")
    u = common_underlying(x.typ)
    if not isinstance(u, Slice):
        c.errorf(x, "InvalidUnsafeSliceData", "invalid argument: %s is not a slice", x)
        return False
    x.mode = "value"
    x.typ = Pointer(u.elem)
    record(c, e, x.typ, u)
    return True


def string(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check unsafe.String(p, n)."""
    c.verify(e.fun, 20, "unsafe.String")
    assign.assignment(c, x, Pointer(BYTE), "argument to unsafe.String")
    if x.mode == "invalid":
        return False
    if not index.valid_index(c, args[1], "InvalidUnsafeString", "length", False):
        return False
    x.mode = "value"
    x.typ = STRING_TYPE
    record(c, e, STRING_TYPE, Pointer(BYTE), args[1].typ)
    return True


def string_data(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    """Check unsafe.StringData(s)."""
    c.verify(e.fun, 20, "unsafe.StringData")
    assign.assignment(c, x, STRING_TYPE, "argument to unsafe.StringData")
    if x.mode == "invalid":
        return False
    x.mode = "value"
    x.typ = Pointer(BYTE)
    record(c, e, x.typ, STRING_TYPE)
    return True
