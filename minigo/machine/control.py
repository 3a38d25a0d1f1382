"""A machine under a debugger: switched between its two lowerings, stopped, and asked where it is.

What the terms mean is told in vm/debug.h. A *step* number is the count of calls and backward jumps
so far, the unit of -maxsteps; with goroutine, frame level, function and pc it names one moment of a
run and no other.
"""

from __future__ import annotations

from typing import NamedTuple

from minigo.machine.binding import ffi, lib
from minigo.machine.run import ENDS, LoadError, Machine

EVENTS = (
    "panic", "repanic", "goexit", "recover", "recovered", "rundefer", "unrecovered", "fatal",
    "go", "block", "deadlock", "frozen",
)  # fmt: skip
GOALS = ("none", "instr", "next-instr", "step", "next", "out", "defer")
REASONS = (
    "", "place", "goal", "returned", "recovered", "deferred", "limit", "until", "watch", "scope",
    "read",
)  # fmt: skip


class Moment(NamedTuple):
    """One moment of a run: before an instruction, or inside the runtime behind it."""

    step: int
    g: int
    level: int
    func: int
    pc: int


class Watch(NamedTuple):
    """Memory to watch: `address` is an offset into the stack of goroutine `g`, unless that is 0.
    `kind`: 1 reads, 2 changes, 3 both; `again`: whenever its frame is there."""

    g: int
    address: int
    size: int
    level: int
    kind: int = 2
    again: bool = False


class Hold(NamedTuple):
    """Who may run, in some choices of the scheduler; see mg_hold."""

    g: int
    start: int
    end: int
    only: bool


class Goal(NamedTuple):
    """A motion; see mg_goal. `kind` is one of GOALS."""

    kind: str = "none"
    level: int = 0
    func: int = 0
    line: int = 0
    g: int = 0
    limit: int = 0
    look: bool = False
    times: int = 1
    until: Moment | None = None


class State(NamedTuple):
    """What the last run came to: mg_debug_state with names for its numbers."""

    why: str
    event: str
    seen: int
    found: Moment | None
    recovered_func: int
    recovered_sp: int
    recovered_level: int
    recovered_by: int
    recovered_panic: int
    watch: int
    times: int
    goal: tuple[int, int, int]  # level, function and line where the motion under way began


