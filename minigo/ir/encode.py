"""From the model to an image: `encode` writes one package, unlinked.

References to functions and data that the package does not hold become rows marked external, for the
linker to bind by their symbol. Every type that is referred to gets its whole descriptor, so that an
image can be read alone. The package must have been verified.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zlib import crc32

from minigo.ir import _ops
from minigo.ir.arguments import words
from minigo.ir.image import (
    DATA_EXTERNAL,
    DATA_NOSCAN,
    EXPORTED,
    FIELD_EMBEDDED,
    LENGTHS,
    NONE,
    PACKERS,
    REFERENCES,
    VAR_PARAM,
    VAR_RESULT,
    Builder,
)
from minigo.ir.model import Data, Function, Label, Package, Type


def encode(package: Package) -> bytes:
    """The image of a package."""
    return _Encoder(package).run()


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


class _Encoder:
    """One encoding. Functions, types and data get their index when first mentioned, and their rows
    in that order afterwards."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.out = Builder()
        self.functions: dict[str, int] = {symbol: i for i, symbol in enumerate(package.functions)}
        self.datas: dict[str, int] = {symbol: i for i, symbol in enumerate(package.data)}
        self.types: dict[str, int] = {}
        self.type_order: list[Type] = []
        self.resolve: dict[str, Callable[[Any], int]] = {
            "str": self.out.string,
            "type": self.type,
            "func": self.func_operand,
            "data": self.data,
            "method": self.name,
        }

    def run(self) -> bytes:
        package, out = self.package, self.out
        for typ in package.types.values():
            self.type(typ)
        for function in package.functions.values():
            self.function(function)
        for datum in package.data.values():
            self.datum(datum)
        written = 0
        while written < len(self.type_order):
            self.descriptor(self.type_order[written])
            written += 1
        init1 = self.func1(package.init)
        imports = out.indices([self.name(path) for path in package.imports])
        out.rows["package"].extend(
            (self.name(package.path), self.name(package.name), init1, *imports)
        )
        self.externals()
        out.exports = package.exports
        return out.finish(0)

    # ---- references

    def name(self, text: str) -> int:
        return self.out.string(_utf8(text))

    def func(self, symbol: str) -> int:
        return self.functions.setdefault(symbol, len(self.functions))

    def func1(self, symbol: str | None) -> int:
        return 0 if symbol is None else self.func(symbol) + 1

    def func_operand(self, symbol: str | None) -> int:
        return NONE if symbol is None else self.func(symbol)

    def data(self, symbol: str) -> int:
        return self.datas.setdefault(symbol, len(self.datas))

    def type(self, typ: Type) -> int:
        index = self.types.get(typ.key)
        if index is None:
            index = self.types[typ.key] = len(self.type_order)
            self.type_order.append(typ)
        return index

    def type1(self, typ: Type | None) -> int:
        return 0 if typ is None else self.type(typ) + 1

    # ---- rows

    def function(self, fn: Function) -> None:
        rows = self.out.rows
        at = len(self.out.code)
        starts = self.code(fn)
        length = starts[-1]
        first_line = self.out.count("line")
        for index, line, column, statement in fn.lines:
            rows["line"].extend((starts[index], line, column << 1 | statement))
        first_open = self.out.count("open")
        for deferred in fn.open_defers:
            rows["open"].extend(
                (
                    self.func1(deferred.func),
                    deferred.slot,
                    deferred.n,
                    deferred.line,
                    deferred.column,
                )
            )
        first_table = self.out.count("table")
        for table in fn.tables:
            default = starts[table.default.index]
            labels = [default if label is None else starts[label.index] for label in table.labels]
            low = table.low & (1 << 64) - 1
            rows["table"].extend((low & NONE, low >> 32, *self.out.indices(labels), default))
        first_var = self.out.count("var")
        for var in fn.variables:
            flags = VAR_PARAM * var.is_param | VAR_RESULT * var.is_result
            rows["var"].extend(
                (
                    self.name(var.name),
                    self.type(var.type),
                    var.kind,
                    var.slot,
                    starts[var.start],
                    starts[var.end],
                    flags,
                )
            )
        deferreturn = length if fn.deferreturn is None else starts[fn.deferreturn.index]
        rows["func"].extend(
            (
                self.name(fn.symbol),
                self.name(fn.name),
                self.name(fn.file),
                self.name(words(fn.type)),
                fn.line,
                self.type1(fn.type),
                fn.flags,
                at,
                length,
                fn.results,
                fn.params,
                fn.locals,
                fn.stack,
                first_line,
                len(fn.lines),
                first_open,
                len(fn.open_defers),
                fn.bits_slot,
                deferreturn,
                first_table,
                len(fn.tables),
                first_var,
                len(fn.variables),
            )
        )

    def code(self, fn: Function) -> list[int]:
        """Append the code; the byte offset of every instruction and of the end."""
        starts: list[int] = []
        at = 0
        for instr in fn.code:
            starts.append(at)
            at += LENGTHS[instr[0]]  # type: ignore[index]
        starts.append(at)
        chunks: list[bytes] = []
        resolve = self.resolve
        for instr in fn.code:
            op: int = instr[0]  # type: ignore[assignment]
            if references := REFERENCES[op]:
                operands: list[Any] = list(instr)
                for number, _, kind in references:
                    operand = operands[number]
                    operands[number] = (
                        starts[operand.index]
                        if isinstance(operand, Label)
                        else resolve[kind](operand)
                    )
                chunks.append(PACKERS[op].pack(*operands))
            else:
                chunks.append(PACKERS[op].pack(*instr))
        self.out.code += b"".join(chunks)
        return starts

    def datum(self, datum: Data) -> None:
        first = self.out.count("reloc")
        for reloc in datum.relocs:
            target: Any = reloc.target
            resolve = (self.data, self.func, self.type, self.out.string)[reloc.kind]
            self.out.rows["reloc"].extend((reloc.offset, reloc.kind, resolve(target), reloc.addend))
        self.out.rows["data"].extend(
            (
                self.name(datum.symbol),
                datum.size,
                datum.align,
                DATA_NOSCAN * datum.noscan,
                self.out.blob(bytes(datum.content)),
                len(datum.content),
                first,
                len(datum.relocs),
                self.type1(datum.type),
            )
        )

    def descriptor(self, typ: Type) -> None:
        rows = self.out.rows
        first_field = self.out.count("field")
        for field in typ.fields:
            flags = FIELD_EMBEDDED * field.embedded | EXPORTED * field.exported
            rows["field"].extend(
                (
                    self.name(field.name),
                    self.type(field.type),
                    field.offset,
                    self.name(field.tag),
                    self.name(field.pkg),
                    flags,
                )
            )
        ins = self.out.indices([self.type(t) for t in typ.ins])
        outs = self.out.indices([self.type(t) for t in typ.outs])
        first_method = self.out.count("method")
        for method in typ.methods:
            rows["method"].extend(
                (
                    self.name(method.key),
                    self.name(method.name),
                    self.name(method.pkg),
                    self.type(method.type),
                    self.func1(method.func),
                    EXPORTED * method.exported,
                )
            )
        traits = typ.align | typ.kind << 8 | typ.flags << 16 | typ.chan_dir << 24
        rows["type"].extend(
            (
                self.name(typ.key),
                self.name(typ.name),
                self.name(typ.bare_name),
                self.name(typ.pkg_path),
                typ.size,
                typ.slots,
                crc32(_utf8(typ.key)),
                traits,
                self.type1(typ.elem),
                self.type1(typ.map_key),
                self.type1(typ.ptr_to),
                typ.len & NONE,
                typ.len >> 32,
                first_field,
                len(typ.fields),
                *ins,
                *outs,
                first_method,
                len(typ.methods),
            )
        )

    def externals(self) -> None:
        """Rows for what was mentioned and is not here; in the order of the indices given out."""
        for symbol in list(self.functions)[len(self.package.functions) :]:
            row = dict.fromkeys(_ops.RECORDS["func"], 0)
            row["symbol"] = row["name"] = self.name(symbol)
            row["file"] = row["args"] = self.name("")
            row["flags"] = _ops.FUNC_EXTERNAL
            self.out.rows["func"].extend(row.values())
        for symbol in list(self.datas)[len(self.package.data) :]:
            self.out.rows["data"].extend((self.name(symbol), 0, 1, DATA_EXTERNAL, 0, 0, 0, 0, 0))
