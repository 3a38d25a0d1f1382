"""Running a command as a whole process and reading what it cost from the operating system."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from statistics import median


@dataclass(slots=True)
class Run:
    """One finished process: CPU seconds (user and system), peak resident memory in KiB, exit
    status, standard output."""

    cpu: float
    memory: int
    status: int
    output: bytes


def run(command: list[str], timeout: float = 300.0) -> Run:
    """Run a command to its end with no input. Raises subprocess.TimeoutExpired after `timeout`
    seconds of wall time."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    timer = _Timer(process, timeout)
    with process.stdout:
        output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if timer.stop():
        raise subprocess.TimeoutExpired(command, timeout)
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss, process.returncode, output)


class _Timer:
    """Kills a process that runs too long."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        from threading import Timer

        self._expired = False
        self._process = process
        self._timer = Timer(seconds, self._kill)
        self._timer.daemon = True
        self._timer.start()

    def _kill(self) -> None:
        self._expired = True
        self._process.kill()

    def stop(self) -> bool:
        """End the watch; whether the process was killed."""
        self._timer.cancel()
        return self._expired


@dataclass(slots=True)
class Comparison:
    """Several commands that do the same work, run in turn: the medians per command, in the order
    given."""

    cpu: list[float]
    memory: list[int]
    agree: bool

    def ratio(self, index: int, base: int = 0) -> float:
        """CPU time of one command over that of another."""
        return self.cpu[index] / max(self.cpu[base], 0.001)


def compare(commands: list[list[str]], rounds: int) -> Comparison:
    """Run the commands in turn, `rounds` times after a warm-up each, so that a drift of the
    machine's speed meets all alike. `agree` tells that all wrote the same output with status 0."""
    first = [run(command) for command in commands]
    agree = all(r.status == 0 and r.output == first[0].output for r in first)
    cpu: list[list[float]] = [[] for _ in commands]
    memory: list[list[int]] = [[] for _ in commands]
    for _ in range(rounds):
        for index, command in enumerate(commands):
            result = run(command)
            cpu[index].append(result.cpu)
            memory[index].append(result.memory)
    return Comparison([median(c) for c in cpu], [int(median(m)) for m in memory], agree)
