"""`python -m minigo.bench`: the workloads on minigo beside the same programs compiled by Go, and
beside other interpreters: of Go, which run the same text (`--peer`), or of other languages, which
run our ports of some workloads in the folder `peers` (`--port`), such as

    --port lua=lua:lua5.4 --port "luajit=lua:luajit -joff" --port python=py:python3

Prints a table of CPU seconds and ratios (medians of runs made in turn) and writes them as JSON.
Needs a Go toolchain: `--go`, else the `go` on PATH.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from minigo.bench.measure import Comparison, compare

WORKLOADS = Path(__file__).parent / "workloads"
PORTS = Path(__file__).parent / "peers"
# The rows that the geometric mean of the kernels is taken over.
KERNELS = (
    "fib",
    "intloop",
    "sieve",
    "nbody",
    "spectralnorm",
    "matmul",
    "fannkuch",
    "mandelbrot",
    "nqueens",
)


def build(go: str, source: Path, target: Path) -> list[str]:
    """Compile one program with Go; the command that runs it."""
    subprocess.run([go, "build", "-o", str(target), str(source)], check=True)
    return [str(target)]


@dataclass(slots=True)
class Peer:
    """Another interpreter: its command, which gets the program's path appended, and the suffix of
    the programs it runs."""

    command: list[str]
    suffix: str = "go"

    def run(self, source: Path) -> list[str] | None:
        """The command that runs a workload; None when there is no port of it."""
        if self.suffix != "go":
            source = PORTS / f"{source.stem}.{self.suffix}"
        return [*self.command, str(source)] if source.exists() else None


def peers(words: list[str], ports: list[str]) -> dict[str, Peer]:
    """Other interpreters from NAME=COMMAND and NAME=SUFFIX:COMMAND words."""
    found: dict[str, Peer] = {}
    for word in words:
        name, _, command = word.partition("=")
        found[name] = Peer(command.split())
    for word in ports:
        name, _, rest = word.partition("=")
        suffix, _, command = rest.partition(":")
        found[name] = Peer(command.split(), suffix)
    return found


def geomean(values: list[float]) -> float:
    """Geometric mean; 0 of nothing."""
    return math.exp(sum(map(math.log, values)) / len(values)) if values else 0.0


@dataclass(slots=True)
class Row:
    """What one workload took, and who ran it: go, minigo, and the peers that can."""

    comparison: Comparison
    columns: list[str]


def measure(
    go: str, minigo: list[str], others: dict[str, Peer], names: list[str], rounds: int
) -> dict[str, Row]:
    """All named workloads, in order."""
    results: dict[str, Row] = {}
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted(WORKLOADS.glob("*.go")):
            if names and source.stem not in names:
                continue
            compiled = build(go, source, Path(folder) / source.stem)
            commands = {"go": compiled, "minigo": [*minigo, str(source)]}
            for name, peer in others.items():
                command = peer.run(source)
                if command is not None:
                    commands[name] = command
            row = Row(compare(list(commands.values()), rounds), list(commands))
            results[source.stem] = row
            print(line(source.stem, row, others), flush=True)
    return results


def line(name: str, row: Row, others: Iterable[str]) -> str:
    """One line of the table."""
    c = row.comparison
    ratios = ""
    for column in ("minigo", *others):
        known = column in row.columns
        ratios += f"{c.ratio(row.columns.index(column)):9.2f}" if known else f"{'-':>9}"
    note = "" if c.agree else "  outputs differ"
    return (
        f"{name:20}{c.cpu[0]:9.3f}{ratios}{c.memory[0] / 1024:10.1f}{c.memory[1] / 1024:9.1f}{note}"
    )


def main() -> int:
    """Parse the command line, measure, report; 1 when an output was wrong."""
    parser = argparse.ArgumentParser(prog="python -m minigo.bench", description=__doc__)
    parser.add_argument("--go", default=shutil.which("go"), help="the go command")
    parser.add_argument(
        "--minigo", default=f"{sys.executable} -m minigo run", help="the command under test"
    )
    parser.add_argument(
        "--peer", action="append", default=[], metavar="NAME=COMMAND", help="another one of Go"
    )
    parser.add_argument(
        "--port",
        action="append",
        default=[],
        metavar="NAME=SUFFIX:COMMAND",
        help="one of another language, for our ports with that suffix",
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("names", nargs="*", help="workloads; all when none is named")
    options = parser.parse_args()
    if options.go is None:
        parser.error("no go command found: name one with --go")
    others = peers(options.peer, options.port)
    head = "".join(f"{name:>9}" for name in ("minigo/go", *(f"{name}/go" for name in others)))
    print(f"{'workload':20}{'go s':>9}{head}{'go MiB':>10}{'MiB':>9}")
    results = measure(options.go, options.minigo.split(), others, options.names, options.rounds)
    everything = [row.comparison.ratio(1) for row in results.values()]
    kernels = [row.comparison.ratio(1) for name, row in results.items() if name in KERNELS]
    print(
        f"geometric mean: kernels {geomean(kernels):.2f}, all {geomean(everything):.2f}; "
        f"worst {max(everything, default=0):.2f}"
    )
    if options.json:
        table = {
            name: {
                "cpu": dict(zip(row.columns, row.comparison.cpu, strict=True)),
                "memory_kib": dict(zip(row.columns, row.comparison.memory, strict=True)),
                "agree": row.comparison.agree,
            }
            for name, row in results.items()
        }
        options.json.write_text(
            json.dumps(
                {"schema": "minigo.bench/1", "rounds": options.rounds, "workloads": table}, indent=1
            )
        )
    return 0 if all(row.comparison.agree for row in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
