"""The program under the debugger, as faces reach it through `replica`.

A Target owns the machine and lives in the process that the machine lives in. All answers are
records. Calls of the program's functions, and the question what becomes of a panic, are answered by
copies of this process.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from time import monotonic
from typing import TypeVar, cast

from minigo.debug.evaluate import CallNeeded, Constant, Evaluator, Maker, Result
from minigo.debug.frames import WORD
from minigo.debug.program import DebugError, Func, Program
from minigo.debug.records import (
    PanicRow,
    Var,
)  # fmt: skip
from minigo.debug.rerunning import Rerunner
from minigo.debug.values import NOSCAN, Value
from minigo.ir.model import Type
from minigo.machine.control import Debuggee, Watch
from minigo.machine.inspect import BadAddress

COPY = 2.0  # seconds that a call in a copy may take
R = TypeVar("R")


class Giver:
    """Gives new memory and calls nothing."""

    def __init__(self, machine: Debuggee) -> None:
        self.machine = machine

    def new(self, typ: Type, count: int, data: bytes) -> int:
        """The address of new memory."""
        address = self.machine.new(typ.size * count, bool(typ.flags & NOSCAN), data)
        if not address:
            raise DebugError(f"no memory for {count} of {typ.name}")
        return address

    def call(self, func: Func, words: list[int], closure: int, outs: list[Type]) -> list[Value]:
        """Not here."""
        raise DebugError("set calls no functions: what they change would be there twice")


class Target(Rerunner):
    """One program and its machine."""

    def __init__(
        self,
        image: bytes,
        program: Program,
        arguments: list[str],
        options: dict[str, int],
        traceback: str,
    ) -> None:
        super().__init__(image, program, arguments, options, traceback)
        self.defers.error_of = self._error_of

    def _error_of(self, index: int, word: int) -> str | None:
        """What the method Error of a value gives."""
        methods = self.program.decoder.type(index).methods
        symbol = next((method.func for method in methods if method.name == "Error"), None)
        if symbol is None or self.ended:
            return None

        def work() -> str:
            func = self.program.symbols[symbol]
            base = self.machine.call(func, [word])
            if self._run_copy({"unrecovered", "fatal", "deadlock"}) != "called":
                raise DebugError("it does not return")
            at = self.inspector.frames(self.inspector.current(), 0, 1)[0].fp + base * WORD
            address, length = self.inspector.word(at), self.inspector.word(at + WORD)
            return self.inspector.read(address, length).decode("utf-8", "replace")

        try:
            return self.in_copy(work)
        except DebugError:
            return None

    def truth_in_copy(self, text: str) -> bool:
        """The value of a condition that calls functions of the program."""
        self._step(True)
        return self.evaluate(0, self.frames.first(self.inspector.current()), text).value == "true"

    def in_copy(self, work: Callable[[], R]) -> R:
        """Do something in a copy of this process, which is discarded."""
        read_fd, write_fd = os.pipe()
        pid = os.fork()
        if pid == 0:
            answer: tuple[bool, object] = False, "the copy failed"
            try:
                self.machine.mute()
                answer = True, work()
            except DebugError as error:
                answer = False, str(error)
            finally:
                with os.fdopen(write_fd, "wb") as out:
                    pickle.dump(answer, out)
                os._exit(0)
        os.close(write_fd)
        with os.fdopen(read_fd, "rb") as source:
            content = source.read()
        outcome = pickle.loads(content) if content else (False, "the copy has died")
        if not outcome[0]:
            raise DebugError(str(outcome[1]))
        return cast("R", outcome[1])

    def _run_copy(self, events: set[str]) -> str:
        """Run a copy on for a while; how that ends."""
        self._quiet(events)
        self._step(False)
        deadline = monotonic() + COPY
        while (end := self.machine.go(1)) == "budget":
            if self.machine.was_interrupted() or monotonic() > deadline:
                raise DebugError("the call takes too long")
        self._step(True)
        return end

    # ---- what expressions make; in a copy, or at the live end

    def giver(self) -> Maker:
        """What gives new memory of the machine."""
        return Giver(self.machine)

    def new(self, typ: Type, count: int, data: bytes) -> int:
        """The address of new memory."""
        return self.giver().new(typ, count, data)

    def call(self, func: Func, words: list[int], closure: int, outs: list[Type]) -> list[Value]:
        """Call a function of the program."""
        if self.ended:
            raise DebugError(f"the program has {self.ended}")
        if not self.machine.step():
            raise DebugError("nothing runs yet: functions can be called once main is reached")
        try:
            base = self.machine.call(func.index, words, closure)
        except RuntimeError as error:
            raise DebugError(str(error)) from None
        end = self._run_copy({"unrecovered", "fatal", "deadlock"})
        if end == "event":
            raise DebugError(f"the call ends in {self._about_event(self.machine.state().event)}")
        if end != "called":
            raise DebugError("the call ends the program")
        at = self.inspector.frames(self.inspector.current(), 0, 1)[0].fp + base * WORD
        values = []
        for typ in outs:
            values.append(self.frames.memory.at(typ, at))
            at += typ.slots * WORD
        return values

    def fate(self) -> str:
        """What becomes of the newest panic, found out in a copy."""
        level_of = {"recovered", "unrecovered", "fatal"}

        def work() -> str:
            number = len(self.inspector.panics(self.inspector.current()))
            while self._run_copy(level_of) == "event":
                state = self.machine.state()
                if state.event != "recovered":
                    return "nothing recovers it: the program will die"
                if state.recovered_panic >= number:
                    by = self.program.func(state.recovered_by).name
                    frame = self.program.func(state.recovered_func).name
                    return f"will be recovered by {by}, deferred by {frame}"
            return ""

        try:
            return self.in_copy(work)
        except DebugError:
            return ""

    def watch(self, g: int, index: int, text: str) -> tuple[Watch, str, str]:
        """What to watch for an expression: the memory, its type's key, its value now."""
        result = self.evaluator(index, g).evaluate(text)
        if isinstance(result, Constant) or not result.address:
            raise DebugError(f"{text} has no place that could be watched")
        if result.type.size > 64:
            raise DebugError(f"{text} is too large: watch a part of it")
        g = g or self.inspector.current()
        shown = self.frames.memory.show(result)
        key = result.type.key
        info, _ = self._frame(g, index)
        for row in self.inspector.goroutines():
            if row.id == g and row.stack_lo <= result.address < row.stack_hi:
                offset = result.address - row.stack_lo
                return Watch(g, offset, result.type.size, info.level), key, shown
        return Watch(0, result.address, result.type.size, 0), key, shown

    def evaluate(self, g: int, index: int, text: str, form: str = "") -> Var:
        """The value of an expression; `form` is a verb such as %x."""
        try:
            return self._evaluate(g, index, text, form, None)
        except CallNeeded:
            return self.in_copy(lambda: self._evaluate(g, index, text, form, self))

    def keep(self, text: str) -> Var:
        """Call a function in the program itself. A copy tries it first: a call that does not return
        is refused, and nothing has happened then."""
        index = self.frames.first(self.inspector.current())
        self.evaluate(0, index, text)
        row = self._evaluate(0, index, text, "", self)
        self.machine.end_call()
        self._event = ""
        return row

    def _evaluate(self, g: int, index: int, text: str, form: str, maker: Maker | None) -> Var:
        evaluator = self.evaluator(index, g)
        evaluator.maker = maker
        result = evaluator.evaluate(text)
        value = evaluator.show(result)
        if form:
            value = _formatted(form, evaluator, result, value)
        return Var(text, evaluator.type_name(result), value)

    def panics(self, g: int) -> list[PanicRow]:
        """The panics of a goroutine, newest first."""
        rows = self.defers.panics(g or self.inspector.current())
        if rows and not self.ended and not (rows[0].goexit or rows[0].recovered):
            rows[0].recoverer = self.fate()
        return rows


def _formatted(form: str, evaluator: Evaluator, result: Result, shown_value: str) -> str:
    try:
        scalar = evaluator.scalar(result)
    except (DebugError, BadAddress):
        return shown_value
    verb = form.lstrip("%")
    if verb in ("x", "X", "b", "o") and isinstance(scalar, int):
        prefix = {"x": "0x", "X": "0X", "b": "0b", "o": "0o"}[verb]
        sign = "-" if scalar < 0 else ""
        return f"{sign}{prefix}{abs(int(scalar)):{verb}}"
    if verb == "c" and isinstance(scalar, int) and 0 <= scalar < 0x110000:
        return f"'{chr(scalar)}'"
    if verb == "x" and isinstance(scalar, str):
        return scalar.encode("utf-8", "surrogateescape").hex()
    if verb in ("s", "v") and isinstance(scalar, str):
        return scalar
    if verb in ("e", "f", "g") and isinstance(scalar, float):
        return f"{scalar:{verb}}"
    return shown_value
