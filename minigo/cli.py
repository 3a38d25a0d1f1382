"""The command line: which command is meant, and what becomes of everything that goes wrong.

A command returns its exit status or raises. What the user did wrong is told in one or a few lines,
status 2; a program that does not compile, status 1; anything unforeseen is a bug of ours, told in
two lines with the report saved, status 70. No Python traceback is ever shown. Imported on every
start, so heavy imports wait inside functions.
"""

from __future__ import annotations

import errno
import os
import sys

from minigo.commands import load_command
from minigo.commands.flags import FlagError
from minigo.process import die_by, leave, open_standard_files

USAGE = "minigo <command> [flags] [arguments]"
INTERNAL = 70
UNWRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


def main(arguments: list[str]) -> int:
    """Run a command line; the exit status."""
    if sys.stdin is None or sys.stdout is None or sys.stderr is None:
        open_standard_files()
    try:
        status = _dispatch(arguments)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return die_by(2)  # SIGINT
    except BrokenPipeError:
        return die_by(13)  # SIGPIPE
    except OSError as error:
        if error.filename is None and error.errno in UNWRITABLE:
            _try_to_print(f"minigo: cannot write the output: {error.strerror}")
            leave(1)
        return _failed(error, arguments)
    except Exception as error:
        return _failed(error, arguments)


def _try_to_print(text: str) -> None:
    """Print on standard error, which may be as full as what this is about."""
    from contextlib import suppress

    with suppress(OSError):
        print(text, file=sys.stderr, flush=True)


def _dispatch(arguments: list[str]) -> int:
    word = arguments[0] if arguments else ""
    if _is_program(word):
        return _command("run", arguments)
    rest = arguments[1:]
    if not arguments:
        _print_usage(sys.stderr)
        return 2
    if word.lstrip("-") in ("h", "help"):
        return _help(rest)
    if word.lstrip("-") == "version":
        word = "version"
    return _command(word, rest)


def _is_program(word: str) -> bool:
    """Whether a first argument is a program, or a flag of `run`, rather than a command."""
    if word in ("-", "-e") or word.endswith(".go") or word.startswith(("-e=", "--e=")):
        return True
    return "/" in word and not word.startswith("-")


def _command(name: str, arguments: list[str]) -> int:
    from minigo.commands.flags import parse

    module = load_command(name)
    if module is None:
        print(f"minigo {name}: unknown command", file=sys.stderr)
        print("Run 'minigo help' for usage.", file=sys.stderr)
        return 2
    if {"-h", "-help", "--help", "--h"}.intersection(arguments[:1]):
        return _help([name])
    try:
        values, rest = parse(module.FLAGS, arguments, dict(os.environ))
    except FlagError as error:
        print(error, file=sys.stderr)
        print(f"usage: minigo {module.USAGE}", file=sys.stderr)
        print(f"Run 'minigo help {name}' for details.", file=sys.stderr)
        return 2
    status: int = module.run(values, rest)
    return status


def _help(topics: list[str]) -> int:
    from minigo.commands.flags import describe

    if not topics:
        _print_usage(sys.stdout)
        return 0
    module = load_command(topics[0])
    if module is None:
        print(f"minigo help {topics[0]}: unknown help topic", file=sys.stderr)
        print("Run 'minigo help' for usage.", file=sys.stderr)
        return 2
    flags = f"\nFlags:\n{describe(module.FLAGS)}" if module.FLAGS else ""
    print(f"usage: minigo {module.USAGE}\n\n{module.HELP.strip()}\n{flags}", end="")
    return 0


def _print_usage(file: object) -> None:
    from minigo.commands import COMMANDS

    rows = "".join(f"  {name:<12}{summary}\n" for name, summary in COMMANDS.items())
    print(
        f"minigo runs Go programs.\n\nusage: {USAGE}\n       minigo FILE.go [arguments]\n\n"
        f"Commands:\n{rows}\nRun 'minigo help <command>' for the manual of a command.",
        file=file,  # type: ignore[call-overload]
    )


def _failed(error: Exception, arguments: list[str]) -> int:
    """Tell an error; the exit status."""
    from minigo.errors import CompileError, UsageError

    if isinstance(error, UsageError):
        print(f"minigo: {error}", file=sys.stderr)
        return 2
    if isinstance(error, CompileError):
        from minigo.report import print_errors

        print_errors(error, sys.stderr)
        return 1
    from minigo.report import save_internal_error

    saved = save_internal_error(error, arguments)
    print(f"minigo: internal error: {type(error).__name__}: {error}", file=sys.stderr)
    print(f"minigo: this is a bug in minigo; please report it with {saved}", file=sys.stderr)
    return INTERNAL
