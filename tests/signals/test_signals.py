"""Real signals to real processes, in every state a program can be in; and what is left of them in a
host process that runs a program as a library.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import COMMAND, ROOT, default_signals, environment

STATES = ("loop", "collect", "deferred", "sorting", "asleep", "stdin", "goexit", "locked")
PROGRAM = str(Path(__file__).parent / "states.go")


@contextmanager
def started(
    state: str, home: Path, prepare: Callable[[], object] = default_signals, **variables: str
) -> Iterator[subprocess.Popen[bytes]]:
    """The program in a state."""
    process = subprocess.Popen(
        [*COMMAND, "run", "-timeout=60s", PROGRAM, state], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=prepare,
        env={**environment(home), **variables},
    )  # fmt: skip
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def end(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    """Status, standard output and standard error of a process that is about to end."""
    process.wait(60)  # standard input stays open
    out, err = process.communicate()
    return process.returncode, out.decode(), err.decode()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_dies_by_the_signal(state: str, number: signal.Signals, home: Path) -> None:
    with started(state, home) as process:
        process.send_signal(number)
        assert end(process) == (-number, "", "")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("number", [signal.SIGQUIT, signal.SIGSEGV])
def test_dumps_all_goroutines(state: str, number: signal.Signals, home: Path) -> None:
    with started(state, home) as process:
        process.send_signal(number)
        status, _, err = end(process)
    assert status == 2
    first, second, third, *rest = err.split("\n")
    assert first.startswith(f"{number.name}: ")
    assert second.startswith("PC=0x")
    assert third == ""
    assert rest[0].startswith("goroutine ")
    assert "main.main()" in rest or state == "goexit"
    assert any(line.startswith(("rip ", "pc ")) for line in rest)


@pytest.mark.parametrize("state", STATES)
def test_swallows(state: str, home: Path) -> None:
    with started(state, home) as process:
        for number in (signal.SIGUSR1, signal.SIGWINCH, signal.SIGALRM, signal.SIGPIPE, 63):
            process.send_signal(number)
        process.send_signal(signal.SIGTERM)
        assert end(process) == (-signal.SIGTERM, "", "")


def test_reading_goes_on_after_a_swallowed_signal(home: Path) -> None:
    with started("stdin", home) as process:
        process.send_signal(signal.SIGUSR1)
        assert process.stdin is not None
        process.stdin.write(b"line\n")
        process.stdin.flush()
        assert end(process) == (0, '"line\\n" <nil>\n', "")


@pytest.mark.parametrize("state", ["loop", "asleep", "stdin", "blocked"])
def test_notified(state: str, home: Path) -> None:
    with started(f"notified-{state}", home) as process:
        process.send_signal(signal.SIGUSR2)
        assert end(process) == (7, "got user defined signal 2\n", "")


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT])
def test_ignored_from_the_start_stays_ignored(number: signal.Signals, home: Path) -> None:
    with started("loop", home, lambda: signal.signal(number, signal.SIG_IGN)) as process:
        process.send_signal(number)
        process.send_signal(signal.SIGTERM)
        assert end(process) == (-signal.SIGTERM, "", "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGQUIT])
def test_others_are_taken_over(number: signal.Signals, home: Path) -> None:
    with started("loop", home, lambda: signal.signal(number, signal.SIG_IGN)) as process:
        process.send_signal(number)
        assert end(process)[0] == (2 if number == signal.SIGQUIT else -number)


def test_crash_ends_by_abort(home: Path) -> None:
    with started("asleep", home, GOTRACEBACK="crash") as process:
        process.send_signal(signal.SIGQUIT)
        status, _, err = end(process)
    assert status == -signal.SIGABRT
    assert err.startswith("SIGQUIT: quit\n")


def test_stops_and_goes_on(home: Path) -> None:
    with started("loop", home) as process:
        process.send_signal(signal.SIGTSTP)
        _, status = os.waitpid(process.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        process.send_signal(signal.SIGCONT)
        process.send_signal(signal.SIGTERM)
        assert end(process)[0] == -signal.SIGTERM


HOST = """
import faulthandler, os, signal, sys
faulthandler.enable()
seen = []
for number in (signal.SIGUSR1, signal.SIGTERM):
    signal.signal(number, lambda number, frame: seen.append(number))
from minigo.compile.build import build_program
from minigo.machine.run import Machine

def caught():
    fields = dict(line.split(":\\t") for line in open("/proc/self/status") if ":\\t" in line)
    return [fields[name].strip() for name in ("SigBlk", "SigIgn", "SigCgt")]

def run(code, **options):
    machine = Machine(["code"], options)
    machine.load(build_program([], code).image)
    return machine.run()

before = caught()
outcome = run('''
    for i := range 1000 {
        func() {
            defer func() { recover() }()
            var p *int
            *p = i
        }()
    }
    syscall.Kill(syscall.Getpid(), syscall.SIGUSR1)
    fmt.Println("alive")
''')
assert (outcome.end, outcome.status) == ("done", 0), outcome.end
assert caught() == before
outcome = run('''
    syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
    select {}
''', signals=1)
assert (outcome.end, outcome.status) == ("signal", signal.SIGTERM), outcome.end
assert caught() == before
assert seen == [signal.SIGUSR1], seen
os.kill(os.getpid(), signal.SIGTERM)
assert seen == [signal.SIGUSR1, signal.SIGTERM], seen
print("host lives")
"""


def test_host_keeps_its_signals(home: Path) -> None:
    env = {**environment(home), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", HOST], check=False, env=env, capture_output=True, timeout=60
    )
    assert done.stderr.decode() == ""
    assert done.stdout == b"alive\nhost lives\n"
