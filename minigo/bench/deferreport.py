"""What `minigo bench defer` prints: Go's benchmark format, test2json events, ratios, plots."""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Iterator
from fractions import Fraction

from minigo.bench.deferbench import Figures

PACKAGE = "minigo/deferbench"


def head(version: str) -> list[str]:
    """The lines before the first row; `version` is minigo's."""
    return [
        "goos: linux", "goarch: amd64", f"pkg: {PACKAGE}", f"cpu: {_processor()}",
        f"engine: minigo {version} (C dispatch)",
        "Unit instrs/op assume=exact better=lower",
        "Unit records/op assume=exact better=lower",
        "Unit bits/op assume=exact better=lower",
    ]  # fmt: skip


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or "unknown"


def _number(x: float | Fraction) -> str:
    """As package testing prints a metric: about four digits."""
    value = float(x)
    for limit, places in ((0.0995, 4), (0.995, 3), (9.95, 3), (99.95, 2), (999.5, 1)):
        if 0 < abs(value) < limit:
            return f"{value:13.{places}f}" if places < 4 else f"{value:14.{places}f}"
    return f"{value:10.0f}"


def rows(figures: Figures) -> Iterator[str]:
    """A row for each sample, in the order of metrics that package testing has."""
    for sample in figures.samples:
        cells = [f"{_number(sample.ns)} ns/op"]
        for unit, value in sorted((figures.exact or {}).items()):
            cells.append(f"{float(value):14.3f} {unit}/op")
        cells += [f"{sample.bytes:8.0f} B/op", f"{sample.mallocs:8.0f} allocs/op"]
        yield "\t".join([f"Benchmark{figures.case.name}", f"{sample.count:8d}", *cells])


def ratios(minigo: list[Figures], go: list[Figures] | None) -> Iterator[str]:
    """Each case over the call without a defer, within each engine: nanoseconds of different engines
    are nothing to compare."""
    yield ""
    yield "Time over kind=none of the same engine; times of two engines are not comparable."
    columns = [("minigo", minigo)] + ([("go", go)] if go else [])
    yield f"{'case':44}" + "".join(f"{name:>10}" for name, _ in columns)
    for i, figures in enumerate(minigo):
        cells = ""
        for _, column in columns:
            base = next((f for f in column if f.case.kind == "none"), None)
            cells += f"{column[i].ns / base.ns:10.2f}" if base is not None else f"{'-':>10}"
        yield f"{figures.case.name:44}{cells}"


def events(lines: list[str], seconds: float) -> Iterator[str]:
    """The lines as test2json events."""

    def event(action: str, **more: object) -> str:
        now = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime()) + "Z"
        return json.dumps({"Time": now, "Action": action, "Package": PACKAGE, **more})

    yield event("start")
    for line in lines:
        test = {"Test": line.split("\t")[0].strip()} if line.startswith("Benchmark") else {}
        yield event("output", **test, Output=line + "\n")
    yield event("pass", Elapsed=round(seconds, 3))


def plot(minigo: list[Figures], go: list[Figures] | None, name: str) -> None:
    """Grouped bars with the span of the samples, to an SVG or PNG file. Raises ImportError without
    matplotlib."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    engines = [("minigo", minigo)] + ([("go", go)] if go else [])
    figure, axes = pyplot.subplots(figsize=(9, 0.32 * len(minigo) + 2))
    height = 0.8 / len(engines)
    for at, (engine, column) in enumerate(engines):
        base = next((f.ns for f in column if f.case.kind == "none"), 1.0)
        values = [f.ns / base for f in column]
        low = [(f.ns - min(s.ns for s in f.samples)) / base for f in column]
        high = [(max(s.ns for s in f.samples) - f.ns) / base for f in column]
        places = [i + at * height for i in range(len(column))]
        axes.barh(places, values, height, xerr=[low, high], label=engine)
    axes.set_yticks([i + 0.4 - height / 2 for i in range(len(minigo))])
    axes.set_yticklabels([f.case.name.removeprefix("Defer/") for f in minigo], fontsize=7)
    axes.invert_yaxis()
    axes.set_xscale("log")
    axes.set_xlabel("time over a call without defer, same engine")
    axes.legend()
    figure.tight_layout()
    figure.savefig(name)
    pyplot.close(figure)


def bars(minigo: list[Figures], width: int) -> Iterator[str]:
    """Bars for a terminal, of at most `width` columns; the longest time sets the scale."""
    names = [f.case.name.removeprefix("Defer/") for f in minigo]
    label = max(map(len, names))
    longest = max(f.ns for f in minigo)
    room = max(width - label - len(f"{longest:.1f}") - 3, 8)
    yield "ns/op"
    for name, f in zip(names, minigo, strict=True):
        yield f"{name:<{label}} {'█' * max(round(f.ns / longest * room), 1)} {f.ns:.1f}"
