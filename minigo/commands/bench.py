"""minigo bench: what defers cost."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from minigo.commands.flags import Flag, Values
from minigo.errors import UsageError

if TYPE_CHECKING:
    from minigo.bench.defercases import Case

USAGE = "bench [flags] defer"
HELP = """
Bench measures what deferred calls cost, by the kind of the defer, their number, their arguments
and the way the function is left. It prints Go's benchmark format, for benchstat. Beside the times
there are exact counts for each operation: instrs, instructions of the machine; records, _defer
records made; bits, open-coded defers registered. They are the same on every run.

With -compare=go the same functions are measured with go test; it is an error when the go compiler
gives a defer another kind than minigo does. A table then sets each time over that of kind=none of
the same engine.

-plot needs the extra `plot` (pip install 'minigo[plot]').
"""
FLAGS = (
    Flag("kinds", "only these kinds: none, open, stack, heap, rangefunc", "text", "LIST"),
    Flag("sites", "only cases with these numbers of defers", "text", "LIST"),
    Flag("exit", "only these ways out: return, panic, goexit", "text", "LIST"),
    Flag("count", "measure N times (default 10)", "int"),
    Flag("benchtime", "measure for D each time (default 50ms)", "duration"),
    Flag("compare", "go: measure Go too, found on PATH or named by its path", "text", "GO"),
    Flag("json", "print test2json events"),
    Flag("o", "write to FILE", "text", "FILE"),
    Flag("plot", "draw the ratios into FILE, .svg or .png", "text", "FILE"),
    Flag("q", "no progress, no bars"),
)


def run(values: Values, arguments: list[str]) -> int:
    """Measure."""
    from minigo import __version__
    from minigo.bench import deferbench, deferreport

    if arguments != ["defer"]:
        raise UsageError("bench: the one benchmark is defer: minigo bench defer")
    cases = _cases(values)
    go = _go(values.text("compare"))
    name = values.text("plot")
    if name and not name.endswith((".svg", ".png")):
        raise UsageError("bench: -plot takes a name that ends in .svg or .png")
    count = values.number("count") or 10
    benchtime = (values.number("benchtime") or 50) * 1_000_000
    started = time.monotonic()
    progress = _Progress(values.on("q"))
    try:
        figures = list(deferbench.measure(cases, benchtime, count, progress.tell))
        progress.tell("go" if go else "")
        theirs, text = None, ""
        if go:
            theirs, text = deferbench.measure_go(go, cases, benchtime, count)
    except deferbench.BenchError as error:
        progress.clear()
        print(f"minigo: bench: {error}", file=sys.stderr)
        return 1
    progress.clear()
    lines = deferreport.head(__version__)
    lines += [row for one in figures for row in deferreport.rows(one)]
    seconds = time.monotonic() - started
    lines += ["PASS", f"ok  \t{deferreport.PACKAGE}\t{seconds:.3f}s"]
    if theirs is not None:
        lines += ["", "engine: go", *text.rstrip("\n").split("\n")]
        lines += deferreport.ratios(figures, theirs)
    if values.on("json"):
        lines = list(deferreport.events(lines, seconds))
    _write(values.text("o"), lines)
    try:
        if name:
            deferreport.plot(figures, theirs, name)
    except ImportError:
        raise UsageError("bench: -plot needs matplotlib: pip install 'minigo[plot]'") from None
    if sys.stdout.isatty() and not values.on("json") and not values.on("q"):
        width = shutil.get_terminal_size().columns
        print("\n".join(deferreport.bars(figures, width)), file=sys.stderr)
    return 0


def _cases(values: Values) -> list[Case]:
    from minigo.bench.defercases import KINDS, SITES, all_cases

    kinds = _list(values, "kinds", KINDS)
    sites = _list(values, "sites", [str(n) for n in SITES])
    exits = _list(values, "exit", ("return", "panic", "goexit"))
    chosen = [
        case
        for case in all_cases()
        if case.kind in kinds and str(case.sites) in sites and case.exit in exits
    ]
    if not chosen:
        raise UsageError("bench: no case is like that")
    return chosen


def _list(values: Values, name: str, known: Sequence[str]) -> list[str]:
    words = values.text(name).split(",") if values.text(name) else list(known)
    for word in words:
        if word not in known:
            raise UsageError(f"bench: -{name}: no {word}")
    return words


def _go(name: str) -> str:
    """The go command to compare with, "" for none."""
    if not name:
        return ""
    found = shutil.which(name)
    if found is None:
        raise UsageError(f"bench: -compare: no {name} on PATH")
    return os.path.abspath(found)


def _write(name: str, lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    if not name:
        sys.stdout.write(text)
        return
    try:
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"{name}: {(error.strerror or str(error)).lower()}") from None


class _Progress:
    """One line on a terminal, from the second second on."""

    def __init__(self, quiet: bool) -> None:
        self.shown = False
        self.on = sys.stderr.isatty() and not quiet
        self.since = time.monotonic()

    def tell(self, text: str) -> None:
        if self.on and time.monotonic() - self.since > 1:
            self.shown = True
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()

    def clear(self) -> None:
        if self.shown:
            sys.stderr.write("\r\x1b[K")
