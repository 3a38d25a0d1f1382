"""The essays of `minigo explain`: they fit a terminal, and what they point to exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import COMMAND, ROOT, environment, run

from minigo.commands import COMMANDS, explain


@pytest.mark.parametrize("topic", explain.topics())
def test_essay(topic: str, tmp_path: Path) -> None:
    result = run([*COMMAND, "explain", topic], tmp_path, environment(tmp_path))
    assert (result.status, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert len(lines[0]) < 60 and lines[1] == ""
    assert max(map(len, lines)) <= 82
    examples = re.findall(r"examples/\w+\.go", result.stdout)
    assert examples
    assert [name for name in examples if not (ROOT / name).exists()] == []
    for command in re.findall(r"^ +minigo (\w+)", result.stdout, re.MULTILINE):
        assert command in COMMANDS


def test_list_and_mistakes(tmp_path: Path) -> None:
    env = environment(tmp_path)
    listed = run([*COMMAND, "explain", "-list"], tmp_path, env).stdout.splitlines()
    assert [line.split()[0] for line in listed] == explain.topics()
    wrong = run([*COMMAND, "explain", "recover-rule"], tmp_path, env)
    assert wrong.status == 2
    assert "is it recover-rules?" in wrong.stderr
