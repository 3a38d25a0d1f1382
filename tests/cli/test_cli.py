"""Transcripts of the command line: tests/cli/*.txt.

A transcript is shell commands and what they answer, then the files they work with:

    # A comment.
    $ minigo run hello.go
    hello
    $ minigo run
    ! minigo: run: no Go files listed
    ? 2
    -- hello.go --
    package main
    ...
A comment stands behind an empty line. Lines of standard error begin with `! `; `? N` is an exit
status other than 0. The folder it runs in is written $WORK. `pytest --update` writes the answers
anew; read the diff.
"""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import COMMAND, environment, run

HERE = Path(__file__).parent
_FILE = re.compile(r"^-- (\S+) --\n", re.MULTILINE)


def answer(command: str, work: Path, home: Path) -> list[str]:
    """What a command printed, as lines of a transcript."""
    env = environment(home)
    env["PATH"] = f"{home}/bin:{env['PATH']}"
    result = run(["/bin/sh", "-c", command], work, env)
    lines = result.stdout.splitlines() + [f"! {line}" for line in result.stderr.splitlines()]
    if result.status:
        lines.append(f"? {result.status}")
    return [line.replace(str(work), "$WORK").rstrip() for line in lines]


@pytest.fixture(scope="session")
def installed(home: Path) -> Path:
    """A home folder whose bin has the command under its own name."""
    script = home / "bin/minigo"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {shlex.join(COMMAND)} "$@"\n')
    script.chmod(0o755)
    return home


@pytest.mark.parametrize("name", sorted(file.name for file in HERE.glob("*.txt")))
def test_transcript(
    name: str, tmp_path: Path, installed: Path, request: pytest.FixtureRequest
) -> None:
    text = (HERE / name).read_text(encoding="utf-8")
    script, *files = _FILE.split(text)
    for path, content in zip(files[::2], files[1::2], strict=True):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    happened: list[str] = []
    for line in script.splitlines():
        if line.startswith("$ "):
            happened += [line, *answer(line[2:], tmp_path, installed)]
        elif line.startswith("# "):
            happened += ["", line] if happened else [line]
    transcript = "\n".join(happened) + "\n"
    assert "internal error" not in transcript
    if request.config.getoption("--update"):
        (HERE / name).write_text(transcript + text[len(script) :], encoding="utf-8")
    assert transcript == script or request.config.getoption("--update")
