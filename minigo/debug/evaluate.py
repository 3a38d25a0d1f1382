"""Go expressions typed at the prompt, evaluated over the stopped program.

The text is parsed by the compiler's parser and evaluated here, in Python, over values read from the
machine: names, fields, indices, slices, dereferences, arithmetic and comparison with Go's widths,
len, cap, conversions, type assertions. A call of the program's own functions is handed to `call`,
which makes it in a copy of the program.
"""

from __future__ import annotations

import operator
import struct
from collections.abc import Callable
from dataclasses import dataclass

from minigo.debug.program import DebugError, Func
from minigo.debug.values import (
    ARRAY,
    BOOL,
    COMPLEX64,
    COMPLEX128,
    FLOAT32,
    FLOAT64,
    FLOATS,
    FUNC,
    INTEGERS,
    INTERFACE,
    MAP,
    POINTER,
    SIGNED,
    SLICE,
    STRING,
    STRUCT,
    Memory,
    Scalar,
    Value,
    float_text,
    quote,
)  # fmt: skip
from minigo.errors import Diagnostic
from minigo.ir import _ops
from minigo.ir.model import Type
from minigo.machine.inspect import BadAddress
from minigo.source import FileSet
from minigo.syntax import ast
from minigo.syntax.parser import parse_expr


class CallNeeded(DebugError):
    """The expression calls a function of the program, which is done in a copy."""


@dataclass(slots=True)
class Constant:
    """A value without a place in the machine: an untyped constant, or a typed result computed
    here. `value` None is nil."""

    value: Scalar
    type: Type | None = None


Result = Value | Constant
Lookup = Callable[[str], Result | None]
Call = Callable[[Func, list[Result]], Result]


def parse(text: str) -> ast.Expr:
    """The expression, or DebugError with the compiler's words."""
    errors: list[Diagnostic] = []
    file = FileSet().add("expression", text.encode())
    found = parse_expr(file, errors.append)
    if found is None or errors:
        what = errors[0].text.partition("\n")[0] if errors else "bad expression"
        raise DebugError(what)
    return found


