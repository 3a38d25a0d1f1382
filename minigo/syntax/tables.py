"""The LALR tables that Lark computes from go.lark, in a form that loads fast.

`build_tables` compiles the grammar and writes the file `go.tables`; `load` reads the packaged one,
or makes one in the user's cache when it is missing or belongs to another grammar. Only building
imports Lark; loading imports nothing that takes time.

A table file has lines of text about symbols and productions, then the grammar itself, the items of
each state, and the action rows as 16-bit numbers. Nothing in it is executed. A row has one number
for each symbol, terminals first. For a terminal, n > 0 is a shift to state n, 0 an error, n < 0 the
reduction of the production at n from the end, and n <= UNIT the reduction of one that only renames
its single symbol, to number UNIT - n. For a nonterminal it is the next state. A state that could
only rename what led to it is never entered: rows lead on behind it. The first states are the start
states, in the order of STARTS.
"""

from __future__ import annotations

import os
import sys
from zlib import crc32

UNIT = -1000
BLANK, NEWLINE, BAD, PRAGMA = range(4)  # kinds of pieces that the parser never sees
FIRST_KIND = 4
STARTS = ("source_file", "statement_list", "expression_text")
_MAGIC = f"minigo tables 2 {sys.byteorder}"
_FOLDER = os.path.dirname(os.path.abspath(__file__))
PACKAGED = os.path.join(_FOLDER, "go.tables")


class Tables:
    """What the lexer and the parser need to know of the grammar.

    `kinds` numbers the terminals by their spelling (`func`, `+=`) or name (`IDENTIFIER`, `$END`);
    identifiers and literals come first, then those whose value carries their spelling, up to
    `operators`. `patterns` are the regular expressions of the named terminals; `productions` tell
    action, length and symbol.
    """

    __slots__ = ("_items", "kinds", "names", "operators", "patterns", "productions", "rows")

    def __init__(
        self,
        names: list[str],
        terminals: int,
        operators: int,
        patterns: dict[str, str],
        productions: list[tuple[str, int, int]],
        items: bytes,
        rows: bytes,
    ) -> None:
        self.names = names
        self.kinds = {name: kind for kind, name in enumerate(names[:terminals]) if name}
        self.operators = operators
        self.patterns = patterns
        self.productions = productions
        self._items = items
        flat = memoryview(rows).cast("h").tolist()
        width = len(names)
        self.rows: list[list[int]] = [flat[at : at + width] for at in range(0, len(flat), width)]

    def items(self) -> list[list[str]]:
        """For each state its kernel items, such as `arguments: "(" expression_list • ")"`."""
        return [state.split("\t") for state in self._items.decode().split("\n")]


def load() -> Tables:
    """The tables of the grammar, compiled only if they are neither packaged nor cached."""
    grammar = grammar_text()
    cached = _cached(grammar)
    for path in (PACKAGED, cached):
        try:
            with open(path, "rb") as file:
                return unpack(file.read(), grammar)
        except (OSError, ValueError):
            continue
    data = _compiled(grammar)
    _write(cached, data)
    return unpack(data, grammar)


def build_tables(path: str | os.PathLike[str] = PACKAGED) -> None:
    """Compile the grammar into the file `path`. Needs Lark."""
    with open(path, "wb") as file:
        file.write(_compiled(grammar_text()))


def grammar_text() -> bytes:
    """The grammar: inside the package when installed, beside it in the source tree."""
    for above in ("..", os.path.join("..", "..")):
        try:
            with open(os.path.join(_FOLDER, above, "grammar", "go.lark"), "rb") as file:
                return file.read()
        except OSError:
            continue
    raise FileNotFoundError("the grammar go.lark is not installed with minigo")


def pack(
    grammar: bytes,
    names: list[str],
    terminals: int,
    operators: int,
    patterns: dict[str, str],
    productions: list[tuple[str, int, int]],
    items: list[list[str]],
    rows: bytes,
) -> bytes:
    """The bytes of a table file; see the head of this file."""
    listed = "\n".join("\t".join(state) for state in items).encode()
    head = [
        " ".join(names[FIRST_KIND:]),
        f"{terminals} {operators} {len(patterns)} {len(grammar)} {len(listed)}",
        " ".join(f"{action}/{length}/{symbol}" for action, length, symbol in productions),
        *(f"{name} {pattern}" for name, pattern in patterns.items()),
    ]
    rest = "\n".join(head).encode() + b"\n" + grammar + listed + rows
    return b"%b %d\n%b" % (_MAGIC.encode(), crc32(rest), rest)


def unpack(data: bytes, grammar: bytes) -> Tables:
    """The tables in a file's bytes. Raises ValueError if they are not those of the grammar."""
    first, _, rest = data.partition(b"\n")
    if first != b"%b %d" % (_MAGIC.encode(), crc32(rest)):
        raise ValueError("not a table file of this version")
    names, numbers, productions, rest = rest.split(b"\n", 3)
    terminals, operators, lines, grammar_size, items_size = map(int, numbers.split())
    *patterns, rest = rest.split(b"\n", lines)
    if rest[:grammar_size] != grammar:
        raise ValueError("the tables of another grammar")
    items_end = grammar_size + items_size
    triples = [entry.split("/") for entry in productions.decode().split(" ")]
    return Tables(
        [""] * FIRST_KIND + names.decode().split(" "),
        terminals,
        operators,
        dict(line.decode().split(" ", 1) for line in patterns),
        [(action, int(length), int(symbol)) for action, length, symbol in triples],
        rest[grammar_size:items_end],
        rest[items_end:],
    )


def _compiled(grammar: bytes) -> bytes:
    from minigo.syntax.compile_tables import compiled

    return compiled(grammar)


def _cached(grammar: bytes) -> str:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "minigo", f"go-{crc32(grammar):08x}.tables")


def _write(path: str, data: bytes) -> None:
    """Write by rename. A cache that can't be written costs time, nothing else."""
    scratch = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(scratch, "wb") as file:
            file.write(data)
        os.replace(scratch, path)
    except OSError:
        return
