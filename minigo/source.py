"""Source files and positions.
 A position (`Pos`) is a plain int: the offset of a byte within a `FileSet`, counted from 1 over all
its files; 0 is "no position". Lines and columns are computed only when a position is shown. Columns
count bytes from 1, as gc's do.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

Pos = int
NO_POS: Pos = 0


class Position(NamedTuple):
    """A position as people read it: file name as given by the user, line and column from 1; the
    column is 0 where none is known."""

    filename: str
    line: int
    column: int

    def __str__(self) -> str:
        place = f"{self.filename}:{self.line}"
        return f"{place}:{self.column}" if self.column else place


class Mark(NamedTuple):
    """A line directive: from `offset` on, positions are shown as if that were here. A column of 0
    means that columns are not known, a name of "" that the file is not."""

    offset: int
    name: str
    line: int
    column: int


class File:
    """The bytes of one source file and where its lines start. Offsets are in bytes from 0."""

    __slots__ = ("base", "content", "lines", "marks", "name")

    def __init__(self, name: str, content: bytes, base: int) -> None:
        self.name = name
        self.content = content
        self.base = base
        self.marks: list[Mark] = []  # in order; none in nearly all files
        self.lines = [0]
        start = content.find(b"\n") + 1
        while start:
            self.lines.append(start)
            start = content.find(b"\n", start) + 1

    def line(self, offset: int) -> int:
        """The line, from 1, that holds the byte at `offset`."""
        return bisect_right(self.lines, offset)

    def position(self, offset: int) -> Position:
        """How the place of a byte is shown, as line directives have it."""
        line = self.line(offset)
        column = offset - self.lines[line - 1] + 1
        at = bisect_right(self.marks, offset, key=lambda mark: mark.offset) if self.marks else 0
        if at == 0:
            return Position(self.name, line, column)
        mark = self.marks[at - 1]
        first = self.line(mark.offset)
        if mark.column == 0:
            column = 0
        elif line == first:
            column = mark.column + offset - mark.offset
        return Position(mark.name or "??", mark.line + line - first, column)

    def text(self, line: int) -> bytes:
        """The bytes of a line without its line end."""
        start = self.lines[line - 1]
        end = self.lines[line] - 1 if line < len(self.lines) else len(self.content)
        return self.content[start:end].rstrip(b"\r")


class FileSet:
    """The files of one run, each with its own range of positions."""

    __slots__ = ("_bases", "files")

    def __init__(self) -> None:
        self.files: list[File] = []
        self._bases: list[int] = []

    def add(self, name: str, content: bytes) -> File:
        """Register a file; its first byte has position `file.base`, its end `file.base + len`."""
        last = self.files[-1] if self.files else None
        base = last.base + len(last.content) + 1 if last else 1
        file = File(name, content, base)
        self.files.append(file)
        self._bases.append(base)
        return file

    def file(self, pos: Pos) -> File:
        """The file that `pos` lies in. Raises IndexError for NO_POS."""
        if pos == NO_POS:
            raise IndexError("no position")
        return self.files[bisect_right(self._bases, pos) - 1]

    def position(self, pos: Pos) -> Position:
        """File name, line and column of `pos`; an empty name and zeros for NO_POS."""
        if pos == NO_POS or not self.files:
            return Position("", 0, 0)
        file = self.file(pos)
        return file.position(pos - file.base)

    def physical(self, pos: Pos) -> Position:
        """`position` regardless of line directives."""
        if pos == NO_POS or not self.files:
            return Position("", 0, 0)
        file = self.file(pos)
        offset = pos - file.base
        line = file.line(offset)
        return Position(file.name, line, offset - file.lines[line - 1] + 1)
