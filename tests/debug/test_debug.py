"""Transcripts of the debugger: tests/debug/*.txt.

A transcript is one session, then the files it works with:

    # A comment.
    $ prog.go argument
    (minigo) break main.f
    Breakpoint 1 set at 0x0 for main.f() ./prog.go:5
    (minigo) continue
    ...
    ? 2
    -- prog.go --
    package main
    ...
The `$` line holds what stands behind `minigo debug`; standard output and error come together, `? N`
is an exit status other than 0. The folder it runs in is written $WORK, addresses in the heap 0xc0…,
for they depend on what the library makes first. `pytest --update` writes the answers anew; read the
diff.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import COMMAND, SECONDS, environment

HERE = Path(__file__).parent
PROMPT = "(minigo) "
_FILE = re.compile(r"^-- (\S+) --\n", re.MULTILINE)
_STEP = re.compile(r"\bstep[ =](\d+)")
_HEAP = re.compile(r"\b0xc0[0-9a-f]{8}\b")
_ADDRESS = re.compile(r"\b(pc|addr)=0x[0-9a-f]{9,}")


def session(arguments: str, commands: list[str], work: Path, home: Path) -> str:
    """What a session writes."""
    script = home / "commands"
    script.write_text("\n".join(commands) + "\n", encoding="utf-8")
    done = subprocess.run(
        [*COMMAND, "debug", "-echo", "-keep-going", "-x", str(script), *shlex.split(arguments)],
        check=False, cwd=work, env=environment(home), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS,
    )  # fmt: skip
    text = done.stdout.decode(errors="surrogateescape").replace(str(work), "$WORK")
    text = text.replace(str(script), "commands")
    text += f"? {done.returncode}\n" if done.returncode else ""
    return _HEAP.sub("0xc0…", _ADDRESS.sub(r"\1=0x…", text))


def ranked(text: str) -> str:
    """The text with step numbers made 1, 2, 3…: what the library does between is its own."""
    steps = sorted({int(step) for step in _STEP.findall(text)})
    return _STEP.sub(lambda match: f"step {steps.index(int(match[1])) + 1}", text)


@pytest.mark.parametrize("name", sorted(file.name for file in HERE.glob("*.txt")))
def test_transcript(name: str, tmp_path: Path, home: Path, request: pytest.FixtureRequest) -> None:
    text = (HERE / name).read_text(encoding="utf-8")
    script, *files = _FILE.split(text)
    for path, content in zip(files[::2], files[1::2], strict=True):
        (tmp_path / path).write_text(content, encoding="utf-8")
    rows = script.splitlines()
    comments = [row for row in rows if row.startswith("# ")]
    start = next(row for row in rows if row.startswith("$ "))
    commands = [row.removeprefix(PROMPT) for row in rows if row.startswith(PROMPT)]
    happened = session(start[2:], commands, tmp_path, home)
    transcript = "".join(f"{row}\n" for row in [*comments, start]) + happened
    assert "internal error" not in transcript and "Traceback" not in transcript
    assert [row[len(PROMPT) :] for row in happened.splitlines() if row.startswith(PROMPT)]
    if request.config.getoption("--update"):
        (HERE / name).write_text(transcript + text[len(script) :], encoding="utf-8")
    assert ranked(transcript) == ranked(script) or request.config.getoption("--update")
