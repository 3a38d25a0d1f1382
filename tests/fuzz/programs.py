"""Hold the compiler and the machine against real Go on random programs.

    python tests/fuzz/programs.py --go GO [--seed N] [--count N] [--cases N]
        [--keep FOLDER | --record FOLDER]

Makes programs (gogen), runs each with Go and with minigo, and tells the first case that differs.
Where the language leaves an order open, Go's depends on whether functions are inlined: minigo may
do as any of GCFLAGS does.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from gogen.program import Files, generate

MINIGO = [sys.executable, "-m", "minigo"]
SECONDS = 120
GCFLAGS = ("", "-l", "-N -l")
PANIC = "panic: runtime error"


def environment() -> dict[str, str]:
    """Of both: nothing of the user's settings."""
    keep = {"HOME", "PATH", "GOCACHE", "TMPDIR", "XDG_CACHE_HOME", "MINIGOCACHE", "MINIGO_STRESS"}
    found = {key: value for key, value in os.environ.items() if key in keep}
    root = Path(__file__).resolve().parents[2]
    return found | {"GOFLAGS": "-mod=mod", "GOTOOLCHAIN": "local", "PYTHONPATH": str(root)}


def write(files: Files, folder: Path) -> None:
    """Make a module of a program."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "go.mod").write_text("module program\n\ngo 1.27\n")
    for name, text in files.items():
        (folder / name).write_text(text)


def run(command: list[str], folder: Path) -> tuple[int, str, str]:
    """Status, output, errors."""
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment(), capture_output=True, timeout=SECONDS,
            check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return -1, "", "timed out"
    decode = {"encoding": "utf-8", "errors": "surrogateescape"}
    return done.returncode, str(done.stdout, **decode), str(done.stderr, **decode)


def with_go(go: str, folder: Path, gcflags: str = "") -> tuple[int, str, str]:
    """What Go does with a program; status 99 when it is refused."""
    command = [go, "build", f"-gcflags={gcflags}", "-o", "program", "."]
    status, _, errors = run(command, folder)
    if status != 0:
        return 99, "", errors
    return run(["./program"], folder)


def with_minigo(files: Files, folder: Path) -> tuple[int, str, str]:
    """What minigo does with it."""
    return run([*MINIGO, "run", "-timeout=60s", *files], folder)


def by_case(output: str) -> dict[str, list[str]]:
    """The lines of each case."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in output.split("\n"):
        name = line[3:] if line.startswith("== ") else name
        found.setdefault(name, []).append(line)
    return found


def different(want: tuple[int, str, str], have: tuple[int, str, str]) -> dict[str, str]:
    """The cases in which two runs differ, and how.

    Which of two operands that both panic comes first is left open, and gc's choice depends on its
    temporaries: cases that part with two run-time panics count as equal."""
    if want[:2] == have[:2]:
        return {}
    told = {}
    wanted, found = by_case(want[1]), by_case(have[1])
    for name, lines in wanted.items():
        other = found.get(name, [])
        for one, two in zip([*lines, "(end)"], [*other, "(end)"], strict=False):
            if one != two:
                if not (PANIC in one and PANIC in two):
                    told[name] = f"want {one!r}, got {two!r}"
                break
    if not told and want[0] != have[0]:
        told["status"] = f"{have[0]}, want {want[0]}"
    return told


def main() -> int:
    """Run as told; status 1 when anything differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--go", default="go")
    parser.add_argument("--seed", type=int, default=1, help="of the first program")
    parser.add_argument("--count", type=int, default=1, help="programs")
    parser.add_argument("--cases", type=int, default=40, help="of a program")
    parser.add_argument("--keep", help="write the programs into a folder, and do nothing else")
    parser.add_argument("--record", help="write what Go does into a folder, and compare nothing")
    options = parser.parse_args()
    failed = 0
    for seed in range(options.seed, options.seed + options.count):
        files = generate(seed, options.cases)
        if options.keep:
            write(files, Path(options.keep, str(seed)))
            continue
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            write(files, folder)
            want = with_go(options.go, folder)
            if want[0] == 99:
                print(f"seed {seed}: Go refuses the program\n{want[2][:2000]}", flush=True)
                failed += 1
                continue
            if options.record:
                target = Path(options.record, f"{seed}-{options.cases}.txt")
                target.write_bytes(want[1].encode(errors="surrogateescape"))
                continue
            have = with_minigo(files, folder)
            told = different(want, have)
            for gcflags in GCFLAGS[1:] if told else ():
                other = different(with_go(options.go, folder, gcflags), have)
                told = {name: text for name, text in told.items() if name in other}
            for name, text in told.items():
                print(f"seed {seed}, {name}: {text}\n{have[2][:1000]}", flush=True)
            if not told:
                print(f"seed {seed}: {want[1].count(chr(10))} lines agree", flush=True)
            failed += bool(told)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
