"""Questions about types: what kind they are, whether two are identical, whether values can be
compared."""

from __future__ import annotations

from typing import NamedTuple

from minigo.check import instantiate, typeset
from minigo.check.objects import Func, Var, same_package
from minigo.check.types import (
    BOOLEAN,
    COMPLEX,
    CONSTANT,
    FLOAT,
    INTEGER,
    INVALID,
    NUMERIC,
    ORDERED,
    STRING,
    UNSIGNED,
    UNTYPED,
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
    as_named,
    as_type_param,
)


class Reason(NamedTuple):
    """Why something is not so: a text with `%s` for what follows it. The types in it are written
    out only when the reason is shown."""

    format: str
    args: tuple[object, ...] = ()


# ---- kinds


def is_basic(t: Type, info: int) -> bool:
    """Whether the underlying type is a Basic with one of the bits. A type parameter is none."""
    if type(t) is not Basic:
        t = t.underlying()
        if type(t) is not Basic:
            return False
    return t.info & info != 0


def all_basic(t: Type, info: int) -> bool:
    """Like `is_basic`, but a type parameter is judged by all the types it allows."""
    if type(t) is Basic:
        return t.info & info != 0
    tpar = as_type_param(t)
    if tpar is None:
        return is_basic(t, info)
    terms = typeset.terms_of(tpar) or []
    return bool(terms) and all(is_basic(term, info) for _, term in terms)


def is_valid(t: Type) -> bool:
    """Whether no error has been reported for the type."""
    return t is not INVALID and not (type(t) is Alias and t.actual is INVALID)


def is_untyped(t: Type) -> bool:
    """Whether `t` is the type of an untyped constant, comparison or nil."""
    return type(t) is Basic and t.info & UNTYPED != 0


def is_boolean(t: Type) -> bool:
    """Whether the underlying type is bool."""
    return is_basic(t, BOOLEAN)


def is_integer(t: Type) -> bool:
    """Whether the underlying type is an integer."""
    return is_basic(t, INTEGER)


def is_unsigned(t: Type) -> bool:
    """Whether the underlying type is an unsigned integer."""
    return is_basic(t, UNSIGNED)


def is_float(t: Type) -> bool:
    """Whether the underlying type is a float."""
    return is_basic(t, FLOAT)


def is_complex(t: Type) -> bool:
    """Whether the underlying type is complex."""
    return is_basic(t, COMPLEX)


def is_numeric(t: Type) -> bool:
    """Whether the underlying type is a number."""
    return is_basic(t, NUMERIC)


def is_string(t: Type) -> bool:
    """Whether the underlying type is a string."""
    return is_basic(t, STRING)


def is_const_type(t: Type) -> bool:
    """Whether there are constants of the type."""
    return is_basic(t, CONSTANT)


def all_boolean(t: Type) -> bool:
    """Whether all the types in t's type set are booleans."""
    return all_basic(t, BOOLEAN)


def all_integer(t: Type) -> bool:
    """Whether all the types in t's type set are integers."""
    return all_basic(t, INTEGER)


def all_unsigned(t: Type) -> bool:
    """Whether all the types in t's type set are unsigned integers."""
    return all_basic(t, UNSIGNED)


def all_numeric(t: Type) -> bool:
    """Whether all the types in t's type set are numbers."""
    return all_basic(t, NUMERIC)


def all_string(t: Type) -> bool:
    """Whether all the types in t's type set are strings."""
    return all_basic(t, STRING)


def all_ordered(t: Type) -> bool:
    """Whether `<` is defined on all the types in t's type set."""
    return all_basic(t, ORDERED)


def has_name(t: Type) -> bool:
    """Whether the type has a name: predeclared, defined, or a type parameter."""
    if type(t) is Alias:
        t = t.actual
    return isinstance(t, Basic | Named | TypeParam)


def is_interface(t: Type) -> bool:
    """Whether the underlying type is an interface; that of a type parameter is one."""
    return isinstance(t.underlying(), Interface)


def is_type_param(t: Type) -> bool:
    """Whether `t` is a type parameter."""
    return as_type_param(t) is not None


def is_plain_interface(t: Type) -> bool:
    """Whether `t` is an interface and no type parameter."""
    return isinstance(t.underlying(), Interface) and as_type_param(t) is None


def is_generic(t: Type) -> bool:
    """Whether `t` is a generic type that has not been instantiated."""
    if type(t) is Alias:
        if t.type_params and not t.type_args:
            return True
        t = t.actual
    return type(t) is Named and bool(t.type_params) and not t.type_args


def has_nil(t: Type) -> bool:
    """Whether nil is a value of the type."""
    u = t.underlying()
    if isinstance(u, Basic):
        return u.kind == "unsafe.Pointer"
    if isinstance(u, Interface):
        if as_type_param(t) is None:
            return True
        return all(pair is not None and has_nil(pair[1]) for pair in typeset.types_of(t))
    return isinstance(u, Slice | Pointer | Signature | Map | Chan)


