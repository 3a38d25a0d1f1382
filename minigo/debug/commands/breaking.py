"""Breakpoints."""

from __future__ import annotations

import re
from functools import partial

from minigo.debug.breakpoints import EVENTS, Breakpoint
from minigo.debug.commands import Command, Reply, find
from minigo.debug.evaluate import parse
from minigo.debug.program import DebugError
from minigo.debug.session import Session
from minigo.debug.target import Target

GROUP = "Breakpoints"
_NAME = re.compile(r"[A-Za-z_]\w*\Z")


def _split_condition(text: str) -> tuple[str, str]:
    head, found, condition = text.partition(" if ")
    if not found and text.startswith("if "):
        head, condition = "", text[3:]
    if condition:
        parse(condition)
    elif found:
        raise DebugError("a condition is missing behind if")
    return head.strip(), condition.strip()


def set_break(temporary: bool, trace: bool, session: Session, args: str) -> Reply:
    """break [NAME] [LOC] [if E], break -on EVENT [if E]."""
    text, condition = _split_condition(args)
    words = text.split()
    if words and words[0] == "-on":
        return _on_event(session, words[1:], condition, temporary, trace)
    name = ""
    if len(words) == 2 and _NAME.match(words[0]):
        name, text = words
    elif len(words) > 1:
        raise DebugError(f"not a location: {text}")
    b = session.break_at(text, name, condition, temporary, trace)
    title = f"Tracepoint {b.id}" if trace else f"Breakpoint {b.id}"
    return Reply([f"{title} set at {session.where_text(b)}"], b)


def _on_event(
    session: Session, words: list[str], condition: str, temporary: bool, trace: bool
) -> Reply:
    if len(words) != 1 or words[0] not in EVENTS:
        raise DebugError(f"usage: break -on EVENT; EVENT is one of {', '.join(EVENTS)}")
    b = Breakpoint(
        session.next_id, "", f"event {words[0]}", event=words[0], condition=condition,
        temporary=temporary, trace=trace,
    )  # fmt: skip
    session.add(b)
    return Reply([f"Breakpoint {b.id} set on {words[0]}"], b)


def watch(session: Session, args: str) -> Reply:
    """watch [-r | -w | -rw] EXPR [if E]."""
    option, _, rest = args.partition(" ")
    kind = {"-r": 1, "-w": 2, "-rw": 3}.get(option, 0)
    text, condition = _split_condition(rest if kind else args)
    if not text:
        raise DebugError("usage: watch [-r | -w | -rw] EXPR [if E]")
    place, key, shown = session.target.call(Target.watch, session.g, session.frame, text)
    place = place._replace(kind=kind or 2)
    b = Breakpoint(session.next_id, "", text, condition=condition, watch=place, type_key=key)
    session.add(b)
    return Reply([f"Watchpoint {b.id} set on {text}, now {shown}"], b)


def breakpoints(session: Session, args: str) -> Reply:
    """breakpoints."""
    return Reply([line for b in session.breakpoints for line in _describe(session, b)] or
                 ["no breakpoints"], session.breakpoints)  # fmt: skip


def _describe(session: Session, b: Breakpoint) -> list[str]:
    where = f"on {b.event or b.where}" if not b.places else f"at {session.where_text(b)}"
    kind = "Tracepoint" if b.trace else "Watchpoint" if b.watch else "Breakpoint"
    title = f"{kind} {b.id}" + (f" {b.name}" if b.name and not b.event else "")
    if b.id < 0:
        title = f"Breakpoint {b.name} (default)"
    state = "enabled" if b.enabled else "disabled"
    lines = [f"{title} ({state}) {where} (hits {b.hits})"]
    if b.condition:
        lines.append(f"\tif {b.condition}")
    if b.hit_condition:
        lines.append(f"\tif hits {b.hit_condition}")
    return lines + [f"\ton hit: {command}" for command in b.commands]


def clear(session: Session, args: str) -> Reply:
    """clear BP."""
    b = session.find(args)
    session.breakpoints.remove(b)
    return Reply([f"{b.title} cleared"], b)


