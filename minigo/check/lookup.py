"""Finding fields and methods by name through embedded fields, and what methods a type has or
lacks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minigo.check import predicates, typeset
from minigo.check.info import Selection
from minigo.check.objects import Func, Object, Package, Var, same_package
from minigo.check.predicates import deref
from minigo.check.types import (
    Alias,
    Interface,
    Named,
    Pointer,
    Signature,
    Struct,
    Type,
    as_named,
    as_type_param,
)
from minigo.check.typestring import TypeWriter, full_path

if TYPE_CHECKING:
    from minigo.check.checker import Checker

# What a lookup finds: the object, the path to it, and whether a pointer is followed on the way.
# Without an object, a path means that the name is ambiguous, and `indirect` that only a pointer has
# the method.
Found = tuple[Object | None, list[int] | None, bool]

_NOTHING: Found = (None, None, False)


def lookup_field_or_method(
    typ: Type, addressable: bool, pkg: Package | None, name: str, fold_case: bool = False
) -> Found:
    """What `x.name` means in package `pkg` for an x of the type; with `fold_case`, letters may
    differ in case."""
    named = as_named(typ)
    if named is not None:
        p = named.underlying()
        if isinstance(p, Pointer):
            # A defined pointer type has fields, but no methods.
            found = _search(p, False, pkg, name, fold_case)
            return _NOTHING if isinstance(found[0], Func) else found
    return _search(typ, addressable, pkg, name, fold_case)


class _Level:
    """An embedded type at the depth that is being searched. `multiples` tells that it is there more
    than once."""

    __slots__ = ("index", "indirect", "multiples", "typ")

    def __init__(self, typ: Type, index: list[int], indirect: bool, multiples: bool) -> None:
        self.typ = typ
        self.index = index
        self.indirect = indirect
        self.multiples = multiples


def _search(typ: Type, addressable: bool, pkg: Package | None, name: str, fold: bool) -> Found:
    if name == "_":
        return _NOTHING
    base, is_pointer = deref(typ)
    if is_pointer and isinstance(base.underlying(), Interface):
        return _NOTHING
    current = [_Level(base, [], is_pointer, False)]
    seen: list[Named] = []
    while current:
        deeper: list[_Level] = []
        obj: Object | None = None
        index: list[int] = []
        indirect = False
        for level in current:
            t = level.typ
            if type(t) is Alias:
                t = t.actual
            if isinstance(t, Named):
                if any(predicates.identical(t, s) for s in seen):
                    continue
                seen.append(t)
                i = _declared_method(t, pkg, name, fold)
                if i >= 0:
                    index = [*level.index, i]
                    if obj is not None or level.multiples:
                        return None, index, False
                    obj = t.method(i)
                    indirect = level.indirect
                    continue
                t = t.underlying()
            if isinstance(t, Struct):
                for i, f in enumerate(t.fields):
                    if (f.name == name or fold) and _means(f, pkg, name, fold):
                        index = [*level.index, i]
                        if obj is not None or level.multiples:
                            return None, index, False
                        obj = f
                        indirect = level.indirect
                        continue
                    if f.embedded and obj is None:
                        assert f.typ is not None
                        inner, ptr = deref(f.typ)
                        path = [*level.index, i]
                        deeper.append(_Level(inner, path, level.indirect or ptr, level.multiples))
            else:
                if not isinstance(t, Interface):
                    t = t.underlying()
                    if not isinstance(t, Interface):
                        continue
                i, m = _interface_method(t, pkg, name, fold)
                if m is not None:
                    index = [*level.index, i]
                    if obj is not None or level.multiples:
                        return None, index, False
                    obj = m
                    indirect = level.indirect
        if obj is not None:
            if (
                isinstance(obj, Func)
                and not indirect
                and not addressable
                and has_pointer_receiver(obj)
            ):
                return None, None, True
            return obj, index, indirect
        current = _consolidate(deeper)
    return _NOTHING


def _declared_method(t: Named, pkg: Package | None, name: str, fold: bool) -> int:
    if t.loader is not None:
        t.load()
    origin = t.origin
    if origin.loader is not None:
        origin.load()
    if fold:
        for key, i in origin.method_index.items():
            if key.lower() == name.lower():
                return i
        return -1
    i = origin.method_index.get(name, -1)
    if i >= 0 and not name[0].isupper() and not same_package(t.obj.pkg, pkg):
        return -1
    return i


def _interface_method(
    t: Interface, pkg: Package | None, name: str, fold: bool
) -> tuple[int, Func | None]:
    for i, m in enumerate(typeset.type_set(t).methods):
        if (m.name == name or fold) and _means(m, pkg, name, fold):
            return i, m
    return -1, None


def _means(obj: Object, pkg: Package | None, name: str, fold: bool) -> bool:
    """Whether `name` in package `pkg` means a field or method; with `fold`, also from elsewhere."""
    return obj.same_id(pkg, name) or (fold and obj.name.lower() == name.lower())


def _consolidate(levels: list[_Level]) -> list[_Level]:
    """Each type once."""
    if len(levels) < 2:
        return levels
    result: list[_Level] = []
    for level in levels:
        for other in result:
            if predicates.identical(level.typ, other.typ):
                other.multiples = True
                break
        else:
            result.append(level)
    return result


def has_pointer_receiver(m: Func) -> bool:
    """Whether the method is declared with a pointer as its receiver."""
    sig = m.typ
    if isinstance(sig, Signature) and sig.recv is not None and sig.recv.typ is not None:
        return deref(sig.recv.typ)[1]
    return m.ptr_recv


# ---- method sets


def method_set(typ: Type) -> list[Selection]:
    """The methods that a value of the type has, promoted ones included, sorted by name (and
    package, where names are not exported). Interfaces have theirs with the index in the
    interface."""
    names: dict[tuple[str, Package | None], None] = {}
    _collect(typ, names, set())
    result = []
    for name, pkg in sorted(names, key=lambda key: (key[0], key[1].path if key[1] else "")):
        obj, index, indirect = lookup_field_or_method(typ, False, pkg, name)
        if isinstance(obj, Func):
            assert index is not None and obj.typ is not None
            result.append(Selection("method", typ, obj, index, indirect, obj.typ))
    return result


def _collect(typ: Type, names: dict[tuple[str, Package | None], None], seen: set[Type]) -> None:
    base, _ = deref(typ)
    if type(base) is Alias:
        base = base.actual
    if isinstance(base, Named):
        if base in seen:
            return
        seen.add(base)
        base.load()
        base.origin.load()
        for name in base.origin.method_index:
            names[name, None if name[0].isupper() else base.obj.pkg] = None
    u = base.underlying()
    if isinstance(u, Struct):
        for f in u.fields:
            if f.embedded and f.typ is not None:
                _collect(f.typ, names, seen)
    elif isinstance(u, Interface):
        for m in typeset.type_set(u).methods:
            names[m.name, None if m.exported else m.pkg] = None


# ---- implementing interfaces

Equivalent = Callable[[Type, Type], bool]


def missing_method(
    c: Checker | None,
    v: Type,
    t: Type,
    static: bool,
    equivalent: Equivalent = predicates.identical,
    cause: list[str] | None = None,
) -> Func | None:
    """The first method that interface `t` asks for and `v` lacks; why goes to `cause`. If `v` is an
    interface too and not `static`, its values may have methods which it does not tell of."""
    target = t.underlying()
    assert isinstance(target, Interface)
    own = v.underlying()
    for m in typeset.type_set(target).methods:
        assert m.typ is not None
        if isinstance(own, Interface):
            f = typeset.type_set(own).method(m.pkg, m.name)
            if f is None:
                if not static:
                    continue
                state = "missing"
            else:
                assert f.typ is not None
                if equivalent(f.typ, m.typ):
                    continue
                state = "signature"
        else:
            f, state = _method_of(c, v, m, equivalent)
            if not state:
                continue
        if cause is not None:
            cause[:] = [_why(c, v, t, m, f, state)]
        return m
    return None


def _method_of(
    c: Checker | None, v: Type, m: Func, equivalent: Equivalent
) -> tuple[Func | None, str]:
    """v's method that answers to `m`, and what is wrong with it: "" if nothing."""
    obj, index, indirect = _search(v, False, m.pkg, m.name, False)
    if obj is None:
        if index is not None:
            return None, "ambiguous"
        if indirect:
            return None, "pointer"
        alt, _, _ = _search(v, False, m.pkg, m.name, True)
        if isinstance(alt, Func):
            return alt, "unexported" if alt.name == m.name else "name"
        return None, "missing"
    if not isinstance(obj, Func):
        return None, "field"
    if obj.typ is None and c is not None:
        c.declare_object(obj)
    assert obj.typ is not None and m.typ is not None
    return obj, "" if equivalent(obj.typ, m.typ) else "signature"


