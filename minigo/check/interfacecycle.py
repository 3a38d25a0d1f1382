"""Interfaces without a name that contain themselves, which gc refuses: `type A = interface{ m()
interface{ A } }`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check.types import (
    Alias,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Named,
    Pointer,
    Signature,
    Slice,
    Struct,
    Type,
    TypeParam,
    Union,
)
from minigo.source import NO_POS

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def check(c: Checker) -> None:
    """Report interface types in the package that contain themselves."""
    state: dict[Interface, bool] = {}
    end = NO_POS
    for e, t in sorted(c.interfaces, key=lambda pair: pair[0].pos):
        if e.pos < end:
            continue  # a part of the one before
        end = e.rbrace
        if _cyclic(t, state):
            c.error(
                e,
                "invalid recursive type: anonymous interface refers to itself "
                "(see https://go.dev/issue/56103)",
                "InvalidTypeCycle",
            )
            for key in state:
                state[key] = False


def _cyclic(t: Interface, state: dict[Interface, bool]) -> bool:
    """Whether a walk from `t` through types without names comes back to an interface that is being
    walked."""
    known = state.get(t)
    if known is not None:
        return known
    state[t] = True
    for m in t.all_methods:
        if m.typ is not None and _visit(m.typ, state):
            return True
    state[t] = False
    return False


def _visit(t: Type, state: dict[Interface, bool]) -> bool:
    if type(t) is Alias:
        t = t.actual
    if isinstance(t, Basic | Named | TypeParam | Union):
        return False
    if isinstance(t, Interface):
        return _cyclic(t, state)
    if isinstance(t, Pointer | Slice | Array | Chan):
        return _visit(t.elem, state)
    if isinstance(t, Map):
        return _visit(t.key, state) or _visit(t.elem, state)
    if isinstance(t, Struct):
        return any(f.typ is not None and _visit(f.typ, state) for f in t.fields)
    if isinstance(t, Signature):
        return any(v.typ is not None and _visit(v.typ, state) for v in t.params + t.results)
    return False