def is_pointer(t: Type) -> bool:
    """Whether the underlying type is a pointer."""
    return isinstance(t.underlying(), Pointer)


def is_interface_pointer(t: Type) -> bool:
    """Whether the underlying type is a pointer to an interface or type parameter."""
    u = t.underlying()
    return isinstance(u, Pointer) and is_interface(u.elem)


def is_bytes_or_runes(t: Type) -> bool:
    """Whether the underlying type is a slice of bytes or runes."""
    u = t.underlying()
    if isinstance(u, Slice):
        elem = u.elem.underlying()
        return isinstance(elem, Basic) and elem.kind in ("uint8", "int32")
    return False


def deref(t: Type) -> tuple[Type, bool]:
    """The element of a pointer type that is not a defined type, and whether it is one."""
    p = t.actual if type(t) is Alias else t
    if type(p) is Pointer:
        return p.elem, True
    return t, False


def deref_array_pointer(t: Type) -> Type:
    """The array that a pointer type points to, else `t`."""
    if type(t) is Alias and isinstance(t.actual, Pointer):
        t = t.actual
    if isinstance(t, Pointer):
        u = t.elem.underlying()
        if isinstance(u, Array):
            return u
    return t


def deref_struct_pointer(t: Type) -> Type:
    """The struct type that a pointer type points to, else `t`."""
    u = t.underlying()
    if isinstance(u, Pointer) and isinstance(u.elem.underlying(), Struct):
        return u.elem
    return t


# ---- type sets of operands


def common_underlying(typ: Type) -> Type | None:
    """The one underlying type that all the types in typ's type set have. Channel types may differ
    in direction, if they do not conflict."""
    if as_type_param(typ) is None:
        return typ.underlying()
    return common_or_reason(typ)[0]


def common_or_reason(typ: Type) -> tuple[Type | None, Reason | None]:
    """Like `common_underlying`, with the reason if there is none."""
    common: tuple[Type, Type] | None = None
    for pair in typeset.types_of(typ):
        if pair is None:
            return None, Reason("no specific type")
        if common is None:
            common = pair
            continue
        (ct, cu), (t, u) = common, pair
        if isinstance(cu, Chan) and isinstance(u, Chan):
            if not identical(cu.elem, u.elem):
                return None, Reason("channels %s and %s have different element types", (ct, t))
            if cu.dir == u.dir:
                continue
            if cu.dir == "both":
                common = pair
            elif u.dir != "both":
                return None, Reason("channels %s and %s have conflicting directions", (ct, t))
        elif not identical(cu, u):
            return None, Reason("%s and %s have different underlying types", (ct, t))
    assert common is not None
    return common[1], None


# ---- comparison


def comparable(t: Type) -> bool:
    """Whether values of the type can be compared with `==` (which may panic for interfaces)."""
    return incomparable(t, True, set()) is None


def incomparable(t: Type, dynamic: bool, seen: set[Type]) -> Reason | None:
    """Why values of the type cannot be compared; None if they can. Without `dynamic`, interfaces
    that may hold what cannot be compared do not count as comparable."""
    if type(t) is Basic:
        return Reason("") if t.kind == "untyped nil" else None
    if t in seen:
        return None
    seen.add(t)
    u = t.underlying()
    if isinstance(u, Basic):
        return Reason("") if u.kind == "untyped nil" else None
    if isinstance(u, Pointer | Chan):
        return None
    if isinstance(u, Struct):
        for f in u.fields:
            assert f.typ is not None
            if incomparable(f.typ, dynamic, seen) is not None:
                return Reason("struct containing %s cannot be compared", (f.typ,))
        return None
    if isinstance(u, Array):
        if incomparable(u.elem, dynamic, seen) is not None:
            return Reason("%s cannot be compared", (t,))
        return None
    if isinstance(u, Interface):
        tset = typeset.type_set(u)
        if (dynamic and as_type_param(t) is None) or tset.is_comparable(seen):
            return None
        return Reason("empty type set" if tset.is_empty else "incomparable types in type set")
    return Reason("")


# ---- identity

# Pairs of interfaces under comparison: a pair that is met again on the way is taken as identical.
_Pairs = tuple[Interface, Interface, "_Pairs"] | None


def identical(x: Type, y: Type) -> bool:
    """Whether x and y are identical types."""
    return x is y or _identical(x, y, None, False)


def identical_ignore_tags(x: Type, y: Type) -> bool:
    """Whether x and y are identical but for struct tags."""
    return x is y or _identical(x, y, None, True)


