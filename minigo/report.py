"""Telling people what went wrong: compile errors as gc prints them, and bugs of minigo itself."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, TextIO

from minigo.source import Position

if TYPE_CHECKING:
    from minigo.errors import CompileError, Diagnostic

LIMIT = 10  # errors of one package, as gc does
MAX_COLUMN = 255
CARET = "^"


def shown_name(name: str) -> str:
    """A file's name as the go command shows it: relative to the current folder when shorter."""
    if not name.startswith("/"):
        return name
    try:
        relative = os.path.relpath(name)
    except FileNotFoundError:  # there is no current folder any more
        return name
    if "/" not in relative:
        return f"./{relative}"
    return relative if len(relative) < len(name) else name


def as_printed(error: CompileError, limit: int = LIMIT) -> list[tuple[Position, Diagnostic]]:
    """The diagnostics that gc would print, in its order: filtered as they come in, at most `limit`
    (0: all), then sorted. One syntax error for a line is enough, and one of two equal ones."""
    chosen: list[tuple[Position, Diagnostic]] = []
    syntax_line = other = None
    for diagnostic in error.diagnostics:
        position = error.files.physical(diagnostic.pos)
        line = position.filename, position.line
        if diagnostic.text.startswith("syntax error"):
            if line == syntax_line:
                continue
            syntax_line = line
        else:
            if (line, diagnostic.text) == other:
                continue
            other = line, diagnostic.text
        chosen.append((position, diagnostic))
        if len(chosen) == limit:
            break
    ordered = sorted(chosen, key=lambda pair: pair[0])
    if limit and len(chosen) == limit:
        position, last = chosen[-1]
        ordered.append((position, type(last)(last.pos, "too many errors", "TooManyErrors")))
    rows: list[tuple[Position, Diagnostic]] = []
    for position, diagnostic in ordered:
        if not rows or (rows[-1][0], rows[-1][1].text) != (position, diagnostic.text):
            rows.append((position, diagnostic))
    return [(error.files.position(diagnostic.pos), diagnostic) for _, diagnostic in rows]


def print_errors(
    error: CompileError, file: TextIO, *, limit: int = LIMIT, excerpts: bool | None = None
) -> None:
    """Print as gc does, with a header that names the package. Excerpts of the source follow each
    error on a terminal, or as told."""
    if excerpts is None:
        excerpts = file.isatty()
    if error.package:
        print(f"# {error.package}", file=file)
    for position, diagnostic in as_printed(error, limit):
        print(_line(error, position, diagnostic.text), file=file)
        if excerpts and position.line and diagnostic.code != "TooManyErrors":
            print(_excerpt(error, diagnostic), file=file, end="")


def _line(error: CompileError, position: Position, text: str) -> str:
    """The message with its place; positions within it have their files' names shortened too. gc
    does not show columns that are too large for the room it has for them."""
    if not position.line:
        return text
    for source in error.files.files:
        if f"{source.name}:" in text:
            text = text.replace(f"{source.name}:", f"{shown_name(source.name)}:")
    name = shown_name(position.filename)
    if not error.package:  # told by the go command, which writes names without the dot
        name = name.removeprefix("./")
    place = f"{name}:{position.line}"
    if 0 < position.column < MAX_COLUMN:
        place += f":{position.column}"
    return f"{place}: {text}"


def _excerpt(error: CompileError, diagnostic: Diagnostic) -> str:
    """The source line and a caret under the column; tabs stay tabs so that the caret lines up."""
    position = error.files.physical(diagnostic.pos)
    text = error.files.file(diagnostic.pos).text(position.line)
    head = text[: position.column - 1].decode("utf-8", "replace")
    blank = "".join("\t" if char == "\t" else " " for char in head)
    source = text.decode("utf-8", "replace")
    return f"{position.line:>5} | {source}\n      | {blank}{CARET}\n"


def print_json(error: CompileError, file: TextIO, limit: int = LIMIT) -> None:
    """One object a line: the go command's build events, with the place and the kind of error."""

    def emit(action: str, **more: object) -> None:
        print(json.dumps({"ImportPath": error.package, "Action": action, **more}), file=file)

    if error.package:
        emit("build-output", Output=f"# {error.package}\n")
    for position, diagnostic in as_printed(error, limit):
        name, line, column = shown_name(position.filename), position.line, position.column
        emit(
            "build-output",
            Output=_line(error, position, diagnostic.text) + "\n",
            Pos={"File": name, "Line": line, "Col": column},
            Code=diagnostic.code,
            Message=diagnostic.text,
        )
    emit("build-fail")


def save_internal_error(error: BaseException, arguments: list[str]) -> str:
    """Write what is needed to understand a bug of minigo into a file; its name, or a hint."""
    import platform
    import traceback

    from minigo import __version__

    report = "\n".join(
        [
            f"minigo {__version__}, Python {sys.version}, {platform.platform()}",
            f"arguments: {arguments!r}",
            f"folder: {os.environ.get('PWD', '')}",
            "",
            *traceback.format_exception(error),
        ]
    )
    state = os.environ.get("XDG_STATE_HOME") or os.path.expanduser("~/.local/state")
    name = f"{state}/minigo/internal-error-{os.getpid()}.txt"
    try:
        os.makedirs(os.path.dirname(name), exist_ok=True)
        with open(name, "w", encoding="utf-8", errors="replace") as file:
            file.write(report)
    except OSError as problem:
        return f"this report, which could not be saved ({problem}):\n{report}"
    return name
