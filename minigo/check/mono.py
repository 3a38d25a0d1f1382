"""Generic code that would need ever new instances of itself: `func F[T any]() { F[*T]() }`.

Type parameters are the vertices of a graph; an edge says that one is instantiated with a type made
from another, with weight 1 if that type is a larger one. A cycle that has any weight never ends.
Types declared inside generic functions are vertices too, since they differ with its type
parameters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minigo.check.objects import Package, Scope, TypeName
from minigo.check.types import (
    Array,
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
    unalias,
)
from minigo.check.typestring import type_string
from minigo.source import NO_POS, Pos

if TYPE_CHECKING:
    from minigo.check.checker import Checker


class _Vertex:
    """`weight` is that of the heaviest known path to here, `length` its length and `before` its
    last edge."""

    __slots__ = ("before", "length", "obj", "weight")

    def __init__(self, obj: TypeName) -> None:
        self.obj = obj
        self.weight = 0
        self.before = 0
        self.length = 0


class _Edge(NamedTuple):
    to: int
    start: int
    weight: int
    pos: Pos
    typ: Type


class Graph:
    """The instantiations seen in a package."""

    def __init__(self) -> None:
        self._vertices: list[_Vertex] = []
        self._edges: list[_Edge] = []
        self._index: dict[TypeName, int] = {}  # -1: of no interest

    def instantiated(
        self, pkg: Package, pos: Pos, params: list[TypeParam], args: list[Type], places: list[Pos]
    ) -> None:
        """Note an instantiation; `places` are those of arguments that are written, `pos` is for the
        others."""
        for i, (param, arg) in enumerate(zip(params, args, strict=True)):
            if param.obj.pkg is pkg:
                self._flow(pkg, places[i] if i < len(places) else pos, param, arg, arg)

    def _flow(self, pkg: Package, pos: Pos, param: TypeParam, arg: Type, typ: Type) -> None:
        """Add the edges for what `typ`, a part of `arg`, is made of."""
        typ = unalias(typ)
        weight = 0 if typ is unalias(arg) else 1
        parts: list[Type | None] = []
        if isinstance(typ, TypeParam):
            self._edge(self._param(param), self._param(typ), weight, pos, arg)
        elif isinstance(typ, Named):
            start = self._local(pkg, typ.origin)
            if start >= 0:
                self._edge(self._param(param), start, weight, pos, arg)
            parts = list(typ.type_args)
        elif isinstance(typ, Array | Chan | Pointer | Slice):
            parts = [typ.elem]
        elif isinstance(typ, Map):
            parts = [typ.key, typ.elem]
        elif isinstance(typ, Interface):
            parts = [m.typ for m in typ.all_methods]
        elif isinstance(typ, Signature):
            parts = [v.typ for v in typ.params] + [v.typ for v in typ.results]
        elif isinstance(typ, Struct):
            parts = [f.typ for f in typ.fields]
        for part in parts:
            if part is not None:
                self._flow(pkg, pos, param, arg, part)

    def _edge(self, to: int, start: int, weight: int, pos: Pos, typ: Type) -> None:
        self._edges.append(_Edge(to, start, weight, pos, typ))

    def _param(self, param: TypeParam) -> int:
        obj = param.origin.obj
        if obj not in self._index:
            self._index[obj] = len(self._vertices)
            self._vertices.append(_Vertex(obj))
        return self._index[obj]

    def _local(self, pkg: Package, named: Named) -> int:
        """The vertex of a type declared inside a generic function, -1 for other types."""
        obj = named.obj
        if obj.pkg is not pkg or obj.parent is pkg.scope:
            return -1
        if obj in self._index:
            return self._index[obj]
        at = -1
        scope: Scope | None = obj.parent
        while scope is not None and scope is not pkg.scope:
            for other in scope.names.values():
                param = other.typ
                if (
                    not isinstance(param, TypeParam)
                    or param.obj is not other
                    or other.pos >= obj.pos
                ):
                    continue
                if at < 0:
                    at = len(self._vertices)
                    self._vertices.append(_Vertex(obj))
                self._edge(at, self._param(param), 1, obj.pos, param)
            scope = scope.outer
        self._index[obj] = at
        return at

    def check(self, c: Checker) -> None:
        """Report the first cycle that grows."""
        vertices = self._vertices
        again = True
        while again:
            again = False
            for i, edge in enumerate(self._edges):
                start, to = vertices[edge.start], vertices[edge.to]
                weight = start.weight + edge.weight
                if weight <= to.weight:
                    continue
                to.before = i
                to.length = start.length + 1
                if to.length == len(vertices):
                    self._report(c, edge.to)
                    return
                to.weight = weight
                again = True

    def _report(self, c: Checker, v: int) -> None:
        path: list[int] = []
        while v not in path:
            path.append(v)
            v = self._edges[self._vertices[v].before].start
        path = path[path.index(v) :]
        more: list[tuple[Pos, str]] = []
        for at in path:
            edge = self._edges[self._vertices[at].before]
            obj = self._vertices[edge.to].obj
            how = (
                "instantiated as"
                if isinstance(obj.typ, TypeParam)
                else "implicitly parameterized by"
            )
            shown = type_string(edge.typ, lambda p: "" if p is c.pkg else p.path)
            more.append((edge.pos or NO_POS, f"{obj.name} {how} {shown}"))
        c.error(self._vertices[v].obj, "instantiation cycle:", "InvalidInstanceCycle", more)
