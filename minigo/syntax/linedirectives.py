"""`//line file:line` and `/*line file:line:column*/`: comments that tell where generated source
came from. They change where positions are shown to be (`File.marks`), nothing else.
"""

from __future__ import annotations

import os
import re

from minigo.source import File, Mark, Pos

_MAX = 1 << 30  # the largest line and column that gc keeps
_TAIL = re.compile(r"(?s)(.*):([^:]*)")


def read(file: File, comments: list[tuple[Pos, str]]) -> list[tuple[Pos, str]]:
    """Note the directives among the comments of a file, which come in order; the complaints about
    those that are malformed."""
    complaints: list[tuple[Pos, str]] = []
    file.marks = []
    for pos, text in comments:
        at = pos - file.base
        if text.startswith("//line "):
            if at == 0 or file.content[at - 1 : at] == b"\n":
                end = file.content.find(b"\n", at) + 1 or len(file.content)
                _note(file, at, text.rstrip("\r")[2:], end, complaints)
        elif text.startswith("/*line ") and "\n" not in text:
            _note(file, at, text[2:-2], at + len(text), complaints)
    return complaints


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and int(text) < 1 << 64 else None


def _note(file: File, at: int, text: str, end: int, complaints: list[tuple[Pos, str]]) -> None:
    text = text.removeprefix("line ")
    first = file.base + at + len("//line ")  # where `text` begins

    def complain(what: str, wrong: str, before: str) -> None:
        complaints.append((first + len(before) + 1, f"invalid {what} number: {wrong}"))

    match = _TAIL.fullmatch(text)
    if match is None:
        return
    name, tail = match[1], match[2]
    line, column = _number(tail), 0
    if line is None:
        complain("line", tail, name)
        return
    match = _TAIL.fullmatch(name)
    outer = _number(match[2]) if match is not None else None
    if match is not None and outer is not None:
        line, column = outer, line
        if not 0 < column <= _MAX:
            complain("column", tail, name)
            return
        name, tail = match[1], match[2]
        text = f"{name}:{tail}"
    if not 0 < line <= _MAX:
        complain("line", text[len(name) + 1 :], name)
        return
    if name:
        name = os.path.normpath(os.path.join(os.path.dirname(file.name), name))
    elif column:
        name = file.marks[-1].name if file.marks else file.name
    file.marks.append(Mark(end, name, line, column))
