"""The order of evaluation, as gc has it: within a statement all calls are made first, from left to
right, and variables, fields and elements are read last. Some other expressions keep their place
among the calls: predeclared functions, maps, slices of something, assertions, `&&` and `||`.

Most expressions need nothing for that. Where an operand reads what a call in a later operand could
change, or can panic before it, `order` evaluates beforehand whatever keeps its place, and leaves
the results in temporaries; the operands find them there (`Builder.hoisted`).
"""

from __future__ import annotations

from collections.abc import Sequence

from minigo.check.objects import Object, Var
from minigo.compile import rtypes
from minigo.compile.function import Builder
from minigo.ir.model import Type
from minigo.syntax import ast

# Types whose values are pointers to the run time: assertions to these are made late.
_POINTERS = frozenset(
    {rtypes.POINTER, rtypes.MAP, rtypes.CHAN, rtypes.FUNC, rtypes.UNSAFE_POINTER, rtypes.INTERFACE}
)
# Types that a conversion to an interface takes the address of, besides structs and arrays.
_BYTES = frozenset({rtypes.BOOL, rtypes.INT8, rtypes.UINT8, rtypes.COMPLEX64, rtypes.COMPLEX128})


def order(
    b: Builder,
    operands: Sequence[ast.Expr],
    wanted: Sequence[Type] = (),
    is_first_read: bool = False,
) -> None:
    """Make the calls in operands, which are about to be evaluated in this order, if one of them
    must come before what precedes it. `wanted` are the types they are converted to, if they are;
    `is_first_read` tells that what the first operand points to is read too."""
    calls = b.calls
    last = -1
    for i, e in enumerate(operands):
        if e in calls:
            last = i
    if last > 0 and (is_first_read or any(is_sensitive(b, e) for e in operands[:last])):
        for i, e in enumerate(operands[: last + 1]):
            if i < len(wanted) and _is_boxed_early(b, e, wanted[i]):
                keep(b, e)
            else:
                _hoist(b, e)


def hoist(b: Builder, e: ast.Expr) -> None:
    """Make the calls in an expression and keep their results."""
    if e in b.calls:
        _hoist(b, e)


def _hoist(b: Builder, e: ast.Expr) -> None:
    if e in b.hoisted or _is_constant(b, e):
        return
    if _keeps_place(b, e):
        if e in b.calls or any(is_sensitive(b, part) for part in _parts(e)):
            keep(b, e)
    else:
        for part in _parts(e):
            _hoist(b, part)


def keep(b: Builder, e: ast.Expr) -> None:
    """Evaluate an expression into a temporary, where it will be found."""
    typ = b.type_of(e)
    b.expr(e)
    b.hoisted[e] = (b.spill(typ.slots), typ.slots)


def _is_boxed_early(b: Builder, e: ast.Expr, wanted: Type) -> bool:
    """Whether gc puts a value that is converted to an interface into memory before later calls: the
    conversion takes its address, and it is no variable."""
    if wanted.kind != rtypes.INTERFACE or b.types[e].mode == "var" or not is_sensitive(b, e):
        return False
    typ = b.type_of(e)
    if typ.kind in (rtypes.STRUCT, rtypes.ARRAY):
        word = typ.size in (2, 4, 8) and typ.align == typ.size and typ.flags & rtypes.NOSCAN
        return not word
    return typ.kind in _BYTES


def _is_constant(b: Builder, e: ast.Expr) -> bool:
    tv = b.types.get(e)
    return tv is not None and tv.value is not None


def _keeps_place(b: Builder, e: ast.Expr) -> bool:
    """Whether an expression is evaluated where it stands, in the order of the calls."""
    if isinstance(e, ast.CallExpr):
        if b.types[e.fun].mode != "type":
            return True
        if b.type_of(e).kind != rtypes.SLICE:
            return False
        return b.type_of(e.args[0]).kind == rtypes.STRING
    if isinstance(e, ast.BinaryExpr):
        return e.op == "&&" or e.op == "||"
    if isinstance(e, ast.UnaryExpr):
        return e.op == "<-"
    if isinstance(e, ast.TypeAssertExpr):
        return b.type_of(e).kind not in _POINTERS
    if isinstance(e, ast.CompositeLit):
        return b.type_of(e).kind == rtypes.MAP
    return isinstance(e, ast.SliceExpr)