def _why(c: Checker | None, v: Type, t: Type, m: Func, f: Func | None, state: str) -> str:
    if f is not None and f.typ is None and c is not None:
        c.declare_object(f)
    match state:
        case "missing":
            for typ in (v, t):
                if predicates.is_interface_pointer(typ):
                    return f"({interface_pointer_error(c, typ)})"
            return f"(missing method {m.name})"
        case "name":
            assert f is not None
            have, want = func_string(c, f, False), func_string(c, m, False)
            return f"(missing method {m.name})\n\t\thave {have}\n\t\twant {want}"
        case "unexported":
            return f"(unexported method {m.name})"
        case "signature":
            assert f is not None
            have, want = func_string(c, f, False), func_string(c, m, False)
            if have == want:
                have, want = func_string(c, f, True), func_string(c, m, True)
            if have == want:
                return f"(wrong type for method {m.name})"
            return f"(wrong type for method {m.name})\n\t\thave {have}\n\t\twant {want}"
        case "ambiguous":
            return f"(ambiguous selector {_show(c, v)}.{m.name})"
        case "pointer":
            return f"(method {m.name} has pointer receiver)"
    return f"({_show(c, v)}.{m.name} is a field, not a method)"


def _show(c: Checker | None, t: Type) -> str:
    w = TypeWriter(full_path) if c is None else c.writer()
    w.typ(t)
    return w.text()


