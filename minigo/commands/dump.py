"""minigo dump: what a stage of the compiler makes of a program."""

from __future__ import annotations

from minigo.commands.flags import Flag, Values
from minigo.errors import UsageError

USAGE = "dump -stage tokens|ast|types|ir|image files|folder|-"
HELP = """
Dump shows the data that leaves a stage of the compiler: the tokens after semicolons have been
inserted, the syntax tree, the types and constants of its expressions, the IR, or the
sections of the linked image.
"""
FLAGS = (Flag("stage", "the stage", "text", "NAME"),)


def run(values: Values, arguments: list[str]) -> int:
    """Dump one stage."""
    from minigo.compile.dump import STAGES

    show = STAGES.get(values.text("stage"))
    if show is None:
        raise UsageError(f"dump: -stage takes one of {', '.join(STAGES)}")
    for line in show(arguments):
        print(line)
    return 0
