"""Running a command as a whole process and reading what it cost from the operating system."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from statistics import median
from threading import Event, Thread, Timer


@dataclass(slots=True)
class Run:
    """One finished process: CPU seconds (user and system), peak resident memory in KiB as last
    seen before its end, exit status, standard output."""

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
    timer, peak = _Timer(process, timeout), _Peak(process.pid)
    with process.stdout:
        output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    memory = peak.stop() or usage.ru_maxrss
    if timer.stop():
        raise subprocess.TimeoutExpired(command, timeout)
    return Run(usage.ru_utime + usage.ru_stime, memory, process.returncode, output)


class _Peak:
    """Reads the peak memory of a process while it runs. What the kernel reports at its end is no
    less than what the process that started it had, for it counts from the fork on."""

    INTERVAL = 0.005  # seconds; growth within the last one is not seen

    def __init__(self, pid: int) -> None:
        self._path = f"/proc/{pid}/status"
        self._peak = 0
        self._ended = Event()
        self._read()
        self._thread = Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        try:
            with open(self._path, encoding="ascii", errors="replace") as status:
                for line in status:
                    if line.startswith("VmHWM:"):
                        self._peak = int(line.split()[1])
        except (OSError, ValueError):
            pass  # there is no such file system, or the process has just ended

    def _watch(self) -> None:
        while not self._ended.wait(self.INTERVAL):
            self._read()

    def stop(self) -> int:
        """End the watch; the peak in KiB, 0 when it could not be read."""
        self._ended.set()
        self._thread.join()
        return self._peak


class _Timer:
    """Kills a process that runs too long."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
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