def func_string(c: Checker | None, f: Func, with_packages: bool) -> str:
    """A method's name and signature without parameter names."""
    w = TypeWriter(
        full_path if c is None or with_packages else c.qualifier,
        names=False,
        mark_package=with_packages,
    )
    assert isinstance(f.typ, Signature)
    w.signature(f.typ)
    return f.name + w.text()


def interface_pointer_error(c: Checker | None, t: Type) -> str:
    """Why a pointer to an interface has no methods."""
    u = t.underlying()
    assert isinstance(u, Pointer)
    if as_type_param(u.elem) is not None:
        return f"type {_show(c, t)} is pointer to type parameter, not type parameter"
    return f"type {_show(c, t)} is pointer to interface, not interface"


def has_all_methods(
    c: Checker | None,
    v: Type,
    t: Type,
    static: bool,
    equivalent: Equivalent = predicates.identical,
    cause: list[str] | None = None,
) -> bool:
    """Whether `v` has the methods that interface `t` asks for. What is known to be broken is given
    the benefit of the doubt."""
    if not predicates.is_valid(v):
        return True
    return missing_method(c, v, t, static, equivalent, cause) is None or _has_invalid_embedded(
        v, set()
    )


def _has_invalid_embedded(t: Type, seen: set[Struct]) -> bool:
    s = predicates.deref_struct_pointer(t).underlying()
    if not isinstance(s, Struct) or s in seen:
        return False
    seen.add(s)
    return any(
        f.embedded
        and f.typ is not None
        and (not predicates.is_valid(f.typ) or _has_invalid_embedded(f.typ, seen))
        for f in s.fields
    )


