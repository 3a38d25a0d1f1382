"""Exact values of constants, after go/constant.

A boolean is a Python bool, a string bytes (Go strings need not be UTF-8), an integer int, a float
Fraction, a complex number `Complex`; a float that left the range in which fractions stay small is a
`BigFloat`. The *type* of a constant expression is told apart from the kind of its value: an untyped
float constant may be an int here (`2.0` is 2). None is the value of what has no value: the result
of an overflow, or of an operand that is None. Every operation takes bounded time, because integers
are kept below 512 bits by the checker and floats by `BigFloat`.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import NamedTuple, TypeAlias

PRECISION = 512  # bits of a BigFloat's mantissa
_SMALL = 4096  # bits of numerator and denominator up to which a float is a Fraction
_MAX_EXP = 1 << 31


class BigFloat(NamedTuple):
    """`mant * 2**exp`; the mantissa has at most PRECISION bits."""

    mant: int
    exp: int


class Complex(NamedTuple):
    """A complex constant; the parts are real constants."""

    real: int | Fraction | BigFloat
    imag: int | Fraction | BigFloat


Real: TypeAlias = int | Fraction | BigFloat
Constant: TypeAlias = bool | bytes | Real | Complex


def make_fraction(num: int, den: int) -> Real:
    """The float `num / den`, exact where that is not too long."""
    value = Fraction(num, den)
    return _shrink(value)


def _shrink(value: Fraction) -> Real:
    if value.numerator.bit_length() < _SMALL and value.denominator.bit_length() < _SMALL:
        return value
    return _to_big(value)


def make_big(mant: int, exp: int, precision: int = PRECISION) -> BigFloat | None:
    """Round to `precision` bits, half to even; None beyond the largest exponent, 0 below the
    smallest."""
    size = abs(mant).bit_length()
    if size > precision:
        mant = _shift_round(mant, size - precision)
        exp += size - precision
    if mant == 0:
        return BigFloat(0, 0)
    top = exp + abs(mant).bit_length()
    if top > _MAX_EXP:
        return None
    if top < -_MAX_EXP:
        return BigFloat(0, 0)
    return BigFloat(mant, exp)


def _shift_round(mant: int, n: int) -> int:
    """`mant / 2**n`, rounded half to even."""
    sign = -1 if mant < 0 else 1
    mant = abs(mant)
    result = mant >> n
    rest = mant & ((1 << n) - 1)
    half = 1 << (n - 1)
    if rest > half or (rest == half and result & 1):
        result += 1
    return sign * result


def _to_big(value: Real) -> BigFloat:
    if isinstance(value, BigFloat):
        return value
    num, den = value.numerator, value.denominator
    shift = max(0, PRECISION + 2 + den.bit_length() - abs(num).bit_length())
    quotient, rest = divmod(abs(num) << shift, den)
    # One more bit stands for all that was cut off.
    mant = (quotient << 1) | (1 if rest else 0)
    big = make_big(-mant if num < 0 else mant, -shift - 1)
    assert big is not None
    return big


def big_from_decimal(digits: int, exp10: int) -> BigFloat | None:
    """`digits * 10**exp10` for exponents so large that the exact value is out of the question."""
    work = PRECISION + 128
    power = BigFloat(1, 0)
    base = BigFloat(5, 0)
    n = abs(exp10)
    while n:
        if n & 1:
            p = make_big(power.mant * base.mant, power.exp + base.exp, work)
            if p is None:
                return None if exp10 > 0 else BigFloat(0, 0)
            power = p
        n >>= 1
        if n:
            b = make_big(base.mant * base.mant, base.exp + base.exp, work)
            if b is None:
                return None if exp10 > 0 else BigFloat(0, 0)
            base = b
    if exp10 >= 0:
        return make_big(digits * power.mant, power.exp + exp10)
    shift = work + power.mant.bit_length()
    return make_big((digits << shift) // power.mant, -shift - power.exp + exp10)


def is_integer(value: Constant) -> bool:
    """Whether the kind of the value is Int (and not that of a float without a fractional part)."""
    return type(value) is int


def to_int(value: Constant | None) -> int | None:
    """The integer that a number is equal to; None if it is none."""
    if type(value) is int:
        return value
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else None
    if isinstance(value, BigFloat):
        return _big_to_int(value)
    if isinstance(value, Complex) and sign(value.imag) == 0:
        return to_int(value.real)
    return None


def _big_to_int(value: BigFloat) -> int | None:
    mant, exp = value
    if mant == 0:
        return 0
    if not -_SMALL < exp + abs(mant).bit_length() < _SMALL:
        return None
    # What is an integer but for its last four bits counts as one: they may be rounding errors.
    extra = abs(mant).bit_length() - (PRECISION - 4)
    for add in (0, 0, 1):
        if exp >= 0:
            return mant << exp
        if mant & ((1 << -exp) - 1) == 0:
            return mant >> -exp
        if extra > 0:
            mant = ((value.mant >> extra) + add) << extra
    return None


def to_real(value: Constant | None) -> Real | None:
    """A number without imaginary part; None for everything else."""
    if isinstance(value, Complex):
        return value.real if sign(value.imag) == 0 else None
    return None if value is None or isinstance(value, bool | bytes) else value


def to_complex(value: Constant | None) -> Complex | None:
    """A number as a complex one; None for what is no number."""
    if isinstance(value, Complex):
        return value
    real = to_real(value)
    return None if real is None else Complex(real, 0)


def real_part(value: Constant) -> Real | None:
    """The real part of a number."""
    return value.real if isinstance(value, Complex) else to_real(value)


def imag_part(value: Constant) -> Real:
    """The imaginary part of a number."""
    return value.imag if isinstance(value, Complex) else 0


def sign(value: Constant) -> int:
    """-1, 0 or 1; of a complex number 0 if and only if it is 0."""
    if isinstance(value, Complex):
        return abs(sign(value.real)) | abs(sign(value.imag))
    if isinstance(value, BigFloat):
        value = value.mant
    assert not isinstance(value, bytes)
    return (value > 0) - (value < 0)


def square_underflows(value: Constant) -> bool:
    """Whether the squares of both parts are 0, which makes dividing by the number impossible."""
    for part in real_part(value), imag_part(value):
        square = None if part is None else _mul(part, part)
        if square is None or sign(square) != 0:
            return False
    return True


# ---- operations


def _add(x: Real, y: Real) -> Real | None:
    if not isinstance(x, BigFloat) and not isinstance(y, BigFloat):
        z = x + y
        return _shrink(z) if isinstance(z, Fraction) else z
    a, b = _to_big(x), _to_big(y)
    if a.mant == 0:
        return b
    if b.mant == 0:
        return a
    if a.exp < b.exp:
        a, b = b, a
    gap = a.exp - b.exp
    if gap > 4 * PRECISION:
        # The smaller one only matters as a hint for rounding.
        return make_big(
            (a.mant << 2 * PRECISION) + (1 if b.mant > 0 else -1), a.exp - 2 * PRECISION
        )
    return make_big((a.mant << gap) + b.mant, b.exp)


def _neg(x: Real) -> Real:
    return BigFloat(-x.mant, x.exp) if isinstance(x, BigFloat) else -x


def _mul(x: Real, y: Real) -> Real | None:
    if not isinstance(x, BigFloat) and not isinstance(y, BigFloat):
        z = x * y
        return _shrink(z) if isinstance(z, Fraction) else z
    a, b = _to_big(x), _to_big(y)
    return make_big(a.mant * b.mant, a.exp + b.exp)


def _quo(x: Real, y: Real) -> Real | None:
    if not isinstance(x, BigFloat) and not isinstance(y, BigFloat):
        return _shrink(Fraction(x) / Fraction(y))
    a, b = _to_big(x), _to_big(y)
    if b.mant == 0:
        return None
    shift = PRECISION + 2 + b.mant.bit_length()
    quotient, rest = divmod(abs(a.mant) << shift, abs(b.mant))
    mant = (quotient << 1) | (1 if rest else 0)
    if (a.mant < 0) != (b.mant < 0):
        mant = -mant
    return make_big(mant, a.exp - b.exp - shift - 1)


def _complex(real: Real | None, imag: Real | None) -> Complex | None:
    return None if real is None or imag is None else Complex(real, imag)


def _binary_complex(x: Complex, op: str, y: Complex) -> Complex | None:
    a, b = x
    c, d = y
    if op == "+":
        return _complex(_add(a, c), _add(b, d))
    if op == "-":
        return _complex(_add(a, _neg(c)), _add(b, _neg(d)))
    products = _mul(a, c), _mul(b, d), _mul(b, c), _mul(a, d)
    if None in products:
        return None
    ac, bd, bc, ad = products
    assert ac is not None and bd is not None and bc is not None and ad is not None
    if op == "*":
        return _complex(_add(ac, _neg(bd)), _add(bc, ad))
    c2, d2 = _mul(c, c), _mul(d, d)
    norm = None if c2 is None or d2 is None else _add(c2, d2)
    re, im = _add(ac, bd), _add(bc, _neg(ad))
    if norm is None or re is None or im is None:
        return None
    return _complex(_quo(re, norm), _quo(im, norm))


def binary(x: Constant | None, op: str, y: Constant | None, integers: bool) -> Constant | None:
    """`x op y` for operands of one type; `integers` makes `/` an integer division. Divisors are not
    0."""
    if type(x) is int and type(y) is int:
        return _binary_int(x, op, y, integers)
    if x is None or y is None:
        return None
    if isinstance(x, bytes) and isinstance(y, bytes):
        return x + y
    if isinstance(x, bool):
        return (x and y) if op == "&&" else (x or y)
    if isinstance(x, Complex) or isinstance(y, Complex):
        a, b = to_complex(x), to_complex(y)
        assert a is not None and b is not None
        return _binary_complex(a, op, b)
    if integers:
        i, j = to_int(x), to_int(y)
        return None if i is None or j is None else _binary_int(i, op, j, True)
    r, s = to_real(x), to_real(y)
    assert r is not None and s is not None
    if op == "+":
        return _add(r, s)
    if op == "-":
        return _add(r, _neg(s))
    if op == "*":
        return _mul(r, s)
    return _quo(r, s)


def _binary_int(x: int, op: str, y: int, integers: bool) -> Constant | None:
    match op:
        case "+":
            return x + y
        case "-":
            return x - y
        case "*":
            return x * y
        case "/":
            if not integers:
                return make_fraction(x, y)
            q = abs(x) // abs(y)
            return q if (x < 0) == (y < 0) else -q
        case "%":
            r = abs(x) % abs(y)
            return -r if x < 0 else r
        case "&":
            return x & y
        case "|":
            return x | y
        case "^":
            return x ^ y
        case "&^":
            return x & ~y
    raise AssertionError(op)


def unary(op: str, x: Constant, unsigned_bits: int) -> Constant | None:
    """`op x`; `unsigned_bits` is the size of x's type if that is unsigned, else 0; it bounds
    `^`."""
    if op == "+":
        return x
    if op == "!":
        return not x
    if op == "^":
        i = to_int(x)
        if i is None:
            return None
        return i ^ ((1 << unsigned_bits) - 1) if unsigned_bits else ~i
    if isinstance(x, Complex):
        return Complex(_neg(x.real), _neg(x.imag))
    real = to_real(x)
    return None if real is None else _neg(real)


def shift(x: int, op: str, count: int) -> int:
    """`x << count` or `x >> count`."""
    return x << count if op == "<<" else x >> count


def compare(x: Constant, op: str, y: Constant) -> bool:
    """`x op y` for a comparison of operands of one type."""
    if isinstance(x, bytes) and isinstance(y, bytes):
        order = (x > y) - (x < y)
    elif isinstance(x, bool) and isinstance(y, bool):
        order = x - y
    else:
        a, b = to_complex(x), to_complex(y)
        assert a is not None and b is not None
        order = _order(a.real, b.real) or _order(a.imag, b.imag)
    match op:
        case "==":
            return order == 0
        case "!=":
            return order != 0
        case "<":
            return order < 0
        case "<=":
            return order <= 0
        case ">":
            return order > 0
        case ">=":
            return order >= 0
    raise AssertionError(op)


def _order(x: Real, y: Real) -> int:
    if not isinstance(x, BigFloat) and not isinstance(y, BigFloat):
        return (x > y) - (x < y)
    a, b = _to_big(x), _to_big(y)
    sa, sb = sign(a), sign(b)
    if sa != sb or sa == 0:
        return (sa > sb) - (sa < sb)
    ta, tb = a.exp + abs(a.mant).bit_length(), b.exp + abs(b.mant).bit_length()
    if ta != tb:
        return sa if ta > tb else -sa
    gap = a.exp - b.exp
    m, n = (a.mant << gap, b.mant) if gap >= 0 else (a.mant, b.mant << -gap)
    return (m > n) - (m < n)


# ---- rounding to the floats that machines have

_FLOATS = {32: (24, -149, 128), 64: (53, -1074, 1024)}  # precision, least exponent, overflow


def round_float(value: Real, bits: int) -> Real | None:
    """The nearest float32 or float64, as an exact constant; None if that is an infinity."""
    precision, least, top = _FLOATS[bits]
    if isinstance(value, int) and abs(value).bit_length() <= precision:
        return value
    if isinstance(value, BigFloat):
        mant, exp = value
        if exp + abs(mant).bit_length() > top:
            return None
        if exp + abs(mant).bit_length() < least - 1:
            return 0
        value = Fraction(mant) * Fraction(2) ** exp
    num, den = value.numerator, value.denominator
    if num == 0:
        return 0
    exp = abs(num).bit_length() - den.bit_length() - precision
    n, d = (abs(num), den << exp) if exp >= 0 else (abs(num) << -exp, den)
    if n >= d << precision:
        exp += 1
    exp = max(exp, least)
    n, d = (abs(num), den << exp) if exp >= 0 else (abs(num) << -exp, den)
    mant, rest = divmod(n, d)
    if 2 * rest > d or (2 * rest == d and mant & 1):
        mant += 1
    if exp + mant.bit_length() > top:
        return None
    if num < 0:
        mant = -mant
    if exp >= 0:
        return Fraction(mant << exp)
    return Fraction(mant, 1 << -exp)


def to_float(value: Real) -> float:
    """The nearest float64; infinite if there is none."""
    rounded = round_float(value, 64)
    if rounded is None:
        return math.inf if sign(value) > 0 else -math.inf
    assert not isinstance(rounded, BigFloat)
    return float(rounded)


# ---- as text


def text(value: Constant | None) -> str:
    """The value as error messages show it: floats shortened, long strings cut."""
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bytes):
        s = quote(value)
        return s if len(s) <= 72 else s[:69] + "..."
    if isinstance(value, Complex):
        return f"({_real_text(value.real)} + {_real_text(value.imag)}i)"
    return _real_text(value)


def _real_text(value: Real) -> str:
    if isinstance(value, int):
        return str(value)
    f = to_float(value)
    if math.isfinite(f) and (f == 0) == (sign(value) == 0):
        s = f"{f:.6g}"
        if to_int(value) is None and "." not in s:
            s = _shortest(f)
        return s
    # Outside float64: m * 10**d from the binary exponent, as gc does it.
    big = _to_big(value)
    size = abs(big.mant).bit_length()
    m = float(Fraction(big.mant, 1 << size))
    d10 = (big.exp + size) * (math.log(2) / math.log(10))
    e = int(d10)
    m *= math.pow(10, d10 - e)
    if abs(m) < 0.5:
        m *= 10
        e -= 1
    elif abs(m) >= 10:
        m /= 10
        e += 1
    return f"{m:.6g}e{e:+d}"


def _shortest(f: float) -> str:
    """The shortest decimal that reads back as `f`, in the form Go's %g gives it."""
    digits, _, exp = f"{f!r}".partition("e")
    if exp:
        return f"{digits.removesuffix('.0')}e{int(exp):+03d}"
    if abs(f) < 1e-4 or abs(f) >= 1e21:
        mantissa, _, exponent = f"{f:e}".partition("e")
        return f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent):+03d}"
    return digits.removesuffix(".0")


_ESCAPES = {
    "\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v",
    "\\": "\\\\", '"': '\\"',
}  # fmt: skip


def quote(value: bytes) -> str:
    """`value` as a Go string literal, escaped as strconv.Quote does."""
    out = []
    for ch in value.decode("utf-8", "surrogateescape"):
        code = ord(ch)
        if ch in _ESCAPES:
            out.append(_ESCAPES[ch])
        elif 0xDC80 <= code <= 0xDCFF:
            out.append(f"\\x{code - 0xDC00:02x}")
        elif ch.isprintable():
            out.append(ch)
        elif code < 0x80:
            out.append(f"\\x{code:02x}")
        else:
            out.append(f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
    return '"' + "".join(out) + '"'
