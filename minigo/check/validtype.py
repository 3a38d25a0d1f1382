"""Types that would contain themselves: `type T struct { f T }`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import decl
from minigo.check.predicates import identical
from minigo.check.types import (
    INVALID,
    Array,
    Interface,
    Named,
    Struct,
    Type,
    TypeParam,
    Union,
    unalias,
)

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def check_valid(c: Checker, typ: Named) -> None:
    """Report a type that contains itself other than through pointers and such, and mark it
    invalid."""
    _valid(c, typ, [], [])


def _valid(c: Checker, typ: Type | None, nest: list[Named], path: list[Named]) -> bool:
    """`nest` are the types around `typ`; `path` also has those whose type arguments are being
    looked at."""
    if typ is None:
        return True
    t = unalias(typ)
    if isinstance(t, Named):
        return _valid_named(c, t, nest, path)
    if isinstance(t, Array):
        return _valid(c, t.elem, nest, path)
    if isinstance(t, Struct):
        return all(_valid(c, f.typ, nest, path) for f in t.fields)
    if isinstance(t, Union):
        return all(_valid(c, term, nest, path) for _, term in t.terms)
    if isinstance(t, Interface):
        return all(_valid(c, e, nest, path) for e in t.embeddeds)
    if isinstance(t, TypeParam) and nest:
        # What counts is the argument, seen from where the innermost instance is mentioned.
        inst = nest[-1]
        if t in inst.type_params:
            i = inst.type_params.index(t)
            if i < len(inst.type_args):
                return _valid(c, inst.type_args[i], nest[:-1], path)
    return True


def _valid_named(c: Checker, t: Named, nest: list[Named], path: list[Named]) -> bool:
    if t in c.valid_types or (t.obj.pkg is not c.pkg and not t.type_args):
        return True
    for outer in nest:
        if identical(outer, t):
            # What was looked up in the type stays, or more errors would follow.
            t.origin.rhs = INVALID
            for i, p in enumerate(path):
                if identical(p, t):
                    decl.report_type_cycle(c, path[i:])
                    return False
            return False
    origin = t.origin
    origin.load()
    if not _valid(c, origin.rhs, [*nest, t], [*path, t]):
        return False
    if not t.type_args and not origin.type_params:
        c.valid_types.add(t)
    return True
