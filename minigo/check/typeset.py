"""Type sets of interfaces: the methods an interface asks for and the types its terms allow.

A list of terms is None when every type is allowed. Each term is a pair (tilde, type); no two terms
of a normalised list have a type in common.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from typing import TYPE_CHECKING

from minigo.check import predicates
from minigo.check.objects import Func, Package
from minigo.check.types import (
    INVALID,
    Basic,
    Interface,
    Type,
    TypeParam,
    Union,
    as_type_param,
    unalias,
)
from minigo.check.universe import COMPARABLE_INTERFACE, EMPTY_INTERFACE
from minigo.source import NO_POS, Pos

if TYPE_CHECKING:
    from minigo.check.checker import Checker

Term = tuple[bool, Type]
Terms = list[Term] | None

MAX_TERMS = 100  # gc refuses longer unions
TOO_MANY_TERMS = f"cannot handle more than {MAX_TERMS} union terms (implementation limitation)"


class TypeSet:
    """What an interface stands for. `comparable` is only set when `terms` is None."""

    __slots__ = ("comparable", "methods", "terms")

    def __init__(self, methods: list[Func], terms: Terms, comparable: bool) -> None:
        self.methods = methods
        self.terms = terms
        self.comparable = comparable

    @property
    def is_empty(self) -> bool:
        """No type is in the set."""
        return self.terms is not None and not self.terms

    @property
    def is_all(self) -> bool:
        """Every type is in the set."""
        return self.terms is None and not self.comparable and not self.methods

    @property
    def is_method_set(self) -> bool:
        """The interface may be the type of a variable."""
        return self.terms is None and not self.comparable

    @property
    def has_terms(self) -> bool:
        """There are specific types."""
        return bool(self.terms)

    def is_comparable(self, seen: set[Type]) -> bool:
        """Every type in the set is strictly comparable."""
        if self.terms is None:
            return self.comparable
        return bool(self.terms) and all(
            predicates.incomparable(t, False, seen) is None for _, t in self.terms
        )

    def method(self, pkg: Package | None, name: str) -> Func | None:
        """The method that `name` in package `pkg` means."""
        for m in self.methods:
            if m.name == name and m.same_id(pkg, name):
                return m
        return None


# ---- terms


def _disjoint(x: Term, y: Term) -> bool:
    ux = x[1].underlying() if y[0] else x[1]
    uy = y[1].underlying() if x[0] else y[1]
    return not predicates.identical(ux, uy)


def normalize(terms: list[Term]) -> list[Term]:
    """The same set with overlapping terms united."""
    used = [False] * len(terms)
    result = []
    for i, x in enumerate(terms):
        if used[i]:
            continue
        for j in range(i + 1, len(terms)):
            if not used[j] and not _disjoint(x, terms[j]):
                used[j] = True
                if not x[0] and terms[j][0]:
                    x = terms[j]
        result.append(x)
    return result


def intersect(xs: Terms, ys: Terms) -> Terms:
    """The terms for the types that both lists allow."""
    if xs is None:
        return ys
    if ys is None:
        return xs
    both = []
    for x in xs:
        for y in ys:
            if not _disjoint(x, y):
                both.append(x if not x[0] or y[0] else y)
    return normalize(both)


def includes(term: Term, typ: Type) -> bool:
    """Whether the term allows the type."""
    return predicates.identical(term[1], typ.underlying() if term[0] else typ)


def subset(xs: Terms, ys: Terms) -> bool:
    """Whether every type that xs allows is allowed by ys."""
    if ys is None:
        return True
    if xs is None:
        return False
    return all(any(not _disjoint(x, y) and (not x[0] or y[0]) for y in ys) for x in xs)


def equal(xs: Terms, ys: Terms) -> bool:
    """Whether both allow the same types."""
    if xs is None or ys is None:
        return xs is ys
    return subset(xs, ys) and subset(ys, xs)


def overlap(x: Term, y: Term) -> bool:
    """Whether two terms have a type in common."""
    return not _disjoint(x, y)


# ---- type sets


def _order(a: Func, b: Func) -> int:
    """Exported names first, then by name, then by package."""
    if a.exported != b.exported:
        return -1 if a.exported else 1
    if a.name != b.name:
        return -1 if a.name < b.name else 1
    pa, pb = (a.pkg.path if a.pkg else ""), (b.pkg.path if b.pkg else "")
    return (pa > pb) - (pa < pb)


method_key: Callable[[Func], object] = cmp_to_key(_order)


def type_set(ityp: Interface) -> TypeSet:
    """The type set; worked out on first demand, without saying anything about mistakes in it."""
    return ityp.type_set or compute(ityp.checker, NO_POS, ityp)


def compute(c: Checker | None, pos: Pos, ityp: Interface) -> TypeSet:
    """Work the type set out, reporting to `c` what is wrong with the interface; `pos` is where it
    is asked for."""
    if ityp.type_set is not None:
        return ityp.type_set
    if not ityp.complete:
        # A cycle, which is found and reported elsewhere.
        return _EVERYTHING
    result = ityp.type_set = TypeSet([], None, False)
    ityp.checker = None

    methods: dict[str, Func] = {}
    positions: dict[Func, Pos] = {}

    def add(pos: Pos, m: Func, explicit: bool) -> None:
        key = m.name if m.exported else f"{m.pkg.path if m.pkg else '_'}.{m.name}"
        other = methods.get(key)
        if other is None:
            methods[key] = m
            positions[m] = pos
        elif explicit:
            if c is not None:
                _duplicate(c, pos, m, positions[other])
        elif c is not None:
            check, first = c, other

            def compare() -> None:
                assert m.typ is not None and first.typ is not None
                if (pos != NO_POS and not check.allows(14)) or not predicates.identical(
                    m.typ, first.typ
                ):
                    _duplicate(check, pos, m, positions[first])

            c.later(compare)

    for m in ityp.methods:
        add(m.pos, m, True)

    terms: Terms = None
    comparable = False
    for i, typ in enumerate(ityp.embeddeds):
        epos = ityp.embed_pos[i] if i < len(ityp.embed_pos) else NO_POS
        u = typ.underlying()
        reporter = c if epos != NO_POS else None
        if isinstance(u, Interface):
            tset = compute(c, epos, u)
            if (
                reporter is not None
                and reporter.is_imported_constraint(typ)
                and not reporter.verify(epos, 18, "embedding constraint interface %s", typ)
            ):
                continue
            for m in tset.methods:
                add(epos, m, False)
            terms, comparable = _meet(terms, comparable, tset.terms, tset.comparable)
        elif isinstance(u, Union):
            if reporter is not None and not reporter.verify(
                epos, 18, "embedding interface element %s", u
            ):
                continue
            tset = union_type_set(c, epos, u)
            if tset is not _INVALID_SET:
                terms, comparable = _meet(terms, comparable, tset.terms, False)
        elif u is not INVALID:
            if reporter is not None and not reporter.verify(
                epos, 18, "embedding non-interface type %s", typ
            ):
                continue
            terms, comparable = _meet(terms, comparable, [(False, typ)], False)
    result.comparable = comparable
    result.methods = sorted(methods.values(), key=method_key)  # type: ignore[arg-type]
    result.terms = terms
    return result


def _duplicate(c: Checker, pos: Pos, m: Func, other: Pos) -> None:
    c.error(
        pos,
        f"duplicate method {m.name}",
        "DuplicateDecl",
        [(other, f"other declaration of method {m.name}")],
    )


def _meet(xs: Terms, xcomp: bool, ys: Terms, ycomp: bool) -> tuple[Terms, bool]:
    """Intersect; once there are specific types, `comparable` only filters them."""
    terms = intersect(xs, ys)
    comparable = xcomp or ycomp
    if comparable and terms is not None:
        terms = [t for t in terms if predicates.incomparable(t[1], False, set()) is None]
        comparable = False
    return terms, comparable


def union_type_set(c: Checker | None, pos: Pos, utyp: Union) -> TypeSet:
    """The type set of a union: the terms of all its members."""
    if utyp.type_set is not None:
        return utyp.type_set
    utyp.type_set = TypeSet([], [], False)
    terms: Terms = []
    for tilde, typ in utyp.terms:
        u = typ.underlying()
        more: Terms
        if isinstance(u, Interface):
            more = compute(c, pos, u).terms
        elif u is INVALID:
            continue
        elif tilde and not predicates.identical(typ, u):
            more = []  # refused elsewhere
        else:
            more = [(tilde, typ)]
        if terms is None or more is None:
            terms = None
        else:
            terms = normalize(terms + more)
            if len(terms) > MAX_TERMS:
                if c is not None:
                    c.error(pos, TOO_MANY_TERMS, "InvalidUnion")
                utyp.type_set = _INVALID_SET
                return _INVALID_SET
    utyp.type_set = TypeSet([], terms, False)
    return utyp.type_set


_EVERYTHING = TypeSet([], None, False)
_INVALID_SET = TypeSet([], [], False)
COMPARABLE_INTERFACE.type_set = TypeSet([], None, True)
EMPTY_INTERFACE.type_set = _EVERYTHING


# ---- type parameters


def constraint_interface(tpar: TypeParam, c: Checker | None = None) -> Interface:
    """The interface that a type parameter's constraint means."""
    bound = tpar.constraint
    u = bound.underlying()
    if isinstance(u, Interface):
        if as_type_param(bound) is not None:
            return EMPTY_INTERFACE  # refused elsewhere
        ityp = u
    elif type(u) is Basic and u is INVALID:
        return EMPTY_INTERFACE
    else:
        ityp = Interface([], [bound])
        ityp.implicit = True
        tpar.constraint = ityp
    if ityp.type_set is None:
        compute(c, tpar.obj.pos, ityp)
    return ityp


TypeParam.interface = constraint_interface
Interface.compute = type_set


def terms_of(tpar: TypeParam) -> Terms:
    """The specific types of a type parameter; None or [] if there are none."""
    return type_set(constraint_interface(tpar)).terms


def types_of(typ: Type) -> list[tuple[Type, Type] | None]:
    """(type, underlying type) for each specific type of a type parameter, or of the type itself if
    it is no type parameter. A type parameter without specific types yields a single None."""
    tpar = as_type_param(typ)
    if tpar is None:
        return [(typ, typ.underlying())]
    terms = terms_of(tpar)
    if not terms:
        return [None]
    return [(t, unalias(t) if tilde else t.underlying()) for tilde, t in terms]
