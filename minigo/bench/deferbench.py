"""Measuring the cases of `minigo bench defer`, on minigo and on Go."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from statistics import median

from minigo.bench import defercases
from minigo.bench.defercases import Case
from minigo.compile.build import build_program
from minigo.machine.run import Machine

# Operations of the two runs whose difference gives the exact counts.
FEW, MANY = 64, 128


class BenchError(Exception):
    """Something is wrong with the measurement itself, in words."""


@dataclass(slots=True)
class Sample:
    """One timed round."""

    count: int
    ns: float
    mallocs: float
    bytes: float


@dataclass(slots=True)
class Figures:
    """All of one case; times, allocations and bytes are for one operation. The exact counts are
    None for an engine that does not count."""

    case: Case
    samples: list[Sample]
    exact: dict[str, Fraction] | None = None

    @property
    def ns(self) -> float:
        """The median time of one operation."""
        return median(sample.ns for sample in self.samples)


def build(cases: list[Case], folder: Path) -> tuple[bytes, list[tuple[int, str]]]:
    """The image of the program of all cases, and line and kind of its defer statements."""
    source = folder / "deferbench.go"
    source.write_text(defercases.program(cases), encoding="utf-8")
    program = build_program([str(source)])
    return program.image, [(place.line, kind) for place, kind, _ in program.defers]


def check_kinds(cases: list[Case], kinds: list[tuple[int, str]]) -> None:
    """Raise BenchError unless every defer statement has the kind that its case is named after."""
    lines = defercases.program(cases).split("\n")
    for line, kind in kinds:
        name = next(
            match[1]
            for number in range(line, 0, -1)
            if (match := re.match(r"func case(\d+g?d?)\(", lines[number - 1]))
        )
        case = cases[int(name.rstrip("gd"))]
        own = name[-1] in "gd" or case.exit == "return"
        if own and kind != defercases.WORDS[case.kind]:
            raise BenchError(f"{case.name}: the defer at line {line} is {kind}")


def exact_counts(image: bytes, index: int) -> dict[str, Fraction]:
    """Instructions, records and bits of one operation of a case, exactly."""
    totals = []
    for number in (FEW, MANY):
        machine = Machine(["deferbench", str(index), str(number)], {"count": 1})
        machine.load(image)
        outcome = machine.run()
        if outcome.end != "done":
            raise BenchError(f"case {index} ended by {outcome.end}: {outcome.text}")
        totals.append(machine.statistics())
    few, many = totals
    return {
        unit: Fraction(many[name] - few[name], MANY - FEW)
        for unit, name in (("instrs", "instructions"), ("records", "records"), ("bits", "bits"))
    }


def measure(
    cases: list[Case], benchtime_ns: int, count: int, tell: Callable[[str], None]
) -> Iterator[Figures]:
    """Measure the cases on minigo, one after another."""
    with tempfile.TemporaryDirectory() as folder:
        image, kinds = build(cases, Path(folder))
        check_kinds(cases, kinds)
        file = Path(folder, "deferbench.mgo")
        file.write_bytes(image)
        command = [sys.executable, "-m", "minigo", "run", str(file)]
        for index, case in enumerate(cases):
            tell(f"{case.name} ({index + 1} of {len(cases)})")
            words = [str(index), str(benchtime_ns), str(count)]
            done = subprocess.run([*command, *words], check=False, capture_output=True, text=True)
            if done.returncode != 0:
                raise BenchError(f"{case.name}: {done.stderr.strip()}")
            samples = [_sample(*map(int, row.split())) for row in done.stdout.splitlines()]
            yield Figures(case, samples, exact_counts(image, index))


def _sample(count: int, ns: int, mallocs: int, size: int) -> Sample:
    return Sample(count, ns / count, mallocs / count, size / count)


# ---- Go


_ROW = re.compile(
    r"Benchmark(\S+)\s+(\d+)\s+([\d.]+) ns/op(?:\s+(\d+) B/op\s+(\d+) allocs/op)?", re.MULTILINE
)


def measure_go(
    go: str, cases: list[Case], benchtime_ns: int, count: int
) -> tuple[list[Figures], str]:
    """Measure the cases on Go; also what it printed. Raises BenchError when gc gives a defer
    statement another kind than minigo does."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "go.mod").write_text("module deferbench\n\ngo 1.27\n")
        package = defercases.go_package(cases)
        (folder / "cases.go").write_text(package)
        (folder / "cases_test.go").write_text(defercases.go_test(cases))
        environment = dict(os.environ, GOMAXPROCS="1", GOFLAGS="-mod=mod")
        theirs = _run(go, ["build", "-gcflags=-d=defer=1", "."], folder, environment)
        _compare_kinds(cases, package, theirs.stderr)
        flags = ["-run=^$", "-bench=.", f"-benchtime={benchtime_ns}ns", f"-count={count}"]
        text = _run(go, ["test", *flags, "."], folder, environment).stdout
    samples: dict[str, list[Sample]] = {}
    for name, n, ns, size, mallocs in _ROW.findall(text):
        row = Sample(int(n), float(ns), float(mallocs or 0), float(size or 0))
        samples.setdefault(name, []).append(row)
    missing = [case.name for case in cases if case.name not in samples]
    if missing:
        raise BenchError(f"go did not measure {missing[0]}")
    return [Figures(case, samples[case.name]) for case in cases], text


def _run(
    go: str, words: list[str], folder: Path, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [go, *words], check=False, cwd=folder, env=environment, capture_output=True, text=True
    )
    if done.returncode != 0:
        raise BenchError(f"go {words[0]}: {(done.stderr or done.stdout).strip()}")
    return done


def _compare_kinds(cases: list[Case], package: str, told: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "cases.go")
        main = package.replace("package deferbench", "package main") + "\nfunc main() {}\n"
        source.write_text(main)
        ours = {(p.line, p.column, kind) for p, kind, _ in build_program([str(source)]).defers}
    found = re.findall(r"cases\.go:(\d+):(\d+): (\S+) defer", told)
    theirs = {(int(line), int(column), kind) for line, column, kind in found}
    if ours != theirs:
        line, _, kind = min(ours ^ theirs)
        who = "minigo" if (line, _, kind) in ours else "gc"
        raise BenchError(f"kinds differ from gc's: {who} alone has {kind} at line {line}")
