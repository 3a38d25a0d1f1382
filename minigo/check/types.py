"""The types of Go as the checker knows them, named after go/types.

Identity of types is `identical(x, y)`, not `==`; predeclared types are singletons in `universe`.
Types are built by the checker and not changed once their package is checked, except that some
things are worked out on first demand: what an instance of a generic type looks like, what an
imported type consists of, the type set of an interface. Run-time layout is no concern of this
module: see `sizes`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minigo.check.checker import Checker
    from minigo.check.objects import Func, TypeName, Var
    from minigo.check.typeset import TypeSet
    from minigo.source import Pos

# What a Basic is, as a set of bits; the first six are the kinds of constants.
BOOLEAN = 1
INTEGER = 2
FLOAT = 4
COMPLEX = 8
STRING = 16
UNSIGNED = 32
UNTYPED = 64
NUMERIC = INTEGER | FLOAT | COMPLEX
ORDERED = INTEGER | FLOAT | STRING
CONSTANT = BOOLEAN | NUMERIC | STRING

_LONGEST_PATH = 100_000  # of names declared as one another; more is a cycle

_INFO = {
    "bool": BOOLEAN,
    "int": INTEGER, "int8": INTEGER, "int16": INTEGER, "int32": INTEGER, "int64": INTEGER,
    "uint": INTEGER | UNSIGNED, "uint8": INTEGER | UNSIGNED, "uint16": INTEGER | UNSIGNED,
    "uint32": INTEGER | UNSIGNED, "uint64": INTEGER | UNSIGNED, "uintptr": INTEGER | UNSIGNED,
    "float32": FLOAT, "float64": FLOAT,
    "complex64": COMPLEX, "complex128": COMPLEX,
    "string": STRING,
    "untyped bool": BOOLEAN | UNTYPED, "untyped int": INTEGER | UNTYPED,
    "untyped rune": INTEGER | UNTYPED, "untyped float": FLOAT | UNTYPED,
    "untyped complex": COMPLEX | UNTYPED, "untyped string": STRING | UNTYPED,
    "untyped nil": UNTYPED,
}  # fmt: skip


class Type:
    """Base of all types."""

    __slots__ = ()

    def underlying(self) -> Type:
        """The underlying type; a type that is not Named, Alias or TypeParam is its own."""
        return self


class Basic(Type):
    """A predeclared scalar, string, unsafe.Pointer, an untyped kind, or invalid. `kind` is its
    name: "int", "untyped int", "unsafe.Pointer", "invalid type"; `uint8` and `byte` are two Basics
    with the kind "uint8", likewise `int32` and `rune`. `info` holds the bits above."""

    __slots__ = ("info", "kind", "name")

    def __init__(self, kind: str, name: str) -> None:
        self.kind = kind
        self.name = name
        self.info = _INFO.get(kind, 0)


class Array(Type):
    """`[len]elem`; a negative length stands for one that could not be computed."""

    __slots__ = ("elem", "len")

    def __init__(self, elem: Type, len: int) -> None:
        self.elem = elem
        self.len = len


class Slice(Type):
    """`[]elem`."""

    __slots__ = ("elem",)

    def __init__(self, elem: Type) -> None:
        self.elem = elem


class Struct(Type):
    """Fields in order with their tags ("" for none)."""

    __slots__ = ("fields", "tags")

    def __init__(self, fields: list[Var], tags: list[str]) -> None:
        self.fields = fields
        self.tags = tags


class Pointer(Type):
    """`*elem`."""

    __slots__ = ("elem",)

    def __init__(self, elem: Type) -> None:
        self.elem = elem


class Tuple(Type):
    """The variables of a parameter or result list; also the type of a call with several results, or
    none."""

    __slots__ = ("vars",)

    def __init__(self, vars: list[Var]) -> None:
        self.vars = vars


class Signature(Type):
    """A function type. When `variadic`, the last parameter has a slice type (or string, in the
    signature that an `append(bytes, s...)` records)."""

    __slots__ = (
        "method_expr", "params", "recv", "recv_type_params", "results", "type_params", "variadic",
    )  # fmt: skip

    def __init__(
        self, recv: Var | None, params: list[Var], results: list[Var], variadic: bool
    ) -> None:
        self.recv = recv
        self.params = params
        self.results = results
        self.variadic = variadic
        self.type_params: list[TypeParam] = []
        self.recv_type_params: list[TypeParam] = []
        self.method_expr = False  # of a T.m: the receiver is the first parameter

    def copy(self) -> Signature:
        """A signature of its own with the same parts."""
        sig = Signature(self.recv, self.params, self.results, self.variadic)
        sig.type_params = self.type_params
        sig.recv_type_params = self.recv_type_params
        return sig


class Union(Type):
    """Terms `~T | U` of a constraint: (tilde, type) pairs."""

    __slots__ = ("terms", "type_set")

    def __init__(self, terms: list[tuple[bool, Type]]) -> None:
        self.terms = terms
        self.type_set: TypeSet | None = None


class Interface(Type):
    """Explicit methods and embedded elements. `implicit` marks the interface that wraps a
    constraint `~T`. `complete` is false while its declaration is being read; the type set is only
    computed (and then kept) once it is true. Until then, `checker` is who is told of mistakes in
    it."""

    __slots__ = (
        "checker", "complete", "embed_pos", "embeddeds", "implicit", "methods", "type_set",
    )  # fmt: skip

    # Set by `typeset`, which builds on this module.
    compute: Callable[[Interface], TypeSet]

    def __init__(self, methods: list[Func], embeddeds: list[Type]) -> None:
        self.methods = methods
        self.embeddeds = embeddeds
        self.embed_pos: list[Pos] = []
        self.implicit = False
        self.complete = True
        self.checker: Checker | None = None
        self.type_set: TypeSet | None = None

    @property
    def all_methods(self) -> list[Func]:
        """The complete method set, exported names first, each half sorted by name."""
        return (self.type_set or Interface.compute(self)).methods


class Map(Type):
    """`map[key]elem`."""

    __slots__ = ("elem", "key")

    def __init__(self, key: Type, elem: Type) -> None:
        self.key = key
        self.elem = elem


class Chan(Type):
    """A channel; `dir` is "both", "send" or "recv"."""

    __slots__ = ("dir", "elem")

    def __init__(self, dir: str, elem: Type) -> None:
        self.dir = dir
        self.elem = elem


class Named(Type):
    """A defined type, perhaps generic (`type_params`) or an instance (`origin` and `type_args`).
    `methods` are the declared ones; those of an instance have the type arguments put in.

    `rhs` is the right-hand side of the declaration as written, perhaps another Named; None before
    it is known. An imported type has a `loader` until it is first looked into.
    """

    __slots__ = (
        "_methods", "_underlying", "has_var_size", "instances", "loader", "method_index", "obj",
        "origin", "outer_args", "pos", "rhs", "type_args", "type_params",
    )  # fmt: skip

    # Set by `instantiate`, which builds on this module.
    expand_rhs: Callable[[Named], Type | None]
    expand_method: Callable[[Named, int], Func]

    def __init__(self, obj: TypeName, underlying: Type | None) -> None:
        self.obj = obj
        self.rhs = underlying
        self._underlying = underlying
        self._methods: list[Func | None] = []
        self.method_index: dict[str, int] = {}
        self.type_params: list[TypeParam] = []
        self.type_args: list[Type] = []
        self.outer_args: list[Type] = []  # those of the generic function that it is declared in
        self.origin: Named = self
        self.instances: dict[object, list[Named]] | None = None
        self.loader: Callable[[Named], None] | None = None
        self.has_var_size: bool | None = None
        self.pos = obj.pos  # of an instance, where it is first mentioned

    def load(self) -> None:
        """Make `rhs` and the methods of an imported type or of an instance known."""
        loader = self.loader
        if loader is not None:
            self.loader = None
            loader(self)
        elif self.rhs is None and self.type_args:
            self.rhs = Named.expand_rhs(self)

    def underlying(self) -> Type:
        u = self._underlying
        if u is None:
            u = self._resolve()
        return u

    def _resolve(self) -> Type:
        """Follow declarations `type A B` to the first type that is not Named."""
        path: list[Named] = []
        t: Type = self
        while True:
            if isinstance(t, Alias):
                t = unalias(t)
            elif isinstance(t, Named):
                if t._underlying is not None:
                    t = t._underlying
                    break
                path.append(t)
                t.load()
                if t.rhs is None or len(path) > _LONGEST_PATH:
                    return INCOMPLETE
                t = t.rhs
            else:
                break
        for named in path:
            named._underlying = t
        return t

    def set_underlying(self, typ: Type) -> None:
        """Complete a declaration; `typ` is never Named."""
        self.rhs = typ
        self._underlying = typ

    def set_rhs(self, typ: Type) -> None:
        """Complete a declaration with the type as written; the underlying type follows on
        demand."""
        self.rhs = typ
        self._underlying = None

    def add_method(self, method: Func) -> None:
        """Add a declared method; a name can be there only once."""
        if method.name not in self.method_index:
            self.method_index[method.name] = len(self._methods)
            self._methods.append(method)

    @property
    def num_methods(self) -> int:
        """How many methods are declared."""
        if self.origin.loader is not None:
            self.origin.load()
        return len(self.origin._methods)

    def method(self, i: int) -> Func:
        """The i-th declared method."""
        n = self.num_methods
        if self.origin is not self and len(self._methods) < n:
            self._methods.extend([None] * (n - len(self._methods)))
        m = self._methods[i]
        if m is None:
            m = self._methods[i] = Named.expand_method(self, i)
        return m

    @property
    def methods(self) -> list[Func]:
        """The declared methods in the order of their declarations."""
        return [self.method(i) for i in range(self.num_methods)]


class Alias(Type):
    """An alias declaration; `rhs` is what was written, `actual` what it stands for, through all
    aliases (`unalias`); both are None while the declaration is being read."""

    __slots__ = ("_actual", "obj", "origin", "rhs", "type_args", "type_params")

    def __init__(self, obj: TypeName, rhs: Type | None) -> None:
        self.obj = obj
        self.rhs = rhs
        self._actual: Type | None = None
        self.origin: Alias = self
        self.type_params: list[TypeParam] = []
        self.type_args: list[Type] = []

    @property
    def actual(self) -> Type:
        """The type that is no alias."""
        t = self._actual
        if t is None:
            if self.rhs is None:
                return INCOMPLETE
            t = unalias(self.rhs)
            if t is not INCOMPLETE:
                self._actual = t
        return t

    def underlying(self) -> Type:
        return self.actual.underlying()


class TypeParam(Type):
    """A type parameter; its underlying type is its constraint's interface. `constraint` is the
    bound as written until it is first needed as an interface; one that is none (`[P int]`) is then
    wrapped into an implicit interface. `origin` is the type parameter of the declaration that this
    one repeats, as in the receiver of a method or a copy of a generic method."""

    __slots__ = ("constraint", "index", "obj", "origin")

    # Set by `typeset`, which builds on this module.
    interface: Callable[[TypeParam], Interface]

    def __init__(self, obj: TypeName, constraint: Type, index: int) -> None:
        self.obj = obj
        self.constraint = constraint
        self.index = index
        self.origin: TypeParam = self

    def underlying(self) -> Type:
        return TypeParam.interface(self)


INVALID: Type = Basic("invalid type", "invalid type")  # of what an error has been reported for
INCOMPLETE: Type = Basic(
    "invalid type", "invalid type"
)  # what is asked for too early, while it is being declared


def unalias(typ: Type) -> Type:
    """The type that `typ` stands for once aliases are looked through."""
    while isinstance(typ, Alias):
        typ = typ.actual
    return typ


def as_named(typ: Type) -> Named | None:
    """`typ` without aliases if it is a defined type."""
    if isinstance(typ, Alias):
        typ = typ.actual
    return typ if isinstance(typ, Named) else None


def as_type_param(typ: Type) -> TypeParam | None:
    """`typ` without aliases if it is a type parameter."""
    if isinstance(typ, Alias):
        typ = typ.actual
    return typ if isinstance(typ, TypeParam) else None
