"""The go command's own words for broken package clauses and imports.

It reads the head of each file before the compiler sees it, reports the first error there in the
words of go/parser, without the name of a package, and stops.
"""

from __future__ import annotations

import re

from minigo.errors import Diagnostic
from minigo.source import FileSet, Pos

_AS_IT_IS = ("syntax error: missing import path", "syntax error: import path must be a string")
_TOKEN = re.compile(rb'"[^"\n]*"|[\w.]+|\S')
_KEYWORDS = frozenset(
    b"""break case chan const continue default defer else fallthrough for func go goto if import
    interface map package range return select struct switch type var""".split()
)


def head_error(errors: list[Diagnostic], files: FileSet) -> Diagnostic | None:
    """The go command's form of the first of a file's syntax errors; None when it is not its."""
    first = min(errors, key=lambda error: error.pos)
    if first.text.startswith(_AS_IT_IS):
        return Diagnostic(first.pos, first.text.removeprefix("syntax error: ").partition(";")[0])
    if first.text == "syntax error: package statement must be first":
        return Diagnostic(first.pos, f"expected 'package', found {_found(first.pos, files)}")
    file = files.file(first.pos)
    before = file.content[: first.pos - file.base].split()
    if before[-1:] == [b"package"] and first.text.endswith("expected name"):
        return Diagnostic(first.pos, f"expected 'IDENT', found {_found(first.pos, files)}")
    return None


def _found(pos: Pos, files: FileSet) -> str:
    """The token at a position as go/parser names it: names and literals bare, all others quoted."""
    file = files.file(pos)
    token = _TOKEN.match(file.content, pos - file.base)
    if token is None:
        return "'EOF'"
    text = token[0].decode(errors="replace")
    bare = token[0] not in _KEYWORDS and (text[0] in '"_' or text[0].isalnum())
    return text if bare else f"'{text}'"
