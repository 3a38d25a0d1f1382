"""How tests run minigo: as its users do, as a process of its own.

The environment variable MINIGO names another command to test, an installed one for instance.
"""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
COMMAND = shlex.split(os.environ.get("MINIGO", "")) or [sys.executable, str(ROOT / "bin/minigo")]
SECONDS = 120  # limit for one process


@dataclass(frozen=True)
class Result:
    """What a process did."""

    stdout: str
    stderr: str
    status: int


def environment(home: Path) -> dict[str, str]:
    """A small environment with caches and state below `home`; nothing of the user's own."""
    kept = {"PATH", "MINIGO_STRESS"}
    kept |= {"MINIGO_MACHINE", "LD_PRELOAD", "ASAN_OPTIONS", "UBSAN_OPTIONS"}
    made = {name: value for name, value in os.environ.items() if name in kept}
    made |= {"HOME": str(home), "TZ": "UTC", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    if "MINIGO" not in os.environ:
        made["PYTHONPATH"] = str(ROOT)
    return made


def default_signals() -> None:
    """Programs respect that these were ignored where they were started, as by nohup."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def run(
    command: Sequence[str], cwd: Path, env: Mapping[str, str], stdin: str = "", limit: int = SECONDS
) -> Result:
    """Run a process to its end. Output that is no UTF-8 is kept by surrogates."""
    done = subprocess.run(
        command, check=False, cwd=cwd, env=env, input=stdin.encode(), capture_output=True,
        timeout=limit, preexec_fn=default_signals,
    )  # fmt: skip
    texts = [data.decode(errors="surrogateescape") for data in (done.stdout, done.stderr)]
    return Result(texts[0], texts[1], done.returncode)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` writes what happened into the files that say what should."""
    parser.addoption("--update", action="store_true", help="rewrite recorded expectations")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder for the whole session, so that caches serve all tests."""
    return tmp_path_factory.mktemp("home")


Background = Callable[[Callable[[], Result]], "Future[Result]"]


@pytest.fixture(scope="session")
def background() -> Iterator[Background]:
    """Submit work that runs beside the tests, as much at once as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield pool.submit
        pool.shutdown(cancel_futures=True)
