"""Time travel: snapshots of the program, and running it again from them.

A run is repeatable: the scheduler is seeded, and what the program read from the outside is logged
(vm/hostlog.h). So every moment can be reached again from any snapshot before it. Looking back for
the last moment that fulfils a condition takes two passes: one that runs to now and remembers, one
that runs to what was remembered.

Snapshots are forked replicas, at most MAX of them, or what -record says. While the program runs
one is made whenever `interval` has passed; when there are too many, every second one but the first
and the latest goes and the interval doubles, so they are spaced in proportion to the length of the
run. They share their memory with the running program but for what it has written since; those that
have cost most go when all together cost more than MEMORY.
"""

from __future__ import annotations

from dataclasses import dataclass

from minigo.debug.breakpoints import Breakpoint
from minigo.debug.program import DebugError
from minigo.debug.records import Position, Stop
from minigo.debug.replica import Replica
from minigo.debug.target import Target
from minigo.machine.control import Goal

MAX = 14
MEMORY = 1 << 29  # bytes
FIRST_INTERVAL = 0.1  # seconds of running
WINDOWS = (64, 1024, 16384, 1 << 18, 1 << 22, 1 << 62)  # steps before now to look through


@dataclass(slots=True)
class Snapshot:
    """A frozen replica."""

    position: Position
    replica: Replica


class History:
    """The running replica and the snapshots behind it."""

    def __init__(self, replica: Replica, most: int = MAX) -> None:
        self.active = replica
        self.most = max(most, 2)
        self.interval = FIRST_INTERVAL
        self.since = 0.0  # of running, since the last snapshot
        self.snapshots: list[Snapshot] = []
        self.furthest = 0  # the last step that the program has ever been at
        self.fresh = 0  # the first choice of its scheduler that was never made
        self.origin = ""  # why nothing lies before the first snapshot
        self.take()

    def take(self) -> None:
        """Make a snapshot of now, and room for it."""
        position = self.active.call(Target.position)
        self.snapshots = [s for s in self.snapshots if self._keep(s, position)]
        self.snapshots.append(Snapshot(position, self.active.fork()))
        self.since = 0.0
        if len(self.snapshots) > self.most:
            self._thin()
        while len(self.snapshots) > 2 and self.cost() > MEMORY:
            self._drop(max(self.snapshots[1:-1], key=lambda s: _private(s.replica.pid)))

    def _keep(self, snapshot: Snapshot, now: Position) -> bool:
        """Going back makes what lay ahead worthless; it will be run again."""
        if snapshot.position.step < now.step or not self.snapshots.index(snapshot):
            return True
        snapshot.replica.close()
        return False

    def _thin(self) -> None:
        for snapshot in self.snapshots[1:-2:2]:
            self._drop(snapshot)
        self.interval *= 2

    def _drop(self, snapshot: Snapshot) -> None:
        snapshot.replica.close()
        self.snapshots.remove(snapshot)

    def cost(self) -> int:
        """Bytes that the snapshots have for themselves."""
        return sum(_private(s.replica.pid) for s in self.snapshots)

    def ran(self, seconds: float) -> None:
        """The program has run on for so long."""
        self.since += seconds
        if self.since >= self.interval:
            self.take()

    def forget(self, why: str) -> None:
        """What lies behind can't be reached any more: it was another run."""
        for snapshot in list(self.snapshots):
            self._drop(snapshot)
        self.origin = why
        self.take()

    def close(self) -> None:
        """End all replicas."""
        for snapshot in self.snapshots:
            snapshot.replica.close()
        self.active.close()

    # ---- going

    def _before(self, position: Position) -> Snapshot:
        """The latest snapshot that lies before a position."""
        found = self.snapshots[0]
        for snapshot in self.snapshots[1:]:
            if snapshot.position.step < position.step:
                found = snapshot
        return found

    def _again(self, snapshot: Snapshot) -> Replica:
        """A replica at a snapshot, that will live what came behind as it was lived."""
        holds, _, limits = self.active.call(Target.carried)
        replica = snapshot.replica.fork()
        replica.call(Target.wake, holds, limits)
        return replica

    def _enter(self, replica: Replica) -> None:
        self.furthest = max(self.furthest, self.active.call(Target.position).step)
        self.fresh = max(self.fresh, self.active.call(Target.carried)[1])
        self.active.close()
        self.active = replica

    def go_to(self, position: Position, breakpoints: list[Breakpoint]) -> Stop:
        """Be at a position again."""
        if position == self.snapshots[0].position:
            replica = self._again(self.snapshots[0])
        else:
            replica = self._again(self._before(position))
        try:
            stop = replica.call(Target.go_to, position, breakpoints)
        except DebugError:
            replica.close()
            raise
        self._enter(replica)
        return stop

    def to_step(self, step: int, breakpoints: list[Breakpoint]) -> Stop:
        """Be at the beginning of a step again."""
        replica = self._again(self._before(Position(step, 0, 0, 0, 0)))
        stop = replica.call(Target.go_to_step, step, breakpoints)
        self._enter(replica)
        return stop

    def back(self, motion: str, breakpoints: list[Breakpoint]) -> Stop:
        """Make a motion backwards: look for where it would have stopped last, in ever wider
        windows before now."""
        now = self.active.call(Target.position)
        goal = self.active.call(Target.goal, motion) if motion != "continue" else None
        tried = now.step + 1
        for window in WINDOWS:
            start = max(now.step - window, self.snapshots[0].position.step)
            if start >= tried:
                continue
            tried = start
            stop = self._look(goal, start, now, breakpoints)
            if stop is not None:
                return stop
        stop = self.go_to(self.snapshots[0].position, breakpoints)
        stop.label = "start"
        stop.detail = self.origin or "the start of the program"
        return stop

    def _look(
        self, goal: Goal | None, start: int, now: Position, breakpoints: list[Breakpoint]
    ) -> Stop | None:
        """Look through one window, and go to what is found."""
        place = self._before(Position(start, 0, 0, 0, 0))
        replica = self._again(place)
        try:
            if goal is not None:
                found = replica.call(Target.look, goal, start, now)
                return None if found is None else self.go_to(found, breakpoints)
            count = replica.call(Target.look_for_stop, start, now, breakpoints)
        finally:
            replica.close()
        if not count:
            return None
        replica = self._again(place)
        self._enter(replica)
        return replica.call(Target.repeat, start, count, now, breakpoints)


def _private(pid: int) -> int:
    """The bytes of memory that a process shares with no other."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as rows:
            return sum(int(row.split()[1]) << 10 for row in rows if row.startswith("Private_"))
    except OSError:
        return 0
