"""Values of literals: the text of a number, character or string in the source, as a constant.

The parser has refused malformed ones; what is left to refuse are numbers beyond all bounds, whose
value is None.
"""

from __future__ import annotations

from fractions import Fraction

from minigo.check.constants import (
    BigFloat,
    Complex,
    Constant,
    Real,
    big_from_decimal,
    make_big,
    make_fraction,
)

_MAX_DIGITS = 4000  # Python refuses to convert more at once
_SMALL = 4096  # bits: beyond, floats are kept as BigFloat

_SIMPLE = {
    "a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92, "'": 39, '"': 34,
}  # fmt: skip


def value(kind: str, source: str) -> Constant | None:
    """The value of a BasicLit."""
    match kind:
        case "INT":
            return _integer(source)
        case "FLOAT":
            return _float(source)
        case "IMAG":
            return _imaginary(source)
        case "CHAR":
            return _char(source)
    return string(source)


def _integer(source: str) -> int:
    digits = source.replace("_", "")
    if len(digits) == 1 or digits[0] != "0":
        return _decimal(digits)
    prefix = digits[1]
    if prefix in "xX":
        return int(digits[2:], 16)
    if prefix in "bB":
        return int(digits[2:], 2)
    return int(digits[2:] if prefix in "oO" else digits, 8)


def _decimal(digits: str) -> int:
    if len(digits) <= _MAX_DIGITS:
        return int(digits)
    half = len(digits) // 2
    scale: int = 10**half
    return _decimal(digits[:-half]) * scale + _decimal(digits[-half:])


def _float(source: str) -> Real | None:
    digits = source.replace("_", "").lower()
    if digits.startswith("0x"):
        mantissa, _, exponent = digits[2:].partition("p")
        whole, _, fraction = mantissa.partition(".")
        exp2 = int(exponent or "0") - 4 * len(fraction)
        mant = int(whole + fraction, 16)
        if abs(exp2) < _SMALL and mant.bit_length() < _SMALL:
            return make_fraction(mant << exp2, 1) if exp2 >= 0 else make_fraction(mant, 1 << -exp2)
        return make_big(mant, exp2)
    mantissa, _, exponent = digits.partition("e")
    whole, _, fraction = mantissa.partition(".")
    mant = _decimal(whole + fraction)
    if mant == 0:
        return Fraction(0)
    exp10 = (int(exponent) if exponent else 0) - len(fraction)
    exp2 = mant.bit_length() + exp10 * 10 // 3
    if abs(exp2) < 2 * _SMALL and abs(exp10) < _SMALL:
        return make_fraction(mant * 10**exp10, 1) if exp10 >= 0 else make_fraction(mant, 10**-exp10)
    if abs(exp10) > 1 << 31:
        return None if exp10 > 0 else BigFloat(0, 0)
    return big_from_decimal(mant, exp10)


def _imaginary(source: str) -> Complex | None:
    digits = source[:-1].replace("_", "")
    prefix = digits[:2].lower()
    imag: Real | None
    if prefix in ("0b", "0o") or (prefix == "0x" and "p" not in digits and "P" not in digits):
        imag = _integer(digits)
    elif digits.isdigit():
        imag = _decimal(digits)  # a leading 0 means nothing here
    else:
        imag = _float(digits)
    return None if imag is None else Complex(0, imag)


def _char(source: str) -> int:
    body = source[1:-1]
    if body[0] != "\\":
        return ord(body)
    code, _, _ = _escape(body, 0)
    return code


def string(source: str) -> bytes:
    """The bytes of a string literal."""
    if source[0] == "`":
        return source[1:-1].replace("\r", "").encode("utf-8", "surrogateescape")
    body = source[1:-1]
    if "\\" not in body:
        return body.encode("utf-8", "surrogateescape")
    out = bytearray()
    start = 0
    at = body.find("\\")
    while at >= 0:
        out += body[start:at].encode("utf-8", "surrogateescape")
        code, start, is_byte = _escape(body, at)
        if is_byte:
            out.append(code)
        else:
            out += chr(code).encode("utf-8", "surrogatepass")
        at = body.find("\\", start)
    out += body[start:].encode("utf-8", "surrogateescape")
    return bytes(out)


def _escape(body: str, at: int) -> tuple[int, int, bool]:
    """The escape sequence at `at`: its value, where it ends, and whether it stands for a byte
    rather than a rune."""
    ch = body[at + 1]
    if ch in _SIMPLE:
        return _SIMPLE[ch], at + 2, False
    if ch == "x":
        return int(body[at + 2 : at + 4], 16), at + 4, True
    if ch == "u":
        return int(body[at + 2 : at + 6], 16), at + 6, False
    if ch == "U":
        return int(body[at + 2 : at + 10], 16), at + 10, False
    return int(body[at + 1 : at + 4], 8), at + 4, True
