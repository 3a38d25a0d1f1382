"""Values that an expression makes: constants, conversions, literals, and the bytes of all of them.

What needs new memory in the machine (strings, the elements of a slice, what an interface holds) is
made by a Maker, and there is one only where the program's memory may be written: in a copy, or at
the live end of a run.
"""

from __future__ import annotations

import struct
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Protocol

from minigo.debug.program import DebugError, Func
from minigo.debug.values import (
    ARRAY,
    BOOL,
    CHAN,
    COMPLEX64,
    COMPLEX128,
    DIRECT,
    FLOAT32,
    FLOATS,
    FUNC,
    INT32,
    INTEGERS,
    INTERFACE,
    MAP,
    POINTER,
    SIGNED,
    SLICE,
    STRING,
    STRUCT,
    UINT8,
    UNSAFE_POINTER,
    Memory,
    Scalar,
    Value,
)  # fmt: skip
from minigo.ir.model import Type
from minigo.syntax import ast

COMPLEX = (COMPLEX64, COMPLEX128)
NUMERIC = (*INTEGERS, *FLOATS, *COMPLEX)
NILABLE = (POINTER, MAP, SLICE, FUNC, INTERFACE, CHAN, UNSAFE_POINTER)
_ALIASES = {"byte": "uint8", "rune": "int32", "any": "interface {}", "error": "error"}


class CallNeeded(DebugError):
    """The expression runs code of the program or makes something, which is done in a copy."""


@dataclass(slots=True)
class Constant:
    """A value without a place in the machine: an untyped constant, or a typed result computed
    here. `value` None is nil; `several` are the results of a call that has not just one."""

    value: Scalar
    type: Type | None = None
    several: tuple[Value, ...] | None = None


Result = Value | Constant


class Maker(Protocol):
    """What can be done to the machine's memory."""

    def new(self, typ: Type, count: int, data: bytes) -> int:
        """The address of new memory for `count` values, which begins with `data`."""

    def call(self, func: Func, words: list[int], closure: int, outs: list[Type]) -> list[Value]:
        """The results, of the types `outs`, of a call with these argument words."""


