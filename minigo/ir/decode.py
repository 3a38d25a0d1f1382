"""From an image back to the model, for people and tests: `dis`, golden files, the text form.

`Decoder` translates single functions and types when they are asked for, so that looking at one
function of a large package is quick. Programs are never run from what is decoded here.
"""

from __future__ import annotations

from typing import Any

from minigo.ir import _ops
from minigo.ir.image import (
    DATA_EXTERNAL,
    DATA_NOSCAN,
    EXPORTED,
    FIELD_EMBEDDED,
    LENGTHS,
    LINKED,
    NONE,
    PACKERS,
    REFERENCES,
    VAR_PARAM,
    VAR_RESULT,
    Image,
)
from minigo.ir.model import (
    Data,
    Field,
    Function,
    Instr,
    JumpTable,
    Label,
    Method,
    OpenDefer,
    Package,
    Reloc,
    Type,
    Variable,
)


def decode(image: Image) -> Package:
    """The whole package (or linked program, then called "") of an image."""
    reader = Decoder(image)
    package = Package("", "")
    if not reader.image.flags & LINKED:
        path, name, init, imports = reader.image.package()
        package = Package(path, name, imports, init=init, exports=bytes(reader.image.exports))
    for index in range(reader.image.count("func")):
        fn = reader.function(index)
        if not fn.flags & _ops.FUNC_EXTERNAL:
            package.functions[fn.symbol] = fn
    for index in range(reader.image.count("type")):
        typ = reader.type(index)
        package.types[typ.key] = typ
    for index in range(reader.image.count("data")):
        if not reader.image.row("data", index)[3] & DATA_EXTERNAL:
            datum = reader.datum(index)
            package.data[datum.symbol] = datum
    return package


