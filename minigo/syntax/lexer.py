"""From bytes to tokens: semicolons inserted, blanks and comments gone.

Everything is done for all tokens of a file at once, by functions that loop in C: a regular
expression cuts the text into pieces, a dictionary gives each its kind, and semicolons come from
replacing pairs of kinds. The text is the source decoded as Latin-1, so offsets count bytes.

The pattern cuts malformed source where gc's scanner does: an unterminated string ends with its
line, a number has every character that its base could claim. Such a piece is BAD, and malformed.py
finds the words for it. The parser uses `Lexer`; nothing else needs to.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, compress

from minigo.source import File, Pos
from minigo.syntax.ast import BasicLit, Ident, Pragma
from minigo.syntax.malformed import Decoded, explain, is_closed, is_identifier, utf8
from minigo.syntax.tables import BAD, BLANK, NEWLINE, PRAGMA, Tables

_PIECES = r"""
    [A-Za-z_\x80-\xff][0-9A-Za-z_\x80-\xff]*
  | [ \t\r]+
  | \n[ \t\r\n]*
  | [()\[\]{},;~]
  | \.(?:\.\.|(?![0-9]))
  | "[^"\\\n]*(?:\\[^\n][^"\\\n]*)*(?:"|\\?)
  | (?: 0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][+-]?[0-9_]*)?
      | (?:0[bBoO][0-9_]*|[0-9][0-9_]*)(?:\.[0-9_]*)?(?:[eEpP][+-]?[0-9_]*)?
      | \.[0-9][0-9_]*(?:[eEpP][+-]?[0-9_]*)? )i?
  | :=? | ==?
  | //[^\n]*
  | /\*(?:[^*]*\*+(?:[^/*][^*]*\*+)*/|[\x00-\xff]*)
  | \*=? | &(?:&|\^?=?) | !=? | \+[+=]? | -[-=]?
  | <(?:<=?|=|-)? | >(?:>=?|=)? | \|[|=]? | [%^/]=?
  | '[^'\\\n]*(?:\\[^\n][^'\\\n]*)*(?:'|\\?)
  | `[^`]*`?
  | [\x00-\xff]
"""
LITERALS = {
    "INT_LIT": "INT",
    "FLOAT_LIT": "FLOAT",
    "IMAGINARY_LIT": "IMAG",
    "RUNE_LIT": "CHAR",
    "STRING_LIT": "STRING",
}
_ENDERS = (
    "IDENTIFIER", *LITERALS, "break", "continue", "fallthrough", "return",
    "++", "--", ")", "]", "}",
)  # fmt: skip
_BLANK, _NEWLINE, _PRAGMA = bytes([BLANK]), bytes([NEWLINE]), bytes([PRAGMA])


class Tokens:
    """The tokens of a file as parallel lists; the last one is `$END`.

    An inserted semicolon is spelled as what it stands for: a newline, a comment, or nothing at
    the end of the file. `errors` are the complaints about malformed tokens, by position, and
    `malformed` the positions of such literals.
    """

    __slots__ = ("errors", "kinds", "malformed", "positions", "pragmas", "texts")

    def __init__(self, kinds: bytearray, positions: list[Pos], texts: list[str]) -> None:
        self.kinds = kinds
        self.positions = positions
        self.texts = texts
        self.pragmas: list[Pragma] = []
        self.errors: list[tuple[Pos, str]] = []
        self.malformed: set[Pos] = set()

    def behind(self, pos: Pos) -> Pos:
        """The position of the token that follows the one at a position."""
        return self.positions[bisect_left(self.positions, pos) + 1]

    def semicolon(self, pos: Pos) -> str:
        """What the semicolon at a position is: semicolon, newline or EOF."""
        text = self.texts[bisect_left(self.positions, pos)]
        if text == ";":
            return "semicolon"
        return "newline" if text else "EOF"


class _Kinds(dict[str, int]):
    """The kind of a piece by its text, filled as a file is read."""

    def __init__(self, lexer: Lexer) -> None:
        super().__init__(lexer.fixed)
        self.lexer = lexer

    def __missing__(self, text: str) -> int:
        kind = self.lexer.classify(text)
        if kind > PRAGMA or len(text) < 8:
            self[text] = kind
        return kind


class Lexer:
    """Cuts files into the terminals of one grammar."""

    def __init__(self, tables: Tables) -> None:
        kinds = tables.kinds
        self.kinds = kinds
        self.fixed = {
            text: kind for text, kind in kinds.items() if not text.isupper() and text != "$END"
        }
        self._pieces = re.compile(_PIECES, re.VERBOSE).findall
        self._patterns = tables.patterns
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._operators = tables.operators
        self._names = tables.names
        self._literals = {kinds[name]: text for name, text in LITERALS.items()}
        self._enders = {kinds[name] for name in _ENDERS}

    def tokenize(self, file: File) -> Tokens:
        """The tokens of a file. Never fails: what is malformed is told in `errors`."""
        source = Decoded(file)
        pieces = self._pieces(source.text)
        kinds = bytes(map(_Kinds(self).__getitem__, pieces))
        starts = list(accumulate(map(len, pieces), initial=file.base))
        errors: list[tuple[Pos, str]] = []
        malformed: list[int] = []
        if BAD in kinds:
            wrong = [at for at, kind in enumerate(kinds) if kind == BAD]
            kinds = self._explained(kinds, starts, pieces, errors)
            malformed = [at for at in wrong if kinds[at] in self._literals]
        if source.gaps:
            kinds = self._without_split_keywords(kinds, starts, [gap for gap, _ in source.gaps])
            starts = list(map(source.original, starts))
            errors = [(source.original(pos), text) for pos, text in errors]
        tokens = self._with_semicolons(kinds.replace(_PRAGMA, _BLANK), starts, pieces)
        if not source.text.isascii():
            tokens.texts = list(map(utf8, tokens.texts))
        if PRAGMA in kinds:
            tokens.pragmas = [
                self._pragma(file, pos, utf8(text).rstrip("\r")[2:], tokens.positions)
                for kind, pos, text in zip(kinds, starts, pieces, strict=False)
                if kind == PRAGMA
            ]
        if "*line " in source.text or "//line " in source.text:
            errors += self._line_directives(file, starts, pieces)
        tokens.malformed = {starts[at] for at in malformed}
        tokens.errors = sorted(source.errors + errors, key=lambda error: error[0])
        return tokens

    def _line_directives(
        self, file: File, starts: list[Pos], pieces: list[str]
    ) -> list[tuple[Pos, str]]:
        from minigo.syntax import linedirectives

        directives = [
            (pos, text)
            for pos, text in zip(starts, pieces, strict=False)
            if text.startswith(("//line ", "/*line "))
        ]
        return linedirectives.read(file, directives)

    def _pragma(self, file: File, pos: Pos, text: str, positions: list[Pos]) -> Pragma:
        at = pos - file.base
        line = file.content[file.content.rfind(b"\n", 0, at) + 1 : at]
        return Pragma(pos, text, not line.strip(), positions[bisect_left(positions, pos + 1)])

    def _without_split_keywords(self, kinds: bytes, starts: list[Pos], gaps: list[int]) -> bytes:
        """A keyword with bytes left out of it, or behind it, is an identifier to gc."""
        better = bytearray(kinds)
        for gap in gaps:
            at = bisect_left(starts, starts[0] + gap) - 1
            if at >= 0 and kinds[at] > self._operators and self._names[kinds[at]].isalpha():
                better[at] = self.kinds["IDENTIFIER"]
        return bytes(better)

    def _explained(
        self, kinds: bytes, starts: list[Pos], pieces: list[str], errors: list[tuple[Pos, str]]
    ) -> bytes:
        """Complain about the BAD pieces; each gets the kind that it was meant to have."""
        better = bytearray(kinds)
        at = kinds.find(BAD)
        while at >= 0:
            meant, complaints = explain(pieces[at], at == len(pieces) - 1)
            better[at] = self.kinds[meant] if meant else _comment_kind(pieces[at])
            errors += [(starts[at] + offset, text) for offset, text in complaints]
            at = kinds.find(BAD, at + 1)
        return bytes(better)

    def _with_semicolons(self, kinds: bytes, starts: list[Pos], pieces: list[str]) -> Tokens:
        positions = compress(starts, kinds)
        texts = compress(pieces, kinds)
        kinds = kinds.translate(None, _BLANK)
        semicolon = self.kinds[";"]
        for ender in self._enders:
            kinds = kinds.replace(bytes([ender, NEWLINE]), bytes([ender, semicolon]))
        kinds = kinds.replace(_NEWLINE, _BLANK)
        tokens = Tokens(
            bytearray(kinds.translate(None, _BLANK)),
            list(compress(positions, kinds)),
            list(compress(texts, kinds)),
        )
        end = starts[-1]
        if tokens.kinds and tokens.kinds[-1] in self._enders:
            tokens.kinds.append(semicolon)
            tokens.positions.append(end)
            tokens.texts.append("")
        tokens.kinds.append(self.kinds["$END"])
        tokens.positions.append(end)
        tokens.texts.append("")
        return tokens

    def classify(self, text: str) -> int:
        """The kind of a piece that is no keyword, operator or mark."""
        first = text[0]
        if first in " \t\r":
            return BLANK
        if first == "\n":
            return NEWLINE
        if first == "/":
            return _comment(text)
        if first.isalpha() or first == "_" or first >= "\x80":
            return self.kinds["IDENTIFIER"] if is_identifier(text) else BAD
        if first == '"' and "\\" not in text and text[-1] == first and len(text) > 1:
            return self.kinds["STRING_LIT"]
        if text.isdigit() and first != "0":
            return self.kinds["INT_LIT"]
        return next((self.kinds[name] for name in LITERALS if self._matches(name, text)), BAD)

    def _matches(self, name: str, text: str) -> bool:
        if name not in self._compiled:
            self._compiled[name] = re.compile(self._patterns[name])
        return self._compiled[name].fullmatch(text) is not None

    def values(self, tokens: Tokens) -> list[object]:
        """What the builder gets for each token: a node, a position and spelling, or a position."""
        identifier = self.kinds["IDENTIFIER"]
        last_literal = max(self._literals)
        operators = self._operators
        literals = self._literals
        return [
            Ident(pos, text)
            if kind == identifier
            else pos
            if kind >= operators
            else (pos, text)
            if kind > last_literal
            else BasicLit(pos, literals[kind], text)
            for kind, pos, text in zip(tokens.kinds, tokens.positions, tokens.texts, strict=True)
        ]


def _comment(text: str) -> int:
    if text[1:2] == "/":
        return PRAGMA if text.startswith(("//go:", "//minigo:")) else BLANK
    return _comment_kind(text) if is_closed(text) else BAD


def _comment_kind(text: str) -> int:
    return NEWLINE if "\n" in text else BLANK
