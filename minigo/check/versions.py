"""Language versions, and what `//go:build` lines say about them."""

from __future__ import annotations

import re

CURRENT_MINOR = 27  # of the language version go1.27

_TOKEN = re.compile(r"&&|\|\||[!()]|[^\s&|!()]+")


def parse_minor(version: str) -> int:
    """The minor number of a language version such as go1.21 or go1.21.3; 0 if it is none."""
    parts = version.removeprefix("go").split(".")
    if parts[0] != "1" or len(parts) < 2:
        return 0
    digits = parts[1]
    while digits and not digits.isdigit():
        digits = digits[:-1]  # 1.21rc2
    return int(digits or "0")


def minimum_version(line: str) -> int:
    """The least minor language version that every way to satisfy the expression asks for: 21 for
    `go1.21 && linux`, 0 where there is none, and for what is no valid expression."""
    tokens = _TOKEN.findall(line)
    parser = _Parser(tokens)
    try:
        value = parser.either()
    except IndexError:
        return 0
    return 0 if parser.at != len(tokens) or value < 0 else value


class _Parser:
    """Recursive descent; -1 stands for no version at all."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0
        self.negated = False

    def _peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def either(self) -> int:
        """`a || b`."""
        value = self._both()
        while self._peek() == "||":
            self.at += 1
            other = self._both()
            value = max(value, other) if self.negated else min(value, other)
        return value

    def _both(self) -> int:
        value = self._one()
        while self._peek() == "&&":
            self.at += 1
            other = self._one()
            value = min(value, other) if self.negated else max(value, other)
        return value

    def _one(self) -> int:
        token = self.tokens[self.at]
        self.at += 1
        if token == "!":
            self.negated = not self.negated
            value = self._one()
            self.negated = not self.negated
            return value
        if token == "(":
            value = self.either()
            if self.tokens[self.at] != ")":
                raise IndexError
            self.at += 1
            return value
        version = re.fullmatch(r"go1(?:\.([0-9]+))?", token)
        if version is None or self.negated:
            return -1
        return int(version[1] or 0)
