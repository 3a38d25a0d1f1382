"""What an expression evaluates to while it is being checked."""

from __future__ import annotations

from minigo.check import typeset
from minigo.check.constants import Constant, text
from minigo.check.exprstring import expr_string
from minigo.check.predicates import is_generic, is_untyped, is_valid
from minigo.check.types import (
    INVALID,
    Alias,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Named,
    Pointer,
    Signature,
    Slice,
    Struct,
    Tuple,
    Type,
    Union,
    as_type_param,
)
from minigo.check.typestring import Qualifier, TypeWriter
from minigo.check.universe import UNTYPED_NIL
from minigo.syntax import ast

_MODE_TEXT = {
    "invalid": "invalid operand",
    "novalue": "no value",
    "builtin": "built-in",
    "type": "type",
    "const": "constant",
    "var": "variable",
    "mapindex": "map index expression",
    "value": "value",
    "nil": "nil",
    "commaok": "comma, ok expression",
}


class Operand:
    """The mode (see `TypeAndValue`), type and, for a constant, value of `expr`; `builtin` names a
    predeclared function. An operand whose mode is "invalid" has been complained about already."""

    __slots__ = ("builtin", "expr", "mode", "typ", "val")

    def __init__(
        self,
        mode: str = "invalid",
        typ: Type = INVALID,
        expr: ast.Expr | None = None,
        val: Constant | None = None,
    ) -> None:
        self.mode = mode
        self.typ = typ
        self.val = val
        self.expr = expr
        self.builtin = ""

    def assign(self, other: Operand) -> None:
        """Become a copy of `other`."""
        self.mode = other.mode
        self.typ = other.typ
        self.val = other.val
        self.expr = other.expr
        self.builtin = other.builtin

    def copy(self) -> Operand:
        """A copy."""
        x = Operand()
        x.assign(self)
        return x


def composite_kind(typ: Type) -> str:
    """What a type is built as, in one word; "" for a Basic."""
    for cls, name in _KINDS:
        if isinstance(typ.underlying(), cls):
            return name
    return ""


_KINDS: list[tuple[type[Type], str]] = [
    (Array, "array"), (Slice, "slice"), (Struct, "struct"), (Pointer, "pointer"),
    (Signature, "func"), (Interface, "interface"), (Map, "map"), (Chan, "chan"), (Tuple, "tuple"),
    (Union, "union"),
]  # fmt: skip


def operand_string(x: Operand, writer: TypeWriter, qualifier: Qualifier) -> str:
    """The operand as messages show it: `x (variable of type int)`. Types are written with a fresh
    `writer`."""
    if x.mode == "nil":
        if not is_valid(x.typ):
            return "nil (with invalid type)"
        if x.typ is UNTYPED_NIL:
            return "nil"
        writer.typ(x.typ)
        return f"nil (of type {writer.text()})"
    shown = ""
    if x.expr is not None:
        shown = expr_string(x.expr)
    elif x.mode == "builtin":
        shown = x.builtin
    elif x.mode == "type":
        w = TypeWriter(qualifier)
        w.typ(x.typ)
        shown = w.text()
    elif x.mode == "const":
        shown = text(x.val)
    out = [f"{shown} ("] if shown else []
    has_type = False
    if x.mode not in ("invalid", "novalue", "builtin", "type"):
        if is_untyped(x.typ):
            assert isinstance(x.typ, Basic)
            out.append(x.typ.name + " ")
        else:
            has_type = True
    out.append(_MODE_TEXT[x.mode])
    if x.mode == "const":
        value = text(x.val)
        if value != shown:
            out.append(" " + value)
    if has_type:
        if is_valid(x.typ):
            out.append(_of_type(x.typ, writer))
        else:
            out.append(" with invalid type")
    if shown:
        out.append(")")
    return "".join(out)


def _of_type(typ: Type, writer: TypeWriter) -> str:
    kind = "generic " if is_generic(typ) else ""
    tpar = as_type_param(typ)
    if tpar is None and isinstance(typ, Alias | Named):
        what = composite_kind(typ)
        if not what:
            u = typ.underlying()
            what = u.name if isinstance(u, Basic) else ""
        kind += what + " "
    writer.typ(typ)
    out = f" of {kind}type {writer.text()}"
    if tpar is not None:
        w = TypeWriter(writer.qualifier, where=writer.where)
        w.typ(tpar.constraint)
        out += " constrained by " + w.text()
        bound = tpar.constraint.underlying()
        if isinstance(bound, Interface) and typeset.type_set(bound).is_empty:
            out += " with empty type set"
    return out
