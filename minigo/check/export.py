"""What importers need to know of a package, as bytes: its exported objects and all they mention.

The text is JSON: a table of types that refer to one another and to named types by number, and the
package-level objects by name. Reading it makes nothing yet. An object is made when it is looked up
for the first time, a type when an object needs it, and what a defined type consists of when it is
first looked into; so an import costs little more than the parsing of the JSON.

Defined types of other packages are named by path, and asked for when they are met; those of the
package itself are all in it, exported or not. Positions are not kept. Nor are function bodies: of a
package with generic declarations (`has_generics`), importers that compile need the source as well.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from minigo.check import universe
from minigo.check.constants import BigFloat, Complex, Constant
from minigo.check.instantiate import alias_instance, instance
from minigo.check.objects import (
    Const,
    Func,
    LazyScope,
    Object,
    Package,
    TypeName,
    Var,
)
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
    Tuple,
    Type,
    TypeParam,
    Union,
)
from minigo.check.visible import visible_names
from minigo.source import NO_POS

VERSION = 3

# One type: a tag and what belongs to it. Types within are numbers of the table.
_Entry = list[Any]

_PREDECLARED: dict[str, Type] = {
    t.kind if t is universe.UNSAFE_POINTER else t.name: t
    for t in (
        *universe.BASIC_TYPES,
        universe.UNSAFE_POINTER,
        universe.UNTYPED_BOOL,
        universe.UNTYPED_INT,
        universe.UNTYPED_RUNE,
        universe.UNTYPED_FLOAT,
        universe.UNTYPED_COMPLEX,
        universe.UNTYPED_STRING,
        universe.UNTYPED_NIL,
    )
}


def write_exports(pkg: Package) -> bytes:
    """The bytes for a checked package without errors."""
    w = _Writer(pkg)
    objects = {name: w.object(obj) for name, obj in sorted(_kept(pkg).items())}
    document = {
        "version": VERSION,
        "path": pkg.path,
        "name": pkg.name,
        "imports": [p.path for p in pkg.imports],
        "hidden": sorted(visible_names(pkg)),
        "generics": w.generics,
        "objects": objects,
        "types": w.types,
    }
    return json.dumps(document, separators=(",", ":")).encode()


def _kept(pkg: Package) -> dict[str, Object]:
    """Exported objects, and all types: exported ones may mention them."""
    return {
        name: obj
        for name, obj in pkg.scope.names.items()
        if obj.exported or isinstance(obj, TypeName)
    }


class _Writer:
    """Numbers types as it meets them. A type's entry is written after the types it mentions, except
    that type parameters and defined types may be mentioned by what they mention."""

    def __init__(self, pkg: Package) -> None:
        self.pkg = pkg
        self.types: list[_Entry] = []
        self.generics = False
        self._numbers: dict[Type, int] = {}

    def object(self, obj: Object) -> _Entry:
        """An object's entry: a tag and what belongs to it."""
        assert obj.typ is not None
        if isinstance(obj, Const):
            return ["const", self.typ(obj.typ), _value(obj.value)]
        if isinstance(obj, Var):
            return ["var", self.typ(obj.typ)]
        if isinstance(obj, Func):
            sig = obj.typ
            assert isinstance(sig, Signature)
            self.generics = self.generics or bool(sig.type_params)
            return ["func", self.typ(sig), obj.leaks]
        assert isinstance(obj, TypeName)
        t = obj.typ
        if isinstance(t, Named) and t.obj is obj:
            self.generics = self.generics or bool(t.type_params)
            t.load()
            assert t.rhs is not None
            methods = [self._method(m) for m in t.methods]
            return ["type", self._params(t.type_params), self.typ(t.underlying()), methods]
        if isinstance(t, Alias) and t.obj is obj:
            assert t.rhs is not None
            self.generics = self.generics or bool(t.type_params)
            return ["alias", self._params(t.type_params), self.typ(t.rhs)]
        return ["name", self.typ(t)]

    def _method(self, m: Func) -> _Entry:
        sig = m.typ
        assert isinstance(sig, Signature) and sig.recv is not None
        self.generics = self.generics or bool(sig.type_params)
        params = self._params(sig.recv_type_params)
        return [m.name, sig.recv.name, m.ptr_recv, params, self.typ(sig), m.leaks]

    def _params(self, params: list[TypeParam]) -> list[int]:
        return [self.typ(p) for p in params]

    def typ(self, t: Type) -> int:
        """The number of a type."""
        number = self._numbers.get(t)
        if number is not None:
            return number
        if isinstance(t, TypeParam):
            # Its constraint may mention it.
            entry: _Entry = ["param", t.obj.name, t.index]
            number = self._add(t, entry)
            entry.append(self.typ(t.constraint))
            return number
        return self._add(t, self._entry(t))

    def _add(self, t: Type, entry: _Entry) -> int:
        number = self._numbers[t] = len(self.types)
        self.types.append(entry)
        return number

    def _entry(self, t: Type) -> _Entry:
        if isinstance(t, Basic):
            return ["basic", t.kind if t is universe.UNSAFE_POINTER else t.name]
        if isinstance(t, Named):
            if t.type_args:
                return ["instance", self.typ(t.origin), [self.typ(a) for a in t.type_args]]
            return ["named", t.obj.name, *self._package(t.obj.pkg)]
        if isinstance(t, Alias):
            if t.type_args:
                return ["instance", self.typ(t.origin), [self.typ(a) for a in t.type_args]]
            assert t.obj.pkg is None or t.obj.parent is t.obj.pkg.scope, t.obj.name
            return ["named", t.obj.name, *self._package(t.obj.pkg)]
        if isinstance(t, Pointer):
            return ["pointer", self.typ(t.elem)]
        if isinstance(t, Slice):
            return ["slice", self.typ(t.elem)]
        if isinstance(t, Array):
            return ["array", t.len, self.typ(t.elem)]
        if isinstance(t, Map):
            return ["map", self.typ(t.key), self.typ(t.elem)]
        if isinstance(t, Chan):
            return ["chan", t.dir, self.typ(t.elem)]
        if isinstance(t, Signature):
            params = self._params(t.type_params)
            return ["func", params, self._vars(t.params), self._vars(t.results), t.variadic]
        if isinstance(t, Struct):
            fields = [self._field(f) for f in t.fields]
            return ["struct", fields, t.tags if any(t.tags) else []]
        if isinstance(t, Interface):
            return self._interface(t)
        if isinstance(t, Union):
            return ["union", [[tilde, self.typ(term)] for tilde, term in t.terms]]
        assert isinstance(t, Tuple)
        return ["tuple", self._vars(t.vars)]

    def _package(self, pkg: Package | None) -> list[str]:
        """Where a name is from: nothing for this package, "" for the universe."""
        if pkg is self.pkg:
            return []
        return [pkg.path if pkg is not None else ""]

    def _vars(self, vars: list[Var]) -> list[_Entry]:
        return [[v.name, self.typ(_typ(v))] for v in vars]

    def _field(self, f: Var) -> _Entry:
        return [f.name, self.typ(_typ(f)), f.embedded, *self._package(f.pkg)]

    def _interface(self, t: Interface) -> _Entry:
        methods = [[m.name, self.typ(_typ(m)), *self._package(m.pkg)] for m in t.methods]
        return ["interface", methods, [self.typ(e) for e in t.embeddeds], t.implicit]