class Evaluator:
    """Evaluates in one frame. `lookup` finds variables."""

    def __init__(self, memory: Memory, lookup: Lookup, call: Call | None, package: str) -> None:
        self.memory = memory
        self.lookup = lookup
        self.call = call
        self.package = package

    def evaluate(self, text: str) -> Result:
        """The value of an expression."""
        try:
            return self.expr(parse(text))
        except BadAddress as error:
            raise DebugError(str(error)) from None
        except RecursionError:
            raise DebugError("the expression is too deep") from None

    def truth(self, text: str) -> bool:
        """The value of a condition."""
        value = self.scalar(self.evaluate(text))
        if not isinstance(value, bool):
            raise DebugError(f"{text} is not a bool")
        return value

    def show(self, result: Result) -> str:
        """A result as Go writes it."""
        if isinstance(result, Value):
            return self.memory.show(result)
        value = result.value
        if value is None:
            return "nil"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str):
            return quote(value)
        return float_text(value) if isinstance(value, float) else str(value)

    def type_name(self, result: Result) -> str:
        """The name of a result's type."""
        if result.type is not None:
            return result.type.name
        value = result.value if isinstance(result, Constant) else None
        names = {bool: "bool", str: "string", int: "int", float: "float64", complex: "complex128"}
        return f"untyped {names[type(value)]}" if value is not None else "untyped nil"

    # ---- expressions

    def expr(self, e: ast.Expr) -> Result:
        """Evaluate a node."""
        method = getattr(self, "_" + type(e).__name__, None)
        if method is None:
            raise DebugError(f"not supported in an expression: {type(e).__name__}")
        result: Result = method(e)
        return result

    def scalar(self, result: Result) -> Scalar:
        """The Python value of a result."""
        return result.value if isinstance(result, Constant) else self.memory.scalar(result)

    def value(self, e: ast.Expr) -> Value:
        """A node that must have a place in the machine."""
        result = self.expr(e)
        if isinstance(result, Constant):
            raise DebugError("a constant can't be used so")
        return result

    def _ParenExpr(self, e: ast.ParenExpr) -> Result:
        return self.expr(e.x)

    def _BasicLit(self, e: ast.BasicLit) -> Result:
        text = e.value.replace("_", "") if e.kind in ("INT", "FLOAT") else e.value
        try:
            if e.kind == "INT":
                octal = len(text) > 1 and text[0] == "0" and text.isdigit()
                return Constant(int(text, 8) if octal else int(text, 0))
            if e.kind == "FLOAT":
                hexadecimal = text.lower().startswith("0x")
                return Constant(float.fromhex(text) if hexadecimal else float(text))
        except (ValueError, OverflowError):
            raise DebugError(f"bad number: {e.value}") from None
        if e.kind in ("STRING", "CHAR"):
            body = _unquote(text)
            return Constant(ord(body[0]) if e.kind == "CHAR" and body else body)
        raise DebugError(f"not supported in an expression: {e.value}")

    def _Ident(self, e: ast.Ident) -> Result:
        if e.name in ("true", "false"):
            return Constant(e.name == "true")
        if e.name == "nil":
            return Constant(None)
        found = self.lookup(e.name) or self._package_variable(f"{self.package}.{e.name}")
        if found is None:
            raise DebugError(f"undefined: {e.name}")
        return found

    def _package_variable(self, symbol: str) -> Value | None:
        program = self.memory.program
        found = program.globals.get(symbol)
        if found is None:
            tails = [s for s in program.globals if s.rpartition("/")[2] == symbol]
            found = program.globals[tails[0]] if tails else None
        if found is None:
            return None
        return self.memory.at(found[1], self.memory.inspector.data_address(found[0]))

    def _SelectorExpr(self, e: ast.SelectorExpr) -> Result:
        name = e.sel.name
        if isinstance(e.x, ast.Ident) and self.lookup(e.x.name) is None:
            found = self._package_variable(f"{e.x.name}.{name}")
            if found is not None:
                return found
        x = self.value(e.x)
        field = self.find_field(x, name)
        if field is None:
            raise DebugError(f"{x.type.name} has no field {name}")
        return field

    def find_field(self, x: Value, name: str) -> Value | None:
        """A field by its name, through pointers, interfaces and embedded structs."""
        level = [x]
        for _ in range(6):
            below: list[Value] = []
            for v in level:
                base = self._struct(v)
                if base is None:
                    continue
                for index, field in enumerate(base.type.fields):
                    part = self.memory.field(base, index)
                    if field.name == name:
                        return part
                    if field.embedded:
                        below.append(part)
            level = below
        return None

    def _struct(self, v: Value) -> Value | None:
        if v.type.kind == INTERFACE:
            inner = self.memory.dynamic(v)
            if inner is None:
                return None
            v = inner
        if v.type.kind == POINTER and v.type.elem is not None and v.type.elem.kind == STRUCT:
            v = self.memory.deref(v)
        return v if v.type.kind == STRUCT else None

    def _StarExpr(self, e: ast.StarExpr) -> Result:
        return self.memory.deref(self.value(e.x))

    def _IndexExpr(self, e: ast.IndexExpr) -> Result:
        if len(e.indices) != 1:
            raise DebugError("not supported in an expression: instantiation")
        x, index = self.expr(e.x), self.expr(e.indices[0])
        if isinstance(x, Constant):
            x_text, at = x.value, self.scalar(index)
            if isinstance(x_text, str) and isinstance(at, int) and 0 <= at < len(x_text.encode()):
                return Constant(x_text.encode()[at])
            raise DebugError("cannot index a constant so")
        if x.type.kind == POINTER:
            x = self.memory.deref(x)
        if x.type.kind == MAP:
            return self._map_element(x, index)
        at = self.scalar(index)
        if x.type.kind not in (ARRAY, SLICE, STRING) or not isinstance(at, int):
            raise DebugError(f"cannot index {x.type.name}")
        return self.memory.element(x, at)

    def _map_element(self, x: Value, index: Result) -> Result:
        wanted = self.memory.show(index) if isinstance(index, Value) else self.show(index)
        for key, elem in self.memory.entries(x, 1 << 16):
            if key.type.kind == INTERFACE:
                inner = self.memory.dynamic(key)
                same = inner is not None and self.memory.show(inner) == wanted
            else:
                same = self.memory.show(key) == wanted
            if same:
                return elem
        assert x.type.elem is not None
        return Value(x.type.elem, bytes(x.type.elem.size))

    def _SliceExpr(self, e: ast.SliceExpr) -> Result:
        x = self.expr(e.x)
        length = self._length(x)
        low = self._bound(e.low, 0)
        high = self._bound(e.high, length)
        if not 0 <= low <= high <= length:
            raise DebugError(f"slice bounds out of range [{low}:{high}] with length {length}")
        if isinstance(x, Constant):
            return Constant(str(x.value).encode()[low:high].decode("utf-8", "surrogateescape"))
        if x.type.kind == STRING:
            address = self.memory.word(x) + low
            return Value(x.type, struct.pack("<Qq", address, high - low))
        if x.type.kind == SLICE and x.type.elem is not None:
            address = self.memory.word(x) + low * x.type.elem.size
            return Value(x.type, struct.pack("<Qqq", address, high - low, high - low))
        raise DebugError(f"cannot slice {x.type.name}")

    def _bound(self, e: ast.Expr | None, default: int) -> int:
        value = default if e is None else self.scalar(self.expr(e))
        if not isinstance(value, int):
            raise DebugError("a slice index must be an integer")
        return value

    def _length(self, x: Result) -> int:
        if isinstance(x, Constant):
            if not isinstance(x.value, str):
                raise DebugError("invalid argument: no length")
            return len(x.value.encode("utf-8", "surrogateescape"))
        if x.type.kind == POINTER:
            x = self.memory.deref(x)
        return self.memory.length(x)

    def _TypeAssertExpr(self, e: ast.TypeAssertExpr) -> Result:
        x = self.value(e.x)
        inner = self.memory.dynamic(x) if x.type.kind == INTERFACE else None
        wanted = self.find_type(e.type) if e.type is not None else None
        if wanted is None:
            raise DebugError("the program has no such type")
        if inner is None or inner.type is not wanted:
            holds = "nil" if inner is None else inner.type.name
            raise DebugError(f"interface conversion: it holds {holds}, not {wanted.name}")
        return inner

    def _UnaryExpr(self, e: ast.UnaryExpr) -> Result:
        if e.op == "&":
            x = self.value(e.x)
            if not x.address:
                raise DebugError("it has no address")
            pointer = self.memory.program.type("*" + x.type.key)
            word = x.address.to_bytes(8, "little")
            return Value(pointer, word) if pointer is not None else Constant(x.address)
        result = self.expr(e.x)
        value = self.scalar(result)
        if e.op == "!" and isinstance(value, bool):
            return Constant(not value, result.type)
        if isinstance(value, bool | str | None):
            raise DebugError(f"operator {e.op} not defined on {self.type_name(result)}")
        if e.op == "^" and isinstance(value, int):
            return self.wrap(~value, result.type)
        if e.op in "+-":
            return self.wrap(-value if e.op == "-" else value, result.type)
        raise DebugError(f"operator {e.op} not defined on {self.type_name(result)}")

    def _BinaryExpr(self, e: ast.BinaryExpr) -> Result:
        x = self.expr(e.x)
        if e.op in ("&&", "||"):
            left = self.scalar(x)
            if not isinstance(left, bool):
                raise DebugError(f"operator {e.op} not defined on {self.type_name(x)}")
            return Constant(left) if left == (e.op == "||") else self.expr(e.y)
        y = self.expr(e.y)
        typ = x.type or y.type
        if e.op not in ("<<", ">>") and not _may_meet(x.type, y.type):
            names = f"{self.type_name(x)} and {self.type_name(y)}"
            raise DebugError(f"invalid operation: mismatched types {names}")
        if e.op in ("==", "!="):
            return Constant(self._equal(x, y) == (e.op == "=="))
        return self._operate(e.op, self.scalar(x), self.scalar(y), typ)

    def _equal(self, x: Result, y: Result) -> bool:
        def plain(r: Result) -> object:
            if isinstance(r, Value) and r.type.kind == INTERFACE:
                inner = self.memory.dynamic(r)
                r = Constant(None) if inner is None else inner
            if isinstance(r, Constant):
                return r.value
            if r.type.kind in (STRUCT, ARRAY):
                return self.memory.show(r)
            if r.type.kind in (SLICE, MAP, POINTER, FUNC):
                return self.memory.word(r) or None
            return self.memory.scalar(r)

        return plain(x) == plain(y)

    def _operate(self, op: str, x: Scalar, y: Scalar, typ: Type | None) -> Result:
        if op in _ORDER and isinstance(x, int | float | str) and type(x) is type(y):
            return Constant(bool(_ORDER[op](x, y)))
        if op in _ORDER and isinstance(x, int | float) and isinstance(y, int | float):
            return Constant(bool(_ORDER[op](x, y)))
        if isinstance(x, str) and isinstance(y, str) and op == "+":
            return Constant(x + y, typ)
        numbers = not isinstance(x, bool | str | None) and not isinstance(y, bool | str | None)
        if not numbers:
            raise DebugError(f"operator {op} not defined on these operands")
        assert not isinstance(x, bool | str | None) and not isinstance(y, bool | str | None)
        if isinstance(x, int) and isinstance(y, int):
            if op in ("/", "%") and y == 0:
                raise DebugError("integer divide by zero")
            if op in ("<<", ">>") and not 0 <= y < 4096:
                raise DebugError("bad shift count")
            if op in _INTEGER:
                return self.wrap(_INTEGER[op](x, y), typ)
        elif op in _FLOAT:
            if op == "/" and y == 0:
                raise DebugError("division by zero")
            return self.wrap(_FLOAT[op](x, y), typ)
        raise DebugError(f"operator {op} not defined on these operands")

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
        return Constant(value, typ)

    # ---- calls and conversions

    def _CallExpr(self, e: ast.CallExpr) -> Result:
        fun: ast.Expr = e.fun
        while isinstance(fun, ast.ParenExpr):
            fun = fun.x
        name = fun.name if isinstance(fun, ast.Ident) else ""
        if name in ("len", "cap") and len(e.args) == 1 and self.lookup(name) is None:
            x = self.expr(e.args[0])
            if name == "cap" and isinstance(x, Value) and x.type.kind == SLICE:
                return Constant(int.from_bytes(x.data[16:24], "little"))
            return Constant(self._length(x), self.memory.program.type("int"))
        typ = self.find_type(fun)
        if typ is not None and len(e.args) == 1:
            return self.convert(self.expr(e.args[0]), typ)
        return self._call(fun, e.args)

    def _call(self, fun: ast.Expr, args: list[ast.Expr]) -> Result:
        if self.call is None:
            raise CallNeeded("functions can be called by print only")
        values = [self.expr(arg) for arg in args]
        program = self.memory.program
        if isinstance(fun, ast.SelectorExpr):
            known = isinstance(fun.x, ast.Ident) and (
                self.lookup(fun.x.name) is not None
                or self._package_variable(f"{self.package}.{fun.x.name}") is not None
            )
            if known or not isinstance(fun.x, ast.Ident):
                func, receiver = self._method(self.value(fun.x), fun.sel.name)
                return self.call(func, [receiver, *values])
            name = f"{fun.x.name}.{fun.sel.name}"
        elif isinstance(fun, ast.Ident):
            local = self.lookup(fun.name)
            if local is not None:
                raise DebugError("calls of func values are not supported")
            name = f"{self.package}.{fun.name}"
        else:
            raise DebugError("calls of func values are not supported")
        if name not in program.names:
            raise DebugError(f"the program has no function {name}, or does not use it")
        return self.call(program.func(program.names[name][0]), values)

    def _method(self, x: Value, name: str) -> tuple[Func, Result]:
        if x.type.kind == INTERFACE:
            inner = self.memory.dynamic(x)
            if inner is None:
                raise DebugError("nil pointer dereference: a method of a nil interface")
            x = inner
        typ, key = x.type, x.type.name
        if typ.kind == POINTER and typ.elem is not None:
            func = self._own_method(f"{_paren(typ.elem.name)}.{name}")
            if func is not None:
                return func, x
            x, key = self.memory.deref(x), typ.elem.name
        func = self._own_method(f"{key}.{name}")
        if func is not None:
            return func, x
        func = self._own_method(f"{_paren(key)}.{name}")
        if func is not None and x.address:
            return func, Constant(x.address)
        raise DebugError(f"{x.type.name} has no method {name} in the program")

    def _own_method(self, name: str) -> Func | None:
        """The method with a full name that the program's text has, no wrapper of it."""
        program = self.memory.program
        funcs = [program.func(index) for index in program.names.get(name, [])]
        return next((f for f in funcs if not f.flags & _ops.FUNC_WRAPPER), None)

    def convert(self, x: Result, typ: Type) -> Result:
        """A conversion of numbers and strings."""
        if isinstance(x, Value) and x.type is typ:
            return x
        if isinstance(x, Value) and x.type.kind == typ.kind and x.type.kind > COMPLEX128:
            return Value(typ, x.data, x.address)
        if isinstance(x, Value) and typ.kind == STRING and _is_bytes(x.type):
            content = self.memory.inspector.read(self.memory.word(x), self.memory.length(x))
            return Constant(content.decode("utf-8", "surrogateescape"), typ)
        value = self.scalar(x)
        if typ.kind == STRING and isinstance(value, str):
            return Constant(value, typ)
        if typ.kind == STRING and isinstance(value, int) and not isinstance(value, bool):
            return Constant(chr(value) if 0 <= value < 0x110000 else "\ufffd", typ)
        if typ.kind == BOOL and isinstance(value, bool):
            return Constant(value, typ)
        numeric = (*INTEGERS, FLOAT32, FLOAT64, COMPLEX64, COMPLEX128)
        if typ.kind in numeric and not isinstance(value, bool | str | None):
            return self.wrap(value, typ)
        raise DebugError(f"cannot convert {self.type_name(x)} to type {typ.name}")

    def find_type(self, e: ast.Expr | None) -> Type | None:
        """The type that an expression names, if the program has it."""
        key = self._type_key(e)
        if not key:
            return None
        program = self.memory.program
        if isinstance(e, ast.Ident) and self.lookup(e.name) is None:
            return program.type(f"{self.package}.{key}") or program.type(_ALIASES.get(key, key))
        return program.type(key) if not isinstance(e, ast.Ident) else None

    def _type_key(self, e: ast.Expr | None) -> str:
        match e:
            case ast.Ident():
                return e.name
            case ast.ParenExpr():
                return self._type_key(e.x)
            case ast.SelectorExpr(x=ast.Ident()):
                return f"{self._type_key(e.x)}.{e.sel.name}"
            case ast.StarExpr():
                return "*" * bool(inner := self._inner_key(e.x)) + inner
            case ast.ArrayType() if e.len is None:
                return "[]" * bool(inner := self._inner_key(e.elt)) + inner
            case _:
                return ""

    def _inner_key(self, e: ast.Expr) -> str:
        typ = self.find_type(e)
        return typ.key if typ is not None else ""

    # ---- assignment

    def assign(self, target: str, text: str) -> Value:
        """Give a variable, field or element a new value."""
        place = self.evaluate(target)
        if isinstance(place, Constant) or not place.address:
            raise DebugError(f"cannot assign to {target}")
        data = self.encode(self.evaluate(text), place.type)
        if place.widened and place.type.size < 8 and place.type.kind in INTEGERS:
            signed = place.type.kind in SIGNED
            data = int.from_bytes(data, "little", signed=signed).to_bytes(
                8, "little", signed=signed
            )
        elif place.widened:
            data = data.ljust((len(data) + 7) // 8 * 8, b"\0")
        self.memory.inspector.write(place.address, data)
        return place

    def encode(self, x: Result, typ: Type) -> bytes:
        """The bytes of a value for a place of a type."""
        if isinstance(x, Value):
            if x.type is not typ:
                raise DebugError(f"cannot use {x.type.name} value as {typ.name} value")
            return x.data
        value = x.value
        if value is None and typ.kind in (POINTER, MAP, SLICE, FUNC, INTERFACE):
            return bytes(typ.size)
        if typ.kind == BOOL and isinstance(value, bool):
            return bytes([value])
        if typ.kind in INTEGERS and isinstance(value, int) and not isinstance(value, bool):
            wrapped = self.wrap(value, typ).value
            if wrapped != value:
                raise DebugError(f"{value} overflows {typ.name}")
            return value.to_bytes(typ.size, "little", signed=typ.kind in SIGNED)
        if typ.kind in FLOATS and isinstance(value, int | float) and not isinstance(value, bool):
            return struct.pack("<f" if typ.kind == FLOAT32 else "<d", value)
        if typ.kind == STRING and isinstance(value, str):
            raise DebugError("a new string can't be made; assign one that the program has")
        raise DebugError(f"cannot use {self.type_name(x)} value as {typ.name} value")


def _is_bytes(typ: Type) -> bool:
    return typ.kind == SLICE and typ.elem is not None and typ.elem.size == 1


def _may_meet(x: Type | None, y: Type | None) -> bool:
    """Whether operands of two types, None for untyped ones, may be compared or added."""
    return x is None or y is None or x is y or INTERFACE in (x.kind, y.kind)


def _paren(name: str) -> str:
    """The receiver of pointer methods as names of functions have it: main.(*T)."""
    package, dot, bare = name.rpartition(".")
    return f"{package}{dot}(*{bare})"


def _unquote(text: str) -> str:
    if text.startswith("`"):
        return text[1:-1]
    try:
        return text[1:-1].encode("latin-1", "backslashreplace").decode("unicode_escape")
    except UnicodeDecodeError:
        raise DebugError(f"bad literal: {text}") from None


def _quotient(x: int, y: int) -> int:
    return abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)


_ALIASES = {"byte": "uint8", "rune": "int32", "any": "interface {}"}
_ORDER: dict[str, Callable[..., bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
_INTEGER: dict[str, Callable[[int, int], int]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": _quotient,
    "%": lambda x, y: x - y * _quotient(x, y), "&": operator.and_, "|": operator.or_,
    "^": operator.xor, "&^": lambda x, y: x & ~y, "<<": operator.lshift, ">>": operator.rshift,
}  # fmt: skip
_FLOAT: dict[str, Callable[..., float]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
}  # fmt: skip
