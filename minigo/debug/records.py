"""What the engine tells its faces: plain records, the same for text, JSON and tests."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, frozen=True)
class Position:
    """One moment of a run: what is about to happen in which frame, or, with an `event`, where
    inside the runtime."""

    step: int
    g: int
    level: int
    func: int
    pc: int
    event: str = ""


@dataclass(slots=True)
class Frame:
    """A frame as `stack` lists it. `kind`: user, std, wrapper, panic (gopanic), goexit (its loop).
    `line` is of the instruction, or of the call; `call` shows name and arguments; `note` tells what
    is special about it."""

    index: int
    kind: str
    func: str
    call: str
    file: str
    line: int
    pc: int
    sp: int
    fp: int
    level: int
    func_index: int
    note: str = ""


@dataclass(slots=True)
class Stop:
    """Where the program stopped and why. `label` is what stands in brackets, `detail` what stands
    behind; `ended` is set when there is nothing left to run."""

    label: str
    func: str
    file: str
    line: int
    g: int
    step: int
    pc: int
    level: int
    func_index: int
    detail: str = ""
    breakpoint: int = 0
    hit: int = 0
    event: bool = False
    ended: str = ""
    status: int = 0
    exact: bool = True
    frame: int = 0
    messages: list[str] = field(default_factory=list)
    hits: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Var:
    """A variable with its value as Go writes it."""

    name: str
    type: str
    value: str
    kind: str = ""


@dataclass(slots=True)
class DeferRow:
    """One deferred call: `state` is pending, running, done, skipped or abandoned."""

    bit: int | None
    call: str
    line: int
    state: str
    link: int | None = None
    heap: bool = False
    note: str = ""


@dataclass(slots=True)
class DeferFrame:
    """A frame and what it deferred. `kind`: open, stack, heap, mixed, or "" without defers."""

    index: int
    call: str
    file: str
    line: int
    kind: str
    bits: int = 0
    width: int = 1
    rows: list[DeferRow] = field(default_factory=list)


@dataclass(slots=True)
class PanicRow:
    """One panic or Goexit in progress; numbers count from 1, the oldest."""

    number: int
    value: str
    func: str
    file: str
    line: int
    running: str
    recovered: bool
    goexit: bool
    repanicked: bool
    recoverer: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Goroutine:
    """A goroutine as `goroutines` lists it."""

    id: int
    status: str
    current: bool
    func: str
    file: str
    line: int
    start: str
    stack_used: int
    defers: int
    panics: int
    reason: str = ""
    made: str = ""
    parent: int = 0
    start_where: str = ""


@dataclass(slots=True)
class Chan:
    """A channel as `chans` lists it, and who waits at it."""

    address: str
    type: str
    length: int
    capacity: int
    closed: bool
    values: list[str]
    receivers: list[int]
    senders: list[int]
    made: str = ""


@dataclass(slots=True)
class WaitsFor:
    """One thing that a goroutine waits for: `what` says which and where it comes from, `by` the
    goroutines that could end the wait; `locked` tells that those hold it."""

    what: str
    by: list[int]
    locked: bool = False


@dataclass(slots=True)
class Wait:
    """A goroutine that waits, for each of `on`."""

    g: int
    reason: str
    on: list[WaitsFor]
    where: str


@dataclass(slots=True)
class Holder:
    """Who holds a lock, and where it was locked."""

    g: int
    where: str
    shared: bool


@dataclass(slots=True)
class Mutex:
    """A mutex that is held or waited for."""

    name: str
    type: str
    address: str
    holders: list[Holder]
    waiters: list[int]


@dataclass(slots=True)
class Instruction:
    """A row of `disassemble`."""

    pc: int
    line: int
    text: str
    current: bool
    place: bool


@dataclass(slots=True)
class Registers:
    """The machine's registers in one frame; `operands` are the words on the operand stack."""

    pc: int
    sp: int
    fp: int
    depth: int
    operands: list[int]
    texts: list[str]
    bits: int | None
    g: int
    panic: int
    step: int