def _parts(e: ast.Expr) -> list[ast.Expr]:
    """The operands of an expression in the order of evaluation."""
    if isinstance(e, ast.CallExpr):
        return e.args
    if isinstance(e, ast.BinaryExpr):
        return [e.x, e.y]
    if isinstance(e, ast.IndexExpr):
        return [e.x, *e.indices]
    if isinstance(e, ast.SliceExpr):
        return [part for part in (e.x, e.low, e.high, e.max) if part is not None]
    if isinstance(e, ast.CompositeLit):
        return e.elts
    if isinstance(e, ast.KeyValueExpr):
        return [e.value] if isinstance(e.key, ast.Ident) else [e.key, e.value]
    if isinstance(
        e, ast.ParenExpr | ast.SelectorExpr | ast.StarExpr | ast.UnaryExpr | ast.TypeAssertExpr
    ):
        return [e.x]
    return []


def is_sensitive(b: Builder, e: ast.Expr) -> bool:
    """Whether the value of an expression can be changed by a call, or can panic, as far as it is
    not evaluated in its place anyway."""
    if _is_constant(b, e) or e in b.hoisted or _keeps_place(b, e):
        return False
    if isinstance(e, ast.Ident):
        obj = b.uses.get(e)
        return type(obj) is Var and not b.is_slot(obj)
    if isinstance(e, ast.SelectorExpr):
        selection = b.source.info.selections.get(e)
        if selection is None:
            return type(b.uses.get(e.sel)) is Var
        if selection.kind == "methodexpr":
            return False
        return b.type_of(e.x).kind == rtypes.POINTER or is_sensitive(b, e.x)
    if isinstance(e, ast.BinaryExpr):
        if e.op in ("/", "%") and b.type_of(e).kind <= rtypes.UINTPTR:
            return not _is_constant(b, e.y) or is_sensitive(b, e.x)
        if e.op in ("<<", ">>") and not _is_constant(b, e.y) and b.type_of(e.y).kind < rtypes.UINT:
            return True  # the count may be negative
        return is_sensitive(b, e.x) or is_sensitive(b, e.y)
    if isinstance(e, ast.UnaryExpr) and e.op == "&":
        return not isinstance(e.x, ast.Ident) and is_sensitive(b, e.x)
    if isinstance(e, ast.IndexExpr | ast.StarExpr | ast.TypeAssertExpr):
        return True
    return any(is_sensitive(b, part) for part in _parts(e))


def mentions(b: Builder, e: ast.Expr, objects: set[Object | None]) -> bool:
    """Whether one of these variables, which are in the frame, is named in an expression. (What
    function literals name and is assigned to is not in the frame.)"""
    if not objects:
        return False
    if isinstance(e, ast.Ident):
        return b.uses.get(e) in objects
    if isinstance(e, ast.CallExpr) and mentions(b, e.fun, objects):
        return True
    return any(mentions(b, part, objects) for part in _parts(e))


def is_steady(b: Builder, e: ast.Expr) -> bool:
    """Whether an expression is a constant, or a variable or field in the frame: pushing it twice
    costs nothing and nothing but an assignment to it changes its value."""
    tv = b.types.get(e)
    if tv is not None and tv.value is not None:
        return True
    if isinstance(e, ast.Ident):
        return b.is_slot(b.uses.get(e))
    if isinstance(e, ast.ParenExpr):
        return is_steady(b, e.x)
    if isinstance(e, ast.SelectorExpr) and e in b.source.info.selections:
        return (
            b.source.info.selections[e].kind == "field"
            and b.type_of(e.x).kind == rtypes.STRUCT
            and len(b.source.info.selections[e].index) == 1
            and is_steady(b, e.x)
        )
    return False


def is_straight(b: Builder, e: ast.Expr) -> bool:
    """Whether the code of an expression neither jumps nor calls nor allocates, so that a transient
    address can wait under it."""
    tv = b.types.get(e)
    if (tv is not None and tv.value is not None) or e in b.hoisted:
        return True
    if isinstance(e, ast.Ident):
        return True
    if isinstance(e, ast.ParenExpr | ast.StarExpr):
        return is_straight(b, e.x)
    if isinstance(e, ast.BinaryExpr):
        return (
            b.type_of(e).kind <= rtypes.FLOAT64
            and e.op not in ("&&", "||", "==", "!=")
            and is_straight(b, e.x)
            and is_straight(b, e.y)
        )
    if isinstance(e, ast.SelectorExpr):
        selection = b.source.info.selections.get(e)
        return selection is None or (selection.kind == "field" and is_straight(b, e.x))
    if isinstance(e, ast.CallExpr):
        return (
            b.types[e.fun].mode == "type"
            and b.type_of(e).kind <= rtypes.FLOAT64
            and is_straight(b, e.args[0])
        )
    if isinstance(e, ast.IndexExpr):
        return (
            b.type_of(e.x).kind in (rtypes.SLICE, rtypes.STRING)
            and is_straight(b, e.x)
            and is_straight(b, e.indices[0])
        )
    return False
