"""The order of evaluation, as gc has it: within a statement all calls are made first, from left to
right, and variables, fields and elements are read last.

Most expressions need nothing for that. Where an operand reads what a call in a later operand could
change, or can panic before it, `order` makes the calls of all operands beforehand and keeps their
results in temporaries; the operands find them there (`Builder.hoisted`).
"""

from __future__ import annotations

from collections.abc import Sequence

from minigo.check.objects import Var
from minigo.compile import rtypes
from minigo.compile.function import Builder
from minigo.syntax import ast

_KEPT_BUILTINS = frozenset({"append", "copy", "recover"})


def order(b: Builder, operands: Sequence[ast.Expr]) -> None:
    """Make the calls in operands, which are about to be evaluated in this order, if one of them
    must come before what precedes it."""
    calls = b.calls
    last = -1
    for i, e in enumerate(operands):
        if e in calls:
            last = i
    if last > 0 and any(_is_sensitive(b, e) for e in operands[:last]):
        for e in operands[: last + 1]:
            hoist(b, e)


def hoist(b: Builder, e: ast.Expr) -> None:
    """Make the calls in an expression and keep their results."""
    if e not in b.calls or e in b.hoisted:
        return
    if (
        (isinstance(e, ast.CallExpr) and _is_call(b, e))
        or (isinstance(e, ast.BinaryExpr) and e.op in ("&&", "||"))
        or (isinstance(e, ast.UnaryExpr) and e.op == "<-")
    ):
        typ = b.type_of(e)
        b.expr(e)
        b.hoisted[e] = (b.spill(typ.slots), typ.slots)
    else:
        for part in _parts(e):
            hoist(b, part)


def _is_call(b: Builder, e: ast.CallExpr) -> bool:
    """Whether a call expression is one to the order of evaluation, not a conversion or a builtin
    that only computes."""
    mode = b.types[e.fun].mode
    if mode == "builtin":
        fun = e.fun
        while isinstance(fun, ast.ParenExpr):
            fun = fun.x
        return isinstance(fun, ast.Ident) and fun.name in _KEPT_BUILTINS
    return mode != "type"


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
        return [e.key, e.value]
    if isinstance(
        e, ast.ParenExpr | ast.SelectorExpr | ast.StarExpr | ast.UnaryExpr | ast.TypeAssertExpr
    ):
        return [e.x]
    return []


def _is_sensitive(b: Builder, e: ast.Expr) -> bool:
    """Whether the value of an expression, its calls aside, can be changed by a call, or whether it
    can panic."""
    tv = b.types.get(e)
    if (tv is not None and tv.value is not None) or e in b.hoisted:
        return False
    if isinstance(e, ast.Ident):
        obj = b.uses.get(e)
        return type(obj) is Var and not b.is_slot(obj)
    if isinstance(e, ast.CallExpr):
        return not _is_call(b, e) and any(_is_sensitive(b, arg) for arg in e.args)
    if isinstance(e, ast.SelectorExpr):
        selection = b.source.info.selections.get(e)
        if selection is None:
            return type(b.uses.get(e.sel)) is Var
        if selection.kind == "methodexpr":
            return False
        return b.type_of(e.x).kind == rtypes.POINTER or _is_sensitive(b, e.x)
    if isinstance(e, ast.BinaryExpr):
        if e.op in ("&&", "||") and e in b.calls:
            return False
        if e.op in ("/", "%") and b.type_of(e).kind <= rtypes.UINTPTR:
            return b.types[e.y].value is None or _is_sensitive(b, e.x)
        return _is_sensitive(b, e.x) or _is_sensitive(b, e.y)
    if isinstance(e, ast.UnaryExpr):
        if e.op == "&":
            return not isinstance(e.x, ast.Ident) and _is_sensitive(b, e.x)
        return e.op != "<-" and _is_sensitive(b, e.x)
    if isinstance(e, ast.ParenExpr):
        return _is_sensitive(b, e.x)
    if isinstance(e, ast.CompositeLit):
        return any(_is_sensitive(b, elt) for elt in e.elts)
    if isinstance(e, ast.KeyValueExpr):
        return _is_sensitive(b, e.value) or (
            not isinstance(e.key, ast.Ident) and _is_sensitive(b, e.key)
        )
    return isinstance(e, ast.IndexExpr | ast.SliceExpr | ast.StarExpr | ast.TypeAssertExpr)


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
