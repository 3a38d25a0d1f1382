"""`python -m minigo.bench`: the workloads on minigo beside the same programs compiled by Go, and
beside other interpreters.

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
from pathlib import Path

from minigo.bench.measure import Comparison, compare

WORKLOADS = Path(__file__).parent / "workloads"
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


def peers(words: list[str]) -> dict[str, list[str]]:
    """Other interpreters from NAME=COMMAND words; the command gets the program's path appended."""
    return {name: command.split() for name, _, command in (word.partition("=") for word in words)}


def geomean(values: list[float]) -> float:
    """Geometric mean; 0 of nothing."""
    return math.exp(sum(map(math.log, values)) / len(values)) if values else 0.0


def measure(
    go: str, minigo: list[str], others: dict[str, list[str]], names: list[str], rounds: int
) -> dict[str, Comparison]:
    """All named workloads, in order."""
    results: dict[str, Comparison] = {}
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted(WORKLOADS.glob("*.go")):
            if names and source.stem not in names:
                continue
            compiled = build(go, source, Path(folder) / source.stem)
            commands = [compiled, [*minigo, str(source)]]
            commands += [[*command, str(source)] for command in others.values()]
            results[source.stem] = compare(commands, rounds)
            print(row(source.stem, results[source.stem]), flush=True)
    return results


def row(name: str, c: Comparison) -> str:
    """One line of the table."""
    ratios = "".join(f"{c.ratio(i):9.2f}" for i in range(1, len(c.cpu)))
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
        "--peer", action="append", default=[], metavar="NAME=COMMAND", help="another interpreter"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("names", nargs="*", help="workloads; all when none is named")
    options = parser.parse_args()
    if options.go is None:
        parser.error("no go command found: name one with --go")
    others = peers(options.peer)
    head = "".join(f"{name:>9}" for name in ("minigo/go", *(f"{name}/go" for name in others)))
    print(f"{'workload':20}{'go s':>9}{head}{'go MiB':>10}{'MiB':>9}")
    results = measure(options.go, options.minigo.split(), others, options.names, options.rounds)
    everything = [c.ratio(1) for c in results.values()]
    kernels = [c.ratio(1) for name, c in results.items() if name in KERNELS]
    print(
        f"geometric mean: kernels {geomean(kernels):.2f}, all {geomean(everything):.2f}; "
        f"worst {max(everything, default=0):.2f}"
    )
    if options.json:
        columns = ["go", "minigo", *others]
        table = {
            name: {
                "cpu": dict(zip(columns, c.cpu, strict=True)),
                "memory_kib": dict(zip(columns, c.memory, strict=True)),
                "agree": c.agree,
            }
            for name, c in results.items()
        }
        options.json.write_text(
            json.dumps(
                {"schema": "minigo.bench/1", "rounds": options.rounds, "workloads": table}, indent=1
            )
        )
    return 0 if all(c.agree for c in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
