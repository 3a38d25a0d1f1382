"""Objects as messages show them: `var x int`, `func (T).m()`."""

from __future__ import annotations

from collections.abc import Callable

from minigo.check.constants import quote
from minigo.check.objects import (
    Builtin,
    Const,
    Func,
    Label,
    Nil,
    Object,
    PkgName,
    TypeName,
    Var,
)
from minigo.check.types import Alias, Basic, Interface, Named, Signature, Type, TypeParam
from minigo.check.typestring import TypeWriter
from minigo.check.universe import BYTE, RUNE, UNSAFE


def is_alias(obj: TypeName) -> bool:
    """Whether the name is not that of a type of its own."""
    t = obj.typ
    if t is None:
        return False
    if isinstance(t, Basic):
        if obj.pkg is UNSAFE:
            return False
        return obj.pkg is not None or t.name != obj.name or t is BYTE or t is RUNE
    if isinstance(t, Named | TypeParam):
        return obj is not t.obj
    return True


def object_kind(obj: Object) -> str:
    """What kind of thing a name denotes, in words."""
    if isinstance(obj, PkgName):
        return "package name"
    if isinstance(obj, Const):
        return "constant"
    if isinstance(obj, TypeName):
        if is_alias(obj):
            return "type alias"
        return "type parameter" if isinstance(obj.typ, TypeParam) else "defined type"
    if isinstance(obj, Var):
        if obj.is_field:
            return "struct field"
        if obj.role:
            return obj.role
        pkg = obj.pkg
        level = pkg is not None and obj.parent is pkg.scope
        return "package-level variable" if level else "local variable"
    if isinstance(obj, Func):
        sig = obj.typ
        return "method" if isinstance(sig, Signature) and sig.recv is not None else "function"
    if isinstance(obj, Label):
        return "label"
    return "built-in function" if isinstance(obj, Builtin) else "untyped nil"


def object_string(obj: Object, writer: Callable[[], TypeWriter]) -> str:
    """The object with its type."""

    def show(t: Type) -> str:
        w = writer()
        w.typ(t)
        return w.text()

    def prefix() -> str:
        name = writer().qualifier(obj.pkg) if obj.pkg is not None else ""
        return name + "." if name else ""

    if isinstance(obj, PkgName):
        path = obj.imported.path
        return f"package {obj.name}" + (f" ({quote(path.encode())})" if path != obj.name else "")
    if isinstance(obj, Nil):
        return "nil"
    if isinstance(obj, Func):
        sig = obj.typ
        if not isinstance(sig, Signature):
            return "func " + obj.name
        w = writer()
        w.signature(sig)
        if sig.recv is None or sig.recv.typ is None:
            return f"func {prefix()}{obj.name}{w.text()}"
        recv = sig.recv.typ
        shown = "interface" if isinstance(recv, Interface) else show(recv)
        return f"func ({shown}).{obj.name}{w.text()}"
    if isinstance(obj, Label | Builtin):
        return ("label " if isinstance(obj, Label) else "builtin ") + obj.name
    name = obj.name
    if obj.pkg is not None and obj.pkg.scope.lookup(obj.name) is obj:
        name = prefix() + name
    if isinstance(obj, TypeName):
        return _type_name(obj, name, writer, show)
    kind = "const" if isinstance(obj, Const) else "var"
    if isinstance(obj, Var) and obj.is_field:
        kind = "field"
    return f"{kind} {name}" + (f" {show(obj.typ)}" if obj.typ is not None else "")


def _type_name(
    obj: TypeName, name: str, writer: Callable[[], TypeWriter], show: Callable[[Type], str]
) -> str:
    t = obj.typ
    out = "type " + ("parameter " if isinstance(t, TypeParam) else "") + name
    if t is None or isinstance(t, Basic):
        return out
    if isinstance(t, Named | Alias) and t.type_params:
        w = writer()
        w.type_params(t.type_params)
        out += w.text()
    if is_alias(obj):
        out += " ="
        if isinstance(t, Alias) and t.rhs is not None:
            t = t.rhs
    elif isinstance(t, TypeParam):
        t = t.constraint
    else:
        t = t.underlying()
    return f"{out} {show(t)}"