class Decoder:
    """The functions, types and data of an image, each decoded when asked for. A type is one object
    however often it is met."""

    def __init__(self, image: Image) -> None:
        self.image = image
        self._types: dict[int, Type] = {}

    def symbols(self) -> list[str]:
        """The symbols of all functions, in the order of their indices."""
        return [self.func(index) for index in range(self.image.count("func"))]

    def func(self, index: int) -> str:
        """The symbol of a function."""
        return self.image.text(self.image.row("func", index)[0])

    def function(self, index: int) -> Function:
        """A function with its code."""
        image = self.image
        row = dict(zip(_ops.RECORDS["func"], image.row("func", index), strict=True))
        code, places = self._code(row)
        fn = Function(
            image.text(row["symbol"]),
            image.text(row["name"]),
            image.text(row["file"]),
            row["line"],
            row["results"],
            row["params"],
            row["locals"],
            row["stack"],
            row["flags"],
            self._type1(row["type1"]),
            code,
            bits_slot=row["bits_slot"],
        )
        for at in range(row["line_off"], row["line_off"] + row["line_n"]):
            pc, line, col_stmt = image.row("line", at)
            fn.lines.append((places.index(pc), line, col_stmt >> 1, bool(col_stmt & 1)))
        for at in range(row["open_off"], row["open_off"] + row["open_n"]):
            func1, slot, n, line, column = image.row("open", at)
            fn.open_defers.append(
                OpenDefer(self.func(func1 - 1) if func1 else None, slot, n, line, column)
            )
        for at in range(row["table_off"], row["table_off"] + row["table_n"]):
            low_lo, low_hi, labels, count, default = image.row("table", at)
            low = low_lo | low_hi << 32
            targets = [
                None if pc == default else places.label(pc) for pc in image.indices(labels, count)
            ]
            fn.tables.append(
                JumpTable(low - (low >> 63 << 64), list(targets), places.label(default))
            )
        for at in range(row["var_off"], row["var_off"] + row["var_n"]):
            name, typ, kind, slot, start, end, flags = image.row("var", at)
            fn.variables.append(
                Variable(
                    image.text(name),
                    self.type(typ),
                    kind,
                    slot,
                    places.index(start),
                    places.index(end),
                    bool(flags & VAR_PARAM),
                    bool(flags & VAR_RESULT),
                )
            )
        if row["deferreturn"] != row["code_len"]:
            fn.deferreturn = places.label(row["deferreturn"])
        return fn

    def _code(self, row: dict[str, int]) -> tuple[list[Instr], _Places]:
        code = self.image.code[row["code_off"] : row["code_off"] + row["code_len"]]
        starts: list[int] = []
        at = 0
        while at < len(code):
            starts.append(at)
            at += LENGTHS[code[at] | code[at + 1] << 8]
        places = _Places([*starts, at])
        instrs: list[Instr] = []
        for start in starts:
            op = code[start] | code[start + 1] << 8
            operands: list[Any] = list(PACKERS[op].unpack_from(code, start))
            for number, _, kind in REFERENCES[op]:
                operands[number] = self._operand(kind, operands[number], places)
            instrs.append(tuple(operands))
        return instrs, places

    def _operand(self, kind: str, value: int, places: _Places) -> Any:
        match kind:
            case "str":
                return self.image.string(value)
            case "method":
                return self.image.text(value)
            case "func":
                return None if value == NONE else self.func(value)
            case "type":
                return self.type(value)
            case "data":
                return self.image.text(self.image.row("data", value)[0])
            case _:
                return places.label(value)

    def type(self, index: int) -> Type:
        """A type descriptor with all that it refers to."""
        if index in self._types:
            return self._types[index]
        image = self.image
        row = dict(zip(_ops.RECORDS["type"], image.row("type", index), strict=True))
        traits = row["traits"]
        typ = self._types[index] = Type(
            image.text(row["key"]),
            image.text(row["name"]),
            traits >> 8 & 255,
            row["size"],
            traits & 255,
            traits >> 16 & 255,
            image.text(row["bare_name"]),
            image.text(row["pkg_path"]),
            len=row["len_lo"] | row["len_hi"] << 32,
            chan_dir=traits >> 24,
        )
        typ.elem, typ.map_key, typ.ptr_to = (
            self._type1(row[name]) for name in ("elem1", "key1", "ptr_to1")
        )
        for at in range(row["field_off"], row["field_off"] + row["field_n"]):
            name, field, offset, tag, pkg, flags = image.row("field", at)
            typ.fields.append(
                Field(
                    image.text(name),
                    self.type(field),
                    offset,
                    image.text(tag),
                    image.text(pkg),
                    bool(flags & FIELD_EMBEDDED),
                    bool(flags & EXPORTED),
                )
            )
        typ.ins = [self.type(i) for i in image.indices(row["in_off"], row["in_n"])]
        typ.outs = [self.type(i) for i in image.indices(row["out_off"], row["out_n"])]
        for at in range(row["method_off"], row["method_off"] + row["method_n"]):
            key, name, pkg, signature, func1, flags = image.row("method", at)
            typ.methods.append(
                Method(
                    image.text(key),
                    image.text(name),
                    self.type(signature),
                    self.func(func1 - 1) if func1 else None,
                    image.text(pkg),
                    bool(flags & EXPORTED),
                )
            )
        return typ

    def _type1(self, index1: int) -> Type | None:
        return self.type(index1 - 1) if index1 else None

    def datum(self, index: int) -> Data:
        """Static data with its relocations."""
        image = self.image
        symbol, size, align, flags, at, count, reloc, relocs, type1 = image.row("data", index)
        datum = Data(
            image.text(symbol),
            size,
            align,
            bool(flags & DATA_NOSCAN),
            bytes(image.content[at : at + count]),
            type=self._type1(type1),
        )
        for i in range(reloc, reloc + relocs):
            offset, kind, target, addend = image.row("reloc", i)
            found: Any = None
            match kind:
                case 0:
                    found = image.text(image.row("data", target)[0])
                case 1:
                    found = self.func(target)
                case 2:
                    found = self.type(target)
                case _:
                    found = image.string(target)
            datum.relocs.append(Reloc(offset, kind, found, addend))
        return datum


class _Places:
    """The places of one function's code: instruction indices and labels by byte offset."""

    def __init__(self, starts: list[int]) -> None:
        self._index = {start: index for index, start in enumerate(starts)}
        self._labels: dict[int, Label] = {}

    def index(self, pc: int) -> int:
        return self._index[pc]

    def label(self, pc: int) -> Label:
        label = self._labels.get(pc)
        if label is None:
            label = self._labels[pc] = Label()
            label.index = self._index[pc]
        return label
