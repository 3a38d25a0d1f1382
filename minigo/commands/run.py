"""minigo run: compile a program, or find it compiled already, and run it.

With a compiled program in the cache nothing of the compiler is imported.
"""

from __future__ import annotations

import os
import sys

from minigo import cache
from minigo.commands.flags import Flag, Values
from minigo.process import die_by, leave, let_interrupts_kill

TYPE_CHECKING = False  # as typing has it, whose import is dear
if TYPE_CHECKING:
    from minigo.machine.run import Machine, Outcome

EXPLAINED = 1 << 16  # events kept for -explain

USAGE = "run [flags] files|folder|- [arguments]"
HELP = """
Run compiles and runs a Go program: one or more files, a folder, standard input (-), or an image
that `minigo build` has written. What follows the last .go file, or the folder, is handed to the
program. `minigo prog.go` is short for `minigo run prog.go`, so a script may begin with
#!/usr/bin/env minigo.

The exit status is the program's own; 2 when it dies of a panic or a fatal error, 1 when it
does not compile, 124 when a limit was hit.
"""
# What bounds and seeds a run; other commands that run programs have them too.
RUN_FLAGS = (
    Flag("seed", "seed of select, map iteration and the scheduler; random chooses and prints one",
         "text", "N", "MINIGO_SEED"),
    Flag("maxsteps", "end the program after N calls and backward jumps", "int",
         environment="MINIGO_MAXSTEPS"),
    Flag("maxmem", "end the program when its heap exceeds BYTES, such as 64MB", "size"),
    Flag("maxout", "end the program when it has written BYTES", "size"),
    Flag("maxgoroutines", "end the program when it has more than N goroutines", "int"),
    Flag("clock", "real, or virtual: sleeping takes no time, and time passes only while all sleep",
         "text", "CLOCK", "MINIGO_CLOCK"),
)  # fmt: skip
COMPILE_FLAGS = (
    Flag("N", "compile no defer as an open-coded one, like go build -gcflags=-N"),
)
FLAGS = (
    Flag("e", "run CODE as the body of main; packages are imported as needed", "text", "CODE"),
    *COMPILE_FLAGS,
    *RUN_FLAGS,
    Flag("timeout", "end the program after D of running, such as 500ms or 10s", "duration",
         environment="MINIGO_TIMEOUT"),
    Flag("nocache", "neither look for the compiled program in the cache nor keep it there"),
    Flag("explain", "when the program dies, say which defer statements registered the calls that "
         "were running, and why each recover returned nil"),
    Flag("stats", "print the machine's counters when the program has ended"),
    Flag("status", "write how the program ended to FILE, as JSON", "text", "FILE"),
)  # fmt: skip


def run(values: Values, arguments: list[str]) -> int:
    """Run the program that the arguments name."""
    names, rest = split_arguments(values, arguments)
    record = values.text("status")
    if not record:
        return finish(_explained(values, names, rest))
    from minigo.commands import status

    try:
        outcome = _explained(values, names, rest)
    except Exception as error:
        status.write(record, status.of_error(error))
        raise
    status.write(record, status.of_outcome(outcome))
    return finish(outcome)


def split_arguments(values: Values, arguments: list[str]) -> tuple[list[str], list[str]]:
    """The program and its arguments. Code given by -e has no name."""
    if "e" in values.given:
        return [], arguments
    if not arguments:
        from minigo.errors import UsageError

        raise UsageError("run: no Go files listed")
    count = 0
    while count < len(arguments) and arguments[count].endswith(".go"):
        count += 1
    return arguments[: count or 1], arguments[count or 1 :]


def _explained(values: Values, names: list[str], arguments: list[str]) -> Outcome:
    """Run a program, and with -explain tell how it ended."""
    if not values.on("explain"):
        return execute(values, names, arguments)[0]
    outcome, machine, image = execute(values, names, arguments, {"trace": EXPLAINED})
    from minigo.machine import trace
    from minigo.machine.explain import explain

    for line in explain(trace.events(machine, image)[0]):
        print(f"minigo: {line}", file=sys.stderr)
    return outcome


