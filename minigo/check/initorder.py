"""The order in which package-level variables are initialised, and cycles in it.

Variables and constants depend on what their initialisers mention, directly or through functions.
The next one to be initialised is always the first in the source that depends on no other that is
still to come.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from minigo.check.info import Initializer
from minigo.check.objects import Const, Func, Object, Var
from minigo.source import Pos

if TYPE_CHECKING:
    from minigo.check.checker import Checker
    from minigo.check.declinfo import DeclInfo


class _Node:
    """An object, those that depend on it (`before` them it comes) and those it depends on."""

    __slots__ = ("after", "before", "ndeps", "obj")

    def __init__(self, obj: Object) -> None:
        self.obj = obj
        self.before: dict[_Node, None] = {}
        self.after: dict[_Node, None] = {}
        self.ndeps = 0

    def key(self) -> tuple[bool, int, int]:
        """Constants first, then what depends on least, in source order."""
        return (not isinstance(self.obj, Const), self.ndeps, self.obj.order)


def init_order(c: Checker) -> None:
    """Fill in `Info.init_order`, reporting initialisation cycles."""
    nodes = _graph(c.objects)
    heap = [(n.key(), n) for n in nodes]
    heapq.heapify(heap)
    done: set[_Node] = set()
    emitted: set[DeclInfo] = set()
    while heap:
        key, n = heapq.heappop(heap)
        if n in done or key != n.key():
            continue  # there is a newer entry
        done.add(n)
        if n.ndeps > 0:
            cycle = _find_path(c.objects, n.obj, n.obj, set())
            if cycle is not None:
                _report(c, cycle)
        for p in n.before:
            p.ndeps -= 1
            if p not in done:
                heapq.heappush(heap, (p.key(), p))
        if not isinstance(n.obj, Var):
            continue
        info = c.objects[n.obj]
        if not info.has_initializer or info in emitted:
            continue
        emitted.add(info)
        assert info.init is not None
        lhs = info.lhs if info.lhs is not None else [n.obj]
        c.info.init_order.append(Initializer(lhs, info.init))


def _graph(objects: dict[Object, DeclInfo]) -> list[_Node]:
    """The constants and variables; functions are left out, what they mention counts for those who
    mention them."""
    nodes: dict[Object, _Node] = {
        obj: _Node(obj) for obj in objects if isinstance(obj, Const | Var | Func)
    }
    for obj, n in nodes.items():
        for dep in objects[obj].deps:
            d = nodes.get(dep)
            if d is not None:
                n.after[d] = None
                d.before[n] = None
    functions = [n for n in nodes.values() if isinstance(n.obj, Func)]
    # Cheapest first: the number of edges may grow a lot.
    functions.sort(key=lambda n: len(n.before) * len(n.after))
    for n in functions:
        for p in n.before:
            if p is not n:
                for s in n.after:
                    if s is not n:
                        p.after[s] = None
                        s.before[p] = None
                del p.after[n]
        for s in n.after:
            s.before.pop(n, None)
    result = [n for n in nodes.values() if not isinstance(n.obj, Func)]
    for n in result:
        n.ndeps = len(n.after)
    return result


def _find_path(
    objects: dict[Object, DeclInfo], start: Object, goal: Object, seen: set[Object]
) -> list[Object] | None:
    """The way from `start` to `goal` along dependencies, backwards."""
    if start in seen:
        return None
    seen.add(start)
    for dep in sorted(objects[start].deps, key=lambda o: o.order):
        if dep is goal:
            return [dep]
        path = _find_path(objects, dep, goal, seen)
        if path is not None:
            return [*path, dep]
    return None


def _report(c: Checker, cycle: list[Object]) -> None:
    obj = cycle[0]
    if len(cycle) == 1:
        c.error(obj, f"initialization cycle: {obj.name} refers to itself", "InvalidInitCycle")
        return
    more: list[tuple[Pos, str]] = []
    at = obj
    for other in reversed(cycle):
        more.append((at.pos, f"{at.name} refers to {other.name}"))
        at = other
    c.error(obj, f"initialization cycle for {obj.name}", "InvalidInitCycle", more)
