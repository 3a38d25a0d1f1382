"""The readable form of the IR: `show_function` and `show_package` print it, `read_package` reads it
back.

    package main "main"
    import fmt
    init main.init

    type *int size=8 align=8 kind=22 flags=23
        elem int

    func main.main "main.main" results=0 params=0 locals=1 stack=2
        file "/home/x/prog.go" 3
        line 4 2 stmt
        CONST 1
    L1:
        JUMP L1
 Strings stand in double quotes with the escapes of `_quote`; names and keys only where they hold
other than name characters. A `line` row gives line, column, and whether a statement begins there,
and holds until the next. With the text of the source at hand (`lines`) each statement's line is
shown above its code as a comment, and instructions of the defer machinery have remarks; comments
begin with `;` and run to the end of the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from minigo.ir import _ops
from minigo.ir.model import (
    Data,
    Field,
    Function,
    JumpTable,
    Label,
    Method,
    OpenDefer,
    Package,
    Reloc,
    Type,
    Variable,
)
from minigo.ir.runtimewords import remark

Lines = Callable[[str, int], str]  # the text of a source line, given file and line; "" when unknown

_PLAIN = re.compile(r"[A-Za-z_*.\[\]()/$@·\u0080-\U0010ffff][\w*.\[\]()/$@·-]*\Z")
_FLAGS = {
    name.removeprefix("FUNC_").lower(): value
    for name, value in vars(_ops).items()
    if name.startswith("FUNC_") and name not in _ops.NAMES
}
_WORD_KINDS = ("data", "func", "type", "bytes")
_TOKEN = re.compile(r'\s*(?:;.*|"((?:[^"\\]|\\.)*)"|([^\s";]+))')
_WORDS = frozenset({"none", "embedded", "exported", "noscan", "param", "result", "stmt"})
_ESCAPES = {"\\": b"\\", '"': b'"', "n": b"\n", "t": b"\t"}


def _quote(text: bytes) -> str:
    """A string in double quotes; all but printable ASCII and valid UTF-8 as \\xNN."""
    shown: list[str] = []
    for char in text.decode("utf-8", "surrogateescape"):
        if char in '\\"':
            shown.append("\\" + char)
        elif char == "\n":
            shown.append("\\n")
        elif char == "\t":
            shown.append("\\t")
        elif char.isprintable() and not "\udc80" <= char <= "\udcff":
            shown.append(char)
        else:
            shown.append(
                "".join(f"\\x{byte:02x}" for byte in char.encode("utf-8", "surrogateescape"))
            )
    return '"' + "".join(shown) + '"'


def _unquote(body: str) -> bytes:
    def escape(match: re.Match[str]) -> str:
        if match[1].startswith("x"):
            return bytes.fromhex(match[1][1:]).decode("latin-1")
        return _ESCAPES[match[1]].decode("latin-1")

    return re.sub(r"\\(x[0-9a-f]{2}|.)", escape, body.encode().decode("latin-1")).encode("latin-1")


def _name(text: str) -> str:
    plain = _PLAIN.match(text) and text not in _WORDS
    return text if plain else _quote(text.encode("utf-8", "surrogateescape"))


def _name1(text: str | None) -> str:
    return "none" if text is None else _name(text)


# ---- printing


def show_package(package: Package, lines: Lines | None = None) -> str:
    """The whole package."""
    out = [f"package {_name(package.path)} {_quote(package.name.encode())}"]
    out += [f"import {_name(path)}" for path in package.imports]
    if package.init is not None:
        out.append(f"init {_name(package.init)}")
    for typ in package.types.values():
        out += ["", *_type_rows(typ)]
    for datum in package.data.values():
        out += ["", *_data_rows(datum)]
    for fn in package.functions.values():
        out += ["", show_function(fn, lines)]
    return "\n".join(out) + "\n"


def show_function(fn: Function, lines: Lines | None = None) -> str:
    """One function, without a newline at the end."""
    flags = [name for name, flag in _FLAGS.items() if fn.flags & flag]
    frame = f"results={fn.results} params={fn.params} locals={fn.locals} stack={fn.stack}"
    names = f"{_name(fn.symbol)} {_quote(fn.name.encode())}"
    out = [f"func {names} {frame}" + (" " + ",".join(flags) if flags else "")]
    if fn.file:
        out.append(f"    file {_quote(fn.file.encode())} {fn.line}")
    if fn.type is not None:
        out.append(f"    type {_name(fn.type.key)}")
    labels = _labels(fn)
    for i, deferred in enumerate(fn.open_defers):
        place = f"slot={deferred.slot} n={deferred.n} at={deferred.line}:{deferred.column}"
        out.append(f"    defer {i} {_name1(deferred.func)} {place}")
    if fn.open_defers:
        out.append(f"    bits {fn.bits_slot}")
    if fn.deferreturn is not None:
        out.append(f"    deferreturn {labels[fn.deferreturn.index]}")
    for i, table in enumerate(fn.tables):
        targets = ["-" if label is None else labels[label.index] for label in table.labels]
        default = labels[table.default.index]
        out.append(" ".join([f"    table {i} low={table.low} default={default}", *targets]))
    for var in fn.variables:
        role = " param" * var.is_param + " result" * var.is_result
        span = f"live={var.start}:{var.end}"
        place = f"kind={var.kind} slot={var.slot} {span}{role}"
        out.append(f"    var {_name(var.name)} {_name(var.type.key)} {place}")
    return "\n".join([*out, *_code_rows(fn, labels, lines)])


def _labels(fn: Function) -> dict[int, str]:
    """Names for the labelled instructions, numbered in the order of the code."""
    found = {fn.deferreturn.index} if fn.deferreturn is not None else set()
    for table in fn.tables:
        found |= {label.index for label in (table.default, *table.labels) if label is not None}
    found |= {operand.index for instr in fn.code for operand in instr if isinstance(operand, Label)}
    return {index: f"L{number}" for number, index in enumerate(sorted(found), 1)}


def _code_rows(fn: Function, labels: dict[int, str], lines: Lines | None) -> Iterator[str]:
    rows = iter([*fn.lines, (len(fn.code) + 1, 0, 0, False)])
    row = next(rows)
    for index, instr in enumerate(fn.code):
        if index in labels:
            yield f"{labels[index]}:"
        while row[0] <= index:
            source = lines(fn.file, row[1]).strip() if lines is not None and row[3] else ""
            yield (
                f"    line {row[1]} {row[2]}"
                + " stmt" * row[3]
                + (f"  ; {source}" if source else "")
            )
            row = next(rows)
        kinds: list[str] = [kind for _, kind in _ops.OPERANDS[instr[0]]]  # type: ignore[index]
        shown = [
            _operand(kind, operand, labels) for kind, operand in zip(kinds, instr[1:], strict=True)
        ]
        words = " ".join([_ops.NAMES[instr[0]], *shown])  # type: ignore[index]
        note = remark(fn, instr) if lines is not None else ""
        yield f"    {words}" + (f"  ; {note}" if note else "")


def _operand(kind: str, operand: Any, labels: dict[int, str]) -> str:
    match kind:
        case "str":
            return _quote(operand)
        case "type":
            return _name(operand.key)
        case "func" | "data" | "method":
            return _name1(operand)
        case "label":
            return labels[operand.index]
        case _:
            return str(operand)


def _type_rows(typ: Type) -> Iterator[str]:
    head = (
        f"type {_name(typ.key)} size={typ.size} align={typ.align} kind={typ.kind} flags={typ.flags}"
    )
    yield head + f" len={typ.len}" * bool(typ.len) + f" dir={typ.chan_dir}" * bool(typ.chan_dir)
    if typ.name != typ.key:
        yield f"    name {_quote(typ.name.encode())}"
    if typ.bare_name or typ.pkg_path:
        yield f"    of {_quote(typ.bare_name.encode())} {_quote(typ.pkg_path.encode())}"
    for word, other in (("elem", typ.elem), ("key", typ.map_key), ("pointer", typ.ptr_to)):
        if other is not None:
            yield f"    {word} {_name(other.key)}"
    for field in typ.fields:
        marks = " embedded" * field.embedded + " exported" * field.exported
        names = f"{_name(field.name)} {_name(field.type.key)} offset={field.offset}"
        yield f"    field {names} {_quote(field.tag.encode())} {_quote(field.pkg.encode())}{marks}"
    for word, others in (("in", typ.ins), ("out", typ.outs)):
        for other in others:
            yield f"    {word} {_name(other.key)}"
    for method in typ.methods:
        names = f"{_name(method.key)} {_name(method.name)} {_name(method.type.key)}"
        mark = " exported" * method.exported
        yield f"    method {names} {_name1(method.func)} {_quote(method.pkg.encode())}{mark}"


def _data_rows(datum: Data) -> Iterator[str]:
    yield (
        f"data {_name(datum.symbol)} size={datum.size} align={datum.align}"
        + " noscan" * datum.noscan
    )
    if datum.type is not None:
        yield f"    type {_name(datum.type.key)}"
    if datum.content:
        yield f"    bytes {_quote(bytes(datum.content))}"
    for reloc in datum.relocs:
        target: Any = reloc.target
        shown = (_name, _name, lambda t: _name(t.key), _quote)[reloc.kind](target)
        yield f"    word {reloc.offset} {_WORD_KINDS[reloc.kind]} {shown} {reloc.addend}"


# ---- reading


class _Row:
    """The words of one line, taken from the left; words `name=value` apart."""

    def __init__(self, line: str) -> None:
        self.words: list[str | bytes] = []
        self.named: dict[str, str] = {}
        at = 0
        while at < len(line.rstrip()):
            match = _TOKEN.match(line, at)
            if match is None:
                raise ValueError(f"not IR text: {line!r}")
            at = match.end()
            if match[1] is not None:
                self.words.append(_unquote(match[1]))
            elif match[2] is not None:
                name, equals, value = match[2].partition("=")
                if equals and name.isalpha():
                    self.named[name] = value
                else:
                    self.words.append(match[2])

    def text(self) -> str:
        word = self.words.pop(0)
        return word if isinstance(word, str) else word.decode("utf-8", "surrogateescape")

    def text1(self) -> str | None:
        return None if self.words[0] == "none" and self.words.pop(0) else self.text()

    def bytes(self) -> bytes:
        word = self.words.pop(0)
        return word if isinstance(word, bytes) else word.encode()

    def int(self, name: str = "") -> int:
        return int(self.named.pop(name, "0") if name else self.text())

    def flag(self, word: str) -> bool:
        if word in self.words:
            self.words.remove(word)
            return True
        return False


def read_package(text: str) -> Package:
    """What `show_package` printed. Raises ValueError on anything else."""
    return _Reader().read(text)


class _Reader:
    def __init__(self) -> None:
        self.package = Package("", "")
        self.type_objects: dict[str, Type] = {}
        self.labels: dict[str, Label] = {}
        self.item: Type | Data | Function | None = None

    def read(self, text: str) -> Package:
        for line in text.splitlines():
            row = _Row(line)
            if not row.words:
                continue
            if line.startswith(" "):
                self.inner(row)
            elif (
                isinstance(row.words[0], str)
                and row.words[0].endswith(":")
                and isinstance(self.item, Function)
            ):
                self.label(row.text()[:-1]).index = len(self.item.code)
            else:
                self.outer(row)
        return self.package

    def type(self, key: str) -> Type:
        if key not in self.type_objects:
            self.type_objects[key] = Type(key, key, 0, 0, 1, 0)
        return self.type_objects[key]

    def label(self, name: str) -> Label:
        return self.labels.setdefault(name, Label())

    def outer(self, row: _Row) -> None:
        package = self.package
        match row.text():
            case "package":
                package.path, package.name = row.text(), row.text()
            case "import":
                package.imports.append(row.text())
            case "init":
                package.init = row.text()
            case "type":
                typ = self.item = self.type(row.text())
                typ.size, typ.align, typ.kind, typ.flags = (
                    row.int(n) for n in ("size", "align", "kind", "flags")
                )
                typ.len, typ.chan_dir = row.int("len"), row.int("dir")
                package.types[typ.key] = typ
            case "data":
                datum = self.item = Data(
                    row.text(), row.int("size"), row.int("align"), row.flag("noscan")
                )
                package.data[datum.symbol] = datum
            case "func":
                fn = self.item = Function(
                    row.text(),
                    row.text(),
                    "",
                    0,
                    row.int("results"),
                    row.int("params"),
                    row.int("locals"),
                    row.int("stack"),
                )
                fn.flags = sum(_FLAGS[name] for name in row.text().split(",")) if row.words else 0
                package.functions[fn.symbol] = fn
                self.labels = {}
            case word:
                raise ValueError(f"not IR text: {word}")

    def inner(self, row: _Row) -> None:
        match self.item:
            case Function():
                self.function_row(self.item, row)
            case Type():
                self.type_row(self.item, row)
            case Data():
                self.data_row(self.item, row)
            case None:
                raise ValueError("an indented line before the first item")

    def function_row(self, fn: Function, row: _Row) -> None:
        word = row.text()
        match word:
            case "file":
                fn.file, fn.line = row.text(), row.int()
            case "type":
                fn.type = self.type(row.text())
            case "defer":
                row.int()
                line, _, column = row.named["at"].partition(":")
                fn.open_defers.append(
                    OpenDefer(row.text1(), row.int("slot"), row.int("n"), int(line), int(column))
                )
            case "bits":
                fn.bits_slot = row.int()
            case "deferreturn":
                fn.deferreturn = self.label(row.text())
            case "table":
                row.int()
                default = self.label(row.named["default"])
                names = [row.text() for _ in list(row.words)]
                labels = [None if name == "-" else self.label(name) for name in names]
                fn.tables.append(JumpTable(row.int("low"), labels, default))
            case "var":
                start, _, end = row.named["live"].partition(":")
                roles = row.flag("param"), row.flag("result")
                fn.variables.append(
                    Variable(
                        row.text(),
                        self.type(row.text()),
                        row.int("kind"),
                        row.int("slot"),
                        int(start),
                        int(end),
                        *roles,
                    )
                )
            case "line":
                fn.lines.append((len(fn.code), row.int(), row.int(), row.flag("stmt")))
            case _:
                op = _ops.NAMES.index(word)
                fn.code.append((op, *(self.operand(kind, row) for _, kind in _ops.OPERANDS[op])))

    def operand(self, kind: str, row: _Row) -> Any:
        match kind:
            case "str":
                return row.bytes()
            case "type":
                return self.type(row.text())
            case "func" | "data" | "method":
                return row.text1()
            case "label":
                return self.label(row.text())
            case _:
                return row.int()

    def type_row(self, typ: Type, row: _Row) -> None:
        match row.text():
            case "name":
                typ.name = row.text()
            case "of":
                typ.bare_name, typ.pkg_path = row.text(), row.text()
            case "elem":
                typ.elem = self.type(row.text())
            case "key":
                typ.map_key = self.type(row.text())
            case "pointer":
                typ.ptr_to = self.type(row.text())
            case "field":
                marks = row.flag("embedded"), row.flag("exported")
                typ.fields.append(
                    Field(
                        row.text(),
                        self.type(row.text()),
                        row.int("offset"),
                        row.text(),
                        row.text(),
                        *marks,
                    )
                )
            case "in":
                typ.ins.append(self.type(row.text()))
            case "out":
                typ.outs.append(self.type(row.text()))
            case "method":
                exported = row.flag("exported")
                key, name, signature, func = (
                    row.text(),
                    row.text(),
                    self.type(row.text()),
                    row.text1(),
                )
                typ.methods.append(Method(key, name, signature, func, row.text(), exported))
            case word:
                raise ValueError(f"not IR text: {word}")

    def data_row(self, datum: Data, row: _Row) -> None:
        match row.text():
            case "type":
                datum.type = self.type(row.text())
            case "bytes":
                datum.content = row.bytes()
            case "word":
                offset, kind = row.int(), _WORD_KINDS.index(row.text())
                target: Any = (
                    row.bytes() if kind == 3 else self.type(row.text()) if kind == 2 else row.text()
                )
                datum.relocs.append(Reloc(offset, kind, target, row.int()))
            case word:
                raise ValueError(f"not IR text: {word}")
