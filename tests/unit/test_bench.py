"""`minigo bench defer`: the cases are what they say, the exact counts exact, the text readable."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import COMMAND, environment, run

from minigo.bench import deferbench, defercases, deferreport
from minigo.bench.defercases import Case

ROW = re.compile(
    r"Benchmark[A-Z]\S*\t *\d+\t *[\d.]+ ns/op"
    r"\t *[\d.]+ bits/op\t *[\d.]+ instrs/op\t *[\d.]+ records/op\t *\d+ B/op\t *\d+ allocs/op"
)


def test_kinds_and_counts(tmp_path: Path) -> None:
    cases = defercases.all_cases()
    image, kinds = deferbench.build(cases, tmp_path)
    deferbench.check_kinds(cases, kinds)
    for index, case in enumerate(cases):
        counts = deferbench.exact_counts(image, index)
        assert counts == deferbench.exact_counts(image, index)
        assert counts["instrs"].denominator == 1
        if case.exit == "return":
            assert counts["bits"] == (case.sites if case.kind == "open" else 0)
            # A range-over-func loop has a record of its own, for those of its body.
            records = {"stack": case.sites, "heap": case.sites, "rangefunc": case.sites + 1}
            assert counts["records"] == records.get(case.kind, 0)


def test_a_wrong_kind_is_an_error(tmp_path: Path) -> None:
    cases = [Case("open")]
    _, kinds = deferbench.build([Case("stack", 9)], tmp_path)
    with pytest.raises(deferbench.BenchError, match="is stack-allocated"):
        deferbench.check_kinds(cases, [(line, kind) for line, kind in kinds][:1])


def bench(tmp_path: Path, *flags: str) -> str:
    command = [*COMMAND, "bench", "-count=2", "-benchtime=1ms", "-kinds=none,open", "-sites=1"]
    result = run([*command, "-exit=return", *flags, "defer"], tmp_path, environment(tmp_path))
    assert (result.status, result.stderr) == (0, "")
    return result.stdout


def test_text(tmp_path: Path) -> None:
    lines = bench(tmp_path).splitlines()
    assert lines[:3] == ["goos: linux", "goarch: amd64", "pkg: minigo/deferbench"]
    rows = [line for line in lines if line.startswith("Benchmark")]
    assert len(rows) == 2 * 6
    assert all(ROW.fullmatch(row) for row in rows)
    assert lines[-2] == "PASS"
    assert re.fullmatch(r"ok  \tminigo/deferbench\t[\d.]+s", lines[-1])


def test_events(tmp_path: Path) -> None:
    events = [json.loads(line) for line in bench(tmp_path, "-json").splitlines()]
    assert events[0]["Action"] == "start"
    assert events[-1]["Action"] == "pass"
    named = [event for event in events if "Test" in event]
    assert len(named) == 2 * 6
    assert all(event["Output"].startswith(event["Test"]) for event in named)


@pytest.mark.parametrize(
    ("flags", "text"),
    [
        (["sort"], "the one benchmark is defer"),
        (["-kinds=open,fast", "defer"], "-kinds: no fast"),
        (["-plot=f.txt", "defer"], "-plot takes a name"),
        (["-compare=nogo", "defer"], "no nogo on PATH"),
    ],
)
def test_mistakes(flags: list[str], text: str, tmp_path: Path) -> None:
    result = run([*COMMAND, "bench", *flags], tmp_path, environment(tmp_path))
    assert result.status == 2
    assert text in result.stderr


def test_bars() -> None:
    cases = (Case("none"), Case("heap"), Case("open"))
    times = zip(cases, (50.0, 100.0, 0.1), strict=True)
    figures = [deferbench.Figures(case, [deferbench.Sample(1, ns, 0, 0)]) for case, ns in times]
    assert list(deferreport.bars(figures, 46)) == [
        "ns/op",
        "kind=none                ███████ 50.0",
        "kind=heap/sites=1/args=0 ██████████████ 100.0",
        "kind=open/sites=1/args=0 █ 0.1",
    ]
