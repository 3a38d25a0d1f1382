"""Driving a session by commands that are given beforehand: -exec, -x, init files, JSON."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TextIO

from minigo.debug import render
from minigo.debug.commands import Reply, execute
from minigo.debug.program import DebugError
from minigo.debug.session import Session

SCHEMA = "minigo.debug/1"


class Script:
    """Runs commands and writes what they answer."""

    def __init__(
        self, session: Session, out: TextIO, as_json: bool = False, echo: bool = False,
        terminal: bool = False,
    ) -> None:  # fmt: skip
        self.session = session
        self.out = out
        self.as_json = as_json
        self.echo = echo
        self.terminal = terminal
        if as_json:
            self._write({"schema": SCHEMA})

    def run(self, commands: Iterable[tuple[str, str]], keep_going: bool) -> int:
        """Run commands, each with the text that names it in errors. The exit status: of the
        program, or 1 when a command failed."""
        for where, line in commands:
            if self.echo:
                print(f"(minigo) {line}", file=self.out, flush=True)
            try:
                reply = execute(self.session, line)
            except DebugError as error:
                self.fail(where, line, error)
                if not keep_going:
                    return 1
                continue
            self.show(line, reply)
            if self.session.leaving is not None:
                return self.session.leaving
        return self.session.stop.status if self.session.stop.ended else 0

    def show(self, line: str, reply: Reply) -> None:
        """Write a reply."""
        if self.as_json:
            record: dict[str, object] = {"command": line}
            record["stop" if reply.stop is not None else "result"] = plain(reply.data)
            self._write(record)
        else:
            paint = render.painted if self._colours() else str
            for text in reply.lines:
                print(paint(text), file=self.out)
        self.out.flush()
        self._keep(line, reply.lines)

    def _colours(self) -> bool:
        """Whether people see what is written, and want it coloured."""
        setting = self.session.config["colour"]
        if setting != "auto":
            return setting == "on"
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb"
        forced = os.environ.get("CLICOLOR_FORCE", "0") != "0"
        return self.terminal and (forced or not plain)

    def _keep(self, line: str, lines: list[str]) -> None:
        """Write to the transcript."""
        if not self.session.transcript:
            return
        text = "".join(f"{row}\n" for row in lines)
        with suppress(OSError), open(self.session.transcript, "a", encoding="utf-8") as file:
            file.write(f"(minigo) {line}\n{text}")

    def fail(self, where: str, line: str, error: DebugError) -> None:
        """Tell that a command failed."""
        self._keep(line, [f"{where}: {error}"])
        if self.as_json:
            self._write({"command": line, "error": str(error)})
        self.out.flush()
        print(f"{where}: {error}", file=sys.stderr, flush=True)

    def _write(self, record: dict[str, object]) -> None:
        print(json.dumps(record, ensure_ascii=False), file=self.out, flush=True)


def plain(value: object) -> object:
    """A record as JSON can say it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    return value


def split(text: str) -> Iterator[tuple[str, str]]:
    """The commands of -exec: separated by semicolons, but not within quotes."""
    part, quoted, number = "", "", 1
    for char in text:
        if char in ";\n" and not quoted:
            if part.strip():
                yield f"-exec:{number}", part.strip()
                number += 1
            part = ""
            continue
        if char in "\"'`":
            quoted = "" if quoted == char else quoted or char
        part += char
    if part.strip():
        yield f"-exec:{number}", part.strip()
