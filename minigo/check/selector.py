"""Selector expressions: qualified identifiers, fields, methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import expr
from minigo.check.info import Selection
from minigo.check.lookup import interface_pointer_error, lookup_field_or_method
from minigo.check.objects import (
    Builtin,
    Const,
    Func,
    Object,
    PkgName,
    TypeName,
    Var,
)
from minigo.check.operand import Operand
from minigo.check.predicates import is_interface_pointer, is_valid
from minigo.check.types import INVALID, Pointer, Signature, Type
from minigo.check.visible import visible_names
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def selector(c: Checker, x: Operand, e: ast.SelectorExpr, want_type: bool) -> None:
    """Check `x.sel`; with `want_type`, only a qualified type will do. x is invalid after an
    error."""
    inner = e.x
    if type(inner) is ast.Ident:
        obj = c.lookup(inner.name)
        if type(obj) is PkgName:
            _qualified(c, x, e, inner, obj)
            x.expr = e
            return
    expr.expr_or_type(c, x, inner, False)
    if x.mode == "builtin":
        c.errorf(e.sel.pos - 1, "UncalledBuiltin", "invalid use of %s in selector expression", x)
        x.mode = "invalid"
    if x.mode != "invalid":
        _member(c, x, e, want_type)
    if x.mode == "invalid":
        x.typ = INVALID
    x.expr = e


def _qualified(
    c: Checker, x: Operand, e: ast.SelectorExpr, ident: ast.Ident, pkg_name: PkgName
) -> None:
    """`p.Name`, where p is an imported package."""
    c.info.uses[ident] = pkg_name
    pkg_name.used = True
    pkg = pkg_name.imported
    name = e.sel.name
    x.mode = "invalid"
    obj = pkg.scope.lookup(name)
    if obj is None or not obj.exported:
        if name in visible_names(pkg):
            c.errorf(e.sel, "UnexportedName", "name %s not exported by package %s", name, pkg.name)
            if obj is not None:
                _use_object(c, x, e, obj)
        elif not pkg.fake:
            lower = name.lower()
            for other in pkg.scope.all_names():
                if other[:1].isupper() and other.lower() == lower:
                    c.errorf(
                        e.sel, "UndeclaredImportedName", "undefined: %s (but have %s)", e, other
                    )
                    return
            c.errorf(e.sel, "UndeclaredImportedName", "undefined: %s", e)
        return
    _use_object(c, x, e, obj)


def _use_object(c: Checker, x: Operand, e: ast.SelectorExpr, obj: Object) -> None:
    c.info.uses[e.sel] = obj
    typ = obj.typ
    assert typ is not None
    x.typ = typ
    kind = type(obj)
    if kind is Func:
        x.mode = "value"
    elif kind is TypeName:
        x.mode = "type"
    elif kind is Var:
        x.mode = "var"
    elif kind is Const:
        assert isinstance(obj, Const)
        x.mode = "const"
        x.val = obj.value
    else:
        assert kind is Builtin
        x.mode = "builtin"
        x.builtin = obj.name


def _member(c: Checker, x: Operand, e: ast.SelectorExpr, want_type: bool) -> None:
    typ = x.typ
    name = e.sel.name
    if not c.complete(typ):
        x.mode = "invalid"
        return
    if want_type:
        c.errorf(e.sel, "NotAType", "%s is not a type", e)
        x.mode = "invalid"
        return
    u = typ.underlying()
    if isinstance(u, Pointer) and not c.complete(u.elem):
        x.mode = "invalid"
        return
    obj, index, indirect = lookup_field_or_method(typ, x.mode == "var", c.pkg, name)
    if obj is None:
        _not_found(c, x, e, index, indirect)
        x.mode = "invalid"
        return
    assert index is not None
    c.info.uses[e.sel] = obj
    if isinstance(obj, Var):
        if x.mode == "type":
            c.errorf(
                e.x,
                "MissingFieldOrMethod",
                "operand for field selector %s must be value of type %s",
                name,
                typ,
            )
            x.mode = "invalid"
            return
        assert obj.typ is not None
        c.info.selections[e] = Selection("field", typ, obj, index, indirect, obj.typ)
        x.mode = "var" if x.mode == "var" or indirect else "value"
        x.typ = obj.typ
        return
    assert isinstance(obj, Func)
    _method(c, x, e, obj, index, indirect)


def _method(
    c: Checker, x: Operand, e: ast.SelectorExpr, m: Func, index: list[int], indirect: bool
) -> None:
    """A method value `x.m`, or a method expression `T.m`, which takes the receiver as its first
    parameter."""
    if m.typ is None or m in c.path_index:
        c.declare_object(m)
    if c.decl is not None:
        # What is declared is the method of the generic type.
        c.depend(m.origin)
    sig = m.typ
    assert isinstance(sig, Signature)
    if x.mode == "type":
        recv = sig.recv
        if recv is None:
            c.error(e, "illegal cycle in method declaration", "InvalidDeclCycle")
            x.mode = "invalid"
            return
        name = ""
        if sig.params and sig.params[0].name:
            name = recv.name or "_"
        first = Var(recv.pos, recv.pkg, name, x.typ)
        first.is_param = True
        first.role = "parameter"
        result = Signature(None, [first, *sig.params], sig.results, sig.variadic)
        result.type_params = sig.type_params
        result.method_expr = True
        kind = "methodexpr"
    else:
        result = Signature(None, sig.params, sig.results, sig.variadic)
        result.type_params = sig.type_params
        kind = "method"
    c.info.selections[e] = Selection(kind, x.typ, m, index, indirect, result)
    x.mode = "value"
    x.typ = result


def _not_found(
    c: Checker, x: Operand, e: ast.SelectorExpr, index: list[int] | None, indirect: bool
) -> None:
    typ = x.typ
    name = e.sel.name
    if not is_valid(typ.underlying()):
        return
    assert x.expr is not None
    if index is not None:
        c.errorf(e.sel, "AmbiguousSelector", "ambiguous selector %s.%s", x.expr, name)
    elif indirect:
        if x.mode == "type":
            c.errorf(
                e.sel,
                "InvalidMethodExpr",
                "invalid method expression %s.%s (needs pointer receiver (*%s).%s)",
                typ,
                name,
                typ,
                name,
            )
        else:
            c.errorf(e.sel, "InvalidMethodExpr", "cannot call pointer method %s on %s", name, typ)
    else:
        if is_interface_pointer(typ):
            why = interface_pointer_error(c, typ)
        else:
            alt, _, _ = lookup_field_or_method(typ, x.mode == "var", c.pkg, name, True)
            why = lookup_error(c, typ, name, alt, False)
        c.errorf(e.sel, "MissingFieldOrMethod", "%s.%s undefined (%s)", x.expr, name, why)


def lookup_error(c: Checker, typ: Type, name: str, alt: Object | None, literal: bool) -> str:
    """Why there is no such field or method: `alt` is one whose name differs in case, or that can't
    be seen from here. `literal` is for the fields of composite literals."""
    state = "missing"
    other = ""
    if alt is not None:
        other = alt.name
        if alt.pkg is c.pkg:
            state = "misspelled"
        elif name[:1].isupper():
            if other[:1].isupper():
                state = "misspelled"
            elif name[1:] == other[1:]:
                state = "unexported"
        elif other[:1].isupper():
            if name[1:] == other[1:]:
                state = "misspelled"
        elif name == other:
            state = "inaccessible"
    shown = c.show(typ)
    if literal:
        if state == "inaccessible":
            return f"cannot refer to unexported field {other} in struct literal of type {shown}"
        text = f"unknown field {name} in struct literal of type {shown}"
        if state == "misspelled":
            text += f", but does have {other}"
        elif state == "unexported":
            text += f", but does have unexported {other}"
        return text
    what = "field" if isinstance(alt, Var) else "method" if isinstance(alt, Func) else "object"
    if state == "inaccessible":
        return f"cannot refer to unexported {what} {other}"
    text = f"type {shown} has no field or method {name}"
    if state == "misspelled":
        text += f", but does have {what} {other}"
    elif state == "unexported":
        text += f", but does have unexported {what} {other}"
    return text
