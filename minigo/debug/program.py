"""What is known of a program without running it: functions, lines, variables, places to stop.

Everything comes from the program's image. Pcs are offsets in bytes into a function's instructions.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from minigo.ir import _ops
from minigo.ir.decode import Decoder
from minigo.ir.image import LENGTHS, VAR_PARAM, VAR_RESULT, Image
from minigo.ir.model import Label, Type

SLOT, CELL, CAPTURED, CAPTURED_CELL = range(4)  # Variable.kind
HIDDEN = _ops.FUNC_WRAPPER | _ops.FUNC_RUNTIME


class DebugError(Exception):
    """What the user asked for can't be done; the message says why."""


class Line(NamedTuple):
    """A row of a line table: holds from `pc` to the next."""

    pc: int
    line: int
    column: int
    statement: bool


class Variable(NamedTuple):
    """A variable of a function; see ir.model.Variable, with pcs for instruction indices."""

    name: str
    type: Type
    kind: int
    slot: int
    start: int
    end: int
    param: bool
    result: bool


class OpenDefer(NamedTuple):
    """An open-coded defer; see ir.model.OpenDefer."""

    func: int | None
    slot: int
    n: int
    line: int


@dataclass(slots=True)
class Place:
    """Where a breakpoint stops."""

    func: int
    pc: int


class Func:
    """A function of the program."""

    def __init__(self, program: Program, index: int) -> None:
        self._program = program
        self.index = index
        image = program.image
        self._row = dict(zip(_ops.RECORDS["func"], image.row("func", index), strict=True))
        self.symbol = image.text(self._row["symbol"])
        self.name = image.text(self._row["name"])
        self.file = image.text(self._row["file"])
        self.line: int = self._row["line"]
        self.flags: int = self._row["flags"]
        self.results: int = self._row["results"]
        self.params: int = self._row["params"]
        self.bits_slot: int = self._row["bits_slot"]
        self.stack_base = max(self.results + self.params + max(self._row["locals"], 1), 4)
        self.deferreturn: int | None = self._row["deferreturn"]
        if self.deferreturn == self._row["code_len"]:
            self.deferreturn = None

    @cached_property
    def is_user(self) -> bool:
        """Whether the user wrote it, as opposed to the standard library or the compiler."""
        return os.path.isabs(self.file) and not self.flags & (HIDDEN | _ops.FUNC_NATIVE)

    @property
    def ctx_slot(self) -> int:
        """Where a function that captures finds its func value."""
        return self.results + self.params

    @cached_property
    def type(self) -> Type | None:
        """Its signature, receiver left out."""
        index1 = self._row["type1"]
        return self._program.decoder.type(index1 - 1) if index1 else None

    @cached_property
    def lines(self) -> list[Line]:
        """The line table."""
        rows = [
            self._program.image.row("line", at)
            for at in range(self._row["line_off"], self._row["line_off"] + self._row["line_n"])
        ]
        return [Line(pc, line, col >> 1, bool(col & 1)) for pc, line, col in rows]

    @cached_property
    def variables(self) -> list[Variable]:
        """Parameters, results and locals in the order of their declaration."""
        found = []
        image, decoder = self._program.image, self._program.decoder
        for at in range(self._row["var_off"], self._row["var_off"] + self._row["var_n"]):
            name, typ, kind, slot, start, end, flags = image.row("var", at)
            found.append(
                Variable(
                    image.text(name), decoder.type(typ), kind, slot, start, end,
                    bool(flags & VAR_PARAM), bool(flags & VAR_RESULT),
                )
            )  # fmt: skip
        return found

    @cached_property
    def open_defers(self) -> list[OpenDefer]:
        """The open-coded defers; bit i belongs to number i."""
        rows = [
            self._program.image.row("open", at)
            for at in range(self._row["open_off"], self._row["open_off"] + self._row["open_n"])
        ]
        return [
            OpenDefer(func1 - 1 if func1 else None, slot, n, line)
            for func1, slot, n, line, _ in rows
        ]

    @cached_property
    def ops(self) -> dict[int, int]:
        """The opcode of each instruction by its pc, in order."""
        at, end = self._row["code_off"], self._row["code_off"] + self._row["code_len"]
        code, start, found = self._program.image.code, at, {}
        while at < end:
            op = code[at] | code[at + 1] << 8
            found[at - start] = op
            at += LENGTHS[op]
        return found

    def next_pc(self, pc: int) -> int:
        """The pc of the instruction behind."""
        return pc + LENGTHS[self.ops[pc]]

    def line_at(self, pc: int) -> int:
        """The source line of an instruction."""
        at = bisect_right(self.lines, pc, key=lambda row: row.pc)
        return self.lines[at - 1].line if at else self.line

    @cached_property
    def entry(self) -> int:
        """Where its first statement begins."""
        return next((row.pc for row in self.lines if row.statement), 0)

    def listing(self) -> list[tuple[int, int, str]]:
        """Its instructions: pc, line, text."""
        fn = self._program.decoder.function(self.index)
        pcs = list(self.ops)
        rows = []
        for pc, instr in zip(pcs, fn.code, strict=True):
            kinds = [kind for _, kind in _ops.OPERANDS[self.ops[pc]]]
            words = [_ops.NAMES[self.ops[pc]]]
            for kind, operand in zip(kinds, instr[1:], strict=True):
                words.append(_operand(kind, operand, pcs))
            rows.append((pc, self.line_at(pc), " ".join(words)))
        return rows


