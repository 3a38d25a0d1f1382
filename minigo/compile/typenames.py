"""What types are called: keys, which tell types apart over all packages, and names, which programs
see in %T and in messages.

A key is the link name of a type: import paths in full, types declared in functions numbered in the
order of the source (`main.T·2`), unexported fields and methods with their package. A name is what
reflection prints: packages by their names, except inside the brackets of an instance, where Go
shows keys. Only concrete types have either.
"""

from __future__ import annotations

from collections.abc import Callable

from minigo.check import typeset
from minigo.check.constants import quote
from minigo.check.objects import Package, TypeName, Var
from minigo.check.types import (
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
    Type,
)

_CHANS = {"both": "chan ", "send": "chan<- ", "recv": "<-chan "}


def _path(pkg: Package) -> str:
    return pkg.path


def _name(pkg: Package) -> str:
    return pkg.name


class TypeNames:
    """Writes keys and names. `number` gives a type declared in a function its number."""

    def __init__(self, number: Callable[[TypeName], int]) -> None:
        self._number = number
        self._keys: dict[Type, str] = {}

    def key(self, t: Type) -> str:
        """The key of a type."""
        key = self._keys.get(t)
        if key is None:
            key = self._keys[t] = self._write(t, _path, self.key)
        return key

    def name(self, t: Type) -> str:
        """The name of a type."""
        return self._write(t, _name, self.name)

    def bare_name(self, t: Named) -> str:
        """The name of a defined type without its package."""
        return t.obj.name + self._arguments(t)

    def signature(self, t: Signature) -> str:
        """The key of a function type from its parameter list on."""
        return self._signature(t, self.key)

    def _write(
        self, t: Type, package: Callable[[Package], str], part: Callable[[Type], str]
    ) -> str:
        if isinstance(t, Basic):
            return t.kind  # byte is uint8
        if isinstance(t, Named):
            return self._named(t, package)
        if isinstance(t, Alias):
            return part(t.actual)
        if isinstance(t, Pointer):
            return "*" + part(t.elem)
        if isinstance(t, Slice):
            return "[]" + part(t.elem)
        if isinstance(t, Array):
            return f"[{t.len}]{part(t.elem)}"
        if isinstance(t, Map):
            return f"map[{part(t.key)}]{part(t.elem)}"
        if isinstance(t, Chan):
            elem = part(t.elem)
            if t.dir != "send" and elem.startswith("<-"):
                elem = f"({elem})"
            return _CHANS[t.dir] + elem
        if isinstance(t, Signature):
            return "func" + self._signature(t, part)
        if isinstance(t, Struct):
            return self._struct(t, package is _path, part)
        assert isinstance(t, Interface), t
        return self._interface(t, package, part)

    def _named(self, t: Named, package: Callable[[Package], str]) -> str:
        obj = t.obj
        if obj.pkg is None:
            return obj.name
        name = f"{package(obj.pkg)}.{obj.name}{self._arguments(t)}"
        if package is _path and is_local(obj):
            name += f"·{self._number(obj)}"
        return name

    def _arguments(self, t: Named) -> str:
        lists = [
            ",".join(map(self.key, args)) for args in (t.origin.outer_args, t.type_args) if args
        ]
        return f"[{';'.join(lists)}]" if lists else ""

    def _signature(self, t: Signature, part: Callable[[Type], str]) -> str:
        params = [part(_type(v)) for v in t.params]
        if t.variadic:
            params[-1] = "..." + params[-1][2:]
        text = f"({', '.join(params)})"
        if len(t.results) == 1:
            return f"{text} {part(_type(t.results[0]))}"
        if t.results:
            return f"{text} ({', '.join(part(_type(v)) for v in t.results)})"
        return text

    def _struct(self, t: Struct, qualified: bool, part: Callable[[Type], str]) -> str:
        if not t.fields:
            return "struct {}"
        fields = []
        for field, tag in zip(t.fields, t.tags, strict=True):
            text = part(_type(field))
            if not field.embedded:
                name = field.name
                if qualified and not field.exported and field.pkg is not None:
                    name = f"{field.pkg.path}.{name}"
                text = f"{name} {text}"
            elif qualified and (mark := _embedded_mark(field, text)):
                text = f"{mark} {text}"
            if tag:
                text += " " + quote(tag.encode("utf-8", "surrogateescape"))
            fields.append(text)
        return f"struct {{ {'; '.join(fields)} }}"

    def _interface(
        self, t: Interface, package: Callable[[Package], str], part: Callable[[Type], str]
    ) -> str:
        methods = typeset.type_set(t).methods
        if not methods:
            return "interface {}"
        texts = []
        for m in methods:
            assert isinstance(m.typ, Signature)
            name = m.name if m.exported or m.pkg is None else f"{package(m.pkg)}.{m.name}"
            texts.append(name + self._signature(m.typ, part))
        return f"interface {{ {'; '.join(texts)} }}"


def _embedded_mark(field: Var, typ: str) -> str:
    """What tells an embedded field from others of the same type: its name if that is an alias, and
    its package if the name is not exported and the type does not tell."""
    plain = typ.lstrip("*").partition("[")[0]
    package, _, name = plain.rpartition(".")
    home = "" if field.exported or field.pkg is None else field.pkg.path
    name = name.partition("·")[0]
    if field.name == name and (not home or package == home):
        return ""
    return f"?{home}.{field.name}"


def is_local(obj: TypeName) -> bool:
    """Whether a type is declared in a function."""
    return obj.pkg is not None and obj.parent is not obj.pkg.scope


def _type(v: Var) -> Type:
    assert v.typ is not None
    return v.typ
