"""Frames and goroutines."""

from __future__ import annotations

from functools import partial

from minigo.debug import render
from minigo.debug.commands import Command, Reply, execute
from minigo.debug.program import DebugError
from minigo.debug.session import Session
from minigo.debug.target import Target

GROUP = "Stack and goroutines"


def stack(session: Session, args: str) -> Reply:
    """stack [N] [-full] [-defer=false] [-regs]."""
    words = args.split()
    count = next((int(w) for w in words if w.isdigit()), int(session.config["max-frames"]))
    unknown = [w for w in words if not w.isdigit() and w.lstrip("-") not in
               ("full", "defer", "regs", "defer=false")]  # fmt: skip
    if unknown:
        raise DebugError(f"unknown option {unknown[0]}")
    rows = session.target.call(Target.stack, session.g, count)
    deferred = None
    if "-defer=false" not in words:
        found = session.target.call(Target.deferred, session.g)
        deferred = {row.index: row for row in found}
    lines = []
    for row in rows:
        lines += render.frames([row], session.stop.step, deferred)
        if "-full" in words and row.kind in ("user", "std"):
            for params in (True, False):
                found_vars = session.target.call(Target.variables, session.g, row.index, params)
                lines += ["      " + text for text in render.variables(found_vars)]
        if "-regs" in words and row.kind in ("user", "std"):
            registers = session.target.call(Target.registers, session.g, row.index)
            lines.append("      " + "  ".join(render.registers(registers)[:5]))
    return Reply(lines, rows)


def frame(session: Session, args: str) -> Reply:
    """frame N."""
    number, _, command = args.partition(" ")
    if not number:
        return _select(session, session.frame)
    if not number.isdigit():
        raise DebugError(f"not a frame: {number}")
    if command:
        was = session.frame
        _select(session, int(number))
        try:
            return execute(session, command)
        finally:
            session.frame = was
    return _select(session, int(number))


def _select(session: Session, index: int) -> Reply:
    file, line, _, _ = session.target.call(Target.where, session.g, index)
    session.frame = index
    session.listed = None
    row = session.target.call(Target.stack, session.g, index + 1)[index]
    lines = render.frames([row], session.stop.step, None)
    around = int(session.config["source-lines"])
    return Reply(lines + render.source(session.program.source(file), line, around), row)


def shift(direction: int, session: Session, args: str) -> Reply:
    """up [N], down [N]."""
    count = int(args) if args.isdigit() else 1
    rows = session.target.call(Target.stack, session.g, 10000)
    indices = [row.index for row in rows if row.kind not in ("panic", "goexit")]
    if session.frame not in indices:
        raise DebugError("there are no frames")
    at = indices.index(session.frame) + direction * count
    if not 0 <= at < len(indices):
        raise DebugError("no frame " + ("above" if direction > 0 else "below"))
    return _select(session, indices[at])


COMMANDS = [
    Command(
        ("stack", "bt"), GROUP, "stack [N] [-full] [-regs] [-defer=false]",
        "Print the frames, with what they deferred; -full with variables.", stack,
    ),
    Command(
        ("frame",), GROUP, "frame [N [CMD]]", "Look at frame N, or run CMD there.", frame,
    ),
    Command(("up",), GROUP, "up [N]", "Look at the caller's frame.", partial(shift, 1), True),
    Command(("down",), GROUP, "down [N]", "Look at the callee's frame.", partial(shift, -1), True),
]  # fmt: skip