class Making(ABC):
    """Makes values. `package` is the import path of where the expression stands."""

    memory: Memory
    maker: Maker | None
    package: str

    @abstractmethod
    def expr(self, e: ast.Expr) -> Result:
        """Evaluate a node."""

    @abstractmethod
    def is_variable(self, name: str) -> bool:
        """Whether a name is a variable here."""

    def scalar(self, result: Result) -> Scalar:
        """The Python value of a result."""
        if isinstance(result, Value):
            return self.memory.scalar(result)
        if result.several is not None:
            what = "multiple-value call" if result.several else "call without a value"
            raise DebugError(f"{what} used as a value")
        return result.value

    def type_name(self, result: Result) -> str:
        """The name of a result's type."""
        if result.type is not None:
            return result.type.name
        if isinstance(result, Constant) and result.several is not None:
            return "(" + ", ".join(value.type.name for value in result.several) + ")"
        value = result.value if isinstance(result, Constant) else None
        names = {bool: "bool", str: "string", int: "int", float: "float64", complex: "complex128"}
        return f"untyped {names[type(value)]}" if value is not None else "untyped nil"

    def _new(self, typ: Type, count: int, data: bytes) -> int:
        if self.maker is None:
            raise CallNeeded("it needs new memory")
        return self.maker.new(typ, count, data)

    def basic(self, name: str) -> Type:
        """A type of the language."""
        typ = self.memory.program.type(name)
        assert typ is not None
        return typ

    # ---- constants

    def wrap(self, value: int | float | complex, typ: Type | None) -> Constant:
        """A number brought into the range of its type."""
        if typ is None:
            return Constant(value, typ)
        if typ.kind in INTEGERS and isinstance(value, int | float):
            bits = typ.size * 8
            whole = int(value) & (1 << bits) - 1
            if typ.kind in SIGNED and whole >> bits - 1:
                whole -= 1 << bits
            return Constant(whole, typ)
        if typ.kind in FLOATS and isinstance(value, int | float):
            packed = float(value)
            if typ.kind == FLOAT32:
                packed = struct.unpack("<f", struct.pack("<f", packed))[0]
            return Constant(packed, typ)
        if typ.kind in COMPLEX:
            return Constant(complex(value), typ)
        return Constant(value, typ)

    def default_type(self, result: Result) -> Type:
        """The type that a value has when nothing else tells."""
        if result.type is not None:
            return result.type
        value = self.scalar(result)
        names = {bool: "bool", str: "string", int: "int", float: "float64", complex: "complex128"}
        if value is None:
            raise DebugError("use of untyped nil")
        return self.basic(names[type(value)])

    # ---- conversions

    def convert(self, x: Result, typ: Type) -> Result:
        """A conversion."""
        if isinstance(x, Value) and x.type is typ:
            return x
        if typ.kind == INTERFACE:
            return Value(typ, self.encode(x, typ))
        if isinstance(x, Constant) and self.scalar(x) is None and typ.kind in NILABLE:
            return Value(typ, bytes(typ.size))
        if isinstance(x, Value) and x.type.kind == SLICE and typ.kind == STRING:
            return Constant(self._text_of(x), typ)
        if isinstance(x, Value) and x.type.kind == typ.kind and typ.kind > COMPLEX128:
            return Value(typ, x.data, x.address, x.widened)
        value = self.scalar(x)
        if typ.kind == SLICE and isinstance(value, str):
            return self._characters(value, typ)
        if typ.kind == STRING and isinstance(value, str):
            return Constant(value, typ)
        if typ.kind == STRING and isinstance(value, int) and not isinstance(value, bool):
            surrogate = 0xD800 <= value < 0xE000
            return Constant(
                chr(value) if 0 <= value < 0x110000 and not surrogate else "\ufffd", typ
            )
        if typ.kind == BOOL and isinstance(value, bool):
            return Constant(value, typ)
        if typ.kind in NUMERIC and not isinstance(value, bool | str | None):
            if isinstance(value, complex) != (typ.kind in COMPLEX) and x.type is not None:
                raise DebugError(f"cannot convert {self.type_name(x)} to type {typ.name}")
            if x.type is None and isinstance(value, float) and typ.kind in INTEGERS:
                self._whole(value, typ)
            return self.wrap(value, typ)
        raise DebugError(f"cannot convert {self.type_name(x)} to type {typ.name}")

    def _whole(self, value: float, typ: Type) -> int:
        if value != int(value):
            raise DebugError(f"constant {value} truncated to {typ.name}")
        return int(value)

    def _text_of(self, x: Value) -> str:
        """string of bytes or runes."""
        elem, count = x.type.elem, self.memory.length(x)
        if elem is None or elem.kind not in (UINT8, INT32):
            raise DebugError(f"cannot convert {x.type.name} to type string")
        content = self.memory.inspector.read(self.memory.word(x), count * elem.size)
        if elem.kind == UINT8:
            return content.decode("utf-8", "surrogateescape")
        return "".join(chr(rune) for rune in struct.unpack(f"<{count}i", content))

    def _characters(self, text: str, typ: Type) -> Value:
        """A slice of the bytes or runes of a string."""
        if typ.elem is None or typ.elem.kind not in (UINT8, INT32):
            raise DebugError(f"cannot convert string to type {typ.name}")
        data = text.encode("utf-8", "surrogateescape")
        if typ.elem.kind == INT32:
            data = struct.pack(f"<{len(text)}i", *map(ord, text))
        return self.slice_of(typ, [data])

    def slice_of(self, typ: Type, parts: list[bytes]) -> Value:
        """A new slice from the bytes of its elements."""
        assert typ.elem is not None
        data = b"".join(parts)
        count = len(data) // max(typ.elem.size, 1) if typ.elem.size else len(parts)
        address = self._new(typ.elem, count, data)
        return Value(typ, struct.pack("<Qqq", address, count, count))

    # ---- literals

    def literal(self, typ: Type, e: ast.CompositeLit) -> Value:
        """A composite literal."""
        if typ.kind == STRUCT:
            return self._struct(typ, e)
        if typ.kind in (ARRAY, SLICE) and typ.elem is not None:
            return self._sequence(typ, typ.elem, e)
        raise DebugError(f"not supported in an expression: a literal of {typ.name}")

    def _element(self, e: ast.Expr, typ: Type) -> bytes:
        """The bytes of an element, which may be a literal without its type."""
        if isinstance(e, ast.CompositeLit) and e.type is None:
            if typ.kind == POINTER and typ.elem is not None:
                inner = self.literal(typ.elem, e)
                return self._new(typ.elem, 1, inner.data).to_bytes(8, "little")
            return self.literal(typ, e).data
        return self.encode(self.expr(e), typ)

    def _struct(self, typ: Type, e: ast.CompositeLit) -> Value:
        data = bytearray(typ.size)
        names = [field.name for field in typ.fields]
        keyed = bool(e.elts) and isinstance(e.elts[0], ast.KeyValueExpr)
        if e.elts and not keyed and len(e.elts) != len(names):
            raise DebugError(f"too {'few' if len(e.elts) < len(names) else 'many'} values in "
                             f"struct literal of type {typ.name}")  # fmt: skip
        for index, elt in enumerate(e.elts):
            value = elt
            if isinstance(elt, ast.KeyValueExpr) and isinstance(elt.key, ast.Ident):
                if elt.key.name not in names:
                    raise DebugError(f"unknown field {elt.key.name} in literal of {typ.name}")
                index, value = names.index(elt.key.name), elt.value
            field = typ.fields[index]
            data[field.offset : field.offset + field.type.size] = self._element(value, field.type)
        return Value(typ, bytes(data))

    def _sequence(self, typ: Type, elem: Type, e: ast.CompositeLit) -> Value:
        parts: dict[int, bytes] = {}
        at = 0
        for elt in e.elts:
            value = elt
            if isinstance(elt, ast.KeyValueExpr):
                key = self.scalar(self.expr(elt.key))
                if not isinstance(key, int) or not 0 <= key < 1 << 16:
                    raise DebugError("index must be a small constant that is not negative")
                at, value = key, elt.value
            parts[at] = self._element(value, elem)
            at += 1
        count = max(parts, default=-1) + 1
        if typ.kind == ARRAY and count > typ.len:
            raise DebugError(f"index {count - 1} out of bounds [0:{typ.len}]")
        rows = [parts.get(i, bytes(elem.size)) for i in range(max(count, typ.len))]
        if typ.kind == ARRAY:
            return Value(typ, b"".join(rows))
        return self.slice_of(typ, rows)

    def counted_type(self, e: ast.CompositeLit, typ: ast.ArrayType) -> Type | None:
        """The type of a literal [...]T{}."""
        elem, at, count = self.find_type(typ.elt), 0, 0
        for elt in e.elts:
            if isinstance(elt, ast.KeyValueExpr):
                key = self.scalar(self.expr(elt.key))
                at = key if isinstance(key, int) else at
            at += 1
            count = max(count, at)
        return self.memory.program.array_of(elem, count) if elem is not None else None

    # ---- bytes

    def encode(self, x: Result, typ: Type) -> bytes:
        """The bytes of a value for a place of a type."""
        if isinstance(x, Value):
            if x.type is typ:
                return x.data
            if typ.kind == INTERFACE:
                return self._boxed(x, typ)
            if not _same_form(x.type, typ):
                raise DebugError(f"cannot use {x.type.name} value as {typ.name} value")
            return x.data
        value = self.scalar(x)
        if x.type is not None and x.type is not typ and typ.kind != INTERFACE:
            raise DebugError(f"cannot use {x.type.name} value as {typ.name} value")
        if value is None and typ.kind in NILABLE:
            return bytes(typ.size)
        if typ.kind == INTERFACE:
            own = self.default_type(x)
            return self._boxed(Value(own, self.encode(Constant(value), own)), typ)
        return self._encode_scalar(x, value, typ)

    def _encode_scalar(self, x: Result, value: Scalar, typ: Type) -> bytes:
        if typ.kind == BOOL and isinstance(value, bool):
            return bytes([value])
        if typ.kind == STRING and isinstance(value, str):
            data = value.encode("utf-8", "surrogateescape")
            address = self._new(self.basic("uint8"), len(data), data) if data else 0
            return struct.pack("<Qq", address, len(data))
        if isinstance(value, bool | str | None):
            raise DebugError(f"cannot use {self.type_name(x)} value as {typ.name} value")
        if typ.kind in INTEGERS and not isinstance(value, complex):
            whole = self._whole(value, typ) if isinstance(value, float) else value
            if self.wrap(whole, typ).value != whole:
                raise DebugError(f"{whole} overflows {typ.name}")
            return whole.to_bytes(typ.size, "little", signed=typ.kind in SIGNED)
        try:
            if typ.kind in FLOATS and not isinstance(value, complex):
                return struct.pack("<f" if typ.kind == FLOAT32 else "<d", value)
        except OverflowError:
            raise DebugError(f"{value} overflows {typ.name}") from None
        if typ.kind in COMPLEX:
            both = complex(value)
            return struct.pack("<2f" if typ.kind == COMPLEX64 else "<2d", both.real, both.imag)
        raise DebugError(f"cannot use {self.type_name(x)} value as {typ.name} value")

    def _boxed(self, x: Value, typ: Type) -> bytes:
        """A value in an interface."""
        if x.type.kind == INTERFACE:
            inner = self.memory.dynamic(x)
            if inner is not None:
                self.check_implements(inner.type, typ)
            return x.data
        self.check_implements(x.type, typ)
        index = self.memory.program.types.get(x.type.key)
        if index is None:
            raise DebugError(f"the program puts no {x.type.name} into interfaces")
        head = self.memory.inspector.type_address(index).to_bytes(8, "little")
        return head + self.data_word(x)

    def data_word(self, x: Value) -> bytes:
        """The word that stands for a value in an interface."""
        if x.type.flags & DIRECT:
            return slots(x.type, x.data)
        return self._new(x.type, 1, x.data).to_bytes(8, "little")

    def check_implements(self, typ: Type, interface: Type) -> None:
        """Refuse a type that lacks a method of an interface."""
        names = {method.name for method in typ.methods}
        for method in interface.methods:
            if method.name not in names:
                raise DebugError(
                    f"{typ.name} does not implement {interface.name} (missing method {method.name})"
                )

    # ---- types

    def find_type(self, e: ast.Expr | None) -> Type | None:
        """The type that an expression names, if the program has it."""
        program = self.memory.program
        match e:
            case ast.ParenExpr():
                return self.find_type(e.x)
            case ast.Ident():
                if self.is_variable(e.name):
                    return None
                return program.type(f"{self.package}.{e.name}") or program.type(
                    _ALIASES.get(e.name, e.name)
                )
            case ast.SelectorExpr(x=ast.Ident(name=name)):
                return (
                    None if self.is_variable(name) else program.named_type(f"{name}.{e.sel.name}")
                )
            case ast.StarExpr():
                elem = self.find_type(e.x)
                return program.pointer_to(elem) if elem is not None else None
            case ast.ArrayType():
                return self._array_type(e)
            case ast.IndexExpr():
                return self._instance(e)
            case _:
                return self._other_type(e)

    def _array_type(self, e: ast.ArrayType) -> Type | None:
        elem = self.find_type(e.elt)
        if elem is None:
            return None
        if e.len is None:
            return self.memory.program.slice_of(elem)
        length = None if isinstance(e.len, ast.Ellipsis) else self.scalar(self.expr(e.len))
        return self.memory.program.array_of(elem, length) if isinstance(length, int) else None

    def _instance(self, e: ast.IndexExpr) -> Type | None:
        """An instance of a generic type."""
        if not isinstance(e.x, ast.Ident) or self.is_variable(e.x.name):
            return None
        arguments = [self.find_type(index) for index in e.indices]
        keys = [typ.key for typ in arguments if typ is not None]
        if len(keys) != len(arguments):
            return None
        return self.memory.program.type(f"{self.package}.{e.x.name}[{','.join(keys)}]")

    def _other_type(self, e: ast.Expr | None) -> Type | None:
        program = self.memory.program
        if isinstance(e, ast.MapType):
            key, value = self.find_type(e.key), self.find_type(e.value)
            return program.type(f"map[{key.key}]{value.key}") if key and value else None
        if isinstance(e, ast.ChanType):
            elem = self.find_type(e.value)
            return program.type(f"chan {elem.key}") if elem else None
        if isinstance(e, ast.InterfaceType) and not e.methods:
            return program.type("interface {}")
        return program.type("struct {}") if isinstance(e, ast.StructType) and not e.fields else None


def slots(typ: Type, data: bytes) -> bytes:
    """A value's bytes in memory as they lie in slots."""
    if typ.kind in SIGNED and len(data) < 8:
        number = int.from_bytes(data, "little", signed=True)
        return number.to_bytes(8, "little", signed=True)
    return data.ljust((len(data) + 7) // 8 * 8, b"\0")


def _same_form(x: Type, y: Type) -> bool:
    """Whether values are assignable because one of the types is not named and both are alike."""
    named = x.pkg_path and y.pkg_path
    return (
        not named
        and x.kind == y.kind
        and x.kind not in (*NUMERIC, STRING, BOOL)
        and (
            (x.elem, x.map_key, x.len, x.ins, x.outs) == (y.elem, y.map_key, y.len, y.ins, y.outs)
            and [f.type for f in x.fields] == [f.type for f in y.fields]
        )
    )
