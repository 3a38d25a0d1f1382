"""Being at a moment of the run again: what forked snapshots do; see history."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from minigo.debug.breakpoints import Breakpoint
from minigo.debug.program import DebugError
from minigo.debug.records import (
    Position,
    Stop,
)  # fmt: skip
from minigo.debug.running import BUDGET, ENDS, LIMIT, SCOPE, WATCHED, Runner
from minigo.machine.control import EVENTS as MACHINE_EVENTS
from minigo.machine.control import Goal, Moment


class Rerunner(Runner):
    """Runs again what has been run."""

    # ---- time

    def _arrive(self, step: int) -> None:
        """Run, silently, to the safepoint with a number."""
        if self.machine.step() >= step:
            return
        self._quiet(set())
        self.machine.pause_at(step)
        self._step(False)
        while (end := self.machine.go(BUDGET)) != "pause":
            self._still_running(end)
        self.machine.pause_at(0)
        self._step(True)

    def _quiet(self, events: set[str]) -> None:
        """Listen to nothing but some events."""
        self.breakpoints = []
        self._listen([], events)
        self.machine.set_goal(Goal())
        self._event = ""
        self.ended = ""

    def _still_running(self, end: str) -> None:
        if end in ENDS:
            raise DebugError("the program did not come to the same place again")
        if end == "budget" and self.machine.was_interrupted():
            raise DebugError("interrupted")

    def go_to(self, position: Position, breakpoints: list[Breakpoint]) -> Stop:
        """Be at a later position."""
        if position != self.position():
            self._arrive(position.step)
            self._quiet({position.event} & set(MACHINE_EVENTS))
            self._step(True)
            if not position.event:
                self.machine.set_goal(Goal(until=_moment(position)))
            while not self._is_at(position, end := self.machine.go(BUDGET)):
                if not position.event.startswith("end"):
                    self._still_running(end)
            if position.event.startswith("end"):
                return self._end(end)
            self._event = position.event
        self.breakpoints = breakpoints
        self.stop = self._labelled(self.place_stop("", "", bool(self._event)))
        if self._event:
            self.stop.label, self.stop.detail = self._event, self._about_event(self._event)
            return self.stop
        candidates = self._candidates(self.moment())
        if candidates:
            self.stop.label, self.stop.breakpoint = candidates[0].title, candidates[0].id
        return self.stop

    def go_to_step(self, step: int, breakpoints: list[Breakpoint]) -> Stop:
        """Run, stopping nowhere, to a step."""
        here = self.position()
        while self.machine.step() < step:
            self._quiet(set())
            self.machine.pause_at(step)
            self._step(False)
            end = self.machine.go(BUDGET)
            self.machine.pause_at(0)
            if end in ENDS:
                self.breakpoints = breakpoints
                self.stop = self._end(end)
                return self.stop
            if end == "budget" and self.machine.was_interrupted():
                break
        self._step(True)
        self.breakpoints = breakpoints
        self.stop = self._labelled(self.place_stop(here.event if here == self.position() else ""))
        return self.stop

    def _is_at(self, position: Position, end: str) -> bool:
        if position.event.startswith("end"):
            return end in ENDS
        if position.event:
            return end == "event" and self.machine.step() == position.step
        return end == "trace" and self.machine.state().why == "until"

    def look(self, goal: Goal, start: int, now: Position) -> Position | None:
        """Between a step and now: the last instruction that a motion would have stopped at."""
        self._arrive(start)
        here = self.position()
        events = {now.event} & set(MACHINE_EVENTS)
        self._quiet(events)
        self._step(True)
        over = goal.kind in ("next", "out", "defer") and not events
        until = None if now.event else _moment(now)
        goal = goal._replace(look=True, limit=LIMIT if over else 0, until=until)
        found = None
        self.machine.set_goal(goal)
        while here != now and not self._is_at(now, end := self.machine.go(BUDGET)):
            state = self.machine.state()
            if end == "trace" and state.why == "limit":
                found = state.found or found
                self._skip_call(goal, now)
                self.machine.set_goal(goal)
            elif not now.event.startswith("end"):
                self._still_running(end)
        found = self.machine.state().found or found
        return Position(*found) if found is not None else None

    def _skip_call(self, goal: Goal, now: Position) -> None:
        """Run a long call fast, up to where the frame of the motion goes on or to the step of
        now."""
        self._listen(self._returns(goal), set())
        self.machine.pause_at(now.step)
        self._step(False)
        while (end := self.machine.go(BUDGET)) != "pause":
            if end == "trace" and self._is_return(goal):
                break
            self._still_running(end)
        self.machine.pause_at(0)
        self._step(True)
        self._listen([], set())

    def _stops(self, now: Position | None, breakpoints: list[Breakpoint]) -> Iterator[Stop]:
        """The stops that continuing makes until now."""
        self._quiet(set())
        self.breakpoints = [
            b if b.watch is None else replace(b, watch=b.watch._replace(again=True))
            for b in breakpoints
        ]
        self._listen([], set())
        if now is not None and now.step > self.machine.step():
            self.machine.pause_at(now.step)
            yield from self._stops_until(lambda end: end == "pause", not self._watches)
            self.machine.pause_at(0)
        self._listen([], {now.event} & set(MACHINE_EVENTS) if now is not None else set())
        self._step(True)
        until = now is not None and not now.event
        self.machine.set_goal(Goal(until=_moment(now) if now is not None and until else None))
        yield from self._stops_until(lambda end: now is not None and self._is_at(now, end), False)

    def _stops_until(self, reached: Callable[[str], bool], fast: bool) -> Iterator[Stop]:
        self._step(not fast)
        while not reached(end := self.machine.go(BUDGET)):
            if end == "trace":
                state = self.machine.state()
                watched = state.why in WATCHED
                stop = self._watch_stop(state) if watched else self._breakpoint_stop()
            elif end == "event":
                stop = self._event_stop(self.machine.state().event)
            else:
                stop = None
                self._still_running(end)
            if stop is not None:
                yield stop
            self._step(not fast)

    def look_for_stop(self, start: int, now: Position, breakpoints: list[Breakpoint]) -> int:
        """Between a step and now: the number of the last stop that continuing would have made. What
        a watchpoint saw before its frame was entered last was of another frame."""
        self._arrive(start)
        if self.position() == now:
            return 0
        kept: list[tuple[int, int]] = []
        for number, stop in enumerate(self._stops(now, breakpoints), 1):
            if stop.detail == SCOPE:
                kept = [row for row in kept if row[1] != stop.breakpoint]
            else:
                kept.append((number, stop.breakpoint))
        return kept[-1][0] if kept else 0

    def repeat(self, start: int, count: int, now: Position, breakpoints: list[Breakpoint]) -> Stop:
        """Go to the last stop that `look_for_stop` has counted."""
        self._arrive(start)
        for number, stop in enumerate(self._stops(now, breakpoints), 1):
            if number == count:
                self.machine.pause_at(0)
                self._step(True)
                self.stop, stop.hit = stop, 0
                return stop
        raise DebugError("the program did not come to the same place again")


def _moment(position: Position) -> Moment:
    return Moment(position.step, position.g, position.level, position.func, position.pc)
