"""Values of the program: where they lie, of which type they are, and how Go writes them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from minigo.debug.program import DebugError, Program
from minigo.ir.model import Type
from minigo.machine.inspect import BadAddress, Inspector

# Kinds, the numbers of reflect.Kind.
(
    BOOL, INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR, FLOAT32,
    FLOAT64, COMPLEX64, COMPLEX128, ARRAY, CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE, STRING,
    STRUCT, UNSAFE_POINTER,
) = range(1, 27)  # fmt: skip
SIGNED = (INT, INT8, INT16, INT32, INT64)
UNSIGNED = (UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR)
INTEGERS = SIGNED + UNSIGNED
FLOATS = (FLOAT32, FLOAT64)
WORDS = (CHAN, FUNC, MAP, POINTER, UNSAFE_POINTER)
NOSCAN, DIRECT, NAMED = 1, 2, 8  # flags of a type

# What is shown of a value at most: elements, bytes of a string, nested values.
LIMITS = {"max-items": 64, "max-string": 256, "max-depth": 4}
ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\", "\r": "\\r"}

Scalar = int | float | complex | bool | str | None


@dataclass(slots=True)
class Value:
    """A value in the machine: the bytes of its memory form, and its address when it has one.
    `widened` tells that it lies in slots of a frame, where narrow integers fill the slot."""

    type: Type
    data: bytes
    address: int = 0
    widened: bool = False


def quote(text: str) -> str:
    """A Go string literal."""
    out = []
    for char in text:
        if char in ESCAPES:
            out.append(ESCAPES[char])
        elif "\udc80" <= char <= "\udcff":
            out.append(f"\\x{ord(char) - 0xDC00:02x}")
        elif char.isprintable():
            out.append(char)
        else:
            out.append(f"\\x{ord(char):02x}" if ord(char) < 128 else f"\\u{ord(char):04x}")
    return '"' + "".join(out) + '"'


class Memory:
    """Reads values of a machine."""

    def __init__(self, program: Program, inspector: Inspector) -> None:
        self.program = program
        self.inspector = inspector

        self.limits = dict(LIMITS)
        # Records of the runtime, made up for display, by addresses at which nothing lies.
        self.overlay: dict[int, bytes] = {}

    def at(self, typ: Type, address: int) -> Value:
        """The value of a type at an address."""
        made = self.overlay.get(address)
        data = self.inspector.read(address, typ.size) if made is None else made
        return Value(typ, data, address)

    def slot(self, typ: Type, address: int) -> Value:
        """The value of a type in slots of a frame."""
        value = self.at(typ, address)
        value.widened = True
        return value

    # ---- parts

    def scalar(self, value: Value) -> Scalar:
        """The Python value of a number, bool or string; an address for what is a pointer."""
        kind, data = value.type.kind, value.data
        if kind == BOOL:
            return data[0] != 0
        if kind in SIGNED:
            return int.from_bytes(data, "little", signed=True)
        if kind in UNSIGNED or kind in WORDS:
            return int.from_bytes(data, "little")
        if kind in FLOATS:
            return float(struct.unpack("<f" if kind == FLOAT32 else "<d", data)[0])
        if kind in (COMPLEX64, COMPLEX128):
            return complex(*struct.unpack("<2f" if kind == COMPLEX64 else "<2d", data))
        if kind == STRING:
            return self.text(value).decode("utf-8", "surrogateescape")
        raise DebugError(f"{value.type.name} is no scalar")

    def text(self, value: Value, limit: int = 1 << 20) -> bytes:
        """The bytes of a string."""
        address, length = struct.unpack("<Qq", value.data)
        return self.inspector.read(address, min(length, limit))

    def length(self, value: Value) -> int:
        """len of it."""
        kind = value.type.kind
        if kind == ARRAY:
            return value.type.len
        if kind in (SLICE, STRING):
            return int.from_bytes(value.data[8:16], "little", signed=True)
        if kind == MAP:
            address = self.word(value)
            return self.inspector.word(address) if address else 0
        if kind == CHAN:
            info = self.inspector.chan(self.word(value))
            return info.length if info is not None else 0
        raise DebugError(f"invalid argument: {value.type.name} has no length")

    def word(self, value: Value) -> int:
        """The address that a pointer-like value holds."""
        return int.from_bytes(value.data[:8], "little")

    def field(self, value: Value, index: int) -> Value:
        """A field of a struct."""
        f = value.type.fields[index]
        data = value.data[f.offset : f.offset + f.type.size]
        return Value(f.type, data, value.address + f.offset if value.address else 0)

    def find_field(self, x: Value, name: str) -> Value | None:
        """A field by its name, through pointers, interfaces and embedded structs."""
        level = [x]
        for _ in range(6):
            below: list[Value] = []
            for v in level:
                base = self._struct(v)
                for index, field in enumerate(base.type.fields if base is not None else ()):
                    if field.name == name and base is not None:
                        return self.field(base, index)
                below += self.embedded(v)
            level = below
        return None

    def embedded(self, x: Value) -> list[Value]:
        """The embedded fields of a struct, or of one that x points to or holds."""
        base = self._struct(x)
        if base is None:
            return []
        rows = enumerate(base.type.fields)
        return [self.field(base, index) for index, field in rows if field.embedded]

    def _struct(self, v: Value) -> Value | None:
        if v.type.kind == INTERFACE:
            inner = self.dynamic(v)
            if inner is None:
                return None
            v = inner
        if v.type.kind == POINTER and v.type.elem is not None and v.type.elem.kind == STRUCT:
            if self.word(v) == 0:
                return None
            v = self.deref(v)
        return v if v.type.kind == STRUCT else None

    def element(self, value: Value, index: int) -> Value:
        """An element of an array, slice or string."""
        typ = value.type
        count = self.length(value)
        if not 0 <= index < count:
            raise DebugError(f"index out of range [{index}] with length {count}")
        if typ.kind == STRING:
            uint8 = self.program.type("uint8")
            if uint8 is None:
                raise DebugError("the program has no bytes")
            return self.at(uint8, self.word(value) + index)
        elem = typ.elem
        assert elem is not None
        if typ.kind == ARRAY:
            at = index * elem.size
            return Value(
                elem, value.data[at : at + elem.size], value.address + at if value.address else 0
            )
        return self.at(elem, self.word(value) + index * elem.size)

    def deref(self, value: Value) -> Value:
        """What a pointer points to."""
        elem = value.type.elem
        if value.type.kind != POINTER or elem is None:
            raise DebugError(f"invalid operation: {value.type.name} is not a pointer")
        address = self.word(value)
        if address == 0:
            raise DebugError("nil pointer dereference")
        return self.at(elem, address)

    def dynamic(self, value: Value) -> Value | None:
        """What an interface holds; None for a nil interface."""
        return self.boxed(*struct.unpack("<QQ", value.data))

    def boxed(self, type_address: int, word: int) -> Value | None:
        """The value of a type word and a data word."""
        if type_address == 0:
            return None
        index = self.inspector.type_index(type_address)
        if index is None:
            raise BadAddress("a damaged interface")
        typ = self.program.decoder.type(index)
        if typ.flags & DIRECT:
            return Value(typ, word.to_bytes(8, "little")[: typ.size])
        return self.at(typ, word)

    def entries(self, value: Value, limit: int) -> Iterator[tuple[Value, Value]]:
        """Keys and elements of a map."""
        key, elem = value.type.map_key, value.type.elem
        assert key is not None and elem is not None
        for key_at, elem_at in self.inspector.map_entries(self.word(value), 0, limit):
            yield self.at(key, key_at), self.at(elem, elem_at)

    def word_text(self, word: int) -> str:
        """A word that may be an address, the same in every run."""
        if word < 1 << 32:
            return f"{word:#x}"
        region, offset = self.inspector.region(word)
        if region == "type":
            return f"type:{self.program.decoder.type(offset).name}"
        if region == "func":
            return f"func:{self.program.func(offset).name}"
        if region == "data":
            for symbol, (index, typ) in self.program.globals.items():
                if 0 <= word - self.inspector.data_address(index) < max(typ.size, 1):
                    return f"data:{symbol}"
        named = {"data": "data", "image": "constant", "stack": f"stack+{offset:#x}"}
        return named.get(region, f"{word:#x}")

    # ---- Go syntax

    def show(self, value: Value, depth: int = 0) -> str:
        """The value as Go writes it; deep, long and cyclic ones are cut short."""
        try:
            return self._show(value, depth, True)
        except BadAddress as error:
            return f"({error})"

    def _show(self, value: Value, depth: int, typed: bool) -> str:
        typ = value.type
        kind = typ.kind
        if kind in (BOOL, STRING, *INTEGERS, *FLOATS, COMPLEX64, COMPLEX128):
            return self._basic(value, typed and depth > 0)
        if kind == POINTER:
            return self._pointer(value, depth)
        if kind == INTERFACE:
            inner = self.dynamic(value)
            if inner is None:
                return "nil"
            shown = self._show(inner, depth + 1, True)
            plain = inner.type.kind in (BOOL, *INTEGERS, *FLOATS) and not inner.type.flags & NAMED
            return f"{inner.type.name}({shown})" if plain and inner.type.kind != BOOL else shown
        if kind == FUNC:
            return self._func(value)
        if kind in (CHAN, UNSAFE_POINTER):
            word = self.word(value)
            return f"{typ.name}({self.word_text(word)})" if word else "nil"
        if kind in (SLICE, MAP) and self.word(value) == 0:
            return f"{typ.name}(nil)" if typed else "nil"
        if depth > self.limits["max-depth"]:
            return f"{typ.name}{{…}}" if typed else "{…}"
        items = list(self._items(value, depth))
        return (typ.name if typed else "") + "{" + ", ".join(items) + "}"

    def _items(self, value: Value, depth: int) -> Iterator[str]:
        typ, most = value.type, self.limits["max-items"]
        if typ.kind == STRUCT:
            for index, field in enumerate(typ.fields):
                part = self.field(value, index)
                yield f"{field.name}: {self._show(part, depth + 1, not _plain(part.type))}"
            return
        count = self.length(value)
        if typ.kind == MAP:
            for key, elem in self.entries(value, most):
                yield f"{self._show(key, depth + 1, False)}: {self._show(elem, depth + 1, False)}"
        else:
            for index in range(min(count, most)):
                yield self._show(self.element(value, index), depth + 1, False)
        if count > most:
            yield f"…{count - most} more"

    def _basic(self, value: Value, typed: bool) -> str:
        typ = value.type
        plain = self.scalar(value) if typ.kind != STRING else None
        if typ.kind == STRING:
            most = self.limits["max-string"]
            shown = quote(self.text(value, most).decode("utf-8", "surrogateescape"))
            more = self.length(value) - most
            shown += f"+{more} more" if more > 0 else ""
        elif typ.kind == BOOL:
            shown = "true" if plain else "false"
        elif isinstance(plain, float):
            shown = float_text(plain)
        elif isinstance(plain, complex):
            shown = f"({float_text(plain.real)}{float_text(plain.imag, '+')}i)"
        else:
            shown = str(plain)
        return f"{typ.name}({shown})" if typed and typ.flags & NAMED else shown

    def _pointer(self, value: Value, depth: int) -> str:
        word, elem = self.word(value), value.type.elem
        if word == 0:
            return "nil"
        if elem is None or depth > 1 or elem.kind not in (STRUCT, ARRAY):
            return f"({value.type.name})({self.word_text(word)})"
        return "&" + self._show(self.at(elem, word), depth + 1, True)

    def _func(self, value: Value) -> str:
        word = self.word(value)
        if word == 0:
            return "nil"
        index = self.inspector.func_index(self.inspector.word(word))
        return self.program.func(index).name if index is not None else f"func({word:#x})"


def _plain(typ: Type) -> bool:
    """Whether a value of the type shows what it is without its type's name."""
    return typ.kind in (BOOL, STRING, *INTEGERS, *FLOATS, COMPLEX64, COMPLEX128)


def float_text(x: float, sign: str = "") -> str:
    """A float in Go's shortest form."""
    if x != x:
        return sign + "NaN"
    if x in (float("inf"), float("-inf")):
        return "+Inf" if x > 0 else "-Inf"
    text = repr(x)
    if "e" in text:
        mantissa, _, exponent = text.partition("e")
        power = int(exponent)
        text = f"{mantissa.removesuffix('.0')}e{'-' if power < 0 else '+'}{abs(power):02d}"
    text = text.removesuffix(".0")
    return sign + text if sign and not text.startswith("-") else text