def _identical(x: Type, y: Type, pairs: _Pairs, no_tags: bool) -> bool:
    if type(x) is Alias:
        x = x.actual
    if type(y) is Alias:
        y = y.actual
    if x is y:
        return True
    if type(x) is not type(y):
        return False
    if isinstance(x, Basic):
        assert isinstance(y, Basic)
        return x.kind == y.kind
    if isinstance(x, Named):
        assert isinstance(y, Named)
        if x.origin is not y.origin or len(x.type_args) != len(y.type_args):
            return False
        return bool(x.type_args) and all(map(identical, x.type_args, y.type_args))
    if isinstance(x, Pointer):
        assert isinstance(y, Pointer)
        return _identical(x.elem, y.elem, pairs, no_tags)
    if isinstance(x, Slice):
        assert isinstance(y, Slice)
        return _identical(x.elem, y.elem, pairs, no_tags)
    if isinstance(x, Map):
        assert isinstance(y, Map)
        return _identical(x.key, y.key, pairs, no_tags) and _identical(
            x.elem, y.elem, pairs, no_tags
        )
    if isinstance(x, Signature):
        assert isinstance(y, Signature)
        return _identical_signatures(x, y, pairs, no_tags)
    if isinstance(x, Interface):
        assert isinstance(y, Interface)
        return _identical_interfaces(x, y, pairs, no_tags)
    if isinstance(x, Struct):
        assert isinstance(y, Struct)
        return _identical_structs(x, y, pairs, no_tags)
    if isinstance(x, Array):
        assert isinstance(y, Array)
        return (x.len < 0 or y.len < 0 or x.len == y.len) and _identical(
            x.elem, y.elem, pairs, no_tags
        )
    if isinstance(x, Chan):
        assert isinstance(y, Chan)
        return x.dir == y.dir and _identical(x.elem, y.elem, pairs, no_tags)
    if isinstance(x, Tuple):
        assert isinstance(y, Tuple)
        return _identical_vars(x.vars, y.vars, pairs, no_tags)
    if isinstance(x, Union):
        assert isinstance(y, Union)
        xset = typeset.union_type_set(None, 0, x)
        return typeset.equal(xset.terms, typeset.union_type_set(None, 0, y).terms)
    return False


def _identical_vars(xs: list[Var], ys: list[Var], pairs: _Pairs, no_tags: bool) -> bool:
    if len(xs) != len(ys):
        return False
    for v, w in zip(xs, ys, strict=True):
        assert v.typ is not None and w.typ is not None
        if v.typ is not w.typ and not _identical(v.typ, w.typ, pairs, no_tags):
            return False
    return True


def _identical_structs(x: Struct, y: Struct, pairs: _Pairs, no_tags: bool) -> bool:
    if len(x.fields) != len(y.fields) or (not no_tags and x.tags != y.tags):
        return False
    for f, g in zip(x.fields, y.fields, strict=True):
        assert f.typ is not None and g.typ is not None
        if (
            f.embedded != g.embedded
            or not f.same_id(g.pkg, g.name)
            or not _identical(f.typ, g.typ, pairs, no_tags)
        ):
            return False
    return True


def _identical_signatures(x: Signature, y: Signature, pairs: _Pairs, no_tags: bool) -> bool:
    """Type parameters may have different names: y's are replaced by x's before the comparison."""
    if x.variadic != y.variadic or len(x.type_params) != len(y.type_params):
        return False
    params, results = y.params, y.results
    if x.type_params:
        smap = dict(zip(y.type_params, x.type_params, strict=True))
        for p, q in zip(x.type_params, y.type_params, strict=True):
            bound = instantiate.substitute(q.constraint, smap)
            if not _identical(p.constraint, bound, pairs, no_tags):
                return False
        params = instantiate.substitute_vars(params, smap)
        results = instantiate.substitute_vars(results, smap)
    return _identical_vars(x.params, params, pairs, no_tags) and _identical_vars(
        x.results, results, pairs, no_tags
    )


def _identical_interfaces(x: Interface, y: Interface, pairs: _Pairs, no_tags: bool) -> bool:
    xset, yset = typeset.type_set(x), typeset.type_set(y)
    if (
        xset.comparable != yset.comparable
        or len(xset.methods) != len(yset.methods)
        or not typeset.equal(xset.terms, yset.terms)
    ):
        return False
    at = pairs
    while at is not None:
        if (at[0] is x and at[1] is y) or (at[0] is y and at[1] is x):
            return True
        at = at[2]
    pairs = (x, y, pairs)
    for f, g in zip(xset.methods, yset.methods, strict=True):
        assert f.typ is not None and g.typ is not None
        if not same_method(f, g) or not _identical(f.typ, g.typ, pairs, no_tags):
            return False
    return True


def same_method(f: Func, g: Func) -> bool:
    """Whether two methods have the same name, and package if it is not exported."""
    return f.name == g.name and (f.exported or same_package(f.pkg, g.pkg))


def mentions(t: Type, typ: Type) -> bool:
    """Whether `typ` is written in the constraint `t`."""
    if isinstance(t, Interface):
        return any(mentions(e, typ) for e in t.embeddeds)
    if isinstance(t, Union):
        return any(mentions(term, typ) for _, term in t.terms)
    return identical(t, typ)


def is_imported(t: Type, path: str) -> bool:
    """Whether `t` is a defined type of another package than `path`."""
    named = as_named(t)
    return named is not None and named.obj.pkg is not None and named.obj.pkg.path != path