def _typ(obj: Object) -> Type:
    assert obj.typ is not None
    return obj.typ


def _value(value: Constant | None) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, bytes):
        return ["s", value.decode("latin-1")]
    if isinstance(value, Fraction):
        return ["q", value.numerator, value.denominator]
    if isinstance(value, BigFloat):
        return ["b", value.mant, value.exp]
    return ["z", _value(value.real), _value(value.imag)]


# ---- reading


def read_exports(data: bytes, importer: Callable[[str], Package]) -> Package:
    """The package that `write_exports` made the bytes from. `importer` is asked for the packages it
    mentions, when they are first met. Raises ValueError for bytes of another version."""
    document = json.loads(data)
    if document.get("version") != VERSION:
        raise ValueError("exports of another version")
    pkg = Package(document["path"], document["name"])
    reader = _Reader(pkg, document, importer)
    pkg.scope = LazyScope(document["objects"], reader.object)
    pkg.hidden = frozenset(document["hidden"])
    pkg.load_imports = lambda: [importer(path) for path in document["imports"]]
    return pkg


def has_generics(data: bytes) -> bool:
    """Whether the package declares generic functions, methods or types."""
    return bool(json.loads(data)["generics"])


class _Reader:
    """Makes objects and types from their entries, each once."""

    def __init__(
        self, pkg: Package, document: dict[str, Any], importer: Callable[[str], Package]
    ) -> None:
        self.pkg = pkg
        self._objects: dict[str, _Entry] = document["objects"]
        self._entries: list[_Entry] = document["types"]
        self._types: list[Type | None] = [None] * len(self._entries)
        self._importer = importer

    def object(self, name: str) -> Object:
        """Make the object that is declared as `name`."""
        entry = self._objects[name]
        kind = entry[0]
        if kind == "func":
            func = Func(NO_POS, self.pkg, name, self.typ(entry[1]))
            func.leaks = entry[2]
            return func
        if kind == "const":
            return Const(NO_POS, self.pkg, name, self.typ(entry[1]), _constant(entry[2]))
        if kind == "var":
            return Var(NO_POS, self.pkg, name, self.typ(entry[1]))
        obj = TypeName(NO_POS, self.pkg, name, None)
        if kind == "name":
            obj.typ = self.typ(entry[1])
            return obj
        # What the type consists of may mention it, so it must be found from now on.
        self.pkg.scope.names[name] = obj
        obj.parent = self.pkg.scope
        if kind == "alias":
            alias = Alias(obj, None)
            obj.typ = alias
            alias.type_params = self._params(entry[1])
            alias.rhs = self.typ(entry[2])
            return obj
        named = Named(obj, None)
        obj.typ = named
        named.type_params = self._params(entry[1])
        named.loader = lambda named: self._load(named, entry)
        return obj

    def _load(self, named: Named, entry: _Entry) -> None:
        """Make what a defined type consists of."""
        for *method, leaks in entry[3]:
            func = self._method(named, *method)
            func.leaks = leaks
            named.add_method(func)
        named.set_underlying(self.typ(entry[2]))

    def _method(
        self, named: Named, name: str, recv_name: str, ptr: bool, params: list[int], number: int
    ) -> Func:
        sig = self.typ(number)
        assert isinstance(sig, Signature)
        sig = sig.copy()
        sig.recv_type_params = self._params(params)
        args: list[Type] = list(sig.recv_type_params)
        owner: Type = instance(named, args) if args else named
        sig.recv = _param(recv_name, Pointer(owner) if ptr else owner, self.pkg, "receiver")
        m = Func(NO_POS, self.pkg, name, sig)
        m.ptr_recv = ptr
        return m

    def _params(self, numbers: list[int]) -> list[TypeParam]:
        params = []
        for number in numbers:
            t = self.typ(number)
            assert isinstance(t, TypeParam)
            params.append(t)
        return params

    def typ(self, number: int) -> Type:
        """The type with a number."""
        t = self._types[number]
        if t is None:
            entry = self._entries[number]
            if entry[0] == "param":
                t = self._param_type(number, entry)
            else:
                t = self._types[number] = self._make(entry)
        return t

    def _param_type(self, number: int, entry: _Entry) -> TypeParam:
        obj = TypeName(NO_POS, self.pkg, entry[1], None)
        param = TypeParam(obj, universe.EMPTY_INTERFACE, entry[2])
        obj.typ = self._types[number] = param
        param.constraint = self.typ(entry[3])
        return param

    def _make(self, entry: _Entry) -> Type:
        match entry[0]:
            case "basic":
                return _PREDECLARED[entry[1]]
            case "named":
                return self._named(*entry[1:])
            case "pointer":
                return Pointer(self.typ(entry[1]))
            case "slice":
                return Slice(self.typ(entry[1]))
            case "func":
                sig = Signature(None, [], [], entry[4])
                sig.type_params = self._params(entry[1])
                sig.params = self._vars(entry[2], "parameter")
                sig.results = self._vars(entry[3], "result variable")
                return sig
            case "struct":
                fields = [self._field(*field) for field in entry[1]]
                return Struct(fields, entry[2] or [""] * len(fields))
            case "interface":
                return self._interface(entry)
            case "map":
                return Map(self.typ(entry[1]), self.typ(entry[2]))
            case "array":
                return Array(self.typ(entry[2]), entry[1])
            case "chan":
                return Chan(entry[1], self.typ(entry[2]))
            case "instance":
                return self._instance(self.typ(entry[1]), [self.typ(a) for a in entry[2]])
            case "union":
                return Union([(tilde, self.typ(term)) for tilde, term in entry[1]])
        return Tuple(self._vars(entry[1], "result variable"))

    def _named(self, name: str, path: str | None = None) -> Type:
        scope = self.pkg.scope
        if path is not None:
            scope = self._importer(path).scope if path else universe.UNIVERSE
        obj = scope.lookup(name)
        if obj is None or obj.typ is None:
            raise ValueError(
                f"exports of {self.pkg.path} mention {path}.{name}, which is not there"
            )
        return obj.typ

    @staticmethod
    def _instance(origin: Type, args: list[Type]) -> Type:
        if isinstance(origin, Alias):
            return alias_instance(origin, args)
        assert isinstance(origin, Named)
        return instance(origin, args)

    def _vars(self, entries: list[_Entry], role: str) -> list[Var]:
        return [_param(name, self.typ(number), self.pkg, role) for name, number in entries]

    def _owner(self, path: str | None) -> Package | None:
        """The package that a field or method belongs to."""
        if path is None:
            return self.pkg
        return self._importer(path) if path else None

    def _field(self, name: str, number: int, embedded: bool, path: str | None = None) -> Var:
        v = Var(NO_POS, self._owner(path), name, self.typ(number))
        v.is_field = True
        v.embedded = embedded
        return v

    def _interface(self, entry: _Entry) -> Interface:
        embeddeds = [self.typ(e) for e in entry[2]]
        if not entry[1] and not embeddeds:
            return universe.EMPTY_INTERFACE
        ityp = Interface([], embeddeds)
        ityp.implicit = entry[3]
        for name, number, *path in entry[1]:
            pkg = self._owner(path[0]) if path else self.pkg
            sig = self.typ(number)
            assert isinstance(sig, Signature)
            sig = sig.copy()
            sig.recv = _param("", ityp, self.pkg, "receiver")
            ityp.methods.append(Func(NO_POS, pkg, name, sig))
        return ityp


def _param(name: str, typ: Type, pkg: Package, role: str) -> Var:
    v = Var(NO_POS, pkg, name, typ)
    v.is_param = True
    v.role = role
    v.used = True
    return v


def _constant(value: Any) -> Constant | None:
    if not isinstance(value, list):
        return value  # type: ignore[no-any-return]
    match value:
        case ["s", text]:
            return bytes(text, "latin-1")
        case ["q", num, den]:
            return Fraction(num, den)
        case ["b", mant, exp]:
            return BigFloat(mant, exp)
        case ["z", real, imag]:
            return Complex(_constant(real), _constant(imag))  # type: ignore[arg-type]
    raise ValueError(f"no constant: {value}")
