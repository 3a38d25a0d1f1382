"""The stopped program: where it is, and all that can be asked of it without running it."""

from __future__ import annotations

import fcntl
import os
from abc import ABC, abstractmethod
from dataclasses import replace

from minigo.debug import explain
from minigo.debug.breakpoints import Breakpoint
from minigo.debug.defers import Defers
from minigo.debug.evaluate import Constant, Evaluator, Maker, Result
from minigo.debug.frames import Frames
from minigo.debug.program import DebugError, Func, Program, shown
from minigo.debug.records import (
    Chan,
    DeferFrame,
    Frame,
    Goroutine,
    Instruction,
    Mutex,
    Position,
    Registers,
    Stop,
    Var,
    Wait,
)  # fmt: skip
from minigo.debug.values import CHAN, Value
from minigo.debug.waiting import Waiting
from minigo.machine.control import Debuggee, Moment
from minigo.machine.inspect import FrameInfo, Inspector

HIGH = 600  # descriptors of the debugger lie above those of the program
# Events at which the machine is inside the runtime, before no instruction.
INSIDE = ("panic", "repanic", "goexit", "unrecovered", "fatal", "block", "deadlock")


class Looker(ABC):
    """A machine with its program, and questions about them."""

    def __init__(
        self, image: bytes, program: Program, arguments: list[str], options: dict[str, int],
        traceback: str,
    ) -> None:  # fmt: skip
        self.program = program
        self.machine = Debuggee(arguments, options, traceback)
        self.machine.load(image)
        self.machine.start()
        fd = os.memfd_create("minigo-log")
        self.machine.keep_log(fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, HIGH))
        os.close(fd)
        self.inspector = Inspector(self.machine)
        self.frames = Frames(program, self.inspector)
        self.defers = Defers(self.frames)
        self.waiting = Waiting(self.frames)
        self.breakpoints: list[Breakpoint] = []
        self.stop: Stop | None = None
        self.ended = ""
        self._event = ""
        for index in range(program.count):
            if not program.func(index).is_user:
                self.machine.set_quiet(index, True)

    # ---- where we are

    def position(self) -> Position:
        """Where the machine is, so that it can be brought there again."""
        here = self.moment()
        event = self._event if self._event in INSIDE else ""
        return Position(*here, f"end {self.ended}" if self.ended else event)

    def moment(self) -> Moment:
        """Where the machine is, exactly."""
        g = self.inspector.current()
        rows = self.inspector.frames(g, 0, 1)
        step = self.machine.step()
        if not rows:
            return Moment(step, g, 0, 0, 0)
        return Moment(step, g, rows[0].level, rows[0].func, rows[0].pc)

    def place_stop(self, label: str, detail: str = "", event: bool = False) -> Stop:
        """A stop at the innermost frame of the program; for an event in what the user wrote."""
        g = self.inspector.current()
        rows = self.frames.shown(g)
        index = self.frames.users(g) if event else self.frames.first(g)
        step = self.machine.step()
        if not rows or rows[index][1] == "panic":
            return Stop(label, "", "", 0, g, step, 0, 0, 0, detail)
        info, _ = rows[index]
        fn = self.program.func(info.func)
        return Stop(
            label, fn.name, shown(fn.file), fn.line_at(info.pc), g, step, info.pc, info.level,
            info.func, detail, exact=info.exact, frame=index,
        )  # fmt: skip

    def first_stop(self) -> Stop:
        """Where a program is before it runs."""
        self.stop = self.place_stop("start")
        return self.stop

    # ---- questions

    def stack(self, g: int, count: int) -> list[Frame]:
        """Frames of a goroutine."""
        rows = self.frames.records(g or self.inspector.current(), count)
        for row in rows:
            if row.kind in ("user", "std"):
                about = self.defers.about(g or self.inspector.current(), row.level)
                row.note = f"deferred call, {about}" if about else ""
            elif row.kind == "panic":
                row.note = self._panic_note(g or self.inspector.current(), row.level)
                if row.note == "Goexit":
                    row.kind, row.func, row.call = "goexit", "runtime.Goexit", "runtime.Goexit"
        return rows

    def _panic_note(self, g: int, level: int) -> str:
        panics = self.inspector.panics(g)
        for number, panic in zip(range(len(panics), 0, -1), panics, strict=True):
            if panic.start_level == level:
                return "Goexit" if panic.goexit else f"panic #{number}"
        return ""

    def first_frame(self, g: int) -> int:
        """The number of the frame where a goroutine is."""
        return self.frames.users(g or self.inspector.current())

    def current(self) -> int:
        """The goroutine that runs."""
        return self.inspector.current()

    def goroutines(self) -> list[Goroutine]:
        """All goroutines."""
        return self.frames.goroutines()

    def _frame(self, g: int, index: int) -> tuple[FrameInfo, Func]:
        return self.frames.frame(g or self.inspector.current(), index)

    def chans(self, g: int, index: int, text: str) -> list[Chan]:
        """The channels that goroutines wait at, or the one that an expression gives."""
        if text:
            return [self.waiting.channel(self._channel(g, index, text))]
        waits = [w for w in self.inspector.waits() if w.is_chan and w.address]
        return [self.waiting.channel(at) for at in dict.fromkeys(w.address for w in waits)]

    def _channel(self, g: int, index: int, text: str) -> int:
        value = self.evaluator(index, g).evaluate(text)
        if isinstance(value, Constant) or value.type.kind != CHAN:
            raise DebugError(f"{text} is no channel")
        return self.frames.memory.word(value)

    def users(self, g: int, index: int, text: str) -> list[int]:
        """The goroutines that wait at a channel or have it in their frames."""
        address = self._channel(g, index, text)
        waiting = [w.g for w in self.inspector.waits() if w.is_chan and w.address == address]
        return [
            row.id for row in self.goroutines()
            if row.id in waiting or self.inspector.reaches(row.id, address)
        ]  # fmt: skip

    def waits(self) -> list[Wait]:
        """What each waiting goroutine waits for."""
        return self.waiting.waits(self.goroutines())

    def mutexes(self) -> list[Mutex]:
        """The mutexes that are held or waited for."""
        return self.waiting.mutexes()

    def variables(self, g: int, index: int, params: bool) -> list[Var]:
        """Arguments and results, or locals, of a frame."""
        info, fn = self._frame(g, index)
        return self.frames.variables(fn, info, params)

    def package_variables(self, pattern: str) -> list[Var]:
        """The package variables of the user's program whose names hold a text."""
        found = []
        std = {s for s in self.program.globals if not s.startswith("main.")}
        for symbol, (index, typ) in sorted(self.program.globals.items()):
            if (symbol in std and not pattern) or pattern not in symbol:
                continue
            value = self.frames.memory.at(typ, self.inspector.data_address(index))
            found.append(Var(symbol, typ.name, self.frames.memory.show(value)))
        return found

    def evaluator(self, index: int, g: int = 0) -> Evaluator:
        """What evaluates expressions in a frame."""
        try:
            info, fn = self._frame(g, index)
        except DebugError:
            if self.ended or self.machine.step():
                raise
            return Evaluator(self.frames.memory, lambda name: None, None, "main")
        head, slash, tail = fn.symbol.rpartition("/")
        package = head + slash + tail.partition(".")[0]

        def lookup(name: str) -> Result | None:
            found = self.frames.lookup(fn, info, name)
            if found is None and name == "panic":
                return self.defers.newest_panic(g or self.inspector.current())
            return found

        return Evaluator(self.frames.memory, lookup, None, package)

    def what_is(self, g: int, index: int, text: str) -> list[str]:
        """The type of an expression, and what an interface holds."""
        evaluator = self.evaluator(index, g)
        result = evaluator.evaluate(text)
        lines = [evaluator.type_name(result)]
        if isinstance(result, Value):
            typ = result.type
            if typ.kind == 20:
                inner = self.frames.memory.dynamic(result)
                lines.append(f"Concrete type: {inner.type.name if inner else 'nil'}")
            if typ.fields:
                lines += [f"\t{f.name} {f.type.name}" for f in typ.fields]
        return lines

    @abstractmethod
    def giver(self) -> Maker:
        """What gives new memory of the machine."""

    def assign(self, g: int, index: int, target: str, text: str) -> Var:
        """Change a variable."""
        evaluator = self.evaluator(index, g)
        evaluator.maker = self.giver()
        place = evaluator.assign(target, text)
        fresh = replace(place, data=self.inspector.read(place.address, place.type.size))
        return Var(target, place.type.name, self.frames.memory.show(fresh))

    def registers(self, g: int, index: int) -> Registers:
        """The registers of a frame."""
        return self.frames.registers(g or self.inspector.current(), index, self.machine.step())

    def deferred(self, g: int) -> list[DeferFrame]:
        """What the frames of a goroutine deferred."""
        return self.defers.all(g or self.inspector.current(), bool(self.ended))

    def recoverable(self, g: int, index: int) -> tuple[bool, str]:
        """Whether a recover() in a frame would stop the panic."""
        info, _ = self._frame(g, index)
        return self.defers.recoverable(g or self.inspector.current(), info.level)

    def explain(self, g: int, index: int, stop: Stop) -> list[str]:
        """Why we are here, in sentences."""
        lines = explain.sentences(self.frames, self.defers, g or self.inspector.current(), stop)
        if stop.detail.endswith("deadlock!") and not stop.ended:
            lines += explain.waiting(self.waits())
        return lines

    def disassemble(self, g: int, index: int, func: int, low: int, high: int) -> list[Instruction]:
        """The instructions of a function between two pcs; func -1: that of the frame."""
        pc = -1
        if func < 0:
            info, fn = self._frame(g, index)
            pc = info.pc
        else:
            fn = self.program.func(func)
            with_frame = self.frames.shown(g or self.inspector.current())
            if index < len(with_frame) and with_frame[index][0].func == func:
                pc = with_frame[index][0].pc
        places = {place for b in self.breakpoints if b.enabled for place in b.places}
        return [
            Instruction(at, line, text, at == pc, (fn.index, at) in places)
            for at, line, text in fn.listing()
            if low <= at < high
        ]

    def where(self, g: int, index: int) -> tuple[str, int, int, int]:
        """File, line, function and pc of a frame."""
        info, fn = self._frame(g, index)
        return fn.file, fn.line_at(info.pc), fn.index, info.pc
