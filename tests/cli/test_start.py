"""A start with the program in the cache imports nothing heavy."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import COMMAND, environment, run

PROGRAM = 'package main\n\nfunc main() { println("hello") }\n'
HEAVY = {
    "argparse", "ast", "collections", "dataclasses", "enum", "functools", "hashlib", "inspect",
    "json",
    "lark", "pathlib", "re", "signal", "struct", "subprocess", "typing",
}  # fmt: skip


def imported(stderr: str) -> set[str]:
    """The modules in the report of `python -X importtime`."""
    rows = [line for line in stderr.splitlines() if line.startswith("import time:")]
    return {row.rpartition("|")[2].strip() for row in rows}


def test_a_cached_start_is_light(tmp_path: Path) -> None:
    (tmp_path / "prog.go").write_text(PROGRAM)
    env = environment(tmp_path)
    cold = run([*COMMAND, "prog.go"], tmp_path, env)
    assert (cold.status, cold.stderr) == (0, "hello\n")
    nothing = run([sys.executable, "-X", "importtime", "-c", "pass"], tmp_path, env)
    warm = run([sys.executable, "-X", "importtime", *COMMAND[-1:], "prog.go"], tmp_path, env)
    assert warm.status == 0
    more = imported(warm.stderr) - imported(nothing.stderr)
    assert not more & HEAVY
    assert not {name for name in more if name.startswith(("minigo.check", "minigo.syntax"))}
    assert len(more) < 20
