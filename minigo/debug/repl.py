"""The debugger at a terminal: a prompt with history and completion; plain lines when it is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from minigo.debug.commands import execute, table
from minigo.debug.program import DebugError
from minigo.debug.script import Script
from minigo.debug.session import Session

PROMPT = "(minigo) "
EXPRESSIONS = ("print", "whatis", "set", "display", "call", "condition")
PLACES = ("break", "tbreak", "trace", "continue", "list", "clearall", "disassemble", "edit")


class Repl:
    """Reads commands and runs them until the session is left."""

    def __init__(self, session: Session, script: Script) -> None:
        self.session = session
        self.script = script
        self.last = ""

    def run(self) -> int:
        """The exit status of the session."""
        read = _Terminal(self.session).read if self.script.terminal else _plain
        if not self.script.as_json:
            print("Type help for the commands.", flush=True)
        while self.session.leaving is None:
            try:
                line = read()
            except KeyboardInterrupt:
                continue
            except EOFError:
                break
            self.one(line)
        status = self.session.leaving
        if status is None:
            status = self.session.stop.status if self.session.stop.ended else 0
        return status

    def one(self, line: str) -> None:
        """Run one line; an empty one repeats the last motion or list."""
        line = line.strip() or self.session.last_motion
        if not line or line.startswith("#"):
            return
        try:
            self.script.show(line, execute(self.session, line))
        except DebugError as error:
            self.script.fail("Command failed", line, error)
        except KeyboardInterrupt:
            print(file=sys.stderr, flush=True)


def _plain() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line


class _Terminal:
    """Line editing by prompt_toolkit."""

    def __init__(self, session: Session) -> None:
        from prompt_toolkit import PromptSession
        from prompt_toolkit.completion import CompleteEvent, Completer, Completion
        from prompt_toolkit.document import Document
        from prompt_toolkit.history import FileHistory, History, InMemoryHistory

        class Words(Completer):
            """Completes from the session."""

            def get_completions(
                self, document: Document, complete_event: CompleteEvent
            ) -> Iterable[Completion]:
                text = document.text_before_cursor
                word = text.rpartition(" ")[2]
                for candidate in completions(session, text):
                    yield Completion(candidate, start_position=-len(word))

        history: History
        try:
            history = FileHistory(_history_file())
        except OSError:
            history = InMemoryHistory()
        self._prompt: PromptSession[str] = PromptSession(
            history=history, completer=Words(), complete_while_typing=False
        )

    def read(self) -> str:
        """A line."""
        return self._prompt.prompt(PROMPT)


def _history_file() -> str:
    home = os.environ.get("XDG_STATE_HOME") or os.path.expanduser("~/.local/state")
    folder = os.path.join(home, "minigo")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    name = os.path.join(folder, "debug-history")
    with open(name, "a", encoding="utf-8"):
        return name


def completions(session: Session, text: str) -> list[str]:
    """What may stand in place of the last word of a line."""
    head, space, word = text.rpartition(" ")
    if not space:
        names = [name for command in table() for name in command.names]
        return sorted(name for name in names if name.startswith(word))
    first = head.split()[0] if head.split() else ""
    candidates: list[str] = []
    command = next((c for c in table() if first in c.names), None)
    if command is None:
        return []
    if command.name in PLACES:
        candidates = [f.name for f in session.program.user_funcs]
        candidates += [f.name.removeprefix("main.") for f in session.program.user_funcs]
        if head.split()[-1] == "-on":
            from minigo.debug.breakpoints import EVENTS

            candidates = list(EVENTS)
    elif command.name in EXPRESSIONS:
        candidates = _variables(session)
    elif command.name in ("help", "rev"):
        candidates = [c.name for c in table()]
    elif command.name in ("clear", "toggle", "on"):
        candidates = [b.name or str(b.id) for b in session.breakpoints]
    return sorted({c for c in candidates if c.startswith(word)})


def _variables(session: Session) -> list[str]:
    from minigo.debug.target import Target

    try:
        rows = [
            row
            for params in (True, False)
            for row in session.target.call(Target.variables, session.g, session.frame, params)
        ]
    except DebugError:
        return []
    return [row.name for row in rows]
