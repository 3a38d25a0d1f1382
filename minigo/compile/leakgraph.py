"""The graph of an escape analysis, and what follows from it.

Locations are variables and allocations; an edge says that a value flows from one to another after
so many dereferences, -1 for its address. An allocation escapes when its address flows to what
outlives it: the heap, a result, a variable declared outside the loop that the allocation is in, or
another allocation that escapes. `leaks` reads the graph off a declaration.
"""

from __future__ import annotations

from minigo.check.types import (
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Struct,
    Type,
    TypeParam,
    as_type_param,
    unalias,
)
from minigo.compile.escape import FuncFacts

MAX_LOCATIONS = 4000  # of one declaration; beyond, everything escapes

# Of one parameter: where it flows (HEAP, or the number of a result), after how many dereferences.
Leak = tuple[int, int]
HEAP = -1
ALL: list[Leak] = [(HEAP, 0)]


class Location:
    """A variable or an allocation. `depth` counts the loops around its declaration, from 1 in each
    function; `edges` are the sources that flow here."""

    __slots__ = ("depth", "edges", "escapes", "leaks", "outer", "param", "result")

    def __init__(self, outer: FuncFacts | None, depth: int) -> None:
        self.outer = outer
        self.depth = depth
        self.edges: list[tuple[Location, int]] = []
        self.escapes = False
        self.param = False
        self.result = -1
        self.leaks: dict[int, int] = {}


# Where the value of an expression goes, each time after so many dereferences.
Hole = tuple[tuple[Location, int], ...]
NOWHERE: Hole = ()


class Graph:
    """The locations of one declaration. `current` is the function that new ones belong to, `depth`
    the number of loops around them in it."""

    def __init__(self, current: FuncFacts) -> None:
        self.heap = Location(None, 0)
        self.heap.escapes = True
        self.all: list[Location] = [self.heap]
        self.current = current
        self.depth = 1

    def new(self) -> Location:
        """A location of the current function."""
        location = Location(self.current, self.depth)
        self.all.append(location)
        return location

    # ---- holes

    def flow(self, hole: Hole, location: Location) -> None:
        """The value of `location` goes to `hole`."""
        for target, derefs in hole:
            if target.escapes and derefs < 0:
                if not location.escapes:
                    location.escapes = True
            elif target is not location or derefs != 0:
                target.edges.append((location, derefs))

    def spill(self, hole: Hole) -> Location:
        """An allocation whose address goes to `hole`."""
        location = self.new()
        self.flow(shift(hole, -1), location)
        return location

    def to_heap(self) -> Hole:
        """Where what is known of no more goes."""
        return ((self.heap, 0),)

    # ---- solving

    def solve(self, params: list[Location]) -> None:
        """Find what escapes, and where the parameters flow."""
        if len(self.all) > MAX_LOCATIONS:
            for location in self.all:
                location.escapes = True
                location.leaks = {HEAP: 0}
            return
        for p in params:
            if p.escapes:
                p.leaks[HEAP] = 0
        waiting = list(self.all)
        while waiting:
            root = waiting.pop()
            waiting += self._walk(root)

    def _walk(self, root: Location) -> list[Location]:
        """Follow what flows to `root`; the locations found to escape, to be walked again."""
        best = {root: 0}
        todo = [root]
        found = []
        while todo:
            location = todo.pop()
            derefs = best[location]
            if location is not root:
                outlives = root.escapes or self._outlives(root, location)
                if location.param and (root.escapes or root.result >= 0) and derefs >= 0:
                    at = HEAP if root.escapes else root.result
                    location.leaks[at] = min(derefs, location.leaks.get(at, derefs))
                if derefs < 0 and outlives and not location.escapes:
                    location.escapes = True
                    if location.param:
                        location.leaks[HEAP] = 0
                    found.append(location)
                    continue
            base = max(derefs, 0)
            for source, shift in location.edges:
                if source.escapes and source is not root:
                    # Its content is known to be on the heap.
                    continue
                d = base + shift
                if d < best.get(source, d + 1):
                    best[source] = d
                    todo.append(source)
        return found

    def _outlives(self, root: Location, location: Location) -> bool:
        if root.result >= 0:
            return True
        if root.outer is location.outer:
            return root.depth < location.depth
        scope = location.outer.parent if location.outer is not None else None
        while scope is not None:
            if scope is root.outer:
                return True
            scope = scope.parent
        return False


def shift(hole: Hole, n: int) -> Hole:
    """A hole `n` more dereferences away."""
    return tuple((target, derefs + n) for target, derefs in hole) if n else hole


def is_interface(typ: Type) -> bool:
    """Whether values of a type are interfaces, which those of a type parameter are not."""
    return as_type_param(typ) is None and isinstance(typ.underlying(), Interface)


def is_pointer_shaped(typ: Type) -> bool:
    """Whether a value fits an interface's data word as it is."""
    u = typ.underlying()
    if isinstance(u, Basic):
        return u.kind == "unsafe.Pointer"
    return isinstance(u, Pointer | Map | Chan | Signature)


def boxes(of: Type, to: Type) -> bool:
    """Whether a conversion makes memory to keep a value in."""
    return is_interface(to) and not is_interface(of) and not is_pointer_shaped(of)


def has_pointers(typ: Type) -> bool:
    """Whether a value may hold pointers."""
    typ = unalias(typ)
    if isinstance(typ, TypeParam):
        return True
    u = typ.underlying()
    if isinstance(u, Basic):
        return u.kind in ("string", "unsafe.Pointer") or u.kind.startswith("untyped")
    if isinstance(u, Array):
        return has_pointers(u.elem)
    if isinstance(u, Struct):
        return any(f.typ is not None and has_pointers(f.typ) for f in u.fields)
    return True
