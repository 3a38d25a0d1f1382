"""Unification: finding types for type parameters that make two types identical, or nearly so.

Inexact unification allows what an assignment does: a defined type and a type literal are matched by
underlying types, channel directions may differ, and an interface matches types that have its
methods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import typeset
from minigo.check.lookup import lookup_field_or_method
from minigo.check.objects import Func, Var
from minigo.check.predicates import common_underlying, identical, same_method
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
    Tuple,
    Type,
    TypeParam,
    as_named,
    as_type_param,
    unalias,
)

if TYPE_CHECKING:
    from minigo.check.checker import Checker

_MAX_DEPTH = 100

# Pairs of interfaces under way.
_Pairs = tuple[Interface, Interface, "_Pairs"] | None


class _Handle:
    """The type of a set of type parameters that were found to be the same."""

    __slots__ = ("typ",)

    def __init__(self, typ: Type | None) -> None:
        self.typ = typ


class Unifier:
    """The state of one inference: what is known about each type parameter."""

    __slots__ = ("_c", "_depth", "_handles", "_interfaces")

    def __init__(
        self, c: Checker, tparams: list[TypeParam], targs: list[Type | None], interfaces: bool
    ) -> None:
        self._c = c
        self._handles = {p: _Handle(t) for p, t in zip(tparams, targs, strict=True)}
        self._depth = 0
        self._interfaces = interfaces

    def at(self, p: TypeParam) -> Type | None:
        """What is known about a type parameter."""
        return self._handles[p].typ

    def set(self, p: TypeParam, t: Type) -> None:
        """Set the type of a type parameter and those joined with it."""
        self._handles[p].typ = t

    def unknowns(self) -> int:
        """How many type parameters have no type yet."""
        return sum(h.typ is None for h in self._handles.values())

    def inferred(self, tparams: list[TypeParam]) -> list[Type | None]:
        """What is known about each of the type parameters."""
        return [self.at(p) for p in tparams]

    def unify(self, x: Type, y: Type, assign: bool = False, exact: bool = False) -> bool:
        """Whether x and y can be unified, if not `exact` as in an assignment at the outermost level
        (`assign`) or at every level."""
        return self._unify(x, y, assign, exact, None)

    def _bound(self, t: Type) -> TypeParam | None:
        p = as_type_param(t)
        return p if p is not None and p in self._handles else None

    def _join(self, p: TypeParam, q: TypeParam) -> bool:
        """Make p and q the same; fails if both have types."""
        hp, hq = self._handles[p], self._handles[q]
        if hp is hq:
            return True
        if hp.typ is not None and hq.typ is not None:
            return False
        if hp.typ is not None:
            hp, hq = hq, hp
        for r, h in self._handles.items():
            if h is hp:
                self._handles[r] = hq
        return True

    def _unify(self, x: Type, y: Type, assign: bool, exact: bool, pairs: _Pairs) -> bool:
        if x is y or unalias(x) is unalias(y):
            return True
        if self._depth >= _MAX_DEPTH:
            return False
        self._depth += 1
        result = self._unify_different(x, y, assign, exact, pairs)
        self._depth -= 1
        return result

    def _unify_different(self, x: Type, y: Type, assign: bool, exact: bool, pairs: _Pairs) -> bool:
        # Bound type parameters go to the left, defined types to the right.
        if as_named(x) is not None or self._bound(y) is not None:
            x, y = y, x
        named = as_named(y)
        if (
            not exact
            and named is not None
            and _is_literal(x)
            and not (self._interfaces and _as_interface(x) is not None)
        ):
            y = named.underlying()
            if unalias(x) is unalias(y):
                return True
        p, q = self._bound(x), self._bound(y)
        if p is not None and q is not None:
            if self._join(p, q):
                return True
            tp, tq = self.at(p), self.at(q)
            assert tp is not None and tq is not None
            return self._unify(tp, tq, assign, exact, pairs)
        if p is not None:
            return self._unify_bound(p, y, assign, exact, pairs)
        if self._interfaces and not exact:
            found = self._unify_interfaces(x, y, pairs)
            if found is not None:
                return found
        if as_type_param(y) is not None:
            x, y = y, x
        param = as_type_param(x)
        if param is not None:
            # A type parameter of the enclosing function: what its types have in common must match.
            core = common_underlying(param)
            return core is not None and self._unify(core, y, True, False, pairs)
        return self._unify_parts(unalias(x), unalias(y), assign, exact, pairs)

    def _unify_bound(self, p: TypeParam, y: Type, assign: bool, exact: bool, pairs: _Pairs) -> bool:
        x = self.at(p)
        if x is None:
            self.set(p, y)
            return True
        if not self._unify(x, y, assign, exact, pairs):
            return False
        xi, yi = _as_interface(x), _as_interface(y)
        xn, yn = as_named(x) is not None, as_named(y) is not None
        if xi is not None and yi is not None:
            if xn and yn:
                return identical(x, y)
            if len(typeset.type_set(xi).methods) != len(typeset.type_set(yi).methods):
                return False
        elif xi is not None or yi is not None:
            return False
        if not exact and not xn:
            # A defined type, or a channel with a direction, says more.
            u = y.underlying()
            if yn or (isinstance(u, Chan) and u.dir != "both"):
                self.set(p, y)
        return True

    def _unify_interfaces(self, x: Type, y: Type, pairs: _Pairs) -> bool | None:
        """Two interfaces match if one has the methods of the other, another type if it has the
        interface's. None if neither is an interface."""
        xi, yi = _as_interface(x), _as_interface(y)
        if xi is not None and yi is not None:
            xset, yset = typeset.type_set(xi), typeset.type_set(yi)
            if xset.comparable != yset.comparable or not typeset.equal(xset.terms, yset.terms):
                return False
            if _has_pair(pairs, xi, yi):
                return True
            fewer, more = xset.methods, yset.methods
            if len(fewer) > len(more):
                fewer, more = more, fewer
            for m in fewer:
                other = next((o for o in more if same_method(m, o)), None)
                if other is None or not self._unify_methods(m, other, (xi, yi, pairs)):
                    return False
            return True
        ityp, t = (xi, y) if xi is not None else (yi, x)
        if ityp is None:
            return None
        for m in typeset.type_set(ityp).methods:
            obj, _, _ = lookup_field_or_method(t, False, m.pkg, m.name)
            if not isinstance(obj, Func):
                return False
            if obj.typ is None:
                self._c.declare_object(obj)
            if isinstance(obj.typ, Signature) and obj.typ.type_params:
                return False
            if not self._unify_methods(m, obj, pairs):
                return False
        return True

    def _unify_methods(self, m: Func, o: Func, pairs: _Pairs) -> bool:
        assert m.typ is not None and o.typ is not None
        return self._unify(m.typ, o.typ, False, True, pairs)

    def _unify_parts(self, x: Type, y: Type, assign: bool, exact: bool, pairs: _Pairs) -> bool:
        """Types built in the same way. In an assignment, their elements must match exactly."""
        inner = exact or assign
        if type(x) is not type(y):
            return False
        if isinstance(x, Basic) and isinstance(y, Basic):
            return x.kind == y.kind
        if isinstance(x, Named) and isinstance(y, Named):
            return (
                x.origin is y.origin
                and len(x.type_args) == len(y.type_args)
                and all(
                    self._unify(a, b, assign, exact, pairs)
                    for a, b in zip(x.type_args, y.type_args, strict=True)
                )
            )
        if isinstance(x, Array) and isinstance(y, Array):
            if x.len >= 0 and y.len >= 0 and x.len != y.len:
                return False
            return self._unify(x.elem, y.elem, assign, inner, pairs)
        if isinstance(x, Chan) and isinstance(y, Chan):
            if exact and x.dir != y.dir:
                return False
            return self._unify(x.elem, y.elem, assign, inner, pairs)
        if isinstance(x, Slice | Pointer) and isinstance(y, Slice | Pointer):
            return self._unify(x.elem, y.elem, assign, inner, pairs)
        if isinstance(x, Map) and isinstance(y, Map):
            return self._unify(x.key, y.key, assign, inner, pairs) and self._unify(
                x.elem, y.elem, assign, inner, pairs
            )
        if isinstance(x, Signature) and isinstance(y, Signature):
            return (
                x.variadic == y.variadic
                and self._unify_vars(x.params, y.params, assign, inner, pairs)
                and self._unify_vars(x.results, y.results, assign, inner, pairs)
            )
        if isinstance(x, Tuple) and isinstance(y, Tuple):
            return self._unify_vars(x.vars, y.vars, assign, exact, pairs)
        if isinstance(x, Struct) and isinstance(y, Struct):
            return self._unify_structs(x, y, assign, inner, pairs)
        if isinstance(x, Interface) and isinstance(y, Interface):
            return self._unify_same_interfaces(x, y, pairs)
        return False

    def _unify_vars(
        self, xs: list[Var], ys: list[Var], assign: bool, exact: bool, pairs: _Pairs
    ) -> bool:
        if len(xs) != len(ys):
            return False
        for v, w in zip(xs, ys, strict=True):
            assert v.typ is not None and w.typ is not None
            if not self._unify(v.typ, w.typ, assign, exact, pairs):
                return False
        return True

    def _unify_structs(
        self, x: Struct, y: Struct, assign: bool, exact: bool, pairs: _Pairs
    ) -> bool:
        if len(x.fields) != len(y.fields) or x.tags != y.tags:
            return False
        for f, g in zip(x.fields, y.fields, strict=True):
            if f.embedded != g.embedded or not f.same_id(g.pkg, g.name):
                return False
            if not self._unify_vars([f], [g], assign, exact, pairs):
                return False
        return True

    def _unify_same_interfaces(self, x: Interface, y: Interface, pairs: _Pairs) -> bool:
        xset, yset = typeset.type_set(x), typeset.type_set(y)
        if (
            xset.comparable != yset.comparable
            or len(xset.methods) != len(yset.methods)
            or not typeset.equal(xset.terms, yset.terms)
        ):
            return False
        if _has_pair(pairs, x, y):
            return True
        inner: _Pairs = (x, y, pairs)
        return all(
            same_method(f, g) and self._unify_methods(f, g, inner)
            for f, g in zip(xset.methods, yset.methods, strict=True)
        )


def _is_literal(t: Type) -> bool:
    return not isinstance(unalias(t), Named | TypeParam)


def _as_interface(t: Type) -> Interface | None:
    if type(t) is Alias:
        t = t.actual
    if isinstance(t, TypeParam):
        return None
    u = t.underlying()
    return u if isinstance(u, Interface) else None


def _has_pair(pairs: _Pairs, x: Interface, y: Interface) -> bool:
    while pairs is not None:
        if (pairs[0] is x and pairs[1] is y) or (pairs[0] is y and pairs[1] is x):
            return True
        pairs = pairs[2]
    return False
