"""Commands that run the program."""

from __future__ import annotations

from functools import partial

from minigo.debug import render
from minigo.debug.commands import Command, Reply
from minigo.debug.program import DebugError
from minigo.debug.records import Stop
from minigo.debug.session import Session
from minigo.debug.target import Target

GROUP = "Running the program"


def arrival(session: Session, stop: Stop, source: bool = True) -> Reply:
    """The reply for a stop: its line, the source around, and the displays."""
    lines = [*stop.messages, render.stop_line(stop)]
    around = int(session.config["source-lines"])
    if source and around and not stop.ended and stop.line:
        text = session.program.source(session.here()[0])
        lines += render.source(text, stop.line, around)
    if not stop.ended:
        lines += displayed(session)
    for b in session.breakpoints:
        if stop.breakpoint == b.id and b.commands:
            from minigo.debug.commands import execute

            for command in b.commands:
                lines += execute(session, command).lines
    return Reply(lines, stop, stop)


def displayed(session: Session) -> list[str]:
    """The expressions that are shown at every stop."""
    lines = []
    for number, (form, text) in session.displays.items():
        try:
            row = session.target.call(Target.evaluate, session.g, session.frame, text, form)
            lines.append(f"{number}: {text} = {row.value}")
        except DebugError as error:
            lines.append(f"{number}: {text}: {error}")
    return lines


def times(args: str) -> int:
    """A count, 1 when there is none."""
    if not args:
        return 1
    if not args.isdigit() or int(args) < 1:
        raise DebugError(f"not a count: {args}")
    return int(args)


def move(motion: str, session: Session, args: str) -> Reply:
    """A motion, perhaps several times; the first that meets something else ends it."""
    count, every = _options(args)
    return arrival(session, session.resume(motion, count, every))


def _options(args: str) -> tuple[int, bool]:
    """A count, and whether all goroutines move."""
    words = args.split()
    every = "-all" in words
    return times(" ".join(word for word in words if word != "-all")), every


def cont(session: Session, args: str) -> Reply:
    """continue [LOC]."""
    if not args:
        return arrival(session, session.resume("continue"))
    session.break_at(args, temporary=True)
    return arrival(session, session.resume("continue"))


def instruction(motion: str, session: Session, args: str) -> Reply:
    """Step instructions, showing the operand stack before and after."""
    before = operands(session)
    count, every = _options(args)
    stop = session.resume(motion, count, every)
    reply = arrival(session, stop, source=False)
    if not stop.ended:
        rows = session.target.call(
            Target.disassemble, session.g, session.frame, -1, stop.pc, stop.pc + 1
        )
        reply.lines += render.instructions(rows, session.program.source(session.here()[0]))
        reply.lines.append(f"operands before: {before}")
        reply.lines.append(f"operands after:  {operands(session)}")
    return reply


def operands(session: Session) -> str:
    """The operand stack and the deferBits of the frame."""
    try:
        row = session.target.call(Target.registers, session.g, session.frame)
    except DebugError:
        return "-"
    words = " ".join(row.texts)
    bits = "" if row.bits is None else f"  deferBits={row.bits:#05b}"
    return f"[{words}]{bits}"


COMMANDS = [
    Command(
        ("continue", "c"), GROUP, "continue [LOC]",
        "Run to the next breakpoint or event, or to LOC.", cont, True,
    ),
    Command(
        ("next", "n"), GROUP, "next [N] [-all]",
        "Run to the next line of this function. Calls run to their end; deferred calls are entered "
        "only while panicking. At the end of the function it goes to the caller. Other goroutines "
        "run only while this one waits; with -all its time may end, too.",
        partial(move, "next"), True,
    ),
    Command(
        ("step", "s"), GROUP, "step [N] [-all]",
        "Run to the next line, entering calls of the program's own functions and deferred calls.",
        partial(move, "step"), True,
    ),
    Command(
        ("stepout", "so"), GROUP, "stepout [-all]",
        "Run until this function returns. Out of a deferred call it goes to the next deferred "
        "call, or to the caller of the function that recovers.",
        partial(move, "stepout"), True,
    ),
    Command(
        ("step-instruction", "si", "stepi"), GROUP, "step-instruction [N] [-all]",
        "Run one instruction; shows the operand stack before and after.",
        partial(instruction, "step-instruction"), True,
    ),
    Command(
        ("next-instruction", "ni", "nexti"), GROUP, "next-instruction [N] [-all]",
        "Run one instruction, calls to their end.",
        partial(instruction, "next-instruction"), True,
    ),
    Command(
        ("step-all",), GROUP, "step-all",
        "Continue, instruction by instruction, as stepping does; slower, and the same otherwise.",
        partial(move, "trace-all"), True,
    ),
    Command(
        ("nextdefer", "nd"), GROUP, "nextdefer [-all]",
        "Run to the next deferred call of this frame.", partial(move, "nextdefer"), True,
    ),
]  # fmt: skip
