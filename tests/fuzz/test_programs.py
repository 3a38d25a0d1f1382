"""Random programs do what Go does: some against what was recorded, and some against Go itself when
it is there.

MINIGO_FUZZ_PROGRAMS sets how many are run against Go. What is recorded depends on the generator;
`python tests/fuzz/programs.py --go GO --seed 1 --count 3 --cases 12 --record tests/fuzz/outputs`
makes it anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from conftest import ROOT
from gogen.program import generate
from programs import different, with_go, with_minigo, write

RECORDED = sorted((Path(__file__).parent / "outputs").glob("*.txt"))
GO = ROOT / "build/oracle/bin/go"
PROGRAMS = int(os.environ.get("MINIGO_FUZZ_PROGRAMS", "2"))
CASES = 12


@pytest.mark.parametrize("file", RECORDED, ids=lambda file: file.stem)
def test_recorded(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINIGOCACHE", str(tmp_path))
    seed, cases = map(int, file.stem.split("-"))
    files = generate(seed, cases)
    write(files, tmp_path)
    want = file.read_bytes().decode(errors="surrogateescape")
    assert not different((0, want, ""), with_minigo(files, tmp_path))


@pytest.mark.skipif(not GO.exists(), reason="needs Go: make oracle")
@pytest.mark.parametrize("seed", range(1001, 1001 + PROGRAMS))
def test_against_go(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINIGOCACHE", str(tmp_path))
    files = generate(seed, CASES)
    write(files, tmp_path)
    want = with_go(str(GO), tmp_path)
    assert want[0] != 99, want[2]
    assert not different(want, with_minigo(files, tmp_path))
