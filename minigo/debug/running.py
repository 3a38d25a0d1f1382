"""Running the program from stop to stop.

Motions are made by the machine; what this adds is where to look, which stops count, and running
fast over long calls.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Generator
from dataclasses import dataclass
from time import monotonic

from minigo.debug.breakpoints import EVENTS, Breakpoint
from minigo.debug.evaluate import CallNeeded
from minigo.debug.frames import WORD
from minigo.debug.looking import Looker
from minigo.debug.program import DebugError, Func, Program
from minigo.debug.records import (
    Stop,
)  # fmt: skip
from minigo.debug.values import Value
from minigo.ir import _ops
from minigo.machine.control import Goal, Hold, Moment, State, Watch

SCOPE = "went out of scope"
WATCHED = ("watch", "scope", "read")
LIMIT = 20000  # instructions of a call that are stepped through before it is run fast
MOTIONS = {
    "next": "next", "step": "step", "stepout": "out", "step-instruction": "instr",
    "next-instruction": "next-instr", "nextdefer": "defer",
}  # fmt: skip
REGISTERING = (_ops.DEFER_OPEN, _ops.DEFER_STACK, _ops.DEFER_HEAP, _ops.DEFER_AT)
BUDGET = 50  # time slices that the machine runs without asking
SLICE = 0.1  # seconds that a motion goes on before it is told of
FOREVER = (1 << 64) - 1
Run = Generator[None, None, Stop]
ENDS = ("done", "exit", "dead", "signal", "limit", "internal")


@dataclass(slots=True)
class How:
    """How a motion is made: how many times; by which goroutine, 0 the running one; whether only one
    goroutine may run at all, or all may be preempted; `fresh` is the first choice of the scheduler
    that was never made before."""

    times: int = 1
    g: int = 0
    only: int = 0
    all: bool = False
    fresh: int = 0


class Runner(Looker):
    """Runs the program."""

    def __init__(
        self,
        image: bytes,
        program: Program,
        arguments: list[str],
        options: dict[str, int],
        traceback: str,
    ) -> None:
        super().__init__(image, program, arguments, options, traceback)
        self._run: Run = self._continue()
        self._step_mode = True
        self._places: list[tuple[int, int]] | None = None
        self._traced: list[str] = []
        self._watches: list[Watch] = []
        self._holds: list[Hold] = []

    @abstractmethod
    def truth_in_copy(self, text: str) -> bool:
        """The value of a condition that calls functions of the program."""

    # ---- running

    def _step(self, step: bool) -> None:
        if step != self._step_mode:
            self.machine.set_mode(step)
            self._step_mode = step

    def _listen(self, temporary: list[tuple[int, int]], internal: set[str]) -> None:
        """Arm places and events."""
        enabled = [b for b in self.breakpoints if b.enabled]
        places = {place for b in enabled for place in b.places}
        for event in {b.event for b in enabled} & {"defer", "rundefer"}:
            places |= self._instructions(event)
        wanted = sorted(places | set(temporary))
        if wanted != self._places:
            self._step(True)
            self.machine.set_places(wanted)
            self._places = wanted
        watches = [b.watch for b in enabled if b.watch is not None]
        if watches != self._watches:
            self.machine.set_watches(watches)
            self._watches = watches
        events = {e for b in enabled if b.event for e in EVENTS[b.event]}
        self.machine.set_events(events | internal)

    def _instructions(self, event: str) -> set[tuple[int, int]]:
        ops = REGISTERING if event == "defer" else (_ops.RUN_OPEN,)
        return {
            (fn.index, pc) for fn in self.program.user_funcs for pc, op in fn.ops.items()
            if op in ops
        }  # fmt: skip

    def resume(self, motion: str, breakpoints: list[Breakpoint], how: How) -> Stop | None:
        """Make a motion, `continue` or one of MOTIONS. None: it is under way, see `go_on`."""
        if self.ended:
            raise DebugError(f"the program has {self.ended}; use restart, or go back")
        self.breakpoints = breakpoints
        self.machine.was_interrupted()
        self._traced = []
        self._event = ""
        self._hold(motion, how)
        if motion in ("continue", "trace-all"):
            watching = any(b.enabled and b.watch is not None for b in breakpoints)
            self._run = self._continue(fast=motion == "continue" and not watching)
        elif motion == "switch":
            self._run = self._move(Goal("instr", g=how.only))
        else:
            self._run = self._repeat(motion, how)
        return self.go_on()

    # ---- who may run

    def _hold(self, motion: str, how: How) -> None:
        """From the next choice of the scheduler that was never made before."""
        start = max(self.machine.choice(), how.fresh)
        if how.only:
            self.set_holds([*self._holds, Hold(how.only, start, FOREVER, True)])
        elif motion in MOTIONS and not how.all:
            g = how.g or self.inspector.current()
            self.set_holds([*self._holds, Hold(g, start, FOREVER, False)])

    def _release(self) -> None:
        """The motion has ended: what comes is nobody's."""
        if not self._holds or self._holds[-1].end != FOREVER:
            return
        *before, last = self._holds
        last = last._replace(end=self.machine.choice())
        if before and before[-1] == last._replace(start=before[-1].start, end=last.start):
            before, last = before[:-1], last._replace(start=before[-1].start)
        self.set_holds([*before, last] if last.start < last.end else before)

    def set_holds(self, holds: list[Hold]) -> None:
        """Who may run when, in a run that is run again."""
        self._holds = holds
        self.machine.set_holds(holds)

    def set_limits(self, limits: dict[str, int]) -> None:
        """How much of a value is shown."""
        self.frames.memory.limits = limits

    def wake(self, holds: list[Hold], limits: dict[str, int]) -> None:
        """Begin to run again, at a snapshot; what it was told while it slept is not for it."""
        self.set_holds(holds)
        self.set_limits(limits)
        self.machine.was_interrupted()

    def carried(self) -> tuple[list[Hold], int, dict[str, int]]:
        """Who might run when, the choices made, how much is shown."""
        return self._holds, self.machine.choice(), self.frames.memory.limits

    def _repeat(self, motion: str, how: How) -> Run:
        """The machine makes most of the motions by itself, so that a thousand cost little more than
        one."""
        times = how.times
        while True:
            stop = yield from self._move(self.goal(motion, how.g)._replace(times=times))
            times = self.machine.state().times - 1
            ends = stop.ended or stop.breakpoint or stop.label == "interrupted"
            if times < 1 or ends:
                return stop

    def go_on(self) -> Stop | None:
        """Go on with the motion for a while."""
        deadline = monotonic() + SLICE
        while monotonic() < deadline:
            try:
                next(self._run)
            except StopIteration as stopped:
                stop: Stop = stopped.value
                self._release()
                stop.messages, self._traced = self._traced, []
                stop.hits = {b.id: b.hits for b in self.breakpoints}
                self.stop = stop
                return stop
        return None

    def goal(self, motion: str, g: int = 0) -> Goal:
        """The goal of a motion from here, of the running goroutine or another."""
        g = g or self.inspector.current()
        kind = MOTIONS[motion]
        rows = [info for info, kind_ in self.frames.shown(g) if kind_ in ("user", "std")]
        if not rows:
            return Goal("step", g=g)
        info = rows[0]
        fn = self.program.func(info.func)
        return Goal(kind, info.level, info.func, fn.line_at(info.pc), g, limit=LIMIT)

    def _continue(self, fast: bool = True) -> Run:
        self._listen([], set())
        self._step(True)
        self.machine.set_goal(Goal())
        self._step(not fast)
        while True:
            end = self.machine.go(BUDGET)
            stop = self._judge(end)
            if stop is not None:
                self._step(True)
                return stop
            self._step(not fast)
            if end == "budget":
                yield

    def _judge(self, end: str) -> Stop | None:
        """The stop that an end of running means; None to run on."""
        if end in ENDS:
            return self._end(end)
        if end == "budget":
            return self.place_stop("interrupted") if self.machine.was_interrupted() else None
        if end == "event" and self.machine.state().event == "frozen":
            return self._frozen()
        if end == "event":
            return self._event_stop(self.machine.state().event)
        if end == "trace":
            state = self.machine.state()
            return self._watch_stop(state) if state.why in WATCHED else self._breakpoint_stop()
        return self.place_stop("")

    def _frozen(self) -> Stop | None:
        """The stop when the only goroutine that may run can't; when it has ended the others go
        on."""
        g = self._holds[-1].g
        row = next((row for row in self.inspector.goroutines() if row.id == g), None)
        self._step(True)
        if row is None:
            self._release()
            return None
        self._event = "block"
        why = f"goroutine {g} waits ({row.reason}), and the others are frozen: all lets them run"
        return self.place_stop("frozen", why, True)

    def _watch_stop(self, state: State) -> Stop | None:
        """The stop for a value that has changed, or whose variable is gone."""
        b = [b for b in self.breakpoints if b.enabled and b.watch is not None][state.watch]
        assert b.watch is not None
        if state.why == "scope":
            b.enabled = b.watch.again
            stop = self.place_stop(b.title, SCOPE)
            stop.breakpoint = b.id
            return stop
        typ = self.program.type(b.type_key)
        address = b.watch.address
        if b.watch.g:
            rows = self.inspector.goroutines()
            address += next(row.stack_lo for row in rows if row.id == b.watch.g)
        memory = self.frames.memory
        now = memory.show(memory.at(typ, address)) if typ else "?"
        if state.why == "read":
            return self._hit(b, f"read: {now}")
        was = memory.show(Value(typ, self.machine.watched(b.watch.size))) if typ else "?"
        return self._hit(b, f"{was} -> {now}")

    def _move(self, goal: Goal) -> Run:
        self._listen([], set())
        self._step(True)
        self.machine.set_goal(goal)
        while True:
            end = self.machine.go(BUDGET)
            state = self.machine.state()
            level, func, line = state.goal
            goal = goal._replace(level=level, func=func, line=line, times=state.times)
            if end == "trace" and state.why == "limit" and self._watches:
                self.machine.set_goal(goal)  # what is watched is seen only step by step
                continue
            if end == "trace" and state.why == "limit":
                found = yield from self._run_over(goal)
                if found is not None:
                    return found
                continue
            if end == "trace" and state.why not in ("place", *WATCHED):
                return self._motion_stop(state)
            stop = self._judge(end)
            if stop is not None:
                self._step(True)
                return stop
            if end == "budget":
                yield

    def _run_over(self, goal: Goal) -> Generator[None, None, Stop | None]:
        """Run a long call fast, until the frame of the motion goes on or something happens."""
        self._listen(self._returns(goal), {"recovered", "rundefer"})
        self._step(False)
        stop = None
        while stop is None:
            end = self.machine.go(BUDGET)
            if end == "trace" and self._is_return(goal):
                break
            if end == "event":
                event = self.machine.state().event
                stop = self._event_stop(event)
                if stop is None and self._touches(goal, event):
                    break
                self._step(stop is not None)
                continue
            stop = self._judge(end)
            if end == "budget":
                yield
        self._step(True)
        if stop is None:
            self._listen([], set())
            self.machine.set_goal(goal)
        return stop

    def _returns(self, goal: Goal) -> list[tuple[int, int]]:
        """Where the frames that a motion may end in go on."""
        places = []
        for info in self.inspector.frames(goal.g or self.inspector.current()):
            if info.level <= goal.level and info.func < self.program.count:
                fn = self.program.func(info.func)
                if info.pc in fn.ops and fn.next_pc(info.pc) in fn.ops:
                    places.append((info.func, fn.next_pc(info.pc)))
        return sorted(set(places))[:200]

    def _is_return(self, goal: Goal) -> bool:
        here = self.moment()
        return here.level <= goal.level and goal.g in (0, here.g)

    def _touches(self, goal: Goal, event: str) -> bool:
        state = self.machine.state()
        if event == "recovered":
            return state.recovered_level <= goal.level
        here = self.moment()
        how, owner = self.inspector.called_by(here.g, here.level)
        return how == "panic" and owner <= goal.level

    # ---- stops

    def _end(self, end: str) -> Stop:
        self._step(True)
        status = {"done": 0, "dead": 2, "limit": 124, "internal": 70}.get(end)
        if status is None:
            status = self.machine.exit_status()
        self.ended = f"been killed by signal {status}" if end == "signal" else "exited"
        if end == "internal":
            raise DebugError(f"machine: {self.machine.error()}")
        stop = self.place_stop("exited")
        stop.ended, stop.status = end, status
        stop.detail = self.machine.error() if end == "limit" else ""
        return stop

    def _candidates(self, here: Moment) -> list[Breakpoint]:
        """The breakpoints that mean this place, before conditions."""
        op = 0
        if here.func < self.program.count:
            op = self.program.func(here.func).ops.get(here.pc, 0)
        found = []
        for b in self.breakpoints:
            if not b.enabled:
                continue
            if (
                (here.func, here.pc) in b.places
                or (b.event == "defer" and op in REGISTERING)
                or (b.event == "rundefer" and op == _ops.RUN_OPEN and self._bit_is_set(here))
            ):
                found.append(b)
        return found

    def _bit_is_set(self, here: Moment) -> bool:
        fn = self.program.func(here.func)
        info = self.inspector.frames(here.g, 0, 1)[0]
        bits = self.inspector.word(info.fp + fn.bits_slot * WORD)
        instr = self.program.decoder.function(fn.index).code[list(fn.ops).index(here.pc)]
        assert isinstance(instr[1], int)
        return bool(bits >> instr[1] & 1)

    def _breakpoint_stop(self) -> Stop | None:
        """The stop for the breakpoint here; None when none counts."""
        for b in self._candidates(self.moment()):
            stop = self._hit(b)
            if stop is not None:
                return stop
        return None

    def _hit(self, b: Breakpoint, detail: str = "") -> Stop | None:
        if b.condition and not self._condition(b):
            return None
        if not b.counts():
            return None
        if b.event in ("defer", "rundefer") and not detail:
            detail = self._about_instruction(b.event)
        stop = self.place_stop(b.title, detail, bool(self._event))
        stop.breakpoint, stop.hit, stop.event = b.id, b.hits, bool(b.event)
        if b.trace:
            self._traced.append(_trace_line(stop))
            return None
        if b.temporary:
            b.enabled = False
        return stop

    def _condition(self, b: Breakpoint) -> bool:
        index = self.frames.first(self.inspector.current())
        try:
            try:
                return self.evaluator(index).truth(b.condition)
            except CallNeeded:
                return self.truth_in_copy(b.condition)
        except DebugError as error:
            self._traced.append(f"condition of {b.title} failed: {error}")
            return True

    def _about_instruction(self, event: str) -> str:
        here = self.moment()
        fn = self.program.func(here.func)
        instr = self.program.decoder.function(fn.index).code[list(fn.ops).index(here.pc)]
        if instr[0] in (_ops.DEFER_OPEN, _ops.RUN_OPEN):
            assert isinstance(instr[1], int)
            row = fn.open_defers[instr[1]]
            name = self.program.func(row.func).name if row.func is not None else "a func value"
            return f"{name}, open-coded bit {instr[1]}"
        return "heap record" if instr[0] == _ops.DEFER_HEAP else "stack record"

    def _event_stop(self, event: str) -> Stop | None:
        if event == "block" and self._is_own(self.inspector.current()):
            return None
        self._event = event
        self._step(True)  # fast code does not tell where exactly it is
        for b in self.breakpoints:
            if b.enabled and event in EVENTS.get(b.event, ()):
                stop = self._hit(b, self._about_event(event))
                if stop is not None:
                    return stop
        self._event = ""
        return None

    def _about_event(self, event: str) -> str:
        g = self.inspector.current()
        panics = self.inspector.panics(g)
        if event == "fatal":
            return f"fatal error: {self.machine.fatal()}"
        if event == "deadlock":
            if all(row.own for row in self.inspector.goroutines()):
                return "fatal error: no goroutines (main called runtime.Goexit) - deadlock!"
            return "fatal error: all goroutines are asleep - deadlock!"
        if event in ("go", "block"):
            return self._about_goroutine(event, g)
        if event in ("panic", "repanic", "unrecovered") and panics:
            return f"panic: {self.defers.value(panics[0])}"
        if event == "recover" and panics:
            return f"panic #{len(panics)} recovered: {self.defers.value(panics[0])}"
        if event == "rundefer":
            return self.defers.about(g, self.moment().level)
        return ""

    def _is_own(self, g: int) -> bool:
        """Whether a goroutine is the machine's."""
        return any(row.own for row in self.inspector.goroutines() if row.id == g)

    def _about_goroutine(self, event: str, g: int) -> str:
        rows = self.inspector.goroutines()
        if event == "block":
            return next((row.reason for row in rows if row.id == g), "")
        new = max(rows, key=lambda row: row.id)
        name = self.program.func(new.start).name if new.start is not None else ""
        return f"goroutine {new.id} will run {name}"

    def _motion_stop(self, state: State) -> Stop:
        """The stop that a motion came to: a breakpoint's when there is one, or else what happened
        on the way."""
        stop = self._breakpoint_stop()
        if stop is not None:
            return stop
        if state.why == "recovered":
            return self.place_stop("recovered", self._recovery(state))
        return self._labelled(self.place_stop(""))

    def _labelled(self, stop: Stop) -> Stop:
        """Name the stop at the first statement of a deferred call."""
        if stop.func_index < self.program.count and stop.func:
            fn = self.program.func(stop.func_index)
            if stop.pc == fn.entry:
                about = self.defers.about(stop.g, stop.level)
                if about:
                    stop.label, stop.detail = "deferred call", about
        return stop

    def _recovery(self, state: State) -> str:
        fn = self.program.func(state.recovered_func)
        results = self._results(fn, state.recovered_sp)
        returns = f"{fn.name} returns {results}".rstrip()
        by = self.program.func(state.recovered_by).name
        return f"panic #{state.recovered_panic} recovered by {by}; {returns}"

    def _results(self, fn: Func, sp: int) -> str:
        """The results that a function has just returned: they lie where its frame began."""
        g = self.inspector.current()
        base = next((i.stack_lo for i in self.inspector.goroutines() if i.id == g), 0)
        names = [v.name for v in fn.variables if v.result]
        types = fn.type.outs if fn.type is not None else []
        slot, texts = 0, []
        for index, typ in enumerate(types):
            value = self.frames.memory.slot(typ, base + (sp + slot) * WORD)
            text = self.defers.error_text(value) or self.frames.memory.show(value)
            texts.append(f"{names[index]}={text}" if len(names) == len(types) else text)
            slot += typ.slots
        return ", ".join(texts)


def _trace_line(stop: Stop) -> str:
    return f"> [{stop.label}] {stop.func}() {stop.file}:{stop.line} (goroutine {stop.g}, " + (
        f"hit {stop.hit}, step {stop.step}, pc {stop.pc:#x})"
    )
