"""What `minigo run -explain` adds to the report of a program's death, told from its events."""

from __future__ import annotations

from collections.abc import Iterator

from minigo.machine.trace import Event, kind_of, why_nil


def explain(found: list[Event]) -> Iterator[str]:
    """Sentences about how a program ended, oldest matter first; none when it ended well."""
    if not found or found[-1].kind != "fatal":
        return
    yield from _recovers(found)
    yield from _running(found)
    yield from _waits(found)
    yield from _dropped(found)


def _place(event: Event, line: int | None = None) -> str:
    name = event.file.rpartition("/")[2]
    return f"{name}:{event.line if line is None else line}"


def _call(event: Event) -> str:
    if event.callee == "nil":
        return "the deferred call of a nil func value"
    return f"the deferred call {event.callee}"


def _recovers(found: list[Event]) -> Iterator[str]:
    """Why each recover did not stop the panic; one line for equal ones. A deferred call of an
    ordinary return may well find that there is no panic."""
    told: dict[tuple[str, str], int] = {}
    for event, runs in _with_runs(found):
        if event.kind == "recover-nil" and not (runs and event.reason == "quiet"):
            at = (f"recover() in {event.func} at {_place(event)} returned nil", why_nil(event))
            told[at] = told.get(at, 0) + 1
    for (what, why), count in told.items():
        times = f" ({count} times)" if count > 1 else ""
        yield f"{what}{times}: {why}"


def _with_runs(found: list[Event]) -> Iterator[tuple[Event, list[Event]]]:
    """Each event with the deferred calls of its goroutine that are running, innermost last."""
    running: dict[int, list[Event]] = {}
    for event in found:
        runs = running.setdefault(event.g, [])
        if event.kind == "run":
            runs.append(event)
        elif event.kind in ("return", "cut"):
            for i in range(len(runs) - 1, -1, -1):
                if (runs[i].level, runs[i].callee) == (event.level, event.callee):
                    del runs[i]
                    break
        yield event, runs


def _running(found: list[Event]) -> Iterator[str]:
    """The deferred calls that were running, innermost first, and what registered them."""
    *_, (_, runs) = _with_runs(found)
    for run in reversed(runs):
        why = {
            "return": f"{run.func} was returning",
            "panic": f"panic #{run.panic} ran it",
            "goexit": "runtime.Goexit ran it",
        }[run.cause]
        yield (
            f"{_call(run)} was running: registered by the defer statement "
            f"of {run.func} at {_place(run, run.registered)} ({kind_of(run)}); {why}"
        )


def _waits(found: list[Event]) -> Iterator[str]:
    """The goroutines of a deadlock: what each waits for, where that was made or locked, who could
    end it, and the circles they form."""
    waits = [event for event in found if event.kind == "wait"]
    holds = [event for event in found if event.kind == "hold"]
    edges: dict[int, list[int]] = {}
    for event in waits:
        text = f"goroutine {event.g} waits in {event.func} at {_place(event)} ({event.text})"
        if event.channel < 0 or not event.callee:
            yield text
            continue
        holders = [hold for hold in holds if hold.channel == event.channel]
        edges.setdefault(event.g, []).extend(hold.g for hold in holders)
        yield from _holders(f"{text} for {_thing(event)}", holders, waits)
    for circle in circles(edges):
        chain = " waits for ".join(f"goroutine {g}" for g in (*circle, circle[0]))
        yield f"a circle: {chain}"


def _thing(event: Event) -> str:
    if event.registered:
        return f"the channel made in {event.callee} at line {event.registered}"
    return f"a {event.callee.partition(')')[0].replace('(*', '')}"


def _holders(text: str, holders: list[Event], waits: list[Event]) -> Iterator[str]:
    """One line for each goroutine that could end a wait."""
    if not holders:
        yield f"{text}, which no other goroutine has in its frames"
    for hold in holders:
        has = f"goroutine {hold.g} has it"
        if hold.callee:
            has = f"goroutine {hold.g} locked it in {hold.func} at {_place(hold)}"
        state = next((w for w in waits if w.g == hold.g), None)
        doing = f", but waits itself at {_place(state)} ({state.text})" if state else ""
        if hold.callee and not state:
            doing = " and has ended"
        yield f"{text}; {has}{doing}"


def circles(edges: dict[int, list[int]]) -> list[list[int]]:
    """Circles of goroutines that wait for each other, each once, from its least number on."""
    found: list[list[int]] = []
    for start in sorted(edges):
        stack = [[start]]
        seen = {start}
        while stack:
            path = stack.pop()
            for g in edges.get(path[-1], []):
                if g == start:
                    found.append(path)
                    stack.clear()
                    break
                if g > start and g not in seen:
                    seen.add(g)
                    stack.append([*path, g])
    return found


def _dropped(found: list[Event]) -> Iterator[str]:
    """Deferred calls that the end cut off."""
    for event in found:
        if event.kind == "drop":
            yield (
                f"{_call(event)} never ran: registered by the defer statement "
                f"of {event.func} at {_place(event, event.registered)}"
            )
