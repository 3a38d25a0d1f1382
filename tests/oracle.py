"""Hold the expectations of the test programs against real Go.

Runs every program under the Go toolchain (1.27) and compares it with what its comments promise
(see expect.py). With --update the promises of programs that disagree, or say nothing yet, are
written anew from what Go did; read the diff. Nothing is kept between runs.

Programs are built as `go run` builds them, but for -e, which lifts the limit on the number of
compile errors. Whatever a program prints must not depend on inlining: literals inside a function
that is inlined have other names in a traceback (try --gcflags '-e -l').
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import expect

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ["tests/lang", "examples", "minigo/bench/workloads"]
BATCH = 100  # programs per `go build`
SECONDS = 60  # limit for one program
NOTHING: Mapping[str, str] = {}
WIDEST = 12  # frames recorded before the rest is left open


@dataclass(frozen=True)
class Result:
    """What one program, or the compiler refusing it, did."""

    stdout: str
    stderr: str
    status: int
    compiled: bool


class Toolchain:
    """Builds and runs programs in a scratch folder, with a fixed environment."""

    def __init__(self, go: str, gcflags: str, scratch: Path) -> None:
        self.go = go
        self.gcflags = gcflags
        self.scratch = scratch
        keep = {"HOME", "PATH", "GOCACHE", "TMPDIR"}
        self.environment = {key: value for key, value in os.environ.items() if key in keep}
        self.environment |= {"GOFLAGS": "-mod=mod", "GOTOOLCHAIN": "local", "TZ": "UTC"}
        (scratch / "go.mod").write_text("module oracle\n\ngo 1.27\n")

    def _command(self, output: Path, packages: list[str]) -> list[str]:
        return [self.go, "build", f"-gcflags={self.gcflags}", "-o", str(output), *packages]

    def place(self, index: int, program: Path) -> str:
        """Copy a program into a package folder of its own; the folder's name."""
        name = f"p{index:04d}"
        folder = self.scratch / name
        folder.mkdir()
        shutil.copy(program, folder / "main.go")
        return name

    def build_all(self, names: list[str]) -> None:
        """Build many packages; those Go refuses simply leave no binary."""
        output = self.scratch / "bin"
        output.mkdir(exist_ok=True)
        command = self._command(output, [f"./{name}" for name in names])
        subprocess.run(
            command, check=False, cwd=self.scratch, env=self.environment, capture_output=True
        )

    def run(self, name: str, wanted: expect.Expectation) -> Result:
        """Run a built program; one without a binary is built alone for its messages."""
        binary = self.scratch / "bin" / name
        folder = self.scratch / name
        if not binary.exists():
            built = self._finish(self._command(binary, ["main.go"]), folder)
            if built.status != 0:
                return Result("", built.stderr, 1, compiled=False)
        return self._finish([str(binary), *wanted.args], folder, wanted.stdin, wanted.env)

    def _finish(
        self, command: list[str], folder: Path, stdin: str = "", env: Mapping[str, str] = NOTHING
    ) -> Result:
        try:
            done = subprocess.run(
                command,
                check=False,
                cwd=folder,
                env={**self.environment, **env},
                input=stdin.encode(),
                capture_output=True,
                timeout=SECONDS,
            )
        except subprocess.TimeoutExpired:
            return Result("", "oracle: time limit reached", -1, compiled=True)
        texts = [data.decode(errors="surrogateescape") for data in (done.stdout, done.stderr)]
        return Result(texts[0], texts[1], done.returncode, compiled=True)


