"""The event stream of a machine: what deferred calls, panics and their kin did, and its formats.

The machine records (vm/trace.h) when its option `trace` is set; `events` reads what it kept once it
has stopped. The formats are lines for people, JSON Lines (docs/trace.schema.json) and the JSON of
Chrome and Perfetto.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minigo.ir.decode import Decoder
from minigo.ir.image import Image
from minigo.machine.binding import ffi, lib
from minigo.machine.run import Machine

SCHEMA = "minigo.trace/1"
KINDS = (
    "register", "run", "return", "cut", "drop", "panic", "repanic", "recover", "recover-nil",
    "resume", "abort", "goexit", "signal", "fatal", "exit", "go", "block", "unblock", "end",
    "wait", "hold",
)  # fmt: skip
GROUPS = {
    "defer": KINDS[:5],
    "panic": KINDS[5:11],
    "exit": KINDS[11:15],
    "goroutine": KINDS[15:],
}
DEFERS = ("open-coded", "stack", "heap", "rangefunc")
CAUSES = ("return", "panic", "goexit")
NILS = ("quiet", "goexit", "recovered", "deep", "direct", "outside", "older")


@dataclass(slots=True)
class Event:
    """One event. `func` and `line` tell where; of deferred calls `callee` is what is called,
    `registered` the line of the defer statement in `func`, and `bit` that of an open-coded one."""

    step: int
    time_ns: int
    g: int
    kind: str
    level: int
    func: str
    file: str
    line: int
    callee: str = ""
    registered: int = 0
    defer: str = ""
    cause: str = ""
    bit: int = -1
    panic: int = 0
    text: str = ""
    reason: str = ""
    deep: int = 0
    number: int = 0
    other: int = 0
    channel: int = -1

    def record(self) -> dict[str, object]:
        """As an object for JSON: what does not apply is left out, and so is the time, that equal
        runs have equal traces."""
        found: dict[str, object] = {
            "step": self.step, "g": self.g, "event": self.kind, "func": self.func,
            "file": self.file, "line": self.line, "level": self.level,
        }  # fmt: skip
        for name in ("callee", "registered", "defer", "cause", "panic", "text", "reason", "other"):
            if value := getattr(self, name):
                found[name] = value
        if self.bit >= 0:
            found["bit"] = self.bit
        if self.kind in ("signal", "exit", "fatal"):
            found["number"] = self.number
        if self.channel >= 0:
            found["channel"] = self.channel
        if self.deep:
            found["deep"] = self.deep
        return found


def events(machine: Machine, image: bytes) -> tuple[list[Event], int]:
    """The events a stopped machine has kept, oldest first, and the number of older ones that it
    had no room for."""
    first = ffi.new("uint64_t *")
    count = int(lib.mg_trace_count(machine.handle, first))
    row = ffi.new("mg_trace_event *")
    names = _Names(image)
    found = []
    for index in range(int(first[0]), count):
        if lib.mg_trace_read(machine.handle, index, row) == 0:
            found.append(_event(row, names))
    return found, int(first[0])


class _Names:
    """Names and files of functions."""

    def __init__(self, image: bytes) -> None:
        self.decoder = Decoder(Image(image))
        self.known: dict[int, tuple[str, str]] = {}

    def of(self, index: int) -> tuple[str, str]:
        if index not in self.known:
            fn = self.decoder.function(index)
            self.known[index] = (fn.name, fn.file)
        return self.known[index]


def _event(row: object, names: _Names) -> Event:
    names_of = (name for name, _ in ffi.typeof("mg_trace_event").fields if name != "text")
    raw = {name: getattr(row, name) for name in names_of}
    kind = KINDS[raw["kind"]]
    func, file = names.of(raw["func"])
    text = ffi.string(row.text).decode("utf-8", "replace")  # type: ignore[attr-defined]
    event = Event(
        raw["step"], raw["time_ns"], raw["g"], kind, raw["level"], func, file, raw["line"],
        panic=raw["panic"], text=text,
    )  # fmt: skip
    if kind in GROUPS["defer"]:
        event.callee = names.of(raw["callee1"] - 1)[0] if raw["callee1"] else "nil"
        event.registered = raw["from_line"]
        event.defer = DEFERS[raw["defer_kind"]]
        event.bit = raw["bit"]
        if kind in ("run", "return", "cut"):
            event.cause = CAUSES[raw["cause"]]
    elif kind == "recover-nil":
        event.reason = NILS[raw["cause"]]
        event.deep = raw["bit"]
    elif kind in ("signal", "fatal", "exit"):
        event.number = raw["bit"]
    elif kind in GROUPS["goroutine"]:
        event.channel = raw["bit"]
        event.callee = names.of(raw["callee1"] - 1)[0] if raw["callee1"] else ""
        event.registered = raw["from_line"]
        event.other = raw["other"]
    return event


def wanted(text: str) -> frozenset[str]:
    """The kinds that a list of kinds and groups names. Raises KeyError with a word it is not."""
    found: set[str] = set()
    for word in text.split(","):
        if word in GROUPS:
            found.update(GROUPS[word])
        elif word in KINDS:
            found.add(word)
        else:
            raise KeyError(word)
    return frozenset(found)


# ---- formats


def as_jsonl(found: Iterable[Event], lost: int) -> Iterator[str]:
    """One object a line, the schema's name first."""
    yield json.dumps({"schema": SCHEMA, "lost": lost})
    for event in found:
        yield json.dumps(event.record())