def clear_all(session: Session, args: str) -> Reply:
    """clearall [LOC]."""
    wanted = {(p.func, p.pc) for p in session.resolve(args)} if args else None
    gone = [
        b for b in session.breakpoints
        if b.id > 0 and (wanted is None or wanted & set(b.places))
    ]  # fmt: skip
    session.breakpoints = [b for b in session.breakpoints if b not in gone]
    return Reply([f"{b.title} cleared" for b in gone] or ["nothing to clear"], gone)


def toggle(session: Session, args: str) -> Reply:
    """toggle BP."""
    b = session.find(args)
    b.enabled = not b.enabled
    return Reply([f"{b.title} {'enabled' if b.enabled else 'disabled'}"], b)


def condition(session: Session, args: str) -> Reply:
    """condition [-hitcount | -clear] BP E."""
    words = args.split(None, 2)
    if words and words[0] == "-hitcount":
        if len(words) < 3:
            raise DebugError("usage: condition -hitcount BP OP N")
        b = session.find(words[1])
        session.set_hits(b, words[2])
        return Reply([f"{b.title} stops if hits {b.hit_condition}"], b)
    if words and words[0] == "-clear":
        b = session.find(words[1] if len(words) > 1 else "")
        b.condition = b.hit_condition = ""
        return Reply([f"{b.title} has no condition"], b)
    name, _, text = args.partition(" ")
    if not text.strip():
        raise DebugError("usage: condition [-hitcount | -clear] BP E")
    b = session.find(name)
    parse(text.strip())
    b.condition = text.strip()
    return Reply([f"{b.title} stops if {b.condition}"], b)


def on(session: Session, args: str) -> Reply:
    """on BP CMD."""
    name, _, command = args.partition(" ")
    b = session.find(name)
    if not command.strip():
        b.commands = []
        return Reply([f"{b.title} runs no command"], b)
    if find(command.split()[0]).group in ("Running the program", "Going back", "Breakpoints"):
        raise DebugError("a breakpoint runs only commands that show something")
    b.commands.append(command.strip())
    return Reply([], b)


COMMANDS = [
    Command(
        ("break", "b"), GROUP, "break [NAME] [LOC] [if E] | break -on EVENT [if E]",
        "Stop at LOC: file:line, line, +n, -n, func, func:line, *pc, /regexp/; without, here. Or "
        "at an EVENT: " + ", ".join(EVENTS) + ".",
        partial(set_break, False, False),
    ),
    Command(
        ("tbreak",), GROUP, "tbreak [NAME] [LOC] [if E] | tbreak -on EVENT [if E]",
        "A breakpoint that goes when it has stopped once.", partial(set_break, True, False),
    ),
    Command(
        ("trace", "t"), GROUP, "trace [NAME] [LOC] [if E] | trace -on EVENT [if E]",
        "Print a line each time, without stopping.", partial(set_break, False, True),
    ),
    Command(
        ("watch",),
        GROUP,
        "watch [-r | -w | -rw] EXPR [if E]",
        "Stop when a variable, field or element changes; with -r before it is read, with -rw for "
        "both. The program is stepped through meanwhile, which is slow.",
        watch,
    ),
    Command(("breakpoints", "bp"), GROUP, "breakpoints", "List breakpoints.", breakpoints),
    Command(("clear",), GROUP, "clear BP", "Delete a breakpoint, default ones too.", clear),
    Command(
        ("clearall",), GROUP, "clearall [LOC]",
        "Delete all breakpoints that were set, or those at LOC.", clear_all,
    ),
    Command(("toggle",), GROUP, "toggle BP", "Switch a breakpoint off or on.", toggle),
    Command(
        ("condition", "cond"), GROUP, "condition BP E | condition -hitcount BP OP N | "
        "condition -clear BP",
        "Let a breakpoint stop only if E is true, or by the number of its hits.", condition,
    ),
    Command(
        ("on",), GROUP, "on BP [CMD]",
        "Run a command that shows something each time BP stops; without CMD, none.", on,
    ),
]  # fmt: skip
