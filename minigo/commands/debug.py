"""minigo debug: the stepping debugger."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator

from minigo.commands.flags import Flag, Values
from minigo.commands.run import RUN_FLAGS, machine_options, split_arguments
from minigo.errors import UsageError
from minigo.process import die_by

TYPE_CHECKING = False
if TYPE_CHECKING:
    from minigo.debug.session import Session

USAGE = "debug [flags] files|folder [arguments]"
HELP = """
Debug runs a program step by step, forwards and backwards, and shows what it has deferred, what
panics, and who can recover. Type help at its prompt.

With -exec or -x it takes its commands from there, writes what they answer, and exits with the
program's status; a command that fails ends the script with status 1.

The commands in ~/.config/minigo/debuginit (or $XDG_CONFIG_HOME) are run first, then those of
.minigo_init in the current folder, if debuginit allows it, then those of -init.
"""
HERE = ".minigo_init"
FLAGS = (
    Flag("exec", "run COMMANDS, separated by semicolons, and exit", "text", "COMMANDS"),
    Flag("x", "run the commands in FILE, one a line, and exit", "text", "FILE"),
    Flag("init", "run the commands in FILE first", "text", "FILE"),
    Flag("json", "write one JSON object for each command"),
    Flag("echo", "write each command before its answer"),
    Flag("keep-going", "go on after a command that fails"),
    Flag("record", "keep N snapshots to go back to (14); fewer take less memory", "int", "N"),
    Flag("tty", "give the program the terminal FILE for its input and output", "text", "FILE"),
    Flag("stdin", "give the program FILE as its standard input", "text", "FILE"),
    Flag("stdout", "write the program's standard output to FILE", "text", "FILE"),
    *RUN_FLAGS,
)


def run(values: Values, arguments: list[str]) -> int:
    """Debug the program that the arguments name."""
    from minigo.debug.history import MAX
    from minigo.debug.program import DebugError
    from minigo.debug.session import Launch, Session

    names, rest = split_arguments(values, arguments)
    if any(name == "-" or name.endswith(".mgo") for name in names):
        raise UsageError("debug: the program must be given as Go files or a folder")
    options = machine_options(values)
    launch = Launch(
        lambda: _build(names), [names[0], *rest], options, os.environ.get("GOTRACEBACK", ""),
        _redirection(values), values.number("record") or MAX,
    )  # fmt: skip
    try:
        session = Session(launch)
    except DebugError as error:
        raise UsageError(f"debug: {error}") from None
    try:
        return _drive(session, values)
    finally:
        session.close()


def _build(names: list[str]) -> bytes:
    from minigo.compile.build import build_program

    return build_program(names, variables=True).image


def _drive(session: Session, values: Values) -> int:
    from minigo.debug.commands.session import read_script
    from minigo.debug.program import DebugError
    from minigo.debug.script import Script, split

    scripted = "exec" in values.given or "x" in values.given
    terminal = not scripted and os.isatty(0) and os.isatty(1)
    script = Script(session, sys.stdout, values.on("json"), values.on("echo"), terminal)
    try:
        for name in _init_files(values, session):
            rows = read_script(name)
            status = script.run([(f"{name}:{n}", line) for n, line in rows], True)
            if session.leaving is not None:
                return status
        commands = list(split(values.text("exec")))
        if name := values.text("x"):
            commands += [(f"{name}:{n}", line) for n, line in read_script(name)]
    except DebugError as error:
        raise UsageError(f"debug: {error}") from None
    if scripted:
        return _ended(session, script.run(commands, values.on("keep-going")))
    from minigo.debug.repl import Repl

    return _ended(session, Repl(session, script).run())


def _ended(session: Session, status: int) -> int:
    """The exit status; a program killed by a signal takes the debugger along only in a script."""
    if session.stop.ended == "signal" and status == session.stop.status:
        session.close()
        return die_by(status)
    return status


def _init_files(values: Values, session: Session) -> Iterator[str]:
    """The user's own, which may allow that of the current folder, and the one that is given."""
    home = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    usual = os.path.join(home, "minigo", "debuginit")
    if os.path.isfile(usual):
        yield usual
    if os.path.isfile(HERE):
        if os.path.realpath(".") in session.config["allow-init"].split(":"):
            yield HERE
        else:
            print(f"minigo: {HERE} is not run: {usual} does not say config allow-init "
                  f"{os.path.realpath('.')}", file=sys.stderr)  # fmt: skip
    if given := values.text("init"):
        yield given


def _redirection(values: Values) -> Callable[[], None]:
    """What the program's process does to its descriptors before it starts."""
    tty, source, sink = values.text("tty"), values.text("stdin"), values.text("stdout")
    scripted = "exec" in values.given or "x" in values.given
    empty = not (tty or source or scripted or os.isatty(0))

    def redirect() -> None:
        if empty:
            _open("/dev/null", os.O_RDONLY, 0)  # the commands come from our standard input
        if tty:
            for fd in (0, 1, 2):
                _open(tty, os.O_RDWR | os.O_NOCTTY, fd)
        if source:
            _open(source, os.O_RDONLY, 0)
        if sink:
            _open(sink, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 1)

    return redirect


def _open(name: str, flags: int, fd: int) -> None:
    from minigo.debug.program import DebugError

    try:
        opened = os.open(name, flags, 0o666)
    except OSError as error:
        raise DebugError(f"{name}: {(error.strerror or str(error)).lower()}") from None
    os.dup2(opened, fd)
    os.close(opened)
