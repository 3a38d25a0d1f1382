"""Completion, as shells ask for it. A shell that is not installed is passed over."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import COMMAND, environment, run

ASK = """
. ./script
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_minigo
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize(
    ("words", "offered", "not_offered"),
    [
        (["r"], {"run"}, {"test"}),
        (["p"], {"prog.go"}, {"notes.txt"}),
        (["run", "-max"], {"-maxmem", "-maxsteps"}, {"-seed"}),
        (["run", ""], {"prog.go", "sub"}, {"notes.txt"}),
        (["dis", "-func", ""], {"main.main", "main.helper"}, {"prog.go"}),
        (["test", "-run", "Test"], {"TestThing"}, {"BenchmarkThing"}),
        (["test", "-bench", ""], {"BenchmarkThing"}, {"TestThing"}),
        (["explain", "def"], {"defer-kinds"}, {"prog.go"}),
        (["help", "di"], {"dis"}, {"run"}),
    ],
    ids=" ".join,
)
def test_bash(words: list[str], offered: set[str], not_offered: set[str], tmp_path: Path) -> None:
    (tmp_path / "prog.go").write_text("package main\n\nfunc main() {}\n\nfunc helper(x int) {}\n")
    (tmp_path / "prog_test.go").write_text(
        "package main\n\nfunc TestThing(t *testing.T) {}\n\nfunc BenchmarkThing(b *testing.B) {}\n"
    )
    (tmp_path / "notes.txt").touch()
    (tmp_path / "sub").mkdir()
    env = environment(tmp_path)
    script = run([*COMMAND, "completion", "bash"], tmp_path, env)
    assert (script.status, script.stderr) == (0, "")
    (tmp_path / "script").write_text(script.stdout)
    answer = run(["bash", "-c", ASK, "minigo", "minigo", *words], tmp_path, env)
    assert (answer.status, answer.stderr) == (0, "")
    found = set(answer.stdout.split())
    assert offered <= found
    assert not not_offered & found


@pytest.mark.parametrize(
    ("shell", "check"),
    [
        ("fish", "source script; complete -C 'minigo run -maxm'"),
        ("zsh", "autoload -U compinit; compinit -u -D; . ./script; echo $_comps[minigo]"),
    ],
)
def test_other_shells(shell: str, check: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    env = environment(tmp_path)
    script = run([*COMMAND, "completion", shell], tmp_path, env)
    assert (script.status, script.stderr) == (0, "")
    (tmp_path / "script").write_text(script.stdout)
    answer = run([shell, "-c", check], tmp_path, env)
    assert answer.stderr == ""
    assert ("-maxmem" if shell == "fish" else "_minigo") in answer.stdout
