"""The commands of the debugger: one table, from which dispatch, help and completion come.

A command takes the session and the text behind its name, and gives a Reply. What it can't do it
says with DebugError.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from minigo.debug.program import DebugError
from minigo.debug.records import Stop
from minigo.debug.session import Session


@dataclass(slots=True)
class Reply:
    """What a command answers: lines for people, the records behind them for JSON. `stop` is where
    a motion ended."""

    lines: list[str] = field(default_factory=list)
    data: object = None
    stop: Stop | None = None


@dataclass(slots=True)
class Command:
    """A row of the table. `usage` begins with the name; `repeats` tells that an empty line repeats
    the command."""

    names: tuple[str, ...]
    group: str
    usage: str
    help: str
    run: Callable[[Session, str], Reply]
    repeats: bool = False

    @property
    def name(self) -> str:
        """Its full name."""
        return self.names[0]


GROUPS = (
    "Running the program", "Going back", "Breakpoints", "Deferred calls and panics",
    "Stack and goroutines", "Values", "Source and instructions", "The session",
)  # fmt: skip


def table() -> list[Command]:
    """All commands, group by group."""
    from minigo.debug.commands import (
        breaking,
        data,
        defers,
        goroutines,
        motion,
        session,
        source,
        stack,
        travel,
    )  # fmt: skip

    modules = (motion, travel, breaking, defers, stack, goroutines, data, source, session)
    return [command for module in modules for command in module.COMMANDS]


def find(name: str) -> Command:
    """The command with a name or alias, or the only one that begins so."""
    commands = table()
    for command in commands:
        if name in command.names:
            return command
    found = [c for c in commands if c.name.startswith(name)]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(sorted(c.name for c in found))
        raise DebugError(f"command {name} is not unique: {names}")
    raise DebugError(f"command {name} not available; try help")


def execute(session: Session, line: str) -> Reply:
    """Run one command line."""
    word, _, rest = line.strip().partition(" ")
    word = session.aliases.get(word, word)
    command = find(word)
    reply = command.run(session, rest.strip())
    session.last_motion = line if command.repeats else session.last_motion
    return reply
