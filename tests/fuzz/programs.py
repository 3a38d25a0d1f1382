"""Hold the compiler and the machine against real Go on random programs.

    python tests/fuzz/programs.py --go GO [--seed N] [--count N] [--cases N] [--keep FOLDER]

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


def environment() -> dict[str, str]:
    """Of both: nothing of the user's settings."""
    keep = {"HOME", "PATH", "GOCACHE", "TMPDIR", "XDG_CACHE_HOME", "MINIGO_STRESS"}
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


def difference(want: tuple[int, str, str], have: tuple[int, str, str]) -> str:
    """The first case where two runs differ, in words; empty when they agree."""
    if want[:2] == have[:2]:
        return ""
    case = ""
    wanted, found = want[1].split("\n"), have[1].split("\n")
    for i, line in enumerate(wanted):
        if line.startswith("== "):
            case = line[3:]
        if i >= len(found) or found[i] != line:
            got = found[i] if i < len(found) else "(end)"
            return f"{case}: want {line!r}, got {got!r}; status {want[0]}, {have[0]}\n{have[2]}"
    return f"{case}: status {have[0]}, want {want[0]}\n{have[2]}"


def main() -> int:
    """Run as told; status 1 when anything differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--go", default="go")
    parser.add_argument("--seed", type=int, default=1, help="of the first program")
    parser.add_argument("--count", type=int, default=1, help="programs")
    parser.add_argument("--cases", type=int, default=40, help="of a program")
    parser.add_argument("--keep", help="write the programs into a folder, and do nothing else")
    options = parser.parse_args()
    different = 0
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
                different += 1
                continue
            have = with_minigo(files, folder)
            told = difference(want, have)
            for gcflags in GCFLAGS[1:] if told else ():
                if not difference(with_go(options.go, folder, gcflags), have):
                    told = ""
            lines = want[1].count("\n")
            print(f"seed {seed}: {told[:1500] or f'{lines} lines agree'}", flush=True)
            different += bool(told)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
