"""From the checker's types to run-time type descriptors, `ir.model.Type`.

There is one descriptor for each key, so that below this module identity of types is `is`. The rest
of the compiler asks descriptors, not the checker's types, what a value looks like. A descriptor is
made in two steps, since types refer to themselves: layout and flags at once, which only needs what
is contained by value; then the references, before `of` returns. Method tables come last of all
(`methods`), because making them makes functions.
"""

from __future__ import annotations

from minigo.check import sizes, typeset
from minigo.check.objects import TypeName, Var
from minigo.check.types import (
    UNTYPED,
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
from minigo.check.universe import UNSAFE_POINTER as UNSAFE
from minigo.check.universe import default_type
from minigo.compile.typenames import TypeNames
from minigo.ir import model

# Kinds, the numbers of reflect.Kind.
BOOL, INT, INT8, INT16, INT32, INT64 = range(1, 7)
UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR = range(7, 13)
FLOAT32, FLOAT64, COMPLEX64, COMPLEX128 = range(13, 17)
ARRAY, CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE, STRING, STRUCT, UNSAFE_POINTER = range(17, 27)

# Flags, those of vm/value.h.
NOSCAN, DIRECT, COMPARABLE, NAMED, PLAIN, VARIADIC = 1, 2, 4, 8, 16, 32

BASIC_KINDS = {
    "bool": BOOL, "int": INT, "int8": INT8, "int16": INT16, "int32": INT32, "int64": INT64,
    "uint": UINT, "uint8": UINT8, "uint16": UINT16, "uint32": UINT32, "uint64": UINT64,
    "uintptr": UINTPTR, "float32": FLOAT32, "float64": FLOAT64, "complex64": COMPLEX64,
    "complex128": COMPLEX128, "string": STRING, "unsafe.Pointer": UNSAFE_POINTER,
}  # fmt: skip
_SCALAR = NOSCAN | DIRECT | COMPARABLE
_BASIC_FLAGS = {
    **dict.fromkeys(range(BOOL, UINTPTR + 1), _SCALAR | PLAIN),
    FLOAT32: _SCALAR,
    FLOAT64: _SCALAR,
    COMPLEX64: _SCALAR,
    COMPLEX128: NOSCAN | COMPARABLE,
    STRING: COMPARABLE,
    UNSAFE_POINTER: DIRECT | COMPARABLE | PLAIN,
}
_DIRECTIONS = {"recv": 1, "send": 2, "both": 3}


class Types:
    """The descriptors of one compilation. `sources` leads back from each to a checker's type."""

    def __init__(self) -> None:
        self.by_key: dict[str, model.Type] = {}
        self.cache: dict[Type, model.Type] = {}
        self.sources: dict[model.Type, Type] = {}
        self.names = TypeNames(self._number)
        self._numbers: dict[TypeName, int] = {}
        self._pending: list[tuple[model.Type, Type]] = []

    def of(self, t: Type) -> model.Type:
        """The descriptor of a concrete type."""
        typ = self.cache.get(t)
        if typ is None:
            typ = self._get(t)
            while self._pending:
                self._refer(*self._pending.pop())
        return typ

    def pointer(self, elem: model.Type) -> model.Type:
        """The descriptor of the pointer type to what a descriptor describes."""
        return elem.ptr_to or self.of(Pointer(self.sources[elem]))

    def number_locals(self, local: list[TypeName]) -> None:
        """Number the types that are declared in the functions of a package, given in source
        order."""
        for number, obj in enumerate(local, 1):
            self._numbers[obj] = number

    def _number(self, obj: TypeName) -> int:
        return self._numbers[obj]

    def _get(self, t: Type) -> model.Type:
        typ = self.cache.get(t)
        if typ is None:
            if isinstance(t, Alias):
                typ = self._get(t.actual)
            elif isinstance(t, Basic) and t.info & UNTYPED:
                typ = self._get(default_type(t) if t.kind != "untyped nil" else UNSAFE)
            else:
                key = self.names.key(t)
                typ = self.by_key.get(key) or self._make(t, key)
            self.cache[t] = typ
        return typ

    def _make(self, t: Type, key: str) -> model.Type:
        """Layout and flags."""
        typ = model.Type(key, key, 0, 0, 1, 0)
        self.by_key[key] = self.cache[t] = typ
        self.sources[typ] = t
        u = t.underlying()
        typ.kind, flags = self._kind(u)
        if isinstance(u, Struct):
            flags = self._struct(typ, u)
        elif isinstance(u, Array):
            elem = self._get(u.elem)
            typ.size, typ.align, typ.len = max(0, u.len) * elem.size, elem.align, u.len
            flags = elem.flags & (NOSCAN | COMPARABLE | PLAIN) | (NOSCAN if u.len == 0 else 0)
        else:
            typ.size, typ.align = sizes.sizeof(u), sizes.alignof(t)
        if isinstance(t, Named):
            flags |= NAMED
            typ.bare_name = self.names.bare_name(t)
            if t.obj.pkg is not None:
                typ.pkg_path = t.obj.pkg.path
        typ.flags = flags
        typ.name = self.names.name(t)
        self._pending.append((typ, u))
        return typ

    def _kind(self, u: Type) -> tuple[int, int]:
        """Kind and flags of what is neither a struct nor an array."""
        if isinstance(u, Basic):
            kind = BASIC_KINDS[u.kind]
            return kind, _BASIC_FLAGS[kind]
        if isinstance(u, Pointer):
            return POINTER, DIRECT | COMPARABLE | PLAIN
        if isinstance(u, Slice):
            return SLICE, 0
        if isinstance(u, Map):
            return MAP, DIRECT
        if isinstance(u, Signature):
            return FUNC, DIRECT | (VARIADIC if u.variadic else 0)
        if isinstance(u, Interface):
            return INTERFACE, COMPARABLE
        if isinstance(u, Chan):
            return CHAN, DIRECT | COMPARABLE | PLAIN
        return (STRUCT if isinstance(u, Struct) else ARRAY), 0

    def _struct(self, typ: model.Type, u: Struct) -> int:
        """Lay out the fields; the flags."""
        flags = NOSCAN | COMPARABLE | PLAIN
        at = 0
        typ.align = sizes.alignof(self.sources[typ])
        for v, tag in zip(u.fields, u.tags, strict=True):
            field = self._get(_type(v))
            start = (at + field.align - 1) & -field.align
            if start != at or v.name == "_":
                flags &= ~PLAIN  # == does not look at padding
            flags &= field.flags
            at = start + field.size
            pkg = "" if v.exported or v.pkg is None else v.pkg.path
            typ.fields.append(model.Field(v.name, field, start, tag, pkg, v.embedded, v.exported))
        if typ.fields and typ.fields[-1].type.size == 0 and at > 0:
            at += 1  # the address of the last field must not be that of what follows the struct
            flags &= ~PLAIN
        typ.size = (at + typ.align - 1) & -typ.align
        return flags if typ.size == at else flags & ~PLAIN

    def _refer(self, typ: model.Type, u: Type) -> None:
        """Fill in the references of a descriptor."""
        get = self._get
        if isinstance(u, Pointer):
            typ.elem = get(u.elem)
            if not typ.flags & NAMED:
                typ.elem.ptr_to = typ
        elif isinstance(u, Slice | Array):
            typ.elem = get(u.elem)
        elif isinstance(u, Chan):
            typ.elem = get(u.elem)
            typ.chan_dir = _DIRECTIONS[u.dir]
        elif isinstance(u, Map):
            typ.map_key, typ.elem = get(u.key), get(u.elem)
        elif isinstance(u, Signature):
            typ.ins = [get(_type(v)) for v in u.params]
            typ.outs = [get(_type(v)) for v in u.results]
        elif isinstance(u, Interface):
            for m in typeset.type_set(u).methods:
                assert isinstance(m.typ, Signature)
                pkg = "" if m.exported or m.pkg is None else m.pkg.path
                signature = get(_plain_signature(m.typ))
                key = method_key(m.name, pkg, signature)
                typ.methods.append(model.Method(key, m.name, signature, None, pkg, m.exported))
            typ.methods.sort(key=lambda m: (m.name, m.pkg))


def method_key(name: str, pkg: str, signature: model.Type) -> str:
    """What two methods share if and only if one can stand for the other. `pkg` is the import path
    for an unexported name, else empty."""
    return f"{pkg}.{name}{signature.key[4:]}" if pkg else name + signature.key[4:]


def _plain_signature(sig: Signature) -> Signature:
    """A signature without its receiver."""
    return sig if sig.recv is None else Signature(None, sig.params, sig.results, sig.variadic)


def _type(v: Var) -> Type:
    assert v.typ is not None
    return v.typ
