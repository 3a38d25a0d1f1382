"""Putting type arguments in the place of type parameters.

`substitute` replaces type parameters within a type. `instance` makes an instance of a generic type;
there is one Named for each origin and list of identical arguments, and what it consists of is
worked out on first demand, so that types which mention growing instances of themselves do no harm.
`concrete` is `substitute` for compilers: it also tells apart the types that are declared inside a
generic function for each instance of that function.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from minigo.check import predicates
from minigo.check.objects import Func, TypeName, Var
from minigo.check.types import (
    INVALID,
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
)
from minigo.source import NO_POS, Pos

TypeMap = Mapping[TypeParam, Type]


def type_map(params: Sequence[TypeParam], args: Sequence[Type]) -> dict[TypeParam, Type]:
    """Each parameter with its argument."""
    return dict(zip(params, args, strict=True))


def substitute(typ: Type, smap: TypeMap) -> Type:
    """`typ` with the type parameters in `smap` replaced; `typ` itself if none occurs in it."""
    return _Substituter(smap, False).typ(typ) if smap else typ


def substitute_vars(vars: list[Var], smap: TypeMap) -> list[Var]:
    """`substitute` for the variables of a parameter or result list."""
    return _Substituter(smap, False).vars(vars) if smap else vars


def concrete(typ: Type, smap: TypeMap) -> Type:
    """`substitute` that also makes instances of types declared inside the generic function whose
    type parameters the map is for."""
    return _Substituter(smap, True).typ(typ) if smap else typ


class _Substituter:
    """One substitution."""

    __slots__ = ("locals", "pos", "smap")

    def __init__(self, smap: TypeMap, locals: bool, pos: Pos = NO_POS) -> None:
        self.smap = smap
        self.locals = locals
        self.pos = pos  # of the instances that are made

    def typ(self, t: Type) -> Type:
        kind = type(t)
        if kind is Basic:
            return t
        if kind is TypeParam:
            return self.smap.get(t, t)  # type: ignore[call-overload, no-any-return]
        if isinstance(t, Named):
            return self._named(t)
        if isinstance(t, Pointer):
            elem = self.typ(t.elem)
            return t if elem is t.elem else Pointer(elem)
        if isinstance(t, Slice):
            elem = self.typ(t.elem)
            return t if elem is t.elem else Slice(elem)
        if isinstance(t, Map):
            key, elem = self.typ(t.key), self.typ(t.elem)
            return t if key is t.key and elem is t.elem else Map(key, elem)
        if isinstance(t, Signature):
            return self._signature(t)
        if isinstance(t, Struct):
            fields = self.vars(t.fields)
            return t if fields is t.fields else Struct(fields, t.tags)
        if isinstance(t, Interface):
            return self._interface(t)
        if isinstance(t, Array):
            elem = self.typ(t.elem)
            return t if elem is t.elem else Array(elem, t.len)
        if isinstance(t, Chan):
            elem = self.typ(t.elem)
            return t if elem is t.elem else Chan(t.dir, elem)
        if isinstance(t, Tuple):
            vars = self.vars(t.vars)
            return t if vars is t.vars else Tuple(vars)
        if isinstance(t, Union):
            terms = [(tilde, self.typ(term)) for tilde, term in t.terms]
            return t if _same(terms, t.terms) else Union(terms)
        assert isinstance(t, Alias)
        return self._alias(t)

    def _named(self, t: Named) -> Type:
        local = self.locals and _is_local(t)
        if not t.type_args:
            return _local_instance(t, self.smap) if local and not t.type_params else t
        if len(t.type_args) != len(t.origin.type_params):
            return INVALID  # refused elsewhere
        args = [self.typ(a) for a in t.type_args]
        if local:
            return instance(_local_instance(t.origin, self.smap), args, self.pos)
        if all(a is b for a, b in zip(args, t.type_args, strict=True)):
            return t
        return instance(t.origin, args, self.pos)

    def _alias(self, t: Alias) -> Type:
        if self.locals and (t.type_args or not t.type_params):
            # An alias declared in a generic function may mention the parameters of that.
            actual = self.typ(t.actual)
            return t if actual is t.actual else actual
        if not t.type_params:
            return t
        if not t.type_args:
            return INVALID  # refused elsewhere
        args = [self.typ(a) for a in t.type_args]
        if all(a is b for a, b in zip(args, t.type_args, strict=True)):
            return t
        return alias_instance(t.origin, args)

    def vars(self, vars: list[Var]) -> list[Var]:
        """The list itself if nothing in it changes."""
        result: list[Var] | None = None
        for i, v in enumerate(vars):
            assert v.typ is not None
            typ = self.typ(v.typ)
            if typ is not v.typ:
                if result is None:
                    result = list(vars)
                result[i] = v.with_type(typ)
        return vars if result is None else result

    def _interface(self, t: Interface) -> Type:
        methods: list[Func] = []
        changed = False
        for m in t.methods:
            assert m.typ is not None
            typ = self.typ(m.typ)
            if typ is not m.typ:
                changed = True
                m = m.with_type(typ)
            methods.append(m)
        embeddeds = [self.typ(e) for e in t.embeddeds]
        if not changed and all(a is b for a, b in zip(embeddeds, t.embeddeds, strict=True)):
            return t
        result = Interface(methods, embeddeds)
        result.embed_pos = t.embed_pos
        result.implicit = t.implicit
        result.complete = t.complete
        return result

    def _signature(self, t: Signature) -> Type:
        """A generic method's own type parameters, when they are not what is replaced, are copied:
        their constraints may change."""
        inner = self
        tparams = t.type_params
        if tparams and tparams[0] not in self.smap:
            smap = dict(self.smap)
            fresh = []
            for p in tparams:
                obj = TypeName(p.obj.pos, p.obj.pkg, p.obj.name, None)
                q = TypeParam(obj, p.constraint, p.index)
                obj.typ = q
                fresh.append(q)
                smap[p] = q
                q.origin = p.origin
            inner = _Substituter(smap, self.locals, self.pos)
            for p, q in zip(tparams, fresh, strict=True):
                q.constraint = inner.typ(p.constraint)
            tparams = fresh
        params = inner.vars(t.params)
        results = inner.vars(t.results)
        if params is t.params and results is t.results and tparams is t.type_params:
            return t
        sig = Signature(t.recv, params, results, t.variadic)
        sig.type_params = tparams
        sig.recv_type_params = t.recv_type_params
        sig.method_expr = t.method_expr
        return sig


def _same(xs: list[tuple[bool, Type]], ys: list[tuple[bool, Type]]) -> bool:
    return all(x[1] is y[1] for x, y in zip(xs, ys, strict=True))


# ---- instances


def type_hash(t: Type, depth: int = 3) -> object:
    """Equal for identical types."""
    if type(t) is Alias:
        t = t.actual
    if isinstance(t, Basic):
        return t.kind
    if isinstance(t, Named):
        if not t.type_args or not depth:
            return id(t.origin)
        return (id(t.origin), *(type_hash(a, depth - 1) for a in t.type_args))
    if isinstance(t, TypeParam):
        return id(t)
    if not depth:
        return 0
    if isinstance(t, Pointer | Slice | Chan | Array):
        return (type(t).__name__, type_hash(t.elem, depth - 1))
    if isinstance(t, Map):
        return ("Map", type_hash(t.key, depth - 1), type_hash(t.elem, depth - 1))
    if isinstance(t, Struct):
        return ("Struct", *(f.name for f in t.fields))
    if isinstance(t, Signature):
        return ("Signature", len(t.params), len(t.results), t.variadic)
    return type(t).__name__


def instance(origin: Named, args: list[Type], pos: Pos = NO_POS) -> Named:
    """The instance of a generic type, which is mentioned at `pos`. The number of arguments may be
    wrong, which is refused elsewhere."""
    if origin.instances is None:
        origin.instances = {}
    known = origin.instances.setdefault(tuple(type_hash(a) for a in args), [])
    for named in known:
        if len(named.type_args) == len(args) and all(
            map(predicates.identical, named.type_args, args)
        ):
            return named
    named = Named(origin.obj, None)
    named.origin = origin
    named.type_args = args
    named.type_params = origin.type_params
    named.pos = pos
    known.append(named)
    return named


def alias_instance(origin: Alias, args: list[Type]) -> Alias:
    """The instance of a generic alias."""
    rhs = origin.rhs
    if rhs is not None:
        rhs = substitute(rhs, type_map(origin.type_params, args))
    alias = Alias(origin.obj, rhs)
    alias.origin = origin
    alias.type_params = origin.type_params
    alias.type_args = args
    return alias


def instantiate_signature(sig: Signature, args: list[Type]) -> Signature:
    """The signature of an instance of a generic function."""
    result = substitute(sig, type_map(sig.type_params, args))
    assert isinstance(result, Signature)
    result = result.copy()
    result.method_expr = sig.method_expr
    result.type_params = []
    return result


def _expand_rhs(named: Named) -> Type | None:
    origin = named.origin
    origin.load()
    if len(named.type_args) != len(origin.type_params):
        return INVALID
    if origin.rhs is None:
        return None
    smap = type_map(origin.type_params, named.type_args)
    return _Substituter(smap, False, named.pos).typ(origin.rhs)


def _expand_method(named: Named, i: int) -> Func:
    origin = named.origin.method(i)
    if origin.typ is None and origin.pkg is not None and origin.pkg.declare is not None:
        origin.pkg.declare(origin)
    old = origin.typ
    assert isinstance(old, Signature)
    sig = old
    if len(old.recv_type_params) == len(named.type_args):
        smap = type_map(old.recv_type_params, named.type_args)
        new = _Substituter(smap, False, origin.pos).typ(old)
        assert isinstance(new, Signature)
        sig = new
    if sig is old:
        sig = old.copy()
    assert old.recv is not None
    is_pointer = isinstance(old.recv.typ, Pointer)
    sig.recv = old.recv.with_type(Pointer(named) if is_pointer else named)
    sig.recv_type_params = []
    return origin.with_type(sig)


Named.expand_rhs = _expand_rhs
Named.expand_method = _expand_method


# ---- types declared in generic functions


def _is_local(t: Named) -> bool:
    pkg = t.obj.pkg
    return pkg is not None and t.obj.parent is not pkg.scope


def _local_instance(t: Named, smap: TypeMap) -> Named:
    """`t`, perhaps a generic type, as it is declared in the instance of the function that `smap`
    stands for."""
    if t.instances is None:
        t.instances = {}
    args = list(smap.values())
    known = t.instances.setdefault(("outer", *(type_hash(a) for a in args)), [])
    for named in known:
        if all(map(predicates.identical, named.outer_args, args)):
            return named
    named = Named(t.obj, None)
    named.outer_args = args
    named.type_params = t.type_params

    def load(named: Named) -> None:
        assert t.rhs is not None
        named.rhs = concrete(t.rhs, smap)

    named.loader = load
    known.append(named)
    return named
