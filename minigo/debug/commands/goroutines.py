"""Goroutines: who they are, what they wait for, and which of them may run."""

from __future__ import annotations

from collections.abc import Callable

from minigo.debug import render
from minigo.debug.commands import Command, Reply, execute
from minigo.debug.commands.motion import arrival
from minigo.debug.program import DebugError
from minigo.debug.records import Goroutine
from minigo.debug.session import Session
from minigo.debug.target import Target
from minigo.machine.explain import circles

GROUP = "Stack and goroutines"
USAGE = "usage: goroutines [-t [N]] [-with KEY TEXT] [-without KEY TEXT] [-chan E] [-group KEY]"
KEYS: dict[str, Callable[[Goroutine], str]] = {
    "state": lambda row: row.reason or row.status,
    "userloc": lambda row: f"{row.func} {row.file}:{row.line}",
    "goloc": lambda row: row.made,
    "startloc": lambda row: row.start_where or row.start,
}


def goroutines(session: Session, args: str) -> Reply:
    """goroutines [-t [N]] [-with KEY TEXT] [-without KEY TEXT] [-chan E] [-group KEY]."""
    rows = session.target.call(Target.goroutines)
    depth, group = 0, ""
    words = args.split()
    while words:
        option = words.pop(0).removeprefix("-")
        if option == "t":
            depth = int(words.pop(0)) if words and words[0].isdigit() else 10
        elif option in ("with", "without") and len(words) > 1 and words[0] in KEYS:
            key, text = KEYS[words.pop(0)], words.pop(0)
            rows = [row for row in rows if (text in key(row)) == (option == "with")]
        elif option == "chan" and words:
            of = session.target.call(Target.users, session.g, session.frame, " ".join(words))
            rows, words = [row for row in rows if row.id in of], []
        elif option == "group" and words and words[0] in KEYS:
            group = words.pop(0)
        else:
            raise DebugError(f"{USAGE}; KEY is one of {', '.join(KEYS)}")
    if group:
        return _grouped(session, rows, KEYS[group], depth)
    return Reply([*_listed(session, rows, depth), render.count(rows)], rows)


def _listed(session: Session, rows: list[Goroutine], depth: int) -> list[str]:
    lines = []
    for row in rows:
        lines += render.goroutines([row])
        if depth:
            frames = session.target.call(Target.stack, row.id, depth)
            lines += ["      " + text for text in render.frames(frames, session.stop.step, None)]
    return lines


def _grouped(
    session: Session, rows: list[Goroutine], key: Callable[[Goroutine], str], depth: int
) -> Reply:
    groups: dict[str, list[Goroutine]] = {}
    for row in rows:
        groups.setdefault(key(row) or "-", []).append(row)
    lines = []
    for name, members in sorted(groups.items(), key=lambda group: -len(group[1])):
        lines.append(f"{name}: {len(members)}")
        lines += ["  " + text for text in _listed(session, members, depth)]
    return Reply([*lines, render.count(rows)], groups)


def goroutine(session: Session, args: str) -> Reply:
    """goroutine [N [CMD]]."""
    rows = session.target.call(Target.goroutines)
    number, _, command = args.partition(" ")
    if not number:
        current = session.g or session.target.call(Target.current)
        rows = [row for row in rows if row.id == current]
        return Reply(render.goroutines(rows), rows)
    found = [row for row in rows if number == str(row.id)]
    if not found:
        raise DebugError(f"no goroutine {number}")
    was = session.g, session.frame
    session.g = found[0].id
    session.frame = session.target.call(Target.first_frame, session.g)
    if command:
        try:
            return execute(session, command)
        finally:
            session.g, session.frame = was
    return Reply([f"Switched to goroutine {number}"], found[0])


