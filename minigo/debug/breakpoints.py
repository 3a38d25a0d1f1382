"""Breakpoints: where and when the program is to stop. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, field

from minigo.debug.program import DebugError
from minigo.machine.control import Watch

# What `break -on` takes, and which events of the machine each listens to. `defer`, and `rundefer`
# of calls at a normal return, are instructions rather than events: see Target.
EVENTS: dict[str, tuple[str, ...]] = {
    "panic": ("panic", "repanic"),
    "recover": ("recover",),
    "repanic": ("repanic",),
    "defer": (),
    "rundefer": ("rundefer",),
    "goexit": ("goexit",),
    "fatal": ("fatal",),
    "go": ("go",),
    "block": ("block",),
    "deadlock": ("deadlock",),
    "exit": (),
    "unrecovered-panic": ("unrecovered",),
    "runtime-fatal-throw": ("fatal", "deadlock"),
}
DEFAULTS = ("unrecovered-panic", "runtime-fatal-throw")


@dataclass(slots=True)
class Breakpoint:
    """One breakpoint. `id` is negative for those that are there from the start. `where` is how
    lists show its place; `hit_condition` an operator and a number."""

    id: int
    name: str
    where: str
    places: list[tuple[int, int]] = field(default_factory=list)
    event: str = ""
    condition: str = ""
    hit_condition: str = ""
    enabled: bool = True
    temporary: bool = False
    trace: bool = False
    hits: int = 0
    commands: list[str] = field(default_factory=list)
    watch: Watch | None = None
    type_key: str = ""

    @property
    def title(self) -> str:
        """What a stop's brackets hold."""
        if self.watch is not None:
            return f"watch {self.where}"
        return self.name or self.event or f"Breakpoint {self.id}"

    def counts(self) -> bool:
        """Count a hit; whether the hit condition lets it stop."""
        self.hits += 1
        if not self.hit_condition:
            return True
        operator, _, number = self.hit_condition.partition(" ")
        count = int(number)
        return {
            "==": self.hits == count, "!=": self.hits != count, ">": self.hits > count,
            ">=": self.hits >= count, "<": self.hits < count, "<=": self.hits <= count,
            "%": count > 0 and self.hits % count == 0,
        }[operator]  # fmt: skip


def hit_condition(text: str) -> str:
    """A hit condition as it is kept: `> 3`, `% 2`, or a number alone."""
    text = text.strip()
    if text.isdigit():
        return f"== {text}"
    for operator in ("==", "!=", ">=", "<=", ">", "<", "%"):
        number = text.removeprefix(operator).strip()
        if text.startswith(operator) and number.isdigit():
            return f"{operator} {number}"
    raise DebugError("a hit condition is a number, or one of == != > >= < <= % and a number")