def _operand(kind: str, operand: object, pcs: list[int]) -> str:
    if isinstance(operand, Label):
        return f"{pcs[operand.index]:#x}"
    if isinstance(operand, Type):
        return operand.key
    if isinstance(operand, bytes):
        return '"' + operand.decode("utf-8", "replace").replace("\n", "\\n") + '"'
    return "none" if operand is None else str(operand)


def _basic(name: str, kind: int, size: int, noscan_direct: int = 3) -> Type:
    return Type(name, name, kind, size, min(size, 8), noscan_direct)


# The types of the language, for a program that has no descriptors of them: kind, size, flags.
_BASIC = {
    "bool": (1, 1), "int": (2, 8), "int8": (3, 1), "int16": (4, 2), "int32": (5, 4),
    "int64": (6, 8), "uint": (7, 8), "uint8": (8, 1), "uint16": (9, 2), "uint32": (10, 4),
    "uint64": (11, 8), "uintptr": (12, 8), "float32": (13, 4), "float64": (14, 8),
    "complex64": (15, 8), "complex128": (16, 16, 1), "string": (24, 16, 0),
    "interface {}": (20, 16, 0),
}  # fmt: skip


class Program:
    """A linked program, made with records of variables. `sources` are the files named for it."""

    def __init__(self, image: bytes) -> None:
        self.image = Image(image)
        self.decoder = Decoder(self.image)
        self.count = self.image.count("func")
        self._funcs: dict[int, Func] = {}
        self._texts: dict[str, list[str]] = {}
        self._derived = {name: _basic(name, *row) for name, row in _BASIC.items()}

    def func(self, index: int) -> Func:
        """A function."""
        if index not in self._funcs:
            self._funcs[index] = Func(self, index)
        return self._funcs[index]

    @cached_property
    def names(self) -> dict[str, list[int]]:
        """Functions by the name that tracebacks give them."""
        found: dict[str, list[int]] = {}
        for index in range(self.count):
            found.setdefault(self.image.text(self.image.row("func", index)[1]), []).append(index)
        return found

    @cached_property
    def symbols(self) -> dict[str, int]:
        """Functions by symbol."""
        return {symbol: index for index, symbol in enumerate(self.decoder.symbols())}

    @cached_property
    def user_funcs(self) -> list[Func]:
        """The functions that the user wrote, in the order of the source."""
        funcs = [f for f in map(self.func, range(self.count)) if f.is_user]
        return sorted(funcs, key=lambda f: (f.file, f.line, f.index))

    @cached_property
    def globals(self) -> dict[str, tuple[int, Type]]:
        """Package variables by symbol: index and type."""
        found = {}
        for index in range(self.image.count("data")):
            row = self.image.row("data", index)
            if row[8]:
                found[self.image.text(row[0])] = index, self.decoder.type(row[8] - 1)
        return found

    @cached_property
    def types(self) -> dict[str, int]:
        """Types by key."""
        count = self.image.count("type")
        return {self.image.text(self.image.row("type", i)[0]): i for i in range(count)}

    def type(self, key: str) -> Type | None:
        """A type the program has, or one made of them since."""
        index = self.types.get(key)
        return self._derived.get(key) if index is None else self.decoder.type(index)

    def pointer_to(self, typ: Type) -> Type:
        """The type of pointers to values of a type."""
        return self._derive(Type("*" + typ.key, "*" + typ.name, 22, 8, 8, 2, elem=typ))

    def slice_of(self, typ: Type) -> Type:
        """The type of slices of values of a type."""
        return self._derive(Type("[]" + typ.key, "[]" + typ.name, 23, 24, 8, 0, elem=typ))

    def array_of(self, typ: Type, length: int) -> Type:
        """The type of arrays of values of a type."""
        key, name, size = f"[{length}]{typ.key}", f"[{length}]{typ.name}", typ.size * length
        flags = typ.flags & 1
        return self._derive(Type(key, name, 17, size, typ.align, flags, elem=typ, len=length))

    def _derive(self, typ: Type) -> Type:
        return self.type(typ.key) or self._derived.setdefault(typ.key, typ)

    def named_type(self, name: str) -> Type | None:
        """A type by its name and that of its package, which may be all or the end of its path."""
        if (found := self.type(name)) is not None:
            return found
        key = next((key for key in self.types if key.endswith("/" + name)), None)
        return None if key is None else self.type(key)

    def find_symbol(self, symbol: str) -> int | None:
        """A function by its symbol, of whose package's path the end is enough."""
        if symbol in self.symbols:
            return self.symbols[symbol]
        return next((i for s, i in self.symbols.items() if s.endswith("/" + symbol)), None)

    def instances(self, symbol: str) -> list[Func]:
        """The instances of a generic function."""
        head = symbol + "["
        return [
            self.func(index) for name, index in self.symbols.items()
            if name.startswith(head) and name.endswith("]")
        ]  # fmt: skip

    def source(self, file: str) -> list[str]:
        """The lines of a source file; none when it can't be read."""
        if file not in self._texts:
            from minigo.compile import std

            path = file if os.path.isabs(file) else os.path.join(std.ROOT, file)
            try:
                with open(path, encoding="utf-8", errors="replace") as text:
                    self._texts[file] = text.read().split("\n")
            except OSError:
                self._texts[file] = []
        return self._texts[file]

    # ---- places

    def find_file(self, name: str) -> str:
        """The file of the program that a user names by its path or the end of it."""
        files = sorted({f.file for f in self.user_funcs})
        if not name and files:
            return files[0]
        whole = os.path.abspath(name)
        found = [f for f in files if f == whole] or [f for f in files if f.endswith("/" + name)]
        if not found:
            every = {self.func(i).file for i in range(self.count)}
            found = sorted(f for f in every if f == name)
        if not found:
            raise DebugError(f"no file {name} in the program")
        return found[0]

    def find_funcs(self, name: str) -> list[Func]:
        """The functions a user's name may mean: the whole name, or without its package, the
        stars and parentheses of methods left out or not."""
        if name in self.names:
            found = self.names[name]
        else:
            bare = name.replace("(*", "").replace(")", "")
            found = []
            for full, indices in self.names.items():
                plain = full.replace("(*", "").replace(")", "").replace("[...]", "")
                tail = plain.rpartition("/")[2]
                if bare in (plain, tail) or tail.partition(".")[2] == bare:
                    found += indices
            # A method by its name alone.
            ends = "." + bare
            found = found or [i for full, rows in self.names.items() if full.endswith(ends)
                              for i in rows if self.func(i).is_user]  # fmt: skip
        funcs = [f for f in map(self.func, found) if not f.flags & (_ops.FUNC_NATIVE | HIDDEN)]
        users = [f for f in funcs if f.is_user]
        return users or funcs

    def line_places(self, file: str, line: int) -> list[Place]:
        """Where statements on a line begin, one place for each function."""
        places = []
        indices = [f.index for f in self.user_funcs if f.file == file] or [
            i for i in range(self.count) if self.func(i).file == file
        ]
        for index in indices:
            pcs = [row.pc for row in self.func(index).lines if row.statement and row.line == line]
            if pcs:
                places.append(Place(index, min(pcs)))
        return places

    def resolve(self, text: str, file: str, line: int, func: Func | None) -> list[Place]:
        """The places a location means: `file:line`, `line`, `+n`, `-n`, `func`, `func:line`,
        `*pc`, `/regexp/`. `file`, `line` and `func` are where we are."""
        if text.startswith("/") and text.endswith("/") and len(text) > 2:
            return self._matching(text[1:-1])
        if text.startswith("*"):
            return self._at_pc(text[1:], func)
        if re.fullmatch(r"[+-]?\d+", text):
            wanted = line + int(text) if text[0] in "+-" else int(text)
            return self._on_line(file, wanted)
        head, colon, tail = text.rpartition(":")
        if colon and tail.isdigit():
            if head.endswith(".go"):
                return self._on_line(self.find_file(head), int(tail))
            first = self._the_funcs(head)[0]
            return self._on_line(first.file, first.line + int(tail))
        return [Place(f.index, f.entry) for f in self._the_funcs(text)]

    def _the_funcs(self, name: str) -> list[Func]:
        funcs = self.find_funcs(name)
        if not funcs:
            raise DebugError(f"no function {name} in the program")
        return funcs

    def _on_line(self, file: str, line: int) -> list[Place]:
        places = self.line_places(file, line)
        if not places:
            raise DebugError(f"no statement begins at {shown(file)}:{line}")
        return places

    def _matching(self, pattern: str) -> list[Place]:
        try:
            wanted = re.compile(pattern)
        except re.error as error:
            raise DebugError(f"bad regular expression: {error}") from None
        found = [Place(f.index, f.entry) for f in self.user_funcs if wanted.search(f.name)]
        if not found:
            raise DebugError(f"no function matches /{pattern}/")
        return found

    def _at_pc(self, text: str, func: Func | None) -> list[Place]:
        try:
            pc = int(text, 0)
        except ValueError:
            raise DebugError(f"bad pc: {text}") from None
        if func is None or pc not in func.ops:
            raise DebugError(f"no instruction begins at {text}")
        return [Place(func.index, pc)]


@cache
def shown(file: str) -> str:
    """A file's name as stops show it."""
    if not os.path.isabs(file):
        return file
    near = os.path.relpath(file)
    return file if near.startswith("..") else f"./{near}"