def chans(session: Session, args: str) -> Reply:
    """chans [EXPR]."""
    rows = session.target.call(Target.chans, session.g, session.frame, args)
    lines = []
    for row in rows:
        closed = " closed" if row.closed else ""
        values = f" [{', '.join(row.values)}]" if row.values else ""
        made = f"  made by {row.made}" if row.made else ""
        lines.append(
            f"{row.type} {row.address} len {row.length} cap {row.capacity}{closed}{values}{made}"
        )
        for what, gs in (("receive", row.receivers), ("send", row.senders)):
            if gs:
                lines.append(f"    waiting to {what}: {_list(gs)}")
    return Reply(lines or ["no goroutine waits at a channel"], rows)


def _list(gs: list[int]) -> str:
    return ", ".join(f"goroutine {g}" for g in gs)


def mutexes(session: Session, args: str) -> Reply:
    """mutexes."""
    rows = session.target.call(Target.mutexes)
    lines = []
    for row in rows:
        lines.append(f"{row.type} {row.name or row.address}")
        for holder in row.holders:
            how = "read-locked" if holder.shared else "locked"
            lines.append(f"    {how} by goroutine {holder.g} in {holder.where}")
        if row.waiters:
            lines.append(f"    waiting: {_list(row.waiters)}")
    return Reply(lines or ["no mutex is held"], rows)


def waits(session: Session, args: str) -> Reply:
    """waits."""
    rows = session.target.call(Target.waits)
    lines = []
    for row in rows:
        lines.append(f"goroutine {row.g} [{row.reason}] at {row.where}")
        for thing in row.on:
            who = "held by" if thing.locked else "could be woken by"
            by = f"; {who} {_list(thing.by)}" if thing.by else "; nobody could wake it"
            lines.append(f"    {thing.what}{by}")
    found = circles({row.g: [g for thing in row.on for g in thing.by] for row in rows})
    for circle in found:
        lines.append("circle: " + " -> ".join(f"goroutine {g}" for g in (*circle, circle[0])))
    return Reply(lines or ["no goroutine waits"], {"waits": rows, "circles": found})


def only(session: Session, args: str) -> Reply:
    """only N."""
    rows = session.target.call(Target.goroutines)
    found = [row for row in rows if args == str(row.id)]
    if not found:
        raise DebugError(f"no goroutine {args}" if args else "usage: only N")
    if found[0].status == "waiting" and found[0].reason not in ("sleep", "IO wait"):
        raise DebugError(f"goroutine {args} waits ({found[0].reason}): if the others are frozen, "
                         "nobody can wake it")  # fmt: skip
    session.only = found[0].id
    if session.only == session.target.call(Target.current):
        return Reply([f"Only goroutine {args} runs now"], found[0])
    return arrival(session, session.resume("switch"))


def release(session: Session, args: str) -> Reply:
    """all."""
    session.only = 0
    return Reply(["All goroutines run again"], None)


COMMANDS = [
    Command(
        ("goroutines", "grs"), GROUP,
        "goroutines [-t [N]] [-with KEY TEXT] [-without KEY TEXT] [-chan E] [-group KEY]",
        "List the goroutines; -t with N frames each, -chan those that wait at a channel or have "
        f"it. KEY is one of {', '.join(KEYS)}.", goroutines,
    ),
    Command(
        ("goroutine", "gr"), GROUP, "goroutine [N [CMD]]",
        "Look at goroutine N, or run CMD there.", goroutine,
    ),
    Command(
        ("only",), GROUP, "only N",
        "Freeze all goroutines but N, and go to where it is. It goes on alone, until it waits for "
        "one of them.", only,
    ),
    Command(("all",), GROUP, "all", "Let all goroutines run again.", release),
    Command(
        ("chans",), GROUP, "chans [EXPR]",
        "Print the channels that goroutines wait at, or one: its values, and who waits.", chans,
    ),
    Command(
        ("mutexes",), GROUP, "mutexes",
        "Print the mutexes that are held or waited for: who holds them since where, and who waits.",
        mutexes,
    ),
    Command(
        ("waits",), GROUP, "waits",
        "Print what each waiting goroutine waits for, who could wake it, and who waits in a "
        "circle.", waits,
    ),
]  # fmt: skip
