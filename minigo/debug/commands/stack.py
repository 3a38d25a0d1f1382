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


def goroutines(session: Session, args: str) -> Reply:
    """goroutines."""
    rows = session.target.call(Target.goroutines)
    return Reply(render.goroutines(rows), rows)


def goroutine(session: Session, args: str) -> Reply:
    """goroutine [N [CMD]]."""
    rows = session.target.call(Target.goroutines)
    number, _, command = args.partition(" ")
    if not number:
        current = session.g or session.target.call(Target.current)
        rows = [row for row in rows if row.id == current]
        return Reply(render.goroutines(rows)[:-1], rows)
    if not number.isdigit() or int(number) not in [row.id for row in rows]:
        raise DebugError(f"no goroutine {number}")
    was = session.g, session.frame
    session.g = int(number)
    session.frame = session.target.call(Target.first_frame, session.g)
    if command:
        try:
            return execute(session, command)
        finally:
            session.g, session.frame = was
    return Reply([f"Switched to goroutine {number}"], number)


def chans(session: Session, args: str) -> Reply:
    """chans [EXPR]."""
    rows = session.target.call(Target.chans, session.g, session.frame, args)
    lines = []
    for row in rows:
        closed = " closed" if row.closed else ""
        values = f" [{', '.join(row.values)}]" if row.values else ""
        lines.append(
            f"{row.type} {row.address} len {row.length} cap {row.capacity}{closed}{values}"
        )
        for what, gs in (("receive", row.receivers), ("send", row.senders)):
            if gs:
                lines.append(f"    waiting to {what}: {', '.join(f'goroutine {g}' for g in gs)}")
    return Reply(lines or ["no goroutine waits at a channel"], rows)


def waits(session: Session, args: str) -> Reply:
    """waits."""
    rows = session.target.call(Target.waits)
    lines = [
        f"goroutine {row.g} [{row.reason}] at {row.where}"
        + (f": {', '.join(row.on)}" if row.on else "")
        for row in rows
    ]
    return Reply(lines or ["no goroutine waits"], rows)


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
    Command(("goroutines", "grs"), GROUP, "goroutines", "List the goroutines.", goroutines),
    Command(
        ("goroutine", "gr"), GROUP, "goroutine [N [CMD]]",
        "Look at goroutine N, or run CMD there.", goroutine,
    ),
    Command(
        ("chans",), GROUP, "chans [EXPR]",
        "Print the channels that goroutines wait at, or one: its values, and who waits.", chans,
    ),
    Command(("waits",), GROUP, "waits", "Print what each waiting goroutine waits for.", waits),
]  # fmt: skip
