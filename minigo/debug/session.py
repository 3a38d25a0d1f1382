"""The engine behind every face of the debugger: a program, its breakpoints, and where we look.

A Session is told what to do by the commands (`debug.commands`) and answers with records; it prints
nothing. It keeps what outlives going back in time: breakpoints, displays, bookmarks, settings.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from minigo.debug.breakpoints import DEFAULTS, Breakpoint, hit_condition
from minigo.debug.history import MAX, History
from minigo.debug.program import DebugError, Func, Place, Program, shown
from minigo.debug.records import Position, Stop, Var
from minigo.debug.replica import Replica, start
from minigo.debug.running import SLICE, How
from minigo.debug.target import Target
from minigo.debug.values import LIMITS


@dataclass(slots=True)
class Launch:
    """How to start the program: `build` makes its image anew from the source."""

    build: Callable[[], bytes]
    arguments: list[str]
    options: dict[str, int]
    traceback: str
    redirect: Callable[[], None]
    record: int = MAX  # snapshots


@dataclass(slots=True)
class Checkpoint:
    """A bookmark in time."""

    id: int
    position: Position
    where: str
    note: str


class Session:
    """One debugging session."""

    def __init__(self, launch: Launch) -> None:
        self.launch = launch
        self.breakpoints: list[Breakpoint] = [
            Breakpoint(-1 - i, name, name, event=name) for i, name in enumerate(DEFAULTS)
        ]
        self.next_id = 1
        self.displays: dict[int, tuple[str, str]] = {}
        self.next_display = 1
        self.checkpoints: list[Checkpoint] = []
        self.aliases: dict[str, str] = {}
        self.config: dict[str, str] = {
            "max-frames": "50", "source-lines": "5", "colour": "auto", "allow-init": "",
            **{name: str(limit) for name, limit in LIMITS.items()},
        }  # fmt: skip
        self.transcript = ""  # the file that is written to
        self.only = 0  # the goroutine that runs while the others are frozen, 0 none
        self.g = 0  # selected goroutine, 0 the current one
        self.frame = 0
        self.listed: tuple[str, int] | None = None  # file and last line shown by list
        self.leaving: int | None = None  # exit status once the session is to end
        self.last_motion = ""
        self.image = launch.build()
        self.program = Program(self.image)
        self.history = self._begin()
        self.stop = self.history.active.call(Target.first_stop)

    def _begin(self) -> History:
        launch, image, program = self.launch, self.image, self.program

        def make() -> Target:
            launch.redirect()
            return Target(image, program, launch.arguments, launch.options, launch.traceback)

        return History(start(make), launch.record)

    @property
    def target(self) -> Replica:
        """The running program."""
        return self.history.active

    def close(self) -> None:
        """End the program."""
        self.history.close()

    def configure(self, name: str, value: str) -> None:
        """Change a setting."""
        if name == "colour":
            if value not in ("auto", "on", "off"):
                raise DebugError("colour is auto, on or off")
        elif name == "allow-init":
            value = f"{self.config[name]}:{os.path.realpath(os.path.expanduser(value))}".strip(":")
        elif not value.isdigit():
            raise DebugError(f"{name} takes a number")
        self.config[name] = value
        self._show_limits()

    def _show_limits(self) -> None:
        self.target.call(Target.set_limits, {name: int(self.config[name]) for name in LIMITS})

    # ---- motions

    def resume(self, motion: str, times: int = 1, every: bool = False) -> Stop:
        """Make a motion forward, a number of times; with `every` all goroutines move."""
        how = How(times, self.g, self.only, every, self.history.fresh)
        with self._interrupts():
            stop = self.target.call(Target.resume, motion, self.breakpoints, how)
            while stop is None:
                self.history.ran(SLICE)
                stop = self.target.call(Target.go_on)
        return self.arrived(stop)

    @contextmanager
    def _interrupts(self) -> Iterator[None]:
        """SIGINT is for the program. A terminal tells the program's process itself; whoever tells
        only us is passed on."""

        def pass_on(number: int, frame: object) -> None:
            with suppress(OSError):
                os.kill(self.target.pid, signal.SIGINT)

        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGINT, pass_on)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def back(self, motion: str) -> Stop:
        """Make a motion backward."""
        with self._interrupts():
            stop = self.history.back(motion, self.breakpoints)
        return self.arrived(stop)

    def go_to(self, position: Position) -> Stop:
        """Be at a position again."""
        return self.arrived(self.history.go_to(position, self.breakpoints))

    def history_to_step(self, step: int) -> Stop:
        """Go back to a step."""
        return self.arrived(self.history.to_step(step, self.breakpoints))

    def run_to_step(self, step: int) -> Stop:
        """Go on to a step."""
        return self.arrived(self.target.call(Target.go_to_step, step, self.breakpoints))

    def assign(self, target: str, text: str) -> Var:
        """Change a variable; that begins another history."""
        if self.target.call(Target.position).step < self.history.furthest:
            raise DebugError(
                "set is refused: the program has run further than this already, and would have to "
                "take it back; go to the end of its history first"
            )
        row = self.target.call(Target.assign, self.g, self.frame, target, text)
        step = self.target.call(Target.position).step
        self.history.forget(f"here, at step {step}, {target} was set")
        return row

    def keep(self, text: str) -> Var:
        """Call a function for good; that begins another history."""
        if self.target.call(Target.position).step < self.history.furthest:
            raise DebugError(
                "call -keep is refused: the program has run further than this already; go to the "
                "end of its history first"
            )
        row = self.target.call(Target.keep, text)
        step = self.target.call(Target.position).step
        self.history.forget(f"here, at step {step}, {text} was called")
        return row

    def arrived(self, stop: Stop) -> Stop:
        """Look at where the program has stopped."""
        for b in self.breakpoints:
            b.hits = stop.hits.get(b.id, b.hits)
        self.breakpoints = [b for b in self.breakpoints if not (b.temporary and b.hits)]
        self.stop = stop
        self.g = 0
        self.listed = None
        self.frame = stop.frame
        return stop

    def restart(self, options: dict[str, int]) -> Stop:
        """Run the program anew, from its source if that has changed."""
        image = self.launch.build()
        self.launch.options = {**self.launch.options, **options}
        changed = image != self.image
        wanted = [(b, b.where) for b in self.breakpoints if b.places]
        if changed:
            self.image, self.program = image, Program(image)
        self.history.close()
        self.history = self._begin()
        self.checkpoints = []
        self.only = 0
        for b in self.breakpoints:
            b.hits = 0
        if changed:
            for b, where in wanted:
                b.places = [(p.func, p.pc) for p in self.resolve(where)]
        self._show_limits()
        self.arrived(self.target.call(Target.first_stop))
        return self.stop

    # ---- places

    def here(self) -> tuple[str, int, Func | None]:
        """File, line and function that we look at."""
        try:
            file, line, func, _ = self.target.call(Target.where, self.g, self.frame)
        except DebugError:
            main = self.program.find_funcs("main.main")
            return (main[0].file, main[0].line, main[0]) if main else ("", 0, None)
        found = self.program.func(func)
        if self.stop.step == 0 and not found.is_user:
            main = self.program.find_funcs("main.main")
            return (main[0].file, main[0].line, main[0]) if main else ("", 0, None)
        return file, line, found

    def resolve(self, text: str) -> list[Place]:
        """The places that a location means."""
        file, line, func = self.here()
        return self.program.resolve(text, file, line, func)

    def break_at(
        self, text: str, name: str = "", condition: str = "", temporary: bool = False,
        trace: bool = False,
    ) -> Breakpoint:  # fmt: skip
        """Set a breakpoint at a location."""
        places = self.resolve(text) if text else self._place_here()
        first = self.program.func(places[0].func)
        where = f"{shown(first.file)}:{first.line_at(places[0].pc)}"
        b = Breakpoint(
            self.next_id, name, where, [(p.func, p.pc) for p in places], condition=condition,
            temporary=temporary, trace=trace,
        )  # fmt: skip
        return self.add(b)

    def _place_here(self) -> list[Place]:
        _, _, func, pc = self.target.call(Target.where, self.g, self.frame)
        return [Place(func, pc)]

    def add(self, b: Breakpoint) -> Breakpoint:
        """Keep a new breakpoint."""
        if b.name and any(other.name == b.name for other in self.breakpoints):
            raise DebugError(f"there is a breakpoint {b.name} already")
        self.next_id += 1
        self.breakpoints.append(b)
        return b

    def find(self, text: str) -> Breakpoint:
        """The breakpoint with an id or name."""
        for b in self.breakpoints:
            if text == str(b.id) or (b.name and text == b.name) or text == b.event:
                return b
        raise DebugError(f"no breakpoint {text}" if text else "which breakpoint?")

    def set_hits(self, b: Breakpoint, text: str) -> None:
        """Give a breakpoint a hit condition."""
        b.hit_condition = hit_condition(text)

    def where_text(self, b: Breakpoint) -> str:
        """A breakpoint's first place: `0x2a for main.work() ./main.go:38`."""
        func, pc = b.places[0]
        fn = self.program.func(func)
        more = f" and {len(b.places) - 1} more" if len(b.places) > 1 else ""
        return f"{pc:#x} for {fn.name}() {shown(fn.file)}:{fn.line_at(pc)}{more}"

    def cwd(self) -> str:
        """The folder that relative names start from."""
        return os.getcwd()
