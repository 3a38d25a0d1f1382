"""Literals and constant expressions. Their values are kept within what the compiler accepts."""

from __future__ import annotations

import random

from gogen.types import Type

_WORDS = [
    '""', '"a"', '"go"', '"héllo"', '"\\x00z"', '"\\xff\\xfe"', '"日本"', '"ab\\xe6c"', '"x y"',
    '"\\u00ff"', '"0123456789"', "`raw\\n`", '"\\xed\\xa0\\x80!"', '"A"',
]  # fmt: skip
_FLOATS = [
    "0.0", "1.5", "-2.25", "1e10", "3.0", "0.1", "-0.5", "1e-3", "123456.789", "1 << 20", "7",
    "0x1p-4", "-1e5", "2.5e7", "1.0 / 3",
]  # fmt: skip


def integer(rng: random.Random, t: Type) -> int:
    """An integer that the type can hold, often at an edge."""
    low, high = t.limits()
    r = rng.random()
    if r < 0.5:
        return max(low, min(high, rng.randrange(-3, 12)))
    if r < 0.65:
        return rng.choice([low, high, high - 1, low + 1, high // 2])
    if r < 0.8:
        value = (1 << rng.randrange(t.bits)) + rng.choice([-1, 0, 1])
        return max(low, min(high, value * rng.choice([1, -1]) if t.signed else value))
    return rng.randint(low, high)


def spelled(rng: random.Random, value: int) -> str:
    """A way to write an integer."""
    sign, n = ("-", -value) if value < 0 else ("", value)
    r = rng.random()
    if r < 0.7:
        text = f"{sign}{n}"
    elif r < 0.8:
        text = f"{sign}{n:#x}"
    elif r < 0.85:
        text = f"{sign}{n:#b}"
    elif r < 0.9:
        text = f"{sign}0o{n:o}"
    elif n in range(32, 127) and chr(n) not in "'\\":
        text = f"{sign}'{chr(n)}'"
    else:
        text = f"{sign}{n:_}"
    return f"({text})" if sign else text


def integer_text(rng: random.Random, t: Type, depth: int = 2) -> str:
    """An untyped constant expression whose value a type can hold."""
    return _integer(rng, t, depth)[0]


def _integer(rng: random.Random, t: Type, depth: int) -> tuple[str, int]:
    if depth <= 0 or rng.random() < 0.6:
        value = integer(rng, t)
        return spelled(rng, value), value
    x, xv = _integer(rng, t, depth - 1)
    y, yv = _integer(rng, t, depth - 1)
    operator = rng.choice(["+", "-", "*", "/", "%", "&", "|", "^", "&^", "<<", ">>"])
    value: int | None = None
    match operator:
        case "+":
            value = xv + yv
        case "-":
            value = xv - yv
        case "*":
            value = xv * yv
        case "/" if yv:
            value = abs(xv) // abs(yv) * (1 if (xv < 0) == (yv < 0) else -1)
        case "%" if yv:
            value = abs(xv) % abs(yv) * (-1 if xv < 0 else 1)
        case "&":
            value = xv & yv
        case "|":
            value = xv | yv
        case "^":
            value = xv ^ yv
        case "&^":
            value = xv & ~yv
        case "<<" if 0 <= yv < 70:
            value = xv << yv
        case ">>" if 0 <= yv < 70:
            value = xv >> yv
    low, high = t.limits()
    if value is None or not low <= value <= high:
        return x, xv
    return f"({x} {operator} {y})", value


def literal(rng: random.Random, t: Type) -> str:
    """A constant of a basic type, as an untyped expression."""
    if t.kind == "bool":
        return rng.choice(["true", "false"])
    if t.kind == "int":
        return integer_text(rng, t)
    if t.kind == "float":
        return f"({rng.choice(_FLOATS)})"
    if t.kind == "complex":
        return f"({rng.choice(_FLOATS)} + {rng.choice(['2i', '0.5i', '0i', '-3i'])})"
    return rng.choice(_WORDS)
