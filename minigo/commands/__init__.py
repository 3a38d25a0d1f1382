"""The commands: one module each, found by name.

A command's module has USAGE (its line of usage without the program's name), HELP (its manual),
FLAGS, and `run(values, arguments)`, which returns the exit status.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, whose import is dear
if TYPE_CHECKING:
    from types import ModuleType

COMMANDS = {
    "run": "compile and run a program",
    "test": "run the tests of packages",
    "build": "compile a program and write its image",
    "check": "report compile errors",
    "debug": "run a program step by step, forwards and backwards",
    "dis": "show the instructions of a program or package",
    "dump": "show what a stage of the compiler makes of a program",
    "trace": "run a program and write what its defers and panics did",
    "bench": "measure what defers cost",
    "explain": "print an essay on what the runtime does",
    "env": "print the settings minigo works with",
    "completion": "print a script that completes command lines in a shell",
    "version": "print the version",
}


def load_command(name: str) -> ModuleType | None:
    """The module of a command; None when there is none."""
    if name == "run":
        from minigo.commands import run

        return run
    from importlib import import_module

    return import_module(f"minigo.commands.{name}") if name in COMMANDS else None
