"""The state of making one function."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from gogen.types import Type, Types


@dataclass(eq=False)
class Var:
    """A variable, constant or parameter. `fixed` ones are not assigned to."""

    name: str
    type: Type
    fixed: bool = False
    depth: int = 0  # of the function literal it belongs to


@dataclass(eq=False)
class Func:
    """A function that can be called; `type_args` are written behind its name."""

    name: str
    params: list[Type]
    results: list[Type]
    variadic: Type | None = None


@dataclass
class Loop:
    """A loop or switch that statements inside can leave; `label` when it may get one."""

    label: str
    used: bool
    is_loop: bool
    depth: int


@dataclass
class Shared:
    """What all functions of a program share."""

    rng: random.Random
    types: Types
    funcs: list[Func] = field(default_factory=list)
    globals: list[Var] = field(default_factory=list)
    count: int = 0
    scale: list[float] = field(default_factory=list)  # of the chances of kinds of statements

    def fresh(self, prefix: str) -> str:
        self.count += 1
        return f"{prefix}{self.count}"


class Body:
    """A function or function literal being made: its lines, and the scopes around."""

    def __init__(self, shared: Shared, results: list[Type], named: list[str]) -> None:
        self.shared = shared
        self.rng = shared.rng
        self.types = shared.types
        self.results = results
        self.named = named
        self.lines: list[str] = []
        self.scopes: list[dict[str, Var]] = [{}]
        self.loops: list[Loop] = []
        self.depth = 0  # function literals around
        self.size = 0  # statements made
        self.indent = 1
        self.has_defer = 0

    # ---- text

    def line(self, text: str) -> None:
        self.lines.append("\t" * self.indent + text)

    # ---- variables

    def declare(self, name: str, t: Type, fixed: bool = False) -> Var:
        var = Var(name, t, fixed, self.depth)
        self.scopes[-1][name] = var
        return var

    def visible(self) -> list[Var]:
        """The variables that can be named here, inner ones last."""
        found: dict[str, Var] = {}
        for scope in self.scopes:
            for name, var in scope.items():
                found.pop(name, None)
                found[name] = var
        return list(found.values()) + [v for v in self.shared.globals if v.name not in found]

    def new_name(self, prefix: str = "v") -> str:
        """A name for a new variable, sometimes one that hides another."""
        outer = [name for scope in self.scopes[:-1] for name in scope if name[0] == "v"]
        if outer and self.rng.random() < 0.15:
            name = self.rng.choice(outer)
            if name not in self.scopes[-1]:
                return name
        return self.shared.fresh(prefix)

    def chance(self, p: float) -> bool:
        return self.rng.random() < p
