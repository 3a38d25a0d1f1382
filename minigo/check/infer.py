"""Inferring type arguments: from arguments, from constraints, from untyped constants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import lookup, predicates, typeset
from minigo.check.instantiate import substitute, substitute_vars
from minigo.check.objects import TypeName, Var
from minigo.check.operand import Operand
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
    Union,
    unalias,
)
from minigo.check.unify import Unifier
from minigo.check.universe import default_type, max_untyped
from minigo.source import NO_POS, Pos

if TYPE_CHECKING:
    from minigo.check.checker import Checker, Place


class Failure:
    """Why inference failed, and where that is reported; no text if there is nothing to say."""

    __slots__ = ("at", "text")

    def __init__(self) -> None:
        self.at: Place = NO_POS
        self.text = ""


def rename(tparams: list[TypeParam]) -> tuple[list[TypeParam], dict[TypeParam, Type]]:
    """Fresh copies of type parameters, so that a generic function can call itself with other
    arguments."""
    fresh: list[TypeParam] = []
    smap: dict[TypeParam, Type] = {}
    for p in tparams:
        obj = TypeName(p.obj.pos, p.obj.pkg, p.obj.name, None)
        q = TypeParam(obj, p.constraint, p.index)
        obj.typ = q
        fresh.append(q)
        smap[p] = q
    for p, q in zip(tparams, fresh, strict=True):
        q.constraint = substitute(p.constraint, smap)
    return fresh, smap


def infer(
    c: Checker,
    pos: Pos,
    tparams: list[TypeParam],
    targs: list[Type | None] | list[Type],
    params: list[Var],
    args: list[Operand],
    reverse: bool,
    failure: Failure,
) -> list[Type] | None:
    """Complete `targs`. `params` mention the type parameters, `args` are what is passed for them;
    with `reverse` it is the parameter that is assigned to the argument."""
    n = len(tparams)
    known: list[Type | None] = list(targs)
    if len(known) == n and None not in known:
        return [t for t in known if t is not None]
    if any(a.mode == "invalid" for a in args):
        return None
    known += [None] * (n - len(known))
    if params:
        params = substitute_vars(
            params, {p: t for p, t in zip(tparams, known, strict=True) if t is not None}
        )
    u = Unifier(c, tparams, known, c.version >= 21)

    untyped: list[int] = []
    for i, arg in enumerate(args):
        ptype = params[i].typ
        assert ptype is not None
        if not is_parameterized(tparams, ptype) and not is_parameterized(tparams, arg.typ):
            continue
        if not predicates.is_untyped(arg.typ):
            if not u.unify(ptype, arg.typ, assign=True):
                _mismatch(c, u, tparams, ptype, arg, reverse, failure)
                return None
        elif isinstance(ptype, TypeParam) and arg.mode != "nil":
            untyped.append(i)
    if not _use_constraints(c, pos, u, tparams, failure):
        return None
    if not _use_untyped(u, params, args, untyped, failure, c):
        return None
    return _simplify(c, pos, u, tparams, known, failure)


def _mismatch(
    c: Checker,
    u: Unifier,
    tparams: list[TypeParam],
    ptype: Type,
    arg: Operand,
    reverse: bool,
    failure: Failure,
) -> None:
    failure.at = arg
    targ = arg.typ
    assert arg.expr is not None
    found = u.inferred(tparams)
    if all(t is None for t in found):
        failure.text = c.format(
            "type %s of %s does not match %s (cannot infer %s)",
            targ,
            arg.expr,
            ptype,
            _names(tparams),
        )
        return
    inferred = substitute(
        ptype, {p: t for p, t in zip(tparams, found, strict=True) if t is not None}
    )
    if inferred is ptype:
        failure.text = c.format("type %s of %s does not match %s", targ, arg.expr, ptype)
    elif reverse:
        failure.text = c.format(
            "inferred type %s for %s does not match type %s of %s", inferred, ptype, targ, arg.expr
        )
    else:
        failure.text = c.format(
            "type %s of %s does not match inferred type %s for %s", targ, arg.expr, inferred, ptype
        )


def _names(tparams: list[TypeParam]) -> str:
    names = [p.obj.name for p in tparams]
    if len(names) < 3:
        return " and ".join(names)
    return ", ".join(names[:-1]) + ", and " + names[-1]


def _use_constraints(
    c: Checker, pos: Pos, u: Unifier, tparams: list[TypeParam], failure: Failure
) -> bool:
    """Constraints with one underlying type tell what a type argument is made of; their methods tell
    about others. Repeat while that tells more."""
    while True:
        before = u.unknowns()
        for p in tparams:
            t = u.at(p)
            core = core_term(p)
            if core is not None:
                tilde, typ, single = core
                if t is not None:
                    if not u.unify(t, typ):
                        failure.at = pos
                        failure.text = c.format(
                            "%s (type %s) does not satisfy %s", p, t, p.constraint
                        )
                        return False
                elif single and not tilde:
                    u.set(p, typ)
            if t is not None and not is_parameterized(tparams, t):
                cause: list[str] = []
                constraint = typeset.constraint_interface(p)
                if not lookup.has_all_methods(
                    c, t, constraint, True, lambda x, y: u.unify(x, y, exact=True), cause
                ):
                    failure.at = pos
                    why = cause[0] if cause else ""
                    failure.text = c.format(
                        "%s (type %s) does not satisfy %s %s", p, t, p.constraint, why
                    )
                    return False
        if u.unknowns() == before:
            return True


def _use_untyped(
    u: Unifier,
    params: list[Var],
    args: list[Operand],
    untyped: list[int],
    failure: Failure,
    c: Checker,
) -> bool:
    """Untyped constants count last: a type parameter gets the default type of the largest kind
    among them."""
    largest: dict[TypeParam, Type] = {}
    for i in untyped:
        p = params[i].typ
        assert isinstance(p, TypeParam)
        if u.at(p) is not None:
            continue
        arg = args[i]
        most = largest.get(p)
        if most is not None:
            m = max_untyped(most, arg.typ)
            if m is None:
                failure.at = arg
                failure.text = c.format(
                    "mismatched types %s and %s (cannot infer %s)", most, arg.typ, p
                )
                return False
            most = m
        largest[p] = most if most is not None else arg.typ
    for p, t in largest.items():
        u.set(p, default_type(t))
    return True


def _simplify(
    c: Checker,
    pos: Pos,
    u: Unifier,
    tparams: list[TypeParam],
    known: list[Type | None],
    failure: Failure,
) -> list[Type] | None:
    """Put inferred types into one another until none mentions a type parameter."""
    inferred = u.inferred(tparams)
    _kill_cycles(tparams, inferred)
    dirty = [i for i, t in enumerate(inferred) if t is not None and known[i] is None]
    while dirty:
        smap = {p: t for p, t in zip(tparams, inferred, strict=True) if t is not None}
        still = []
        for i in dirty:
            old = inferred[i]
            assert old is not None
            new = substitute(old, smap)
            if new is not old:
                if (
                    isinstance(new, Signature)
                    and new.type_params
                    and not is_parameterized(tparams, new)
                ):
                    new = new.copy()
                    new.type_params = []
                inferred[i] = new
                still.append(i)
        dirty = still
    result: list[Type] = []
    for p, t in zip(tparams, inferred, strict=True):
        if t is None or is_parameterized(tparams, t):
            failure.at = pos
            failure.text = f"cannot infer {p.obj.name} (declared at {c.position(p.obj.pos)})"
            return None
        result.append(t)
    return result


def core_term(p: TypeParam) -> tuple[bool, Type, bool] | None:
    """The one type that a constraint allows, or the underlying type that all of them have: (tilde,
    type, whether it is one)."""
    terms = typeset.terms_of(p)
    if not terms:
        return None
    if len(terms) == 1:
        return (*terms[0], True)
    u = predicates.common_underlying(p)
    return None if u is None else (any(tilde for tilde, _ in terms), u, False)


def is_parameterized(tparams: list[TypeParam], t: Type) -> bool:
    """Whether a type mentions one of the type parameters."""
    return _mentions(tparams, t, {})


def _mentions(tparams: list[TypeParam], t: Type, seen: dict[Type, bool]) -> bool:
    if isinstance(t, Basic):
        return False
    if isinstance(t, TypeParam):
        return t in tparams
    if t in seen:
        return seen[t]
    seen[t] = False
    result = any(_mentions(tparams, part, seen) for part in parts(t))
    seen[t] = result
    return result


def parts(t: Type) -> list[Type]:
    """The types that a type is made of."""
    if isinstance(t, Pointer | Slice | Array | Chan):
        return [t.elem]
    if isinstance(t, Named):
        return t.type_args
    if isinstance(t, Map):
        return [t.key, t.elem]
    if isinstance(t, Signature):
        return [v.typ for v in t.params + t.results if v.typ is not None]
    if isinstance(t, Struct):
        return [f.typ for f in t.fields if f.typ is not None]
    if isinstance(t, Tuple):
        return [v.typ for v in t.vars if v.typ is not None]
    if isinstance(t, Alias):
        return [t.actual]
    if isinstance(t, Interface):
        tset = typeset.type_set(t)
        return [m.typ for m in tset.methods if m.typ is not None] + [
            term for _, term in tset.terms or []
        ]
    assert isinstance(t, Union)
    return [term for _, term in t.terms]


def _kill_cycles(tparams: list[TypeParam], inferred: list[Type | None]) -> None:
    """Forget what was inferred for type parameters that stand for types made of themselves."""
    active: set[Type] = set()

    def walk(t: Type) -> None:
        t = unalias(t)
        if t in active:
            if isinstance(t, TypeParam) and t in tparams:
                inferred[tparams.index(t)] = None
            return
        active.add(t)
        if isinstance(t, TypeParam):
            if t in tparams:
                found = inferred[tparams.index(t)]
                if found is not None:
                    walk(found)
        elif not isinstance(t, Basic):
            for part in parts(t):
                walk(part)
        active.discard(t)

    for p in tparams:
        walk(p)
