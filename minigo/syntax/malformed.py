"""What is wrong with text that is no token, in the words of gc's scanner.

gc reads past characters that no Go file may hold (NUL, a second byte order mark, what is not UTF-8)
as if they were not there; `Decoded` does the same. All other errors lie within one piece of the
lexer's pattern, and `explain` finds them by looking at that piece alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from minigo.source import File, Pos

Complaint = tuple[int, str]  # offset in the piece, text
_BOM = "\xef\xbb\xbf"
_WELL_FORMED = re.compile(
    rb"[\x01-\x7f]+|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]"
    rb"|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)


class Decoded:
    """The text of a file without what no file may hold, one character for each byte.

    `gaps` are the offsets in `text` where bytes were left out and their number so far; a first
    line `#!` and a byte order mark before it are left out in silence.
    """

    def __init__(self, file: File) -> None:
        self.errors: list[tuple[Pos, str]] = []
        self.gaps: list[tuple[int, int]] = []
        self._base = file.base
        self.text = text = file.content.decode("latin-1")
        skipped = len(_BOM) if text.startswith(_BOM) else 0
        if text.startswith("#!"):
            skipped = (text + "\n").index("\n")
        if skipped:
            self.gaps = [(0, skipped)]
            self.text = text[skipped:]
        if "\0" in text or (not text.isascii() and not _is_clean(file.content[skipped:])):
            self._clean(file.content, skipped)

    def original(self, pos: Pos) -> Pos:
        """The position in the file of a position in `text`."""
        index = bisect_right(self.gaps, (pos - self._base, 1 << 62))
        return pos + self.gaps[index - 1][1] if index else pos

    def _clean(self, content: bytes, at: int) -> None:
        kept = []
        length = 0
        while at < len(content):
            match = _WELL_FORMED.match(content, at)
            if match and match[0] != b"\xef\xbb\xbf":
                kept.append(match[0])
                length += len(match[0])
                at = match.end()
                continue
            text, width = "invalid UTF-8 encoding", 1
            if match:
                text, width = "invalid BOM in the middle of the file", 3
            elif content[at] == 0:
                text = "invalid NUL character"
            self.errors.append((self._base + at, text))
            at += width
            self.gaps.append((length, at - length))
        self.text = b"".join(kept).decode("latin-1")


def _is_clean(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return b"\xef\xbb\xbf" not in content


def utf8(text: str) -> str:
    """The characters of a piece of Latin-1 decoded text."""
    return text if text.isascii() else text.encode("latin-1").decode()


def is_closed(comment: str) -> bool:
    """Whether a `/*` comment has its end."""
    return len(comment) > 3 and comment.endswith("*/")


def is_identifier(text: str) -> bool:
    """Whether a piece made of identifier characters and others is an identifier."""
    return text.isascii() or not _identifier_errors(text)


def explain(text: str, last: bool) -> tuple[str, list[Complaint]]:
    """The terminal that a malformed piece was meant to be, "" for none, and the complaints.

    `last` tells that the file ends behind the piece: else a newline follows an open literal.
    """
    first = text[0]
    if first == '"':
        return "STRING_LIT", _string_errors(text, last)
    if first == "`":
        return "STRING_LIT", [(0, "string not terminated")]
    if first == "'":
        return "RUNE_LIT", _rune_errors(text, last)
    if first == "/":
        return "", [(0, "comment not terminated")]
    if first.isdigit() or first == ".":
        return _number_errors(text)
    if first.isalpha() or first == "_" or first >= "\x80":
        return "IDENTIFIER", _identifier_errors(text)
    return "", [(0, f"invalid character {unicode_name(first)}")]


def unicode_name(char: str) -> str:
    """A character as Go's `%#U` shows it."""
    code = f"U+{ord(char):04X}"
    return f"{code} '{char}'" if char.isprintable() else code


def _identifier_errors(text: str) -> list[Complaint]:
    errors = []
    offset = 0
    for char in utf8(text):
        if char.isdecimal() and not char.isascii():
            if offset == 0:
                errors.append((0, f"identifier cannot begin with digit {unicode_name(char)}"))
        elif not (char.isalpha() or char.isascii()):
            errors.append((offset, f"invalid character {unicode_name(char)} in identifier"))
        offset += len(char.encode())
    return errors


# ---- strings and runes

_ESCAPES = {"x": (2, 16, 0xFF), "u": (4, 16, 0x10FFFF), "U": (8, 16, 0x10FFFF)}
_BASES = {2: "binary", 8: "octal", 10: "decimal", 16: "hexadecimal"}


def _string_errors(text: str, last: bool) -> list[Complaint]:
    errors, _, end = _characters(text, last)
    if end < 0:
        place = (0, "string not terminated") if last else (len(text), "newline in string")
        errors.append(place)
    return errors


def _rune_errors(text: str, last: bool) -> list[Complaint]:
    errors, count, end = _characters(text, last)
    if errors:
        return errors
    if end < 0:
        return [
            (0, "rune literal not terminated") if last else (len(text), "newline in rune literal")
        ]
    if count == 0:
        return [(end, "empty rune literal or unescaped '")]
    return [(0, "more than one character in rune literal")]


