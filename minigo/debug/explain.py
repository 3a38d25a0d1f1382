"""Why we are here: sentences made from the state of the machine and the rules of the language."""

from __future__ import annotations

from minigo.debug.defers import Defers
from minigo.debug.frames import Frames
from minigo.debug.records import DeferFrame, Stop, Wait
from minigo.machine.explain import circles


def sentences(frames: Frames, defers: Defers, g: int, stop: Stop) -> list[str]:
    """A paragraph about a stop, one sentence a line."""
    if stop.ended:
        return _ended(stop)
    lines = [_where(stop)]
    panics = defers.panics(g)
    about = defers.about(g, stop.level) if stop.func else ""
    if about:
        lines.append(f"{stop.func} is a deferred call: {about}.")
    for row in reversed(panics):
        if row.goexit:
            lines.append(
                f"#{row.number} is a Goexit called in {row.func} at {row.file}:{row.line}: it runs "
                "all deferred calls of the goroutine and then ends it."
            )
            continue
        state = "has been recovered, and ends when that deferred call returns" * row.recovered
        lines.append(
            f"Panic #{row.number} ({row.value}) began in {row.func} at {row.file}:{row.line}"
            + (f" and {state}." if state else ".")
        )
    if panics and stop.func:
        yes, why = defers.recoverable(g, stop.level)
        if yes:
            lines.append(f"A recover() called here returns the value of the panic: {why}.")
        else:
            lines.append(f"A recover() called here returns nil: {why}.")
    lines += _waiting(defers.all(g, False))
    return lines


def waiting(rows: list[Wait]) -> list[str]:
    """What goroutines wait for, and the circles in that."""
    lines = []
    for row in rows:
        for thing in row.on:
            who = " and ".join(f"goroutine {g}" for g in thing.by) or "nobody"
            by = f"{who} holds it" if thing.locked else f"{who} could wake it"
            lines.append(f"Goroutine {row.g} waits in {row.where} for: {thing.what}; {by}.")
    for circle in circles({row.g: [g for thing in row.on for g in thing.by] for row in rows}):
        chain = " waits for ".join(f"goroutine {g}" for g in (*circle, circle[0]))
        lines.append(f"They wait in a circle: {chain}.")
    return lines


def _where(stop: Stop) -> str:
    place = f"{stop.func}() at {stop.file}:{stop.line}" if stop.func else "the start"
    why = {
        "": "the motion ended here",
        "start": "nothing has run yet",
        "recovered": "a panic was recovered, and the function that deferred the recovering call "
        "has returned to its caller",
        "deferred call": "a deferred call begins",
        "unrecovered-panic": "no deferred call is left that could recover: the program is about "
        "to die",
        "runtime-fatal-throw": "the runtime found a fatal error, which nothing can recover",
        "panic": "a panic begins; no deferred call has run yet",
        "repanic": "a panic begins while another is in progress",
        "goexit": "runtime.Goexit was called",
        "recover": "recover() has just returned the value of a panic",
        "interrupted": "you interrupted the program",
    }.get(stop.label, f"{stop.label} was reached")
    return f"The program stopped in {place}: {why}."


def _ended(stop: Stop) -> list[str]:
    why = {
        "done": "main returned",
        "exit": "the program called os.Exit",
        "dead": "a panic was not recovered, or the runtime found a fatal error",
        "limit": "a limit was hit",
        "signal": f"signal {stop.status} killed it",
    }.get(stop.ended, stop.ended)
    return [f"The program has ended with status {stop.status}: {why}."]


def _waiting(frames: list[DeferFrame]) -> list[str]:
    lines = []
    for frame in frames:
        pending = [row for row in frame.rows if row.state == "pending"]
        if pending:
            calls = "1 deferred call" if len(pending) == 1 else f"{len(pending)} deferred calls"
            lines.append(f"{frame.call} still has {calls} to run, first {pending[0].call}.")
    return lines
