"""Frames, variables and registers of a stopped machine as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from minigo.debug.program import (
    CAPTURED,
    CAPTURED_CELL,
    CELL,
    HIDDEN,
    SLOT,
    DebugError,
    Func,
    Program,
    Variable,
    shown,
)  # fmt: skip
from minigo.debug.records import Frame, Goroutine, Registers, Var
from minigo.debug.values import Memory, Value
from minigo.ir import _ops
from minigo.ir.model import Function
from minigo.ir.verify import stack_depths
from minigo.machine.inspect import BadAddress, FrameInfo, Inspector

WORD = 8


class _Shapes(Mapping[str, Function]):
    """Functions by symbol, decoded when asked for."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._index = {symbol: i for i, symbol in enumerate(program.decoder.symbols())}

    def __getitem__(self, symbol: str) -> Function:
        return self._program.decoder.function(self._index[symbol])

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)


class Frames:
    """Shows the frames of a machine."""

    def __init__(self, program: Program, inspector: Inspector) -> None:
        self.program = program
        self.inspector = inspector
        self.memory = Memory(program, inspector)
        self._kinds: dict[int, str] = {}
        self._shapes: _Shapes | None = None
        self._depths: dict[int, dict[int, int]] = {}

    def kind(self, info: FrameInfo) -> str:
        """What sort of frame it is; "" for those that are never shown."""
        found = self._kinds.get(info.func)
        if found is None:
            found = self._kinds[info.func] = self._kind_of(info.func)
        return found

    def _kind_of(self, func: int) -> str:
        if func >= self.program.count:
            return "panic" if func == self.program.count else ""
        fn = self.program.func(func)
        if fn.flags & _ops.FUNC_WRAPPER:
            return "wrapper"
        if fn.flags & _ops.FUNC_RUNTIME or fn.symbol.startswith("runtime.main"):
            return ""
        return "user" if fn.is_user else "std"

    def shown(self, g: int) -> list[tuple[FrameInfo, str]]:
        """The frames that are shown, innermost first, with their kinds."""
        rows = [(info, self.kind(info)) for info in self.inspector.frames(g)]
        return [(info, kind) for info, kind in rows if kind]

    def first(self, g: int) -> int:
        """The number of the frame where we say we are: the innermost of the program itself."""
        rows = self.shown(g)
        for index, (_, kind) in enumerate(rows):
            if kind in ("user", "std"):
                return index
        return 0

    def users(self, g: int) -> int:
        """The number of the innermost frame of what the user wrote, if there is one."""
        rows = self.shown(g)
        return next((i for i, (_, kind) in enumerate(rows) if kind == "user"), self.first(g))

    def frame(self, g: int, index: int) -> tuple[FrameInfo, Func]:
        """A shown frame that is a function's."""
        rows = self.shown(g)
        if not 0 <= index < len(rows):
            raise DebugError(f"no frame {index}; there are {len(rows)}")
        info, kind = rows[index]
        if kind == "panic":
            raise DebugError(f"frame {index} is the runtime's own")
        return info, self.program.func(info.func)

    def record(self, index: int, info: FrameInfo, kind: str) -> Frame:
        """The record of a frame."""
        sp = (info.sp + info.size) * WORD
        if kind == "panic":
            return Frame(
                index, kind, "runtime.gopanic", "runtime.gopanic", "", 0, info.pc, sp,
                info.sp * WORD, info.level, info.func,
            )  # fmt: skip
        fn = self.program.func(info.func)
        depth = self.depth(fn, info.pc) if info.exact else 0
        sp = (info.sp + fn.stack_base + depth) * WORD
        return Frame(
            index, kind, fn.name, self.call(fn, info), shown(fn.file), fn.line_at(info.pc),
            info.pc, sp, info.sp * WORD, info.level, info.func,
        )  # fmt: skip

    def records(self, g: int, count: int = 50) -> list[Frame]:
        """The records of the innermost frames."""
        rows = self.shown(g)[:count]
        return [self.record(index, info, kind) for index, (info, kind) in enumerate(rows)]

    def call(self, fn: Func, info: FrameInfo) -> str:
        """A function's name with its arguments."""
        args = [v for v in fn.variables if v.param]
        return f"{fn.name}({', '.join(self._short(self.read(fn, info, v)) for v in args)})"

    def _short(self, value: Value | None) -> str:
        text = "?" if value is None else self.memory.show(value, 2)
        return text if len(text) <= 48 else text[:45] + "…"

    # ---- variables

    def address(self, fn: Func, info: FrameInfo, variable: Variable) -> int:
        """Where a variable lies; 0 when it has no place yet."""
        if variable.kind == SLOT:
            return info.fp + variable.slot * WORD
        if variable.kind == CELL:
            return self.inspector.word(info.fp + variable.slot * WORD)
        closure = self.inspector.word(info.fp + fn.ctx_slot * WORD)
        if closure == 0:
            return 0
        address = closure + WORD + variable.slot * WORD
        return self.inspector.word(address) if variable.kind == CAPTURED_CELL else address

    def read(self, fn: Func, info: FrameInfo, variable: Variable) -> Value | None:
        """A variable's value."""
        try:
            address = self.address(fn, info, variable)
            if address == 0:
                return None
            if variable.kind in (SLOT, CAPTURED):
                return self.memory.slot(variable.type, address)
            return self.memory.at(variable.type, address)
        except BadAddress:
            return None

    def live(self, fn: Func, info: FrameInfo) -> list[Variable]:
        """The variables in scope, those that hide others behind them."""
        pc = info.pc
        return [v for v in fn.variables if v.param or v.result or v.start <= pc < v.end]

    def lookup(self, fn: Func, info: FrameInfo, name: str) -> Value | None:
        """The variable that a name means in a frame."""
        for variable in reversed(self.live(fn, info)):
            if variable.name == name:
                return self.read(fn, info, variable)
        return None

    def variables(self, fn: Func, info: FrameInfo, params: bool) -> list[Var]:
        """Arguments and results, or locals."""
        found = []
        for v in self.live(fn, info):
            if (v.param or v.result) != params:
                continue
            value = self.read(fn, info, v)
            kind = "result" if v.result else "captured" if v.kind >= CAPTURED else ""
            shown_value = "(not set yet)" if value is None else self.memory.show(value)
            found.append(Var(v.name, v.type.name, shown_value, kind))
        return found

    # ---- registers

    def depth(self, fn: Func, pc: int) -> int:
        """The words on the operand stack before an instruction."""
        if fn.index not in self._depths:
            if self._shapes is None:
                self._shapes = _Shapes(self.program)
            whole = self.program.decoder.function(fn.index)
            try:
                depths = stack_depths(whole, self._shapes)
            except Exception:
                depths = [0] * len(fn.ops)
            self._depths[fn.index] = dict(zip(fn.ops, depths, strict=True))
        return max(self._depths[fn.index].get(pc, 0), 0)

    def registers(self, g: int, index: int, step: int) -> Registers:
        """The registers in a frame."""
        info, fn = self.frame(g, index)
        depth = self.depth(fn, info.pc)
        base = info.fp + fn.stack_base * WORD
        operands = [self.inspector.word(base + i * WORD) for i in range(depth)]
        bits = None
        if fn.open_defers:
            bits = self.inspector.word(info.fp + fn.bits_slot * WORD) & 0xFF
        panics = self.inspector.panics(g)
        texts = [self.memory.word_text(word) for word in operands]
        sp = (info.sp + fn.stack_base + depth) * WORD
        fp = info.sp * WORD
        return Registers(info.pc, sp, fp, depth, operands, texts, bits, g, len(panics), step)

    # ---- goroutines

    def goroutines(self) -> list[Goroutine]:
        """All goroutines."""
        found = []
        for info in self.inspector.goroutines():
            rows = self.shown(info.id)
            where = rows[self.users(info.id)] if rows else None
            func, file, line = "", "", 0
            if where is not None and where[1] != "panic":
                fn = self.program.func(where[0].func)
                func, file, line = fn.name, shown(fn.file), fn.line_at(where[0].pc)
            if info.own:
                continue
            start = "main.main" if info.id == 1 else ""
            if info.start is not None and info.id != 1:
                start = self.program.func(info.start).name
            begins = self.program.find_funcs(start)[:1] if start else []
            at = f"{begins[0].name} {shown(begins[0].file)}:{begins[0].line}" if begins else ""
            made = ""
            if info.creator is not None and info.creator < self.program.count:
                by = self.program.func(info.creator)
                made = f"{by.name} {shown(by.file)}:{by.line_at(info.creator_pc)}"
            found.append(
                Goroutine(
                    info.id, info.status, info.running, func, file, line, start,
                    info.stack_used * WORD, info.defers, info.panics, info.reason, made,
                    info.parent, at,
                )
            )  # fmt: skip
        return found


__all__ = ["HIDDEN", "Frames"]
