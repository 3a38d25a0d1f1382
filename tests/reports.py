"""Compare what programs write to standard error with what they write under real Go, whole.

The promises of a test program (expect.py) hold the first lines of a crash report and the frames
of its own functions. This tool compares everything else too: blank lines, goroutine states,
frames of the library, who created whom. What differs from run to run is left out: addresses,
offsets, numbers of goroutines, places within the library, and the arguments of frames unless
--arguments is given (Go is then told not to optimise, since it prints stale words otherwise).
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import expect
from oracle import BATCH, ROOT, Result, Toolchain, collect

SHOWN = 60  # lines of a difference

_PLACE = re.compile(r"\t(.*/)?([^/]+):(\d+)( \+0x[0-9a-f]+)?(?: fp=0xX sp=0xX pc=0xX)?$")
_CALL = re.compile(r"(\S.*?)\((?:[^()]*)\)$")


def _is_system(block: str) -> bool:
    """Whether a goroutine is the runtime's own; there are none of these on minigo."""
    calls = [line for line in block.split("\n")[1:] if _CALL.match(line)]
    return bool(calls) and all(line.startswith("runtime.") for line in calls)


def normalise(stderr: str, arguments: bool) -> list[str]:
    """The lines of a report with all that is free to differ replaced."""
    lines: list[str] = []
    blocks = re.split(r"\n\n(?=goroutine |rax )", stderr)
    kept = [block for i, block in enumerate(blocks) if i == 0 or not _is_system(block)]
    for line in "\n\n".join(kept).split("\n"):
        shown = re.sub(r"(?<!\+)0x[0-9a-f]+", "0xX", line)
        shown = re.sub(r"\b(goroutine|gp|m|mp)([ =])(?!1\b|0\b)(\d+|0xX|nil)", r"\1\2N", shown)
        shown = re.sub(r"\b(PC|sigcode)=\w+", r"\1=N", shown)
        shown = re.sub(r"^\.\.\.\d{4,} frames", "...N frames", shown)
        if place := _PLACE.match(shown):
            own = place[2] in ("main.go", "lib.go")
            shown = f"\t{place[2]}:{place[3]}" if own else "\t(library)"
        elif not arguments and (call := _CALL.match(shown)) and not shown.startswith("\t"):
            shown = call[1] + "(...)"
        lines.append(shown.rstrip())
    return lines


def run_minigo(program: Path, scratch: Path, wanted: expect.Expectation) -> Result:
    """Run a program on minigo, under the name it has for Go."""
    folder = scratch / "own" / str(abs(hash(program)))
    folder.mkdir(parents=True)
    (folder / "main.go").write_bytes(program.read_bytes())
    env = {**os.environ, **wanted.env, "TZ": "UTC"}
    done = subprocess.run(
        [sys.executable, str(ROOT / "bin/minigo"), "run", "main.go", *wanted.args],
        check=False, cwd=folder, env=env, input=wanted.stdin.encode(), capture_output=True,
        timeout=100,
    )  # fmt: skip
    texts = [data.decode(errors="surrogateescape") for data in (done.stdout, done.stderr)]
    return Result(texts[0], texts[1], done.returncode, compiled=True)


def main() -> int:
    """Compare; 1 when something differs."""
    parser = argparse.ArgumentParser(description="Compare whole crash reports with real Go.")
    parser.add_argument("paths", nargs="+", help="programs or folders")
    parser.add_argument("--go", default="go", help="the go command (default: go)")
    parser.add_argument("--arguments", action="store_true", help="compare arguments of frames too")
    options = parser.parse_args()
    programs = collect(options.paths)
    different = 0
    with tempfile.TemporaryDirectory(prefix="reports") as name, ThreadPoolExecutor(2) as pool:
        scratch = Path(name)
        go = Toolchain(options.go, "-e -N -l" if options.arguments else "-e", scratch)
        texts = [program.read_text(encoding="utf-8") for program in programs]
        wanted = [expect.parse(text) for text in texts]
        names = [go.place(index, program) for index, program in enumerate(programs)]
        for start in range(0, len(names), BATCH):
            go.build_all(names[start : start + BATCH])
        theirs = pool.map(go.run, names, wanted)
        ours = pool.map(run_minigo, programs, [scratch] * len(programs), wanted)
        for program, their, our in zip(programs, theirs, ours, strict=True):
            if not their.compiled:
                continue
            left = [f"status {their.status}", *their.stdout.split("\n"), "", "stderr:"]
            right = [f"status {our.status}", *our.stdout.split("\n"), "", "stderr:"]
            left += normalise(their.stderr, options.arguments)
            right += normalise(our.stderr, options.arguments)
            if left != right:
                different += 1
                print(f"=== {program}")
                lines = list(difflib.unified_diff(left, right, "go", "minigo", "", "", 2, ""))
                print("\n".join(lines[2:SHOWN]))
    print(f"{len(programs)} programs, {different} differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
