"""Every example gives the same output and status under the debugger as by itself: traced
instruction by instruction, stepped by lines to the end, and stepped forward, back and forward."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import COMMAND, ROOT, environment

EXAMPLES = sorted((ROOT / "examples").glob("*.go"))
WAYS = {
    "instructions": ["tbreak main.main", "continue", "step-all"],
    "steps": ["step 1000000000"],
    "nexts": ["next 1000000000"],
    "back": ["step 60", "rev step 20", "step 30", "rev next 3", "rewind", "step 70", "continue"],
}


def run(command: list[str], home: Path) -> tuple[str, int]:
    """Standard output, and status, of a process."""
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=environment(home), stdin=subprocess.DEVNULL,
        capture_output=True, timeout=300,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr and b"internal error" not in done.stderr
    return done.stdout.decode(errors="surrogateescape"), done.returncode


@pytest.fixture(scope="session")
def plain(home: Path) -> dict[Path, tuple[str, int]]:
    """What the examples do by themselves."""
    return {path: run([*COMMAND, "run", str(path)], home) for path in EXAMPLES}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example(
    path: Path, way: str, home: Path, tmp_path: Path, plain: dict[Path, tuple[str, int]]
) -> None:
    output = tmp_path / "output"
    commands = "clear unrecovered-panic; clear runtime-fatal-throw; " + "; ".join(WAYS[way])
    flags = ["-keep-going", "-stdout", str(output), "-exec", commands]
    answer, status = run([*COMMAND, "debug", *flags, str(path)], home)
    assert "exited with status" in answer
    assert (output.read_text(errors="surrogateescape"), status) == plain[path]
