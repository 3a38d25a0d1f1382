"""Commands that go back in time."""

from __future__ import annotations

from minigo.debug.commands import Command, Reply, find
from minigo.debug.commands.motion import arrival, instruction, operands, times
from minigo.debug.program import DebugError
from minigo.debug.records import Position
from minigo.debug.running import MOTIONS
from minigo.debug.session import Checkpoint, Session
from minigo.debug.target import Target

GROUP = "Going back"


def rev(session: Session, args: str) -> Reply:
    """rev CMD [N]."""
    word, _, count = args.partition(" ")
    if not word:
        raise DebugError("usage: rev next|step|stepout|continue|si|ni|nextdefer [N]")
    name = find(word).name
    if name != "continue" and name not in MOTIONS:
        raise DebugError(f"{name} is no motion")
    by_instruction = name.endswith("-instruction")
    before = operands(session) if by_instruction else ""
    stop = session.stop
    for _ in range(times(count.strip())):
        stop = session.back(name)
        if stop.label == "start":
            break
    reply = arrival(session, stop, not by_instruction)
    if by_instruction:
        reply.lines += [f"operands before: {before}", f"operands after:  {operands(session)}"]
    return reply


def rewind(session: Session, args: str) -> Reply:
    """rewind."""
    return arrival(session, session.back("continue"))


def goto_step(session: Session, args: str) -> Reply:
    """goto-step N."""
    if not args.isdigit():
        raise DebugError("usage: goto-step N")
    now = session.target.call(Target.position)
    wanted = int(args)
    if wanted < now.step or (wanted == now.step and now.event):
        return arrival(session, session.history_to_step(wanted))
    return arrival(session, session.run_to_step(wanted))


def where_step(session: Session, args: str) -> Reply:
    """where-step."""
    p = session.target.call(Target.position)
    return Reply([f"step {p.step}, goroutine {p.g}, pc {p.pc:#x}"], p)


def check(session: Session, args: str) -> Reply:
    """check [NOTE]."""
    position = session.target.call(Target.position)
    stop = session.stop
    where = f"{stop.func}() {stop.file}:{stop.line}" if stop.func else "the start"
    point = Checkpoint(len(session.checkpoints) + 1, position, where, args)
    session.checkpoints.append(point)
    return Reply([_checkpoint(point)], point)


def checkpoints(session: Session, args: str) -> Reply:
    """checkpoints."""
    rows = session.checkpoints
    return Reply([_checkpoint(p) for p in rows] or ["no checkpoints"], rows)


def _checkpoint(p: Checkpoint) -> str:
    note = f"  {p.note}" if p.note else ""
    return f"Checkpoint c{p.id} at step {p.position.step}, {p.where}{note}"


def restart(session: Session, args: str) -> Reply:
    """restart [cN | -seed S]."""
    words = args.split()
    if words and words[0] == "-seed":
        if len(words) != 2 or not words[1].isdigit():
            raise DebugError("usage: restart [cN | -seed S]")
        return arrival(session, session.restart({"seed": int(words[1])}))
    if words:
        number = words[0].removeprefix("c")
        for point in session.checkpoints:
            if str(point.id) == number:
                return arrival(session, session.go_to(point.position))
        raise DebugError(f"no checkpoint {words[0]}")
    return arrival(session, session.restart({}))


__all__ = ["COMMANDS", "Position", "instruction"]

COMMANDS = [
    Command(
        ("rev",), GROUP, "rev next|step|stepout|continue|si|ni|nextdefer [N]",
        "Make a motion backwards: to the last moment before now where it would have stopped.",
        rev, True,
    ),
    Command(
        ("rewind", "rw"), GROUP, "rewind",
        "Run backwards to the last breakpoint or event before now, or to the start.", rewind, True,
    ),
    Command(
        ("goto-step", "gs"), GROUP, "goto-step N",
        "Go to step N, backwards or forwards. A step is a call or a jump backwards.", goto_step,
    ),
    Command(("where-step",), GROUP, "where-step", "Print the step we are at.", where_step),
    Command(
        ("check",), GROUP, "check [NOTE]",
        "Set a bookmark here; `restart cN` goes back to it.", check,
    ),
    Command(("checkpoints",), GROUP, "checkpoints", "List the bookmarks.", checkpoints),
    Command(
        ("restart", "r"), GROUP, "restart [cN | -seed S]",
        "Go to bookmark N; or compile the program if its source has changed, and start it anew, "
        "with another seed if wanted.", restart,
    ),
]  # fmt: skip