def as_text(found: Iterable[Event], lost: int) -> Iterator[str]:
    """A line for each event, indented by the deferred calls around it."""
    if lost:
        yield f"… {lost} events before these were not kept"
    depth: dict[int, int] = {}
    for event in found:
        if event.kind in ("return", "cut"):
            depth[event.g] = max(depth.get(event.g, 0) - 1, 0)
        indent = "  " * depth.get(event.g, 0)
        place = f"{event.func}:{event.line}" if event.line else ""
        yield f"{event.step:>8}  g{event.g}  {indent}{place}  {sentence(event)}"
        if event.kind == "run":
            depth[event.g] = depth.get(event.g, 0) + 1


def kind_of(event: Event) -> str:
    """The kind of an event's deferred call, its bit with it."""
    return f"{event.defer} bit {event.bit}" if event.bit >= 0 else event.defer


def sentence(event: Event) -> str:
    """What happened, without where."""
    number = f"panic #{event.panic}"
    match event.kind:
        case "register":
            return f"defer {event.callee} ({kind_of(event)})"
        case "run":
            by = f"by {number}" if event.cause == "panic" else f"at {event.cause}"
            return f"run {event.callee} {by} (registered at line {event.registered})"
        case "return":
            return f"returned from {event.callee}"
        case "cut":
            return f"{event.callee} will never return"
        case "drop":
            return f"{event.callee} never runs (registered at line {event.registered})"
        case "panic" | "repanic":
            return f"{event.kind} #{event.panic}: {event.text}"
        case "recover":
            return f"recover() = {event.text} ({number})"
        case "recover-nil":
            return f"recover() = nil: {why_nil(event)}"
        case "resume":
            return f"{number} is over: {event.func} returns to its caller"
        case "abort":
            return f"{number} is given up: {event.text}"
        case "goexit":
            return "runtime.Goexit"
        case "signal":
            return f"signal {event.number}"
        case "go":
            return f"go {event.callee}: goroutine {event.other}"
        case "block":
            return f"waits: {event.text}"
        case "unblock":
            return f"goroutine {event.other} may run again"
        case "end":
            return "ends"
        case "wait":
            return f"waits for ever: {event.text}"
        case "hold":
            return f"has what wait {event.channel} is for"
        case "fatal":
            return f"dies: {event.text}" if not event.panic else f"dies of {number}: {event.text}"
    return f"exit status {event.number}" + (f": {event.text}" if event.text else "")


def why_nil(event: Event) -> str:
    """Why a recover returned nil."""
    frames = "1 frame" if event.deep == 1 else f"{event.deep} frames"
    return {
        "quiet": "no panic is in progress",
        "goexit": "runtime.Goexit is running the deferred calls, not a panic",
        "recovered": "this panic has been recovered already",
        "deep": f"called {frames} below the deferred function; must be called by it directly",
        "direct": "recover itself was deferred; a deferred function must call it",
        "outside": "not called by a deferred function that a panic runs",
        "older": "the newest panic did not run this deferred call; an older one or Goexit did",
    }[event.reason]


def as_perfetto(found: Iterable[Event], lost: int) -> Iterator[str]:
    """The JSON object of Chrome's trace viewer and Perfetto. Slices are deferred calls and panics;
    they nest strictly in each thread, that is, goroutine."""
    rows: list[dict[str, object]] = [
        {"ph": "M", "pid": 1, "name": "process_name", "args": {"name": "minigo"}},
    ]
    writer = _Slices(rows)
    for event in found:
        writer.add(event)
    writer.close()
    yield json.dumps({"displayTimeUnit": "ns", "otherData": {"lost": lost}, "traceEvents": rows})


class _Slices:
    """Turns events into slices, instants and flows."""

    def __init__(self, rows: list[dict[str, object]]) -> None:
        self.rows = rows
        self.open: dict[int, list[str]] = {}  # of each goroutine, outermost first
        self.flows: dict[tuple[object, ...], list[int]] = {}
        self.count = 0
        self.last = 0.0

    def row(self, ph: str, event: Event, name: str, **more: object) -> None:
        self.last = max(self.last, event.time_ns / 1000)
        row = {"ph": ph, "pid": 1, "tid": event.g, "ts": self.last, "name": name, "cat": "defer"}
        self.rows.append(row | more)

    def begin(self, event: Event, key: str, name: str) -> None:
        self.open[event.g].append(key)
        self.row("B", event, name, args=event.record())

    def end(self, event: Event, key: str) -> None:
        """End a slice, and first what is still open inside it."""
        keys = self.open[event.g]
        if key in keys:
            while keys.pop() != key:
                self.row("E", event, "")
            self.row("E", event, "")

    def add(self, event: Event) -> None:
        if event.g not in self.open:
            self.open[event.g] = []
            name = {"name": f"goroutine {event.g}"}
            self.row("M", event, "thread_name", args=name)
        call = f"call {event.level} {event.callee} {event.registered}"
        flow = (event.g, event.level, event.func, event.callee, event.registered)
        match event.kind:
            case "run":
                self.begin(event, call, event.callee)
                if self.flows.get(flow):
                    self.row("f", event, "deferred", id=self.flows[flow].pop(), bp="e")
            case "return" | "cut":
                self.end(event, call)
            case "panic" | "repanic" | "goexit":
                self.begin(event, f"panic {event.panic}", sentence(event))
            case "resume" | "abort":
                self.end(event, f"panic {event.panic}")
            case _:
                self.row("i", event, sentence(event), s="t", args=event.record())
                if event.kind == "register":
                    self.count += 1
                    self.flows.setdefault(flow, []).append(self.count)
                    self.row("s", event, "deferred", id=self.count)

    def close(self) -> None:
        for g, keys in self.open.items():
            for _ in keys:
                self.rows.append({"ph": "E", "pid": 1, "tid": g, "ts": self.last})


FORMATS = {"text": as_text, "jsonl": as_jsonl, "perfetto": as_perfetto}
