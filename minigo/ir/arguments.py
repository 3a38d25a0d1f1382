"""What tracebacks print of a function's arguments, as a text the machine follows.

Each word is a letter for its size in bytes (b 1, h 2, w 4, q 8) and its offset in the argument
area; `{` and `}` enclose the words of a compound value, `.` is printed as `...`. Go's limits hold:
ten words, four levels of braces. `q0{q8q16}b24` is an integer, a string and a bool.
"""

from __future__ import annotations

from minigo.ir.model import Type

LIMIT = 10  # words
DEPTH = 5  # of braces, where a compound value is not looked into

_SIZES = {1: "b", 2: "h", 4: "w", 8: "q"}
_COMPLEX64, _COMPLEX128, _ARRAY, _INTERFACE, _SLICE, _STRING, _STRUCT = 15, 16, 17, 20, 23, 24, 25
_WORDS = {_STRING: 2, _INTERFACE: 2, _SLICE: 3}  # pointers and counts side by side


def words(function: Type | None) -> str:
    """The text for a function type; its first parameter is the receiver, if there is one."""
    if function is None:
        return ""
    out: list[str] = []
    count = slot = 0
    for typ in function.ins:
        count = _visit(out, typ, 8 * slot, 0, count)
        if count < 0:
            break
        slot += typ.slots
    return "".join(out)


def _visit(out: list[str], typ: Type, offset: int, depth: int, count: int) -> int:
    """Append a value; the words so far, or -1 when there is no room for more."""
    if count >= LIMIT:
        out.append(".")
        return -1
    parts = _parts(typ)
    if parts is None:
        out.append(f"{_SIZES[typ.size]}{offset}")
        return count + 1
    out.append("{")
    if depth + 1 >= DEPTH:
        out.append(".}")
        return count + 1
    if not parts:
        count += 1
    for at, part in parts:
        if isinstance(part, int):
            if count >= LIMIT:
                out.append(".")
                break
            out.append(f"{_SIZES[part]}{offset + at}")
            count += 1
            continue
        after = _visit(out, part, offset + at, depth + 1, count)
        if after < 0:
            count = LIMIT
            break
        count = after
    out.append("}")
    return count


def _parts(typ: Type) -> list[tuple[int, Type | int]] | None:
    """The offsets and types, or sizes, of a compound value's parts; None for a single word."""
    if typ.kind in _WORDS:
        return [(8 * i, 8) for i in range(_WORDS[typ.kind])]
    if typ.kind in (_COMPLEX64, _COMPLEX128):
        return [(0, typ.size // 2), (typ.size // 2, typ.size // 2)]
    if typ.kind == _ARRAY:
        assert typ.elem is not None
        shown = min(typ.len, LIMIT + 1)
        return [(i * typ.elem.size, typ.elem) for i in range(shown)]
    if typ.kind == _STRUCT:
        return [(field.offset, field.type) for field in typ.fields]
    return None