def assertable(c: Checker | None, v: Type, t: Type, cause: list[str] | None = None) -> bool:
    """Whether a value of interface type `v` may hold a `t`."""
    if predicates.is_interface(t):
        return True
    return has_all_methods(c, t, v, False, predicates.identical, cause)


def implements(
    c: Checker | None, v: Type, t: Type, constraint: bool, cause: list[str] | None = None
) -> bool:
    """Whether `v` implements interface `t`, or satisfies it as a `constraint`; why not goes to
    `cause`."""
    vu, tu = v.underlying(), t.underlying()
    if not predicates.is_valid(vu) or not predicates.is_valid(tu):
        return True
    if isinstance(vu, Pointer) and not predicates.is_valid(vu.elem.underlying()):
        return True
    verb = "satisfy" if constraint else "implement"

    def refuse(text: str) -> bool:
        if cause is not None:
            cause[:] = [text]
        return False

    def show(typ: Type) -> str:
        return "" if cause is None else _show(c, typ)

    if not isinstance(tu, Interface):
        if predicates.is_interface_pointer(tu):
            detail = interface_pointer_error(c, t)
        else:
            detail = f"{show(t)} is not an interface"
        return refuse(f"{show(v)} does not {verb} {show(t)} ({detail})")
    tset = typeset.type_set(tu)
    if tset.is_all:
        return True
    if isinstance(vu, Interface) and typeset.type_set(vu).is_empty:
        return True
    if tset.is_empty:
        return refuse(f"cannot {verb} {show(t)} (empty type set)")
    if not has_all_methods(c, v, t, True, predicates.identical, cause):
        if cause is not None:
            cause[:] = [f"{show(v)} does not {verb} {show(t)} {cause[0] if cause else ''}"]
        return False

    def comparable() -> bool:
        if not tset.is_comparable(set()) or predicates.incomparable(v, False, set()) is None:
            return True
        if constraint and predicates.incomparable(v, True, set()) is None:
            if c is None or c.allows(20):
                return True
            return refuse(f"{show(v)} to {verb} comparable requires go1.20 or later")
        return refuse(f"{show(v)} does not {verb} comparable")

    if not tset.has_terms:
        return comparable()
    if isinstance(vu, Interface):
        if not typeset.subset(typeset.type_set(vu).terms, tset.terms):
            return refuse(f"{show(v)} does not {verb} {show(t)}")
        return comparable()
    assert tset.terms is not None
    if any(typeset.includes(term, v) for term in tset.terms):
        return comparable()
    if cause is None:
        return False
    for tilde, typ in tset.terms:
        if (
            not tilde
            and predicates.identical(typ, typ.underlying())
            and typeset.includes((True, typ), v)
        ):
            detail = f"possibly missing ~ for {show(typ)} in {show(t)}"
            break
    else:
        if predicates.mentions(tu, v):
            detail = (
                f"{show(t)} mentions {show(v)}, but {show(v)} is not in the type set of {show(t)}"
            )
        else:
            # gc shows the terms without a qualifier.
            terms = " | ".join(("~" if tilde else "") + _show(None, u) for tilde, u in tset.terms)
            detail = f"{show(v)} missing in {terms}"
    return refuse(f"{show(v)} does not {verb} {show(t)} ({detail})")


def field_path(typ: Type, index: list[int]) -> str:
    """The names along a path through embedded fields."""
    names = []
    for i in index:
        u = predicates.deref_struct_pointer(typ).underlying()
        if not isinstance(u, Struct):
            break
        field: Var = u.fields[i]
        names.append(field.name)
        assert field.typ is not None
        typ = field.typ
    return ".".join(names)
