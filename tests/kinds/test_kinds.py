"""minigo gives every defer statement of the corpus the kind that gc gave it (gc.txt)."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

import corpus
from conftest import COMMAND


def test_kinds_are_those_of_gc() -> None:
    source = corpus.program()
    recorded = corpus.RECORDED.read_text().split("\n")[:-1]
    assert len(recorded) > 1000
    assert corpus.differences(source, corpus.ask_minigo(COMMAND, source), recorded) == []


def test_a_difference_is_seen() -> None:
    source = corpus.program(count=20)
    ours = corpus.ask_minigo(COMMAND, source)
    changed = [ours[0].replace(" defer", " other"), *ours[1:]]
    assert corpus.differences(source, changed, ours)