def updated(text: str, wanted: expect.Expectation, result: Result) -> str:
    """The program with its promises written anew from `result`."""
    lines = text.rstrip("\n").split("\n")
    code = lines[: expect.block_start(lines)]
    while code and not code[-1].strip():
        code.pop()
    if not result.compiled:
        code = [re.sub(r" // ERROR .*$", "", line) for line in code]
        return _with_errors(code, expect.found_errors(result.stderr))
    block = [f"// Args: {' '.join(wanted.args)}"] if wanted.args else []
    block += [f"// Env: {name}={value}" for name, value in wanted.env.items()]
    block += [f"// Stdin: {line}".rstrip() for line in wanted.stdin.splitlines()]
    if result.status != 0:
        block.append(f"// Exit: {result.status}")
    for line in result.stderr.splitlines():
        if result.status != 0 and (not line or line.startswith("goroutine ")):
            break
        shown = re.sub(r"(?<=pc=)0x[0-9a-f]+|0x[0-9a-f]{5,}", "0xX", line)
        block.append(f"// Stderr: {shown}".rstrip())
    if wanted.goroutines:
        block += [f"// Goroutine: {line}" for line in expect.found_goroutines(result.stderr)]
    elif frames := expect.found_frames(result.stderr):
        shown_frames = frames[:WIDEST] + ["..."] * (len(frames) > WIDEST)
        block.append(f"// Frames: {' '.join(shown_frames)}")
    if result.stdout or not block:
        if not result.stdout.endswith("\n") and result.stdout:
            raise ValueError("output does not end in a newline")
        if re.search(r"[ \t\r]\n|[^\n\t -\ud7ff\ue000-\U0010ffff]", result.stdout):
            raise ValueError("output has trailing blanks or characters a comment cannot hold")
        block.append("// Output:")
        block += [f"// {line}".rstrip() for line in result.stdout.split("\n")[:-1]]
    return "\n".join([*code, "", *block]) + "\n"


def _with_errors(code: list[str], errors: list[expect.FoundError]) -> str:
    """An error at the end of a line would move with a comment there, so it goes into the block."""
    block: list[str] = []
    comments: dict[int, str] = {}
    for error in errors:
        line, column = error.line - 1, error.column
        if line >= len(code) or column > len(code[line].encode()):
            block.append(f"// Error: {error.line}:{column}: {error.text}")
            continue
        pattern = re.sub(r"([\\.+*?()|\[\]{}^$])", r"\\\1", error.text)
        pattern = pattern.replace("\n", r"\n").replace("\t", r"\t")
        quote = "`" if '"' in pattern else '"'
        if quote in pattern:
            raise ValueError(f"both kinds of quotes in an error: {error.text}")
        comments[line] = comments.get(line, " // ERROR") + f" {column} {quote}^{pattern}${quote}"
    lines = [line + comments.get(number, "") for number, line in enumerate(code)]
    return "\n".join([*lines, "", *block] if block else lines) + "\n"


def collect(paths: list[str]) -> list[Path]:
    """All programs named by the paths, folders searched deeply."""
    programs: list[Path] = []
    for path in map(Path, paths):
        programs += sorted(path.rglob("*.go")) if path.is_dir() else [path]
    return programs


def main() -> int:
    """Check or update; the number of disagreeing programs decides the exit status."""
    parser = argparse.ArgumentParser(description="Hold test programs against real Go.")
    parser.add_argument("paths", nargs="*", help="programs or folders (default: all of ours)")
    parser.add_argument("--go", default="go", help="the go command (default: go)")
    parser.add_argument("--gcflags", default="-e", help="compiler flags (default: %(default)r)")
    parser.add_argument("--update", action="store_true", help="rewrite what disagrees")
    parser.add_argument("--runs", type=int, default=1, help="run each program so often")
    options = parser.parse_args()
    paths = options.paths or [str(ROOT / path) for path in DEFAULT]
    programs = collect(paths)
    failed = changed = 0
    with tempfile.TemporaryDirectory(prefix="oracle") as scratch, ThreadPoolExecutor() as pool:
        go = Toolchain(options.go, options.gcflags, Path(scratch))
        texts = [program.read_text(encoding="utf-8") for program in programs]
        wanted = [expect.parse(text) for text in texts]
        names = [go.place(index, program) for index, program in enumerate(programs)]
        good = [name for name, want in zip(names, wanted, strict=True) if not want.errors]
        for start in range(0, len(good), BATCH):
            go.build_all(good[start : start + BATCH])
        for _ in range(options.runs):
            for index, result in enumerate(pool.map(go.run, names, wanted)):
                want, program = wanted[index], programs[index]
                arguments = (want, result.stdout, result.stderr, result.status)
                differences = expect.check(*arguments)
                if not differences and want.stated:
                    continue
                failed += 1
                if not options.update:
                    print(f"{program}: " + "\n\t".join(differences or ["says nothing"]))
                    continue
                try:
                    program.write_text(updated(texts[index], want, result), encoding="utf-8")
                    changed += 1
                except ValueError as error:
                    print(f"{program}: not updated: {error}")
    print(f"{len(programs)} programs, {failed} disagreed, {changed} rewritten")
    return 0 if failed == changed else 1


if __name__ == "__main__":
    sys.exit(main())
