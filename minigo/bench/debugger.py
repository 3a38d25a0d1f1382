"""What the debugger costs: `python -m minigo.bench.debugger`.

Four figures, each beside what is promised: the speed of continuing to a breakpoint as a part of
that of `minigo run`; the time of a line step in a program of 2,000 lines; the time of `rev next` in
a run of ten million instructions, at its beginning, middle and end; and the memory that snapshots
take of a program that writes to 64 MB all the time. Wall-clock seconds: the debugger is used by
people, and works in several processes.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from minigo.compile.build import build_program
from minigo.debug.history import MEMORY
from minigo.debug.session import Launch, Session
from minigo.machine.run import Machine

LOOP = """package main

func spin(n int) (sum int) {
	for i := 0; i < n; i++ {
		if i%3 == 0 {
			sum += i
		}
	}
	return sum
}

func main() {
	total := spin(COUNT)
	println(total)
}
"""
WRITER = """package main

func main() {
	all := make([]int, 8<<20)
	for round := range 40 {
		for i := range all {
			all[i] += round
		}
	}
	println(all[7])
}
"""


def long_program(lines: int) -> str:
    """A program with so many lines, in functions of twenty."""
    parts = ["package main\n"]
    names = []
    for number in range(lines // 20):
        names.append(f"f{number}")
        body = "\n".join(f"\tx = x*{k + 3} + {k}" for k in range(16))
        parts.append(f"func f{number}(x int) int {{\n{body}\n\treturn x\n}}\n")
    calls = "\n".join(f"\tx = {name}(x)" for name in names)
    parts.append(f"func main() {{\n\tx := 1\n{calls}\n\tprintln(x)\n}}\n")
    return "\n".join(parts)


@contextmanager
def session(source: str) -> Iterator[Session]:
    """A session with a program, whose output goes nowhere."""
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "prog.go")
        with open(name, "w", encoding="utf-8") as file:
            file.write(source)

        def redirect() -> None:
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(null, 2)

        opened = Session(
            Launch(lambda: build_program([name], variables=True).image, [name], {}, "", redirect)
        )
        try:
            yield opened
        finally:
            opened.close()


def timed(work: Callable[[], object]) -> float:
    """The seconds that something takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def plain(source: str) -> float:
    """The seconds of running a program without a debugger."""
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "prog.go")
        with open(name, "w", encoding="utf-8") as file:
            file.write(source)
        machine = Machine([name], {}, "")
        machine.load(build_program([name]).image)
        return timed(machine.run)


def continuing(rounds: int = 5) -> float:
    """The speed of continuing to a breakpoint, as a part of running's."""
    source = LOOP.replace("COUNT", "60000000")
    parts = []
    for _ in range(rounds):
        alone = plain(source)
        with session(source) as s:
            s.break_at("14")
            parts.append(alone / timed(lambda s=s: s.resume("continue")))  # type: ignore[misc]
    return statistics.median(parts)


def stepping(steps: int = 500) -> float:
    """The median seconds of a line step in a program of 2,000 lines."""
    with session(long_program(2000)) as s:
        s.break_at("main.main")
        s.resume("continue")
        return statistics.median(timed(lambda: s.resume("step")) for _ in range(steps))


def going_back() -> dict[str, float]:
    """The seconds of `rev next` at places of a run of ten million instructions."""
    with session(LOOP.replace("COUNT", "1200000")) as s:
        s.break_at("14")
        end = s.resume("continue").step
        found = {"end": timed(lambda: s.back("next"))}
        for name, part in (("middle", 0.5), ("beginning", 0.01)):
            s.history_to_step(int(end * part))
            found[name] = timed(lambda: s.back("next"))
        s.history_to_step(end - 5)
        found["over the whole"] = timed(lambda: s.back("continue"))
    return found


def snapshots() -> tuple[int, int]:
    """How many snapshots a long run has, and the bytes they have for themselves."""
    with session(WRITER) as s:
        s.break_at("10")
        s.resume("continue")
        return len(s.history.snapshots), s.history.cost()


def main() -> None:
    """Measure and print."""
    print(f"continue: {continuing():.0%} of the speed of run (promised: 90 %)")
    print(f"line step, 2,000 lines: {1000 * stepping():.2f} ms (promised: 5 ms)")
    for name, seconds in going_back().items():
        print(f"rev, 10 M instructions, {name}: {seconds:.3f} s (promised: 1 s)")
    count, cost = snapshots()
    print(f"{count} snapshots take {cost >> 20} MiB (bound: {MEMORY >> 20} MiB)")


if __name__ == "__main__":
    main()
