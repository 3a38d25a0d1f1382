"""The `{` that opens the body of an if, for, switch or select becomes a token of its own, BODY.

It is the first one outside all brackets after the keyword. This is wrong only where a literal of a
written-out type stands in the header, as in `for range []int{1, 2} {`: there the parser finds BODY
after a type, calls `take_back`, and the search goes on behind the literal.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from minigo.source import Pos
from minigo.syntax.lexer import Tokens


class Braces:
    """Marks the braces of one file's tokens, in time linear in their number."""

    def __init__(self, tokens: Tokens, kinds: dict[str, int]) -> None:
        self._tokens = tokens
        self._lbrace = kinds["{"]
        self._rbrace = kinds["}"]
        self._body = kinds["BODY"]
        self._open = bytes([kinds["("]]), bytes([kinds["["]])
        self._close = bytes([kinds[")"]]), bytes([kinds["]"]])
        self._headers = _one_of(kinds[word] for word in ("if", "for", "switch", "select"))
        self._braces = _one_of(kinds[word] for word in ("{", "}", "BODY"))
        self._matching: dict[int, int] = {}

    def mark(self) -> None:
        """Mark the body of every header. Stops where the source can't be well-formed."""
        for match in self._headers.finditer(self._tokens.kinds):
            if not self._mark_from(match.end()):
                return

    def take_back(self, brace: Pos) -> Pos:
        """The BODY at a position opens no body: mark the next brace of its header instead."""
        at = bisect_left(self._tokens.positions, brace)
        behind = self._match(at)
        if behind:
            self._mark_from(behind)
        return brace

    def _mark_from(self, at: int) -> bool:
        """Mark the first `{` outside brackets from a place in a header on."""
        kinds = self._tokens.kinds
        depth = 0
        while True:
            brace = kinds.find(self._lbrace, at)
            if brace < 0 or self._headers.search(kinds, at, brace):
                return False
            for opening, closing in zip(self._open, self._close, strict=True):
                depth += kinds.count(opening, at, brace) - kinds.count(closing, at, brace)
            if depth == 0:
                kinds[brace] = self._body
                return True
            at = self._match(brace)
            if depth < 0 or not at:
                return False

    def _match(self, brace: int) -> int:
        """The index behind the `}` that closes a brace; 0 if none does."""
        if not self._matching:
            pending: list[int] = []
            for match in self._braces.finditer(self._tokens.kinds):
                at = match.start()
                if self._tokens.kinds[at] != self._rbrace:
                    pending.append(at)
                elif pending:
                    self._matching[pending.pop()] = at + 1
        return self._matching.get(brace, 0)


def _one_of(kinds: Iterable[int]) -> re.Pattern[bytes]:
    return re.compile(b"[%b]" % re.escape(bytes(kinds)))
