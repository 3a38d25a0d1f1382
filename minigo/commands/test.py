"""minigo test: compile packages with their tests and run them, as `go test` does."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from minigo.commands.flags import Flag, Values, parse
from minigo.errors import CompileError

if TYPE_CHECKING:
    from minigo.compile.testmain import TestPackage

USAGE = "test [flags] [packages]"
HELP = """
Test runs the tests, examples and benchmarks in the files *_test.go of packages: of the current
folder, of folders, of import paths of the module, or of all below one (./...). A line tells of each
package whether they passed; what they print is shown when they fail, with -v, or when no package is
named. The exit status is 1 when anything failed.
"""
_PASSED_ON = (
    Flag("run", "run tests and examples whose names match REGEXP", "text", "REGEXP"),
    Flag("skip", "run no tests whose names match REGEXP", "text", "REGEXP"),
    Flag("bench", "run benchmarks whose names match REGEXP", "text", "REGEXP"),
    Flag("benchtime", "run each benchmark for D, or N times when it is Nx", "text", "D"),
    Flag("benchmem", "print the allocations of benchmarks"),
    Flag("count", "run everything N times", "text", "N"),
    Flag("cpu", "run tests and benchmarks with each GOMAXPROCS in LIST", "text", "LIST"),
    Flag("failfast", "start no test after the first that failed"),
    Flag("fullpath", "print whole names of files"),
    Flag("list", "print names that match REGEXP, run nothing", "text", "REGEXP"),
    Flag("parallel", "run at most N parallel tests at a time", "text", "N"),
    Flag("short", "tell tests that they should be short"),
    Flag("shuffle", "run tests in a random order; on chooses and prints a seed", "text", "SEED"),
    Flag("timeout", "let tests panic after D, 10m by default", "text", "D"),
)  # fmt: skip
FLAGS = (
    *_PASSED_ON,
    Flag("v", "print the name of each test and all its output"),
    Flag("json", "print what happens as JSON, one event a line"),
    Flag("seed", "seed of select, map iteration and the scheduler", "text", "N"),
    Flag("clock", "real or virtual", "text", "CLOCK"),
)


def run(values: Values, arguments: list[str]) -> int:
    """Test the packages that the arguments name."""
    from minigo.compile.testmain import find_packages

    patterns = _patterns(values, arguments)
    packages = find_packages(patterns)
    tester = _Tester(values, bool(patterns))
    passed = [tester.test(package) for package in packages]
    if not all(passed) and patterns and not values.on("json"):
        print("FAIL")
    return 0 if all(passed) else 1


def _patterns(values: Values, arguments: list[str]) -> list[str]:
    """The packages; flags may stand between and behind them."""
    patterns = []
    while arguments:
        if arguments[0].startswith("-"):
            more, arguments = parse(FLAGS, arguments, {})
            values.update(more)
        else:
            patterns.append(arguments[0])
            arguments = arguments[1:]
    return patterns


class _Tester:
    """Tests packages one after the other. With `listed`, packages were named on the command line,
    and what passing tests print is not shown."""

    def __init__(self, values: Values, listed: bool) -> None:
        self.values = values
        self.json = values.on("json")
        self.shows_pass = values.on("v") or bool(values.text("list"))
        self.keeps = listed and not values.text("bench")  # output, to judge by
        self.streams = not self.keeps or self.json
        self.arguments = self._arguments()

    def _arguments(self) -> list[str]:
        """The flags for the test program."""
        values = self.values
        arguments = ["-test.timeout=10m0s"]
        if self.json:
            arguments.append("-test.v=test2json")
        elif values.on("v"):
            arguments.append("-test.v=true")
        for flag in _PASSED_ON:
            if flag.name in values.given:
                text = "true" if flag.kind == "bool" else values.text(flag.name)
                arguments.append(f"-test.{flag.name}={text}")
        return arguments

    def test(self, package: TestPackage) -> bool:
        """Test a package and report; whether it passed."""
        from minigo.compile.testmain import build_tests

        reporter = self._reporter(package.path)
        try:
            image = build_tests(package)
        except CompileError as error:
            reporter.build_failed(error)
            return False
        reporter.start()
        if image is None:
            reporter.end("skip", f"?   \t{package.path}\t[no test files]\n")
            return True
        return self._execute(package, image, reporter)

    def _reporter(self, path: str) -> Reporter:
        if self.json:
            from minigo.commands.testjson import JsonReporter

            return JsonReporter(path)
        return Reporter(path, sys.stdout)

    def _execute(self, package: TestPackage, image: bytes, reporter: Reporter) -> bool:
        with tempfile.TemporaryDirectory(prefix="minigo-test") as scratch:
            program = Path(scratch) / f"{package.path.rpartition('/')[2]}.test.mgo"
            program.write_bytes(image)
            command = [sys.executable, "-m", "minigo", "run"]
            for name in ("seed", "clock"):
                if text := self.values.text(name):
                    command.append(f"-{name}={text}")
            started = time.monotonic()
            process = subprocess.Popen(
                [*command, str(program), *self.arguments],
                cwd=package.folder,
                env={**os.environ, "PWD": package.folder},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
            kept = self._read(process, reporter)
            status = process.wait()
            spent = f"{time.monotonic() - started:.3f}s"
        path = package.path
        if status == 0:
            if self.shows_pass and not self.streams and kept:
                reporter.output(kept)
            note = " [no tests to run]" if b"testing: warning: no tests to run\n" in kept else ""
            reporter.end("pass", f"ok  \t{path}\t{spent}{note}\n")
            return True
        if kept and not self.streams:
            reporter.output(kept)
        elif not kept:
            how = f"exit status {status}" if status >= 0 else f"signal: {-status}"
            reporter.line(f"{how}\n")
        reporter.end("fail", f"FAIL\t{path}\t{spent}\n")
        return False

    def _read(self, process: subprocess.Popen[bytes], reporter: Reporter) -> bytes:
        """Pass the output on as it comes, or keep and return it, or both."""
        assert process.stdout is not None
        kept = b""
        while piece := os.read(process.stdout.fileno(), 65536):
            if self.streams:
                reporter.output(piece)
            if self.keeps:
                kept += piece
        return kept


class Reporter:
    """Prints what becomes of one package, as text."""

    def __init__(self, path: str, file: TextIO) -> None:
        self.path = path
        self.file = file

    def start(self) -> None:
        """The tests begin."""

    def output(self, piece: bytes) -> None:
        """Output of the test program."""
        self.file.flush()
        self.file.buffer.write(piece)
        self.file.flush()

    def line(self, text: str) -> None:
        """A line of the command itself."""
        self.file.write(text)

    def end(self, action: str, text: str) -> None:
        """The last line; `action` says whether it passed."""
        self.line(text)
        self.file.flush()

    def build_failed(self, error: CompileError) -> None:
        """The package does not compile."""
        from minigo.report import print_errors

        print_errors(error, sys.stderr)
        sys.stderr.flush()
        self.end("fail", f"FAIL\t{self.path} [build failed]\n")