def execute(
    values: Values, names: list[str], arguments: list[str], more: dict[str, int] | None = None
) -> tuple[Outcome, Machine, bytes]:
    """Run a program, with `more` options of the machine; also the machine, and the program's
    image."""
    image, entry = _image(values, names)
    from minigo.machine.run import LoadError, Machine

    argv = [names[0] if names else "-e", *arguments]
    options = machine_options(values) | {"timeout_ms": values.number("timeout")} | (more or {})
    machine = Machine(argv, options, os.environ.get("GOTRACEBACK", ""))
    try:
        machine.load(image)
    except LoadError as error:
        if not entry:
            from minigo.errors import UsageError

            raise UsageError(f"{argv[0]}: {error}") from None
        cache.drop(entry)
        image = _compile(values, names)[0]
        machine.load(image)
    let_interrupts_kill()
    outcome = machine.run()
    if values.on("stats"):
        rows = (f"{count:>12} {name}\n" for name, count in machine.statistics().items())
        sys.stderr.write("".join(rows))
    return outcome, machine, image


def finish(outcome: Outcome) -> int:
    """End as the program did."""
    if outcome.end == "internal":
        raise RuntimeError(f"machine: {outcome.text}")
    if outcome.end == "limit":
        print(f"minigo: {outcome.text}", file=sys.stderr)
    sys.stderr.flush()
    if outcome.end == "signal":
        die_by(outcome.status)
    leave(outcome.status)


def _image(values: Values, names: list[str]) -> tuple[bytes, str]:
    """The image of a program and the name of its cache entry, "" when it has none."""
    if names and names[0].endswith(".mgo"):
        from minigo.compile.sources import read_file

        return read_file(names[0]), ""
    entry = "" if values.on("nocache") else _entry(values, names)
    image = cache.load(entry) if entry else None
    if image is None:
        image, inputs = _compile(values, names)
        if entry:
            cache.store(entry, inputs, image)
    return image, entry


def _entry(values: Values, names: list[str]) -> str:
    """The name of the cache entry of a program; "" for one that is not kept."""
    here = os.getcwd()
    files = [] if names else [("", values.text("e").encode())]
    for name in names:
        try:
            with open(name, "rb") as file:
                files.append((os.path.join(here, name), file.read()))
        except OSError:
            return ""  # a folder, or standard input; what can't be read the compiler will tell
    return cache.key("run -N" if values.on("N") else "run", files)


def _compile(values: Values, names: list[str]) -> tuple[bytes, list[cache.Input]]:
    from minigo.compile.build import build_program

    code = None if names else values.text("e")
    program = build_program(names, code, optimise=not values.on("N"))
    return program.image, program.inputs


def machine_options(values: Values) -> dict[str, int]:
    """The machine's options as the flags and Go's variables set them."""
    options = {
        "seed": _seed(values.text("seed")),
        "max_steps": values.number("maxsteps"),
        "max_memory": values.number("maxmem"),
        "max_output": values.number("maxout"),
        "max_goroutines": values.number("maxgoroutines"),
        "virtual_clock": _is_virtual(values.text("clock")),
        "signals": 1,
    }
    percent = os.environ.get("GOGC", "")
    if percent == "off":
        options["gc_percent"] = -1
    elif percent.isdigit():
        options["gc_percent"] = max(1, int(percent))
    return options


def _is_virtual(clock: str) -> bool:
    if clock not in ("", "real", "virtual"):
        from minigo.errors import UsageError

        raise UsageError(f"run: -clock takes real or virtual, not {clock}")
    return clock == "virtual"


def _seed(text: str) -> int:
    if text == "random":
        seed = int.from_bytes(os.urandom(4), "little") or 1
        print(f"minigo: seed {seed}", file=sys.stderr)
        return seed
    if text and not text.isdigit():
        from minigo.errors import UsageError

        raise UsageError(f"run: -seed takes a number or random, not {text}")
    return int(text or "0")
