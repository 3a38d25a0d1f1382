"""Calls in expressions: builtins, functions, methods, func values. Whatever runs code of the
program is handed to the Maker."""

from __future__ import annotations

from abc import abstractmethod

from minigo.debug.making import CallNeeded, Constant, Making, Result, slots
from minigo.debug.program import DebugError, Func
from minigo.debug.values import (
    ARRAY,
    CHAN,
    COMPLEX64,
    FLOAT32,
    FUNC,
    INTERFACE,
    POINTER,
    SLICE,
    Value,
)  # fmt: skip
from minigo.ir import _ops
from minigo.ir.model import Type
from minigo.syntax import ast

VARIADIC = 32  # flag of a func type
CHANGES = (
    "append",
    "copy",
    "clear",
    "close",
    "delete",
    "make",
    "panic",
    "recover",
    "print",
    "println",
)


class Calling(Making):
    """Makes calls."""

    @abstractmethod
    def value(self, e: ast.Expr) -> Value:
        """A node that must have a value in the machine."""

    @abstractmethod
    def package_variable(self, symbol: str) -> Value | None:
        """A package variable."""

    # ---- builtins

    def builtin(self, name: str, args: list[ast.Expr]) -> Result | None:
        """A call of a builtin function; None when it is none."""
        method = getattr(self, f"_builtin_{name}", None)
        if method is not None:
            if not args:
                raise DebugError(f"not enough arguments for {name}")
            result: Result = method(args)
            return result
        if name in CHANGES:
            raise DebugError(f"{name} would change the program: not supported in an expression")
        return None

    def _builtin_len(self, args: list[ast.Expr]) -> Result:
        return Constant(self.length(self._one("len", args)), self.memory.program.type("int"))

    def _builtin_cap(self, args: list[ast.Expr]) -> Result:
        x = self._one("cap", args)
        if isinstance(x, Value) and x.type.kind == SLICE:
            count = int.from_bytes(x.data[16:24], "little")
        elif isinstance(x, Value) and x.type.kind == CHAN:
            info = self.memory.inspector.chan(self.memory.word(x))
            count = info.cap if info is not None else 0
        elif isinstance(x, Value) and x.type.kind in (ARRAY, POINTER):
            count = self.length(x)
        else:
            raise DebugError(f"invalid argument: {self.type_name(x)} has no capacity")
        return Constant(count, self.memory.program.type("int"))

    def _one(self, name: str, args: list[ast.Expr]) -> Result:
        if len(args) != 1:
            raise DebugError(f"{name} takes 1 argument, not {len(args)}")
        return self.expr(args[0])

    def length(self, x: Result) -> int:
        """len of it."""
        if isinstance(x, Constant):
            value = self.scalar(x)
            if not isinstance(value, str):
                raise DebugError(f"invalid argument: {self.type_name(x)} has no length")
            return len(value.encode("utf-8", "surrogateescape"))
        if x.type.kind == POINTER and x.type.elem is not None and x.type.elem.kind == ARRAY:
            return x.type.elem.len
        return self.memory.length(x)

    def _builtin_min(self, args: list[ast.Expr]) -> Result:
        return self._extreme("min", args)

    def _builtin_max(self, args: list[ast.Expr]) -> Result:
        return self._extreme("max", args)

    def _extreme(self, name: str, args: list[ast.Expr]) -> Result:
        results = [self.expr(arg) for arg in args]
        values = [self.scalar(result) for result in results]
        typ = next((result.type for result in results if result.type is not None), None)
        numbers = [v for v in values if isinstance(v, int | float) and not isinstance(v, bool)]
        texts = [v for v in values if isinstance(v, str)]
        if len(numbers) == len(values):
            return Constant(min(numbers) if name == "min" else max(numbers), typ)
        if len(texts) == len(values):
            return Constant(min(texts) if name == "min" else max(texts), typ)
        raise DebugError(f"invalid arguments for {name}")

    def _builtin_real(self, args: list[ast.Expr]) -> Result:
        return self._part("real", args)

    def _builtin_imag(self, args: list[ast.Expr]) -> Result:
        return self._part("imag", args)

    def _part(self, name: str, args: list[ast.Expr]) -> Result:
        x = self._one(name, args)
        value = self.scalar(x)
        if isinstance(value, bool | str | None):
            raise DebugError(f"invalid argument for {name}")
        part = value.real if name == "real" else value.imag
        narrow = x.type is not None and x.type.kind == COMPLEX64
        typ = None if x.type is None else self.memory.program.type(f"float{32 if narrow else 64}")
        return Constant(part, typ)

    def _builtin_complex(self, args: list[ast.Expr]) -> Result:
        results = [self.expr(arg) for arg in args]
        parts = [self.scalar(result) for result in results]
        if len(parts) != 2 or not all(isinstance(part, int | float) for part in parts):
            raise DebugError("invalid arguments for complex")
        typ = next((r.type for r in results if r.type is not None), None)
        name = "complex64" if typ is not None and typ.kind == FLOAT32 else "complex128"
        real, imag = (float(part) for part in parts if isinstance(part, int | float))
        return Constant(complex(real, imag), self.memory.program.type(name) if typ else None)

    def _builtin_new(self, args: list[ast.Expr]) -> Result:
        if len(args) != 1:
            raise DebugError(f"new takes 1 argument, not {len(args)}")
        typ = self.find_type(args[0])
        if typ is None:
            raise DebugError("the program has no such type")
        address = self._new(typ, 1, b"")
        return Value(self.memory.program.pointer_to(typ), address.to_bytes(8, "little"))

    # ---- calls

    def call(self, e: ast.CallExpr) -> Result:
        """A call of the program's code."""
        fun: ast.Expr = e.fun
        while isinstance(fun, ast.ParenExpr):
            fun = fun.x
        if self.maker is None:
            raise CallNeeded("functions can be called by print only")
        spread = e.ellipsis > 0
        if isinstance(fun, ast.SelectorExpr) and (of := self.find_type(fun.x)) is not None:
            if not e.args:
                raise DebugError("a method expression needs a receiver")
            held = self.convert(self.expr(e.args[0]), of)
            func, receiver = self._method(self._held(held, of), fun.sel.name)
            return self._apply(func, e.args[1:], spread, receiver)
        if isinstance(fun, ast.SelectorExpr) and self._is_value(fun.x):
            x = self.value(fun.x)
            field = self.memory.find_field(x, fun.sel.name)
            if field is not None and field.type.kind == FUNC:
                return self._func_value(field, e.args, spread)
            func, receiver = self._method(x, fun.sel.name)
            return self._apply(func, e.args, spread, receiver)
        symbols = self._named(fun)
        if symbols is None:
            return self._func_value(self.value(fun), e.args, spread)
        found = self._function(symbols, e.args)
        if found is None:
            raise DebugError(f"the program has no function {symbols[0]}, or does not use it")
        return self._apply(found, e.args, spread)

    def _held(self, x: Result, typ: Type) -> Value:
        return x if isinstance(x, Value) else Value(typ, self.encode(x, typ))

    def _is_value(self, e: ast.Expr) -> bool:
        """Whether what stands before the dot is a value, not a package."""
        if not isinstance(e, ast.Ident):
            return True
        return (
            self.is_variable(e.name)
            or self.package_variable(f"{self.package}.{e.name}") is not None
        )

    def _named(self, fun: ast.Expr) -> list[str] | None:
        """The symbol, and the beginning of those of its instances, of a function that is named."""
        if isinstance(fun, ast.IndexExpr):
            inner = self._named(fun.x)
            types = [self.find_type(index) for index in fun.indices]
            keys = [typ.key for typ in types if typ is not None]
            if inner is None or len(keys) != len(types):
                return None
            return [f"{inner[0]}[{','.join(keys)}]"]
        if isinstance(fun, ast.SelectorExpr) and isinstance(fun.x, ast.Ident):
            return [f"{fun.x.name}.{fun.sel.name}"]
        if isinstance(fun, ast.Ident) and not self._is_value(fun):
            return [f"{self.package}.{fun.name}"]
        return None

    def _function(self, symbols: list[str], args: list[ast.Expr]) -> Func | None:
        """The function with a symbol; of a generic one the only instance, or that for the types of
        the arguments."""
        program = self.memory.program
        index = program.find_symbol(symbols[0])
        if index is not None:
            return program.func(index)
        instances = program.instances(symbols[0])
        if len(instances) > 1:
            types = [self.expr(arg).type for arg in args]
            instances = [f for f in instances if f.type is not None and _fit(types, f.type.ins)]
        return instances[0] if instances else None

    def _func_value(self, x: Value, args: list[ast.Expr], spread: bool) -> Result:
        if x.type.kind != FUNC:
            raise DebugError(f"invalid operation: cannot call non-function of type {x.type.name}")
        inspector, closure = self.memory.inspector, self.memory.word(x)
        index = inspector.func_index(inspector.word(closure)) if closure else None
        if index is None:
            raise DebugError("nil pointer dereference: a call of a nil func")
        return self._apply(self.memory.program.func(index), args, spread, b"", closure, x.type)

    def _apply(
        self, fn: Func, args: list[ast.Expr], spread: bool, receiver: bytes = b"", closure: int = 0,
        signature: Type | None = None,
    ) -> Result:  # fmt: skip
        typ = signature or fn.type
        if typ is None or self.maker is None:
            raise DebugError(f"{fn.name} can't be called")
        # The signature of a method may have the receiver in it.
        ins = typ.ins[1:] if receiver and sum(t.slots for t in typ.ins) == fn.params else typ.ins
        values = [self.expr(arg) for arg in args]
        data = receiver + self._arguments(
            fn, ins, values, bool(typ.flags & VARIADIC) and not spread
        )
        words = [int.from_bytes(data[at : at + 8], "little") for at in range(0, len(data), 8)]
        outs = self.maker.call(fn, words, closure, typ.outs)
        return outs[0] if len(outs) == 1 else Constant(None, None, tuple(outs))

    def _arguments(self, fn: Func, ins: list[Type], args: list[Result], variadic: bool) -> bytes:
        if len(args) == 1 and isinstance(args[0], Constant) and args[0].several:
            args = list(args[0].several)
        data = b""
        if variadic:
            fixed, rest = args[: len(ins) - 1], args[len(ins) - 1 :]
            if len(args) < len(ins) - 1:
                raise DebugError(f"not enough arguments in call to {fn.name}")
            elem = ins[-1].elem
            assert elem is not None
            data = bytes(24)
            if rest:
                data = self.slice_of(ins[-1], [self.encode(arg, elem) for arg in rest]).data
            ins, args = ins[:-1], fixed
        if len(args) != len(ins):
            raise DebugError(f"{fn.name} takes {len(ins)} arguments, not {len(args)}")
        head = b"".join(slots(t, self.encode(a, t)) for a, t in zip(args, ins, strict=True))
        return head + data

    # ---- methods

    def _method(self, x: Value, name: str) -> tuple[Func, bytes]:
        """The function of a method of a value, embedded ones too, and the receiver's words."""
        level = [x]
        for _ in range(6):
            below: list[Value] = []
            for v in level:
                if v.type.kind == INTERFACE:
                    inner = self.memory.dynamic(v)
                    if inner is None:
                        if name in [m.name for m in v.type.methods]:
                            raise DebugError("nil pointer dereference: a method of a nil interface")
                        continue
                    v = inner
                found = self._own_method(v, name)
                if found is not None:
                    return found
                below += self.memory.embedded(v)
            level = below
        raise DebugError(f"{x.type.name} has no method {name} in the program")

    def _own_method(self, x: Value, name: str) -> tuple[Func, bytes] | None:
        elem = x.type.elem if x.type.kind == POINTER else None
        base = elem or x.type
        package, dot, bare = _split(base.key)
        direct = self._symbol(f"{package}{dot}{bare}.{name}")
        through = self._symbol(f"{package}{dot}(*{bare}).{name}")
        if through is not None and elem is not None:
            return through, slots(x.type, x.data)
        if through is not None and x.address:
            # A frame may move while the call runs: then it gets a pointer to a copy.
            moves = self.memory.inspector.region(x.address)[0] == "stack"
            address = self._new(x.type, 1, x.data) if moves else x.address
            return through, address.to_bytes(8, "little")
        if direct is not None:
            held = self.memory.deref(x) if elem is not None else x
            return direct, slots(held.type, held.data)
        return self._listed_method(x, name)

    def _symbol(self, symbol: str) -> Func | None:
        """The method that the program's text has, no wrapper of it."""
        index = self.memory.program.symbols.get(symbol)
        func = None if index is None else self.memory.program.func(index)
        return func if func is not None and not func.flags & _ops.FUNC_WRAPPER else None

    def _listed_method(self, x: Value, name: str) -> tuple[Func, bytes] | None:
        """A method from the table of the value's type, or of a pointer to it."""
        for typ, word in ((x.type, None), (self.memory.program.type("*" + x.type.key), x.address)):
            for method in typ.methods if typ is not None and word != 0 else ():
                index = self.memory.program.symbols.get(method.func or "")
                if method.name == name and index is not None:
                    data = self.data_word(x) if word is None else word.to_bytes(8, "little")
                    return self.memory.program.func(index), data
        return None


def _fit(types: list[Type | None], ins: list[Type]) -> bool:
    """Whether arguments of these types, None for constants, are those of a function."""
    pairs = zip(types, ins, strict=False)
    return len(types) == len(ins) and all(typ is None or typ is want for typ, want in pairs)


def _split(key: str) -> tuple[str, str, str]:
    """Package, dot and bare name of a type's key: type arguments may hold dots and slashes."""
    head, bracket, tail = key.partition("[")
    package, dot, bare = head.rpartition(".")
    return package, dot, bare + bracket + tail
