"""Every program of tests/lang and examples does what its comments say.

All of them are started in the background when the first is asked for, and each test waits for its
own.
"""

from __future__ import annotations

import sys
from concurrent.futures import Future
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import expect
from conftest import COMMAND, ROOT, Background, Result, environment, run

FOLDERS = ("tests/lang", "examples")
PROGRAMS = sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.go"))
NAMES = [str(program.relative_to(ROOT)) for program in PROGRAMS]


@pytest.fixture(scope="session")
def results(
    request: pytest.FixtureRequest, background: Background, home: Path
) -> dict[str, Future[Result]]:
    """The running programs of this session, by name."""
    wanted = [item.callspec.params["name"] for item in request.session.items
              if getattr(item, "function", None) is test_program]  # fmt: skip

    def start(name: str) -> Future[Result]:
        promise = expect.parse((ROOT / name).read_text(encoding="utf-8"))
        words = ["check", "-e", name] if promise.errors else ["run", "-timeout=100s", name]
        env = {**environment(home), **promise.env}
        command = [*COMMAND, *words, *promise.args]
        return background(lambda: run(command, ROOT, env, promise.stdin))

    return {name: start(name) for name in wanted}


@pytest.mark.parametrize("name", NAMES)
def test_program(name: str, results: dict[str, Future[Result]]) -> None:
    promise = expect.parse((ROOT / name).read_text(encoding="utf-8"))
    assert promise.stated, "the program says nothing about what it does"
    result = results[name].result()
    differences = expect.check(promise, result.stdout, result.stderr, result.status)
    assert not differences, "\n".join(differences)
