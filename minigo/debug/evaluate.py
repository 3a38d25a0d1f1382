"""Go expressions typed at the prompt, evaluated over the stopped program.

The text is parsed by the compiler's parser and evaluated here, in Python, over values read from the
machine: names, fields, indices, slices, dereferences, arithmetic and comparison with Go's widths,
type assertions. Literals and conversions are in `making`, calls in `calling`; what runs code of the
program, or needs memory for a new value, is done in a copy of the program.
"""

from __future__ import annotations

import operator
import struct
from collections.abc import Callable

from minigo.debug.calling import Calling
from minigo.debug.making import CallNeeded, Constant, Maker, Result
from minigo.debug.program import DebugError
from minigo.debug.values import (
    ARRAY,
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
from minigo.ir.model import Type
from minigo.machine.inspect import BadAddress
from minigo.source import FileSet
from minigo.syntax import ast
from minigo.syntax.parser import parse_expr

Lookup = Callable[[str], Result | None]


def parse(text: str) -> ast.Expr:
    """The expression, or DebugError with the compiler's words."""
    errors: list[Diagnostic] = []
    file = FileSet().add("expression", text.encode())
    found = parse_expr(file, errors.append)
    if found is None or errors:
        what = errors[0].text.partition("\n")[0] if errors else "bad expression"
        raise DebugError(what)
    return found


class Evaluator(Calling):
    """Evaluates in one frame. `lookup` finds variables."""

    def __init__(self, memory: Memory, lookup: Lookup, maker: Maker | None, package: str) -> None:
        self.memory = memory
        self.lookup = lookup
        self.maker = maker
        self.package = package

    def is_variable(self, name: str) -> bool:
        """Whether a name is a variable here."""
        return self.lookup(name) is not None

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
        if result.several == ():
            return "(no value)"
        if result.several is not None:
            return "(" + ", ".join(self.memory.show(value) for value in result.several) + ")"
        return scalar_text(result.value)

    # ---- expressions

    def expr(self, e: ast.Expr) -> Result:
        """Evaluate a node."""
        method = getattr(self, "_" + type(e).__name__, None)
        if method is None:
            raise DebugError(f"not supported in an expression: {type(e).__name__}")
        result: Result = method(e)
        return result

    def value(self, e: ast.Expr) -> Value:
        """A node that must have a place in the machine."""
        result = self.expr(e)
        if isinstance(result, Constant):
            typ = self.default_type(result)
            return Value(typ, self.encode(result, typ))
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
        found = self.lookup(e.name) or self.package_variable(f"{self.package}.{e.name}")
        if found is None:
            found = self._func_named(f"{self.package}.{e.name}")
        if found is None:
            raise DebugError(f"undefined: {e.name}")
        return found

    def _func_named(self, symbol: str) -> Value | None:
        """A function as a value; it lies where the machine keeps it."""
        program = self.memory.program
        index = program.find_symbol(symbol)
        typ = program.func(index).type if index is not None else None
        if index is None or typ is None:
            return None
        word = self.memory.inspector.func_value(index)
        return Value(typ, word.to_bytes(8, "little"))

    def package_variable(self, symbol: str) -> Value | None:
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
        if isinstance(e.x, ast.Ident) and not self._is_value(e.x):
            symbol = f"{e.x.name}.{name}"
            found = self.package_variable(symbol) or self._func_named(symbol)
            if found is None:
                raise DebugError(f"undefined: {symbol}")
            return found
        x = self.value(e.x)
        field = self.memory.find_field(x, name)
        if field is None and x.type.kind == POINTER and self.memory.word(x) == 0:
            raise DebugError("nil pointer dereference")
        if field is None:
            raise DebugError(f"{x.type.name} has no field {name}")
        return field

    def _StarExpr(self, e: ast.StarExpr) -> Result:
        return self.memory.deref(self.value(e.x))

    def _IndexExpr(self, e: ast.IndexExpr) -> Result:
        symbols = self._named(e)
        if symbols is not None:
            found = self._func_named(symbols[0])
            if found is None:
                raise DebugError(f"the program has no instance {symbols[0]}")
            return found
        if len(e.indices) != 1:
            raise DebugError("an index must be one value")
        x, index = self.expr(e.x), self.expr(e.indices[0])
        if isinstance(x, Constant):
            text, at = self.scalar(x), self.scalar(index)
            if not isinstance(text, str) or not isinstance(at, int):
                raise DebugError(f"cannot index {self.type_name(x)}")
            content = text.encode("utf-8", "surrogateescape")
            if not 0 <= at < len(content):
                raise DebugError(f"index out of range [{at}] with length {len(content)}")
            return Constant(content[at], self.memory.program.type("uint8"))
        if x.type.kind == POINTER:
            x = self.memory.deref(x)
        if x.type.kind == MAP:
            return self._map_element(x, index)
        at = self.scalar(index)
        if x.type.kind not in (ARRAY, SLICE, STRING) or not isinstance(at, int):
            raise DebugError(f"cannot index {x.type.name}")
        return self.memory.element(x, at)

    def _map_element(self, x: Value, index: Result) -> Result:
        assert x.type.map_key is not None
        data = None
        if x.type.map_key.kind not in (STRING, INTERFACE) or isinstance(index, Value):
            data = Value(x.type.map_key, self.encode(index, x.type.map_key))
        wanted = self.memory.show(data) if data is not None else self.show(index)
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
        if isinstance(x, Value) and x.type.kind == POINTER:
            x = self.memory.deref(x)
        length = self.length(x)
        room = length
        if isinstance(x, Value) and x.type.kind == SLICE:
            room = int.from_bytes(x.data[16:24], "little")
        low, high = self._bound(e.low, 0), self._bound(e.high, length)
        top = self._bound(e.max, room)
        if not 0 <= low <= high <= top <= room:
            raise DebugError(f"slice bounds out of range [{low}:{high}] with capacity {room}")
        if isinstance(x, Constant):
            content = str(self.scalar(x)).encode("utf-8", "surrogateescape")[low:high]
            return Constant(content.decode("utf-8", "surrogateescape"), x.type)
        if x.type.kind == STRING:
            return Value(x.type, struct.pack("<Qq", self.memory.word(x) + low, high - low))
        elem = x.type.elem
        if x.type.kind == ARRAY and elem is not None and x.address:
            parts = struct.pack("<Qqq", x.address + low * elem.size, high - low, top - low)
            return Value(self.memory.program.slice_of(elem), parts)
        if x.type.kind == SLICE and elem is not None:
            address = self.memory.word(x) + low * elem.size
            return Value(x.type, struct.pack("<Qqq", address, high - low, top - low))
        raise DebugError(f"cannot slice {x.type.name}")

    def _bound(self, e: ast.Expr | None, default: int) -> int:
        value = default if e is None else self.scalar(self.expr(e))
        if not isinstance(value, int):
            raise DebugError("a slice index must be an integer")
        return value

    def _TypeAssertExpr(self, e: ast.TypeAssertExpr) -> Result:
        if e.type is None:
            raise DebugError("x.(type) stands in a switch only; whatis tells what x holds")
        x = self.value(e.x)
        if x.type.kind != INTERFACE:
            raise DebugError(f"invalid operation: {x.type.name} is not an interface")
        inner = self.memory.dynamic(x)
        wanted = self.find_type(e.type)
        if wanted is None:
            raise DebugError("the program has no such type")
        holds = "nil" if inner is None else inner.type.name
        if inner is not None and wanted.kind == INTERFACE:
            self.check_implements(inner.type, wanted)
            return Value(wanted, x.data)
        if inner is None or inner.type is not wanted:
            raise DebugError(f"interface conversion: {x.type.name} is {holds}, not {wanted.name}")
        return inner

    def _CompositeLit(self, e: ast.CompositeLit) -> Result:
        typ = self.find_type(e.type)
        if isinstance(e.type, ast.ArrayType) and isinstance(e.type.len, ast.Ellipsis):
            typ = self.counted_type(e, e.type)
        if typ is None:
            raise DebugError("the program has no such type")
        return self.literal(typ, e)

    def _FuncLit(self, e: ast.FuncLit) -> Result:
        raise DebugError("not supported in an expression: a function literal")

    def _UnaryExpr(self, e: ast.UnaryExpr) -> Result:
        if e.op == "&":
            x = self.value(e.x)
            address = x.address
            if isinstance(e.x, ast.CompositeLit):
                address = self._new(x.type, 1, x.data)
            if not address:
                raise DebugError("it has no address")
            return Value(self.memory.program.pointer_to(x.type), address.to_bytes(8, "little"))
        if e.op == "<-":
            raise DebugError("receiving would change the program; chans shows what a channel holds")
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
            for one, other in ((x, y), (y, x)):
                bad = one.type is not None and one.type.kind in (SLICE, MAP, FUNC)
                if bad and not (isinstance(other, Constant) and other.value is None):
                    raise DebugError(f"invalid operation: {self.type_name(one)} can only be "
                                     "compared to nil")  # fmt: skip
            return Constant(self._equal(x, y) == (e.op == "=="), self.memory.program.type("bool"))
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

    # ---- calls and conversions

    def _CallExpr(self, e: ast.CallExpr) -> Result:
        fun: ast.Expr = e.fun
        while isinstance(fun, ast.ParenExpr):
            fun = fun.x
        if isinstance(fun, ast.Ident) and not self._is_value(fun):
            result = self.builtin(fun.name, e.args)
            if result is not None:
                return result
        typ = self.find_type(fun)
        if typ is not None and len(e.args) == 1:
            return self.convert(self.expr(e.args[0]), typ)
        return self.call(e)

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


def scalar_text(value: Scalar) -> str:
    """A constant as Go writes it."""
    if value is None:
        return "nil"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, complex):
        return f"({float_text(value.real)}{float_text(value.imag, '+')}i)"
    return float_text(value) if isinstance(value, float) else str(value)


def _may_meet(x: Type | None, y: Type | None) -> bool:
    """Whether operands of two types, None for untyped ones, may be compared or added."""
    return x is None or y is None or x is y or INTERFACE in (x.kind, y.kind)


def _unquote(text: str) -> str:
    if text.startswith("`"):
        return text[1:-1]
    try:
        return text[1:-1].encode("latin-1", "backslashreplace").decode("unicode_escape")
    except UnicodeDecodeError:
        raise DebugError(f"bad literal: {text}") from None


def _quotient(x: int, y: int) -> int:
    return abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)


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


__all__ = ["CallNeeded", "Constant", "Evaluator", "Maker", "Result", "parse"]
