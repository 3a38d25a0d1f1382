"""minigo explain: short essays on what Go's runtime does."""

from __future__ import annotations

import difflib
from pathlib import Path

from minigo.commands.flags import Flag, Values
from minigo.errors import UsageError

USAGE = "explain [-list] [topic]"
HELP = """
Explain prints a short essay on a topic, such as defer-kinds or recover-rules. With -list, or
without a topic, it prints the topics. Examples that essays name are in the project's examples
folder.
"""
FLAGS = (Flag("list", "print the topics"),)
ESSAYS = Path(__file__).parent.parent / "essays"


def topics() -> list[str]:
    """The topics there are essays on."""
    return sorted(path.stem for path in ESSAYS.glob("*.txt"))


def run(values: Values, arguments: list[str]) -> int:
    """Print an essay, or the topics with their titles."""
    if values.on("list") or not arguments:
        for topic in topics():
            print(f"{topic:<16}{_read(topic).partition(chr(10))[0]}")
        return 0
    if len(arguments) > 1 or arguments[0] not in topics():
        near = difflib.get_close_matches(arguments[0], topics(), 1)
        hint = f"; is it {near[0]}?" if near else ""
        raise UsageError(f"explain: no topic {' '.join(arguments)}{hint} -list prints all")
    print(_read(arguments[0]), end="")
    return 0


def _read(topic: str) -> str:
    return (ESSAYS / f"{topic}.txt").read_text(encoding="utf-8")
