"""The event stream of programs with all kinds of defers and ends, in its formats."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from conftest import COMMAND, ROOT, environment, run

SCHEMA = json.loads((ROOT / "docs/trace.schema.json").read_text())
PROGRAMS = sorted((ROOT / "tests/lang/recover").glob("*.go"))[::3]


@pytest.fixture(params=PROGRAMS, ids=lambda path: path.stem)
def program(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def traced(program: Path, form: str, tmp_path: Path) -> str:
    out = tmp_path / "trace"
    env = environment(tmp_path)
    run([*COMMAND, "trace", f"-format={form}", "-o", str(out), str(program)], tmp_path, env)
    return out.read_text()


def objects(text: str) -> Iterator[dict[str, object]]:
    return map(json.loads, text.splitlines())


def test_lines_are_of_the_schema_and_repeat(program: Path, tmp_path: Path) -> None:
    text = traced(program, "jsonl", tmp_path)
    head, *events = objects(text)
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for line in (head, *events):
        validator.validate(line)
    assert events[-1]["event"] in ("exit", "fatal")
    steps = [event["step"] for event in events]
    assert steps == sorted(steps)  # type: ignore[type-var]
    assert traced(program, "jsonl", tmp_path) == text


def test_runs_follow_registrations(program: Path, tmp_path: Path) -> None:
    """Whatever was registered is run once or dropped, newest first in each frame."""
    pending: dict[object, list[object]] = {}
    for event in objects(traced(program, "jsonl", tmp_path)):
        frame = event.get("g"), event.get("level")
        call = event.get("callee"), event.get("registered")
        if event.get("event") == "register":
            pending.setdefault(frame, []).append(call)
        elif event.get("event") in ("run", "drop"):
            assert pending[frame].pop() == call
    assert not any(pending.values())


def test_slices_nest(program: Path, tmp_path: Path) -> None:
    depth: dict[object, int] = {}
    last: dict[object, float] = {}
    for row in json.loads(traced(program, "perfetto", tmp_path))["traceEvents"]:
        tid = row.get("tid")
        assert row.get("ts", last.get(tid, 0.0)) >= last.get(tid, 0.0)
        last[tid] = row.get("ts", last.get(tid, 0.0))
        depth[tid] = depth.get(tid, 0) + (row["ph"] == "B") - (row["ph"] == "E")
        assert depth[tid] >= 0
    assert not any(depth.values())


def test_the_schema_refuses() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"step": 1, "g": 1, "event": "lunch"}, SCHEMA)
