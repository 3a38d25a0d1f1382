"""The types of a generated program."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

INT_BITS = {
    "int": 64, "int8": 8, "int16": 16, "int32": 32, "int64": 64,
    "uint": 64, "uint8": 8, "uint16": 16, "uint32": 32, "uint64": 64, "uintptr": 64,
}  # fmt: skip


@dataclass(eq=False)
class Method:
    """A method of a declared type; `pointer` tells what its receiver is."""

    name: str
    params: list[Type]
    results: list[Type]
    pointer: bool


@dataclass(eq=False)
class Type:
    """`go` is how the type is written. `name` of a basic type is that of its underlying type.
    Of an interface `impls` are the types that implement it."""

    kind: str  # bool int float complex string array slice map ptr struct func iface any
    go: str
    name: str = ""
    elem: Type | None = None
    key: Type | None = None
    length: int = 0
    fields: list[tuple[str, Type, bool]] = field(default_factory=list)  # name, type, embedded
    params: list[Type] = field(default_factory=list)
    results: list[Type] = field(default_factory=list)
    methods: list[Method] = field(default_factory=list)
    impls: list[Type] = field(default_factory=list)
    named: bool = False
    has_blank: bool = False  # a struct with a blank field, whose literals name their fields

    @property
    def signed(self) -> bool:
        return self.kind == "int" and not self.name.startswith("u")

    @property
    def bits(self) -> int:
        return INT_BITS[self.name]

    def limits(self) -> tuple[int, int]:
        """The least and the greatest value of an integer type."""
        bits = self.bits
        return (-(1 << bits - 1), (1 << bits - 1) - 1) if self.signed else (0, (1 << bits) - 1)

    def inner(self) -> list[Type]:
        """The types of what values hold directly."""
        if self.kind == "struct":
            return [t for _, t, _ in self.fields]
        if self.kind in ("array", "slice"):
            assert self.elem is not None
            return [self.elem]
        if self.kind == "map":
            assert self.elem is not None and self.key is not None
            return [self.key, self.elem]
        return []

    def shows(self) -> bool:
        """Whether printing a value shows no addresses."""
        if self.kind in ("ptr", "func", "iface", "opaque"):
            return False
        return all(t.shows() for t in self.inner())

    def compares(self) -> bool:
        """Whether == is allowed and never panics."""
        if self.kind in ("slice", "map", "func", "any", "iface", "opaque"):
            return False
        if self.kind == "ptr":
            return self.elem is not None and not self.elem.is_empty()
        return all(t.compares() for t in self.inner())

    def is_empty(self) -> bool:
        """Whether values have no size, so that their addresses may be equal or not."""
        if self.kind == "array" and self.length == 0:
            return True
        return self.kind in ("array", "struct") and all(t.is_empty() for t in self.inner())

    def is_key(self) -> bool:
        """Whether values are keys that maps print in one order and find again."""
        if self.kind in ("float", "complex", "ptr", "any", "iface", "number"):
            return False
        return self.compares() and all(t.is_key() for t in self.inner())

    def orders(self) -> bool:
        """Whether < is allowed."""
        return self.kind in ("int", "float", "string")


BOOL = Type("bool", "bool", "bool")
INT = Type("int", "int", "int")
F64 = Type("float", "float64", "float64")
F32 = Type("float", "float32", "float32")
STRING = Type("string", "string", "string")
COMPLEX = Type("complex", "complex128", "complex128")
ANY = Type("any", "any")
INTS = [INT] + [Type("int", name, name) for name in INT_BITS if name != "int"]
BYTE = next(t for t in INTS if t.go == "uint8")
RUNE = next(t for t in INTS if t.go == "int32")
BASIC = [BOOL, *INTS, F64, F32, STRING, COMPLEX]


class Types:
    """The types of one program: basic ones, declared ones, and what is composed of them. Equal
    types are the same object."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.known: dict[str, Type] = {t.go: t for t in [*BASIC, ANY]}
        self.declared: list[Type] = []
        self.interfaces: list[Type] = []

    def keep(self, t: Type) -> Type:
        return self.known.setdefault(t.go, t)

    def slice(self, elem: Type) -> Type:
        return self.keep(Type("slice", f"[]{elem.go}", elem=elem))

    def array(self, n: int, elem: Type) -> Type:
        return self.keep(Type("array", f"[{n}]{elem.go}", elem=elem, length=n))

    def map(self, key: Type, elem: Type) -> Type:
        return self.keep(Type("map", f"map[{key.go}]{elem.go}", key=key, elem=elem))

    def pointer(self, elem: Type) -> Type:
        return self.keep(Type("ptr", f"*{elem.go}", elem=elem))

    def func(self, params: list[Type], results: list[Type]) -> Type:
        text = f"func({', '.join(t.go for t in params)})"
        if len(results) == 1:
            text += f" {results[0].go}"
        elif results:
            text += f" ({', '.join(t.go for t in results)})"
        return self.keep(Type("func", text, params=params, results=results))

    def basic(self) -> Type:
        r = self.rng.random()
        if r < 0.3:
            return INT
        if r < 0.55:
            return self.rng.choice(INTS)
        if r < 0.7:
            return STRING
        if r < 0.8:
            return BOOL
        if r < 0.95:
            return self.rng.choice([F64, F64, F32])
        return COMPLEX

    def integer(self) -> Type:
        named = [t for t in self.declared if t.kind == "int"]
        return self.rng.choice(named) if named and self.rng.random() < 0.2 else (
            self.rng.choice(INTS)
        )  # fmt: skip

    def any_key(self) -> Type:
        for _ in range(8):
            t = self.pick(1)
            if t.is_key():
                return t
        return self.rng.choice([INT, STRING])

    def pick(self, depth: int = 2) -> Type:
        """A type at random, composed to a depth."""
        rng = self.rng
        r = rng.random()
        if depth <= 0 or r < 0.42:
            return self.basic()
        if r < 0.68 and self.declared:
            return rng.choice(self.declared)
        if r < 0.75:
            return self.slice(self.pick(depth - 1))
        if r < 0.82:
            return self.array(rng.choice([0, 1, 2, 3, 3, 4]), self.pick(depth - 1))
        if r < 0.87:
            return self.map(self.any_key(), self.pick(depth - 1))
        if r < 0.93:
            return self.pointer(self.pick(depth - 1))
        if r < 0.96:
            params = [self.pick(1) for _ in range(rng.randrange(3))]
            return self.func(params, [self.pick(1) for _ in range(rng.choice([0, 1, 1, 1, 2]))])
        if r < 0.985 and self.interfaces:
            return rng.choice(self.interfaces)
        return ANY
