"""minigo build: compile a program and write its image."""

from __future__ import annotations

import sys

from minigo.commands.check import REPORT_FLAGS, report_errors
from minigo.commands.flags import Flag, Values
from minigo.commands.run import COMPILE_FLAGS
from minigo.errors import CompileError, UsageError

USAGE = "build [flags] files|folder|-"
HELP = """
Build compiles a program. With -o its image is written to a file, which `minigo run FILE.mgo` runs;
without, or with -n, errors are all there is to see. With -m it is told of each defer statement
which kind it is, in the words of `go build -gcflags=-d=defer`; with -m=2 also why it is not
open-coded.
"""
FLAGS = (
    *REPORT_FLAGS,
    *COMPILE_FLAGS,
    Flag("m", "print the kind of each defer statement; with -m=2 the reason too", "level"),
    Flag("n", "write nothing"),
    Flag("o", "write the image to FILE", "text", "FILE"),
)


def run(values: Values, arguments: list[str]) -> int:
    """Build the program that the arguments name."""
    from minigo.compile.build import build_program
    from minigo.report import shown_name

    try:
        program = build_program(arguments, optimise=not values.on("N"))
    except CompileError as error:
        return report_errors(values, error)
    if level := values.number("m"):
        for position, kind, reason in program.defers:
            why = f": {reason}" if reason and level > 1 else ""
            place = f"{shown_name(position.filename)}:{position.line}:{position.column}"
            print(f"{place}: {kind} defer{why}", file=sys.stderr)
    if (name := values.text("o")) and not values.on("n"):
        try:
            with open(name, "wb") as file:
                file.write(program.image)
        except OSError as error:
            raise UsageError(f"{name}: {(error.strerror or str(error)).lower()}") from None
    return 0
