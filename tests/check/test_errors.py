"""The checker reports what gc does, word for word: programs that say which errors they have.

The expectations were written by real Go; `tests/oracle.py tests/check/errors` holds them
against it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

import expect
from support import Workshop

PROGRAMS = sorted((Path(__file__).parent / "errors").glob("*.go"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda p: p.stem)
def test_program(program: Path) -> None:
    text = program.read_text(encoding="utf-8")
    promise = expect.parse(text)
    assert promise.errors, "the program has no errors"
    shown = [f"main.go:{line}" for line in Workshop().check(text).shown()]
    differences = expect.check(promise, "", "\n".join(shown), 1)
    assert not differences, "\n".join(differences)
