"""Events of tests as `go test -json` prints them, read from what a test program prints when it is
started with -test.v=test2json.

Lines that tell of a test begin, possibly in the middle of a line of output, with a mark; so do and
so end the texts of Error and Fatal.
"""

from __future__ import annotations

import json
import re
import sys
import time
from datetime import datetime

from minigo.commands.test import Reporter
from minigo.errors import CompileError

_FRAME, _ERROR, _END = "\x16", "\x0f", "\x0e"
_UPDATE = re.compile(r"=== (RUN|PAUSE|CONT|NAME|ATTR) +(\S+)(?: (\S+) (.*))?$")
_RESULT = re.compile(r"--- (PASS|FAIL|SKIP|BENCH): (.+?)(?: \((.*)s\))?$")
_BENCHMARK = re.compile(r"(Benchmark\S*)\s+\d")
_ESCAPES = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


class JsonReporter(Reporter):
    """Prints what becomes of one package, one event a line."""

    def __init__(self, path: str) -> None:
        super().__init__(path, sys.stdout)
        self.test = ""
        # Action, test and elapsed time of what has ended, told at the next frame.
        self.results: list[tuple[str, str, str]] = []
        self.rest = b""
        self.kind = ""  # of output lines within the text of an error
        self.began = time.monotonic()
        self.failed_build = ""

    def start(self) -> None:
        self.began = time.monotonic()
        self.event("start")

    def output(self, piece: bytes) -> None:
        lines = (self.rest + piece).split(b"\n")
        self.rest = lines.pop()
        for line in lines:
            self.take(line.decode("utf-8", "replace") + "\n")

    def take(self, line: str) -> None:
        """A line of output; a mark within begins another."""
        before, mark, frame = line.partition(_FRAME)
        if not mark:
            self.plain(line)
            return
        if before:
            self.plain(before)
        self.frame(frame)

    def frame(self, line: str) -> None:
        """A line that tells of a test, or of all."""
        self.flush()
        text = line.rstrip("\n")
        if match := _UPDATE.match(text):
            action, self.test, key, value = match.groups()
            if action == "ATTR":
                self.event("attr", Test=self.test, Key=key, Value=value)
                self.print(line, "frame")
            elif action == "PAUSE":
                self.print(line, "frame")
                self.event("pause", Test=self.test)
            elif action != "NAME":
                self.event(action.lower(), Test=self.test)
                self.print(line, "frame")
        elif match := _RESULT.match(text):
            verdict, self.test, elapsed = match.groups()
            self.print(line, "frame")
            self.results.append((verdict.lower(), self.test, elapsed or ""))
        else:
            self.test = ""
            self.print(line, "frame")

    def plain(self, line: str) -> None:
        """Output of a test. An error's first line and those that go on are told apart."""
        kind = self.kind
        if _ERROR in line:
            line = line.replace(_ERROR, "")
            kind = "error"
            self.kind = "error-continue"
        if _END in line:
            line = line.replace(_END, "")
            self.kind = ""
        if (match := _BENCHMARK.match(line)) and not self.test:
            self.test = match[1]
        self.print(line, kind)

    def print(self, text: str, kind: str = "") -> None:
        """Tell of output."""
        self.event("output", Test=self.test, Output=text, OutputType=kind)

    def flush(self) -> None:
        """Tell how tests have ended."""
        for action, test, elapsed in self.results:
            self.event(action, Test=test, Elapsed=float(elapsed) if elapsed else None)
            self.test = ""
        self.results = []

    def line(self, text: str) -> None:
        self.finish()
        self.test = ""
        self.event("output", Output=text, OutputType="frame" if text.startswith("FAIL\t") else "")

    def finish(self) -> None:
        """No more output will come."""
        if self.rest:
            rest, self.rest = self.rest, b""
            self.take(rest.decode("utf-8", "replace"))
        self.flush()

    def end(self, action: str, text: str) -> None:
        self.line(text)
        self.event(
            action,
            Elapsed=round(time.monotonic() - self.began, 3),
            FailedBuild=self.failed_build,
        )
        self.file.flush()

    def build_failed(self, error: CompileError) -> None:
        from io import StringIO

        from minigo.report import print_errors

        text = StringIO()
        print_errors(error, text, excerpts=False)
        for line in text.getvalue().splitlines(keepends=True):
            self.event("build-output", ImportPath=error.package, Output=line)
        self.event("build-fail", ImportPath=error.package)
        self.failed_build = error.package
        self.start()
        self.end("fail", f"FAIL\t{self.path} [build failed]\n")

    def event(self, action: str, **fields: str | float | None) -> None:
        """Print an event; empty fields are left out."""
        record: dict[str, str | float | None] = {}
        if "ImportPath" in fields:
            record = {"ImportPath": fields.pop("ImportPath"), "Action": action}
        else:
            now = datetime.now().astimezone().isoformat()
            record = {"Time": now.replace("+00:00", "Z"), "Action": action, "Package": self.path}
        record |= {name: value for name, value in fields.items() if value not in ("", None)}
        if record.get("Elapsed") == 0:
            record["Elapsed"] = 0
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        for plain, escaped in _ESCAPES.items():
            text = text.replace(plain, escaped)
        self.file.write(text + "\n")
