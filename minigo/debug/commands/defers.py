"""What is deferred, what panics, who can recover, and why we are here."""

from __future__ import annotations

from minigo.debug import render
from minigo.debug.commands import Command, Reply, execute
from minigo.debug.program import DebugError
from minigo.debug.session import Session
from minigo.debug.target import Target

GROUP = "Deferred calls and panics"


def defers(session: Session, args: str) -> Reply:
    """defers [-g N] [-all]."""
    words = args.split()
    g = session.g
    if "-g" in words:
        at = words.index("-g") + 1
        if at >= len(words) or not words[at].isdigit():
            raise DebugError("usage: defers [-g N] [-all]")
        g = int(words[at])
    rows = session.target.call(Target.deferred, g)
    return Reply(render.defers(rows, "-all" in words) or ["no frames"], rows)


def panics(session: Session, args: str) -> Reply:
    """panics [-full]."""
    rows = session.target.call(Target.panics, session.g)
    return Reply(render.panics(rows, "-full" in args.split()), rows)


def recoverable(session: Session, args: str) -> Reply:
    """recoverable."""
    yes, why = session.target.call(Target.recoverable, session.g, session.frame)
    return Reply([f"{'yes' if yes else 'no'}: {why}"], {"recoverable": yes, "reason": why})


def deferred(session: Session, args: str) -> Reply:
    """deferred N CMD: the frame of the N-th deferred call that runs, outermost last."""
    number, _, command = args.partition(" ")
    if not number.isdigit() or not command:
        raise DebugError("usage: deferred N CMD")
    rows = session.target.call(Target.stack, session.g, 10000)
    running = [row for row in rows if row.note.startswith("deferred call")]
    if not 1 <= int(number) <= len(running):
        raise DebugError(f"{len(running)} deferred calls run")
    was = session.frame
    session.frame = running[int(number) - 1].index
    try:
        return execute(session, command)
    finally:
        session.frame = was


def explain(session: Session, args: str) -> Reply:
    """explain."""
    lines = session.target.call(Target.explain, session.g, session.frame, session.stop)
    return Reply(lines, lines)


COMMANDS = [
    Command(
        ("defers",), GROUP, "defers [-g N] [-all]",
        "Print what each frame deferred, the next call to run first; -all also what is done, and "
        "what was not reached.", defers,
    ),
    Command(
        ("panics",), GROUP, "panics [-full]",
        "Print the panics in progress, the newest first.", panics,
    ),
    Command(
        ("recoverable",), GROUP, "recoverable",
        "Tell whether a recover() in this frame would stop the panic, and why.", recoverable,
    ),
    Command(
        ("deferred",), GROUP, "deferred N CMD",
        "Run CMD in the frame of the N-th deferred call that runs, the innermost being 1.",
        deferred,
    ),
    Command(("explain",), GROUP, "explain", "Tell why we are here.", explain),
]  # fmt: skip