def _characters(text: str, last: bool) -> tuple[list[Complaint], int, int]:
    """The bad escapes of a literal, its number of characters, and where it closes or -1."""
    quote = text[0]
    errors: list[Complaint] = []
    count = 0
    at = 1
    while at < len(text):
        if text[at] == quote:
            return errors, count, at
        count += 1
        if text[at] == "\\":
            at, complaint = _escape(text if last else text + "\n", at + 1, quote)
            if complaint:
                errors.append((at, complaint))
        else:
            at += len(_char_at(text, at).encode())
    return errors, count, -1


def _escape(text: str, at: int, quote: str) -> tuple[int, str]:
    """Where an escape ends whose backslash stands before `at`, and what is wrong there."""
    if at >= len(text):
        return at, ""
    char = text[at]
    if char in "abfnrtv\\" or char == quote:
        return at + 1, ""
    if "0" <= char <= "7":
        digits, base, most = 3, 8, 0xFF
    elif char in _ESCAPES:
        digits, base, most = _ESCAPES[char]
        at += 1
    else:
        return at, "unknown escape"
    value = 0
    start = at
    for at in range(start, start + digits):
        if at >= len(text):
            return at, ""
        digit = "0123456789abcdef".find(text[at].lower())
        if not 0 <= digit < base:
            shown = _quoted(_char_at(text, at))
            return at, f"invalid character {shown} in {_BASES[base]} escape"
        value = value * base + digit
    if base == 8 and value > most:
        return at + 1, f"octal escape value {value} > 255"
    if value > most or 0xD800 <= value < 0xE000:
        shown = unicode_name(chr(value)) if value <= 0x10FFFF else f"U+{value:04X}"
        return at + 1, f"escape is invalid Unicode code point {shown}"
    return at + 1, ""


def _char_at(text: str, at: int) -> str:
    """The character whose first byte is at an offset of well-formed text."""
    first = ord(text[at])
    width = 1 if first < 0xC0 else 2 if first < 0xE0 else 3 if first < 0xF0 else 4
    return utf8(text[at : at + width])


def _quoted(char: str) -> str:
    """A character as Go's `%q` shows it."""
    if char in "'\\":
        return f"'\\{char}'"
    if char in _CONTROLS:
        return f"'\\{_CONTROLS[char]}'"
    if char.isprintable():
        return f"'{char}'"
    code = ord(char)
    if code < 0x80:
        return f"'\\x{code:02x}'"
    return f"'\\u{code:04x}'" if code < 0x10000 else f"'\\U{code:08x}'"


_CONTROLS = dict(zip("\a\b\f\n\r\t\v", "abfnrtv", strict=True))


# ---- numbers


def _number_errors(text: str) -> tuple[str, list[Complaint]]:
    """The kind of a malformed number and the first thing wrong with it."""
    digits = "[0-9a-fA-F_]*" if text[:2].lower() == "0x" else "[0-9_]*"
    match = re.fullmatch(
        rf"(?P<prefix>0[xXoObB])?(?P<whole>{digits})(?P<point>\.)?(?P<fraction>{digits})"
        r"(?:(?P<exponent>[eEpP])(?P<power>[+-]?[0-9_]*))?(?P<imaginary>i)?",
        text,
    )
    if match is None:
        raise ValueError(f"not cut as a number: {text!r}")
    prefix, whole, point, fraction, exponent, power, imaginary = match.groups("")
    base = {"0x": 16, "0o": 8, "0b": 2}.get(prefix.lower(), 10)
    if base == 10 and whole.startswith("0"):
        base = 8
    kind = "FLOAT_LIT" if point or exponent else "INT_LIT"
    if imaginary:
        kind = "IMAGINARY_LIT"
    name = _BASES[base]
    mantissa = match.end("fraction")
    if point and base < 10 and prefix:
        return kind, [(match.start("point"), f"invalid radix point in {name} literal")]
    if not (whole + fraction).replace("_", ""):
        return kind, [(mantissa, f"{name} literal has no digits")]
    if exponent.lower() == "e" and prefix:
        return kind, [(mantissa, f"{_quoted(exponent)} exponent requires decimal mantissa")]
    if exponent.lower() == "p" and base != 16:
        return kind, [(mantissa, f"{_quoted(exponent)} exponent requires hexadecimal mantissa")]
    if exponent and not re.search("[0-9]", power):
        return kind, [(match.end("power"), "exponent has no digits")]
    if point and base == 16 and not exponent:
        return kind, [(mantissa, "hexadecimal mantissa requires a 'p' exponent")]
    if kind == "INT_LIT" and base < 10:
        for at in range(len(prefix), len(text)):
            if text[at].isdigit() and int(text[at]) >= base:
                return kind, [(at, f"invalid digit '{text[at]}' in {name} literal")]
    return kind, [(_separator(text), "'_' must separate successive digits")]


def _separator(text: str) -> int:
    """The offset of the first `_` that does not stand between digits; a prefix is a digit."""
    prefixed = re.match("0[xXoObB]", text)
    digit = "[0-9a-fA-F]" if prefixed and prefixed[0] in ("0x", "0X") else "[0-9]"
    start = prefixed.end() if prefixed else 0
    for at in range(start, len(text)):
        if text[at] == "_":
            after_digit = at == start > 0 or (at > 0 and re.match(digit, text[at - 1]))
            before_digit = re.match(digit, text[at + 1 : at + 2])
            if not (after_digit and (before_digit or text[at + 1 : at + 2] == "_")):
                return at
    raise ValueError(f"a well-formed number: {text!r}")
