"""minigo check: compile errors and nothing else."""

from __future__ import annotations

import sys

from minigo.commands.flags import Flag, Values
from minigo.errors import CompileError

USAGE = "check [flags] files|folder|-"
HELP = """
Check reports the compile errors of a program or package, as go build would. It writes nothing and
runs nothing. The exit status is 1 when there are errors.
"""
REPORT_FLAGS = (
    Flag("e", "report all errors, not only the first ten"),
    Flag("excerpt", "show the source line of each error, as on a terminal"),
    Flag("json", "print errors as JSON, one object a line"),
)
FLAGS = REPORT_FLAGS


def run(values: Values, arguments: list[str]) -> int:
    """Check the package that the arguments name."""
    from minigo.compile.build import check_program

    try:
        check_program(arguments)
    except CompileError as error:
        return report_errors(values, error)
    return 0


def report_errors(values: Values, error: CompileError) -> int:
    """Print the errors of a package as the flags ask; the exit status."""
    from minigo.report import LIMIT, print_errors, print_json

    limit = 0 if values.on("e") else LIMIT
    if values.on("json"):
        print_json(error, sys.stdout, limit)
    else:
        excerpts = values.on("excerpt") if "excerpt" in values.given else None
        print_errors(error, sys.stderr, limit=limit, excerpts=excerpts)
    return 1