class Debuggee(Machine):
    """A machine that stops where it is told to. Stopped, it is in either of its two modes; places
    can be changed and motions made in step mode."""

    def start(self) -> None:
        """Make a loaded machine debuggable; it is in step mode then, before its first
        instruction."""
        if lib.mg_debug_start(self.handle) != 0:
            raise LoadError(self._text())
        self.set_mode(True)

    def keep_log(self, fd: int) -> None:
        """Write down what comes from outside the machine in a file, so that forks of this process
        run the same again."""
        if lib.mg_host_log(fd) != 0:
            raise LoadError("no log can be kept")

    def is_replaying(self) -> bool:
        """Whether the next that comes from outside is known already."""
        return bool(lib.mg_host_is_replaying())

    def set_mode(self, step: bool) -> None:
        """Exchange the code."""
        if lib.mg_debug_mode(self.handle, step) != 0:
            raise RuntimeError(f"machine: {self._text()}")

    def set_places(self, places: list[tuple[int, int]]) -> None:
        """Stop at these (function, pc) and no others."""
        funcs = ffi.new("uint32_t[]", [func for func, _ in places])
        pcs = ffi.new("uint32_t[]", [pc for _, pc in places])
        if lib.mg_debug_places(self.handle, funcs, pcs, len(places)) != 0:
            raise RuntimeError(f"machine: {self._text()}")

    def set_events(self, kinds: set[str]) -> None:
        """Stop at these kinds of EVENTS."""
        lib.mg_debug_events(self.handle, sum(1 << EVENTS.index(kind) for kind in kinds))

    def set_quiet(self, func: int, quiet: bool) -> None:
        """Whether motions pass over a function."""
        lib.mg_debug_quiet(self.handle, func, quiet)

    def set_watches(self, watches: list[Watch]) -> None:
        """Watch these and no others; see mg_watch."""
        rows = ffi.new("mg_watch[]", [tuple(w) for w in watches])
        if lib.mg_debug_watches(self.handle, rows, len(watches)) != 0:
            raise RuntimeError("too much to watch")

    def watched(self, size: int) -> bytes:
        """What was there before the last change of what is watched."""
        record = ffi.new("char[64]")
        lib.mg_debug_watched(self.handle, record)
        return bytes(ffi.buffer(record, size))

    def set_goal(self, goal: Goal) -> None:
        """The motion that the next run in step mode makes."""
        record = ffi.new("mg_goal *")
        record.kind = GOALS.index(goal.kind)
        record.level, record.func, record.line, record.g = goal.level, goal.func, goal.line, goal.g
        record.limit, record.look, record.times = goal.limit, goal.look, goal.times
        if goal.until is not None:
            until = goal.until
            record.until_step1, record.until_g = until.step + 1, until.g
            record.until_level, record.until_func, record.until_pc = until[2:]
        lib.mg_debug_goal(self.handle, record)

    def set_holds(self, holds: list[Hold]) -> None:
        """Who may run when."""
        if lib.mg_debug_holds(self.handle, ffi.new("mg_hold[]", holds), len(holds)) != 0:
            raise RuntimeError(f"machine: {self._text()}")

    def choice(self) -> int:
        """Choices that the scheduler has made."""
        return int(lib.mg_debug_choice(self.handle))

    def pause_at(self, step: int) -> None:
        """Stop at the safepoint with this number; 0: do not."""
        lib.mg_debug_pause(self.handle, step)

    def go(self, budget: int = 0) -> str:
        """Run, at most so many time slices; one of ENDS."""
        return ENDS[lib.mg_run(self.handle, budget)]

    def state(self) -> State:
        """What the last run came to."""
        record = ffi.new("mg_debug_state *")
        lib.mg_debug_look(self.handle, record)
        found = None
        if record.found_why:
            found = Moment(
                record.found_step, record.found_g, record.found_level, record.found_func,
                record.found_pc,
            )  # fmt: skip
        return State(
            REASONS[record.why], EVENTS[record.event], record.seen, found, record.recovered_func,
            record.recovered_sp, record.recovered_level, record.recovered_by,
            record.recovered_panic, record.watch, record.times,
            (record.goal_level, record.goal_func, record.goal_line),
        )  # fmt: skip

    def step(self) -> int:
        """Calls and backward jumps so far."""
        return int(lib.mg_debug_step(self.handle))

    def call(self, func: int, words: list[int], closure: int = 0) -> int:
        """Call a function on top of the current goroutine: `go` ends with "called" when it has
        returned. Where its frame begins, in slots from the current one."""
        record = ffi.new("uint64_t[]", words)
        base = int(lib.mg_debug_call(self.handle, func, closure, record, len(words)))
        if base < 0:
            raise RuntimeError("no room for the call")
        return base

    def end_call(self) -> None:
        """The program goes on as if there had been no call."""
        lib.mg_debug_called(self.handle)

    def new(self, size: int, noscan: bool, data: bytes) -> int:
        """The address of new memory, which begins with `data`; 0 when there is none."""
        return int(lib.mg_debug_new(self.handle, size, noscan, data, len(data)))

    def mute(self) -> None:
        """Write nothing and read nothing any more: this process is a copy to try things in."""
        lib.mg_host_mute()

    def fatal(self) -> str:
        """The text of the fatal error on its way."""
        return str(ffi.string(lib.mg_debug_fatal(self.handle)).decode("utf-8", "replace"))

    def exit_status(self) -> int:
        """What os.Exit was called with, or the signal that killed the program."""
        return int(lib.mg_exit_status(self.handle))

    def catch_interrupts(self) -> None:
        """From now on SIGINT ends a run early instead of this process."""
        lib.mg_debug_interrupts(self.handle)

    def was_interrupted(self) -> bool:
        """Whether SIGINT has come since this was asked last."""
        return bool(lib.mg_debug_interrupted(self.handle))

    def error(self) -> str:
        """What the machine said last about itself."""
        return self._text()
