"""The recorded syntax errors: what they are of, and how the files that hold them are read.

broken.txt has a program a line, `¶` for a newline; without a leading `!` it is the body of a
function. mutants.txt has a seed and its edits, as JSON, a line. Lines that begin with a tab are
what gc reports for the program above them. record.py asks gc.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from minigo.errors import Diagnostic
from minigo.source import FileSet
from minigo.syntax.parser import parse_file

HERE = Path(__file__).parent
BROKEN = HERE / "broken.txt"
MUTANTS = HERE / "mutants.txt"
SEEDS = sorted((HERE / "seeds").glob("*.go"))


@dataclass
class Case:
    """A program, the line that stands for it, and its errors as `line:column: text`."""

    line: str
    source: bytes
    errors: list[str] = field(default_factory=list)


def broken() -> list[Case]:
    """The programs written by hand."""
    return list(_read(BROKEN, _written))


def mutants() -> list[Case]:
    """The seeds with a token or two changed."""
    return list(_read(MUTANTS, mutated))


def _read(path: Path, source) -> Iterator[Case]:  # type: ignore[no-untyped-def]
    case = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("\t"):
            case.errors.append(line[1:])
        else:
            if case:
                yield case
            case = Case(line, source(line))
    if case:
        yield case


def _written(line: str) -> bytes:
    text = line[1:] if line.startswith("!") else f"package p; func f() {{¶{line}¶}}"
    return (text.replace("¶", "\n") + "\n").encode()


def mutated(line: str) -> bytes:
    """The seed that a line names, with the line's edits: offset, length, text; last first."""
    name, _, edits = line.partition(" ")
    source = (HERE / "seeds" / name).read_bytes()
    for start, length, text in json.loads(edits):
        source = source[:start] + text.encode() + source[start + length :]
    return source


def reported(source: bytes) -> list[str]:
    """What minigo reports for a program, as `line:column: text`."""
    files = FileSet()
    errors: list[Diagnostic] = []
    tree = parse_file(files.add("x.go", source), errors.append)
    assert (tree is None) == any(error.text.startswith("syntax error") for error in errors)
    return [_shown(files, error) for error in errors]


def _shown(files: FileSet, error: Diagnostic) -> str:
    place = files.position(error.pos)
    return f"{place.line}:{place.column}: {error.text}".replace("\n", "\\n")
