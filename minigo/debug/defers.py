"""The two displays that justify the project: what is deferred, and what is panicking.

Deferred calls are read from where the machine keeps them: deferBits and slots of frames with
open-coded defers, _defer records of the others. Panics are the machine's _panic records.
"""

from __future__ import annotations

from collections.abc import Callable

from minigo.debug.frames import WORD, Frames
from minigo.debug.program import Func, shown
from minigo.debug.records import DeferFrame, DeferRow, PanicRow
from minigo.debug.values import INTEGERS, INTERFACE, POINTER, STRING, STRUCT, Value
from minigo.ir import _ops
from minigo.ir.model import Field, Type
from minigo.machine.inspect import BadAddress, DeferInfo, FrameInfo, PanicInfo

PENDING = 0xFF
VARIADIC = 32  # flag of a func type
REGISTERED = 8  # shift of the bits that tell which have been registered


class Defers:
    """Reads the deferred calls and panics of one machine."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames
        self.inspector = frames.inspector
        self.program = frames.program
        self.memory = frames.memory
        # The text of an error by its own method; the type's index and the data word.
        self.error_of: Callable[[int, int], str | None] = lambda index, word: None

    # ---- deferred calls

    def call(self, func: int | None, words: int, n: int) -> str:
        """A deferred call with its arguments, from its words."""
        try:
            if func is None:
                closure = self.inspector.word(words)
                if closure == 0:
                    return "nil"
                func = self.inspector.func_index(self.inspector.word(closure))
                words, n = words + WORD, n - 1
            if func is None or func >= self.program.count:
                return "?"
            fn = self.program.func(func)
            args = []
            for v in fn.variables:
                at = v.slot - fn.results
                if v.param and v.kind == 0 and 0 <= at < max(n, 0):
                    value = self.memory.slot(v.type, words + at * WORD)
                    args.append(self.memory.show(value, 2))
                elif v.param:
                    args.append("…")
            if args and fn.type is not None and fn.type.flags & VARIADIC:
                args[-1:] = self._variadic(args[-1])
            return f"{fn.name}({', '.join(args)})"
        except BadAddress:
            return "?"

    def _variadic(self, last: str) -> list[str]:
        """The last argument of a variadic function, written as the call has it."""
        _, brace, items = last.partition("{}{" if last.startswith("[]interface {}") else "{")
        return [items[:-1]] * bool(items[:-1]) if brace and last.endswith("}") else []

    def running(self, g: int) -> dict[int, tuple[int, str, int]]:
        """The deferred calls that are being run: by the level of their owner's frame, the level of
        the call's own frame, how it was called, and the pc in the owner."""
        rows = self.inspector.frames(g)
        by_level = {info.level: info for info in rows}
        found: dict[int, tuple[int, str, int]] = {}
        for info in rows:
            if self.frames.kind(info) not in ("user", "std"):
                continue
            how, owner = self.inspector.called_by(g, info.level)
            if how != "call" and owner in by_level:
                found.setdefault(owner, (info.level, how, by_level[owner].pc))
        return found

    def of_frame(
        self, g: int, index: int, info: FrameInfo, records: list[DeferInfo], ended: bool
    ) -> DeferFrame:
        """What a frame deferred."""
        fn = self.program.func(info.func)
        call = self.frames.call(fn, info)
        row = DeferFrame(index, call, shown(fn.file), fn.line_at(info.pc), "")
        running = self.running(g).get(info.level)
        if fn.open_defers:
            row.kind, row.width = "open", len(fn.open_defers)
            row.bits = self.inspector.word(info.fp + fn.bits_slot * WORD)
            row.rows = self._open_rows(fn, info, row.bits, running, ended)
            row.bits &= PENDING
        else:
            self._record_rows(g, fn, info, records, running, ended, row)
        return row

    def _open_rows(
        self, fn: Func, info: FrameInfo, bits: int, running: tuple[int, str, int] | None,
        ended: bool,
    ) -> list[DeferRow]:  # fmt: skip
        rows = []
        pending, registered = bits & PENDING, bits >> REGISTERED & PENDING
        done = registered & ~pending
        now = (done & -done).bit_length() - 1 if running is not None and done else -1
        for bit in reversed(range(len(fn.open_defers))):
            defer = fn.open_defers[bit]
            state = "pending"
            if not pending >> bit & 1:
                state = "done" if registered >> bit & 1 else "skipped"
            elif ended:
                state = "abandoned"
            if bit == now:
                state = "running"
            if state == "skipped":
                name = self.program.func(defer.func).name if defer.func is not None else ""
                text = f"{name}(…)" if name else f"the call at line {defer.line}"
            else:
                text = self.call(defer.func, info.fp + defer.slot * WORD, defer.n)
            note = "args fixed at registration" if "()" not in text and state == "pending" else ""
            rows.append(DeferRow(bit, text, defer.line, state, note=note))
        return rows

    def _record_rows(
        self, g: int, fn: Func, info: FrameInfo, records: list[DeferInfo],
        running: tuple[int, str, int] | None, ended: bool, row: DeferFrame,
    ) -> None:  # fmt: skip
        kinds = set()
        if running is not None:
            level = running[0]
            rows = self.inspector.frames(g)
            at = next(i for i in rows if i.level == level)
            callee = self.program.func(at.func)
            row.rows.append(DeferRow(None, self.frames.call(callee, at), 0, "running"))
        for link, record in enumerate(records):
            if record.sp != info.sp:
                continue
            kinds.add("rangefunc" if record.range else "heap" if record.heap else "stack")
            text = self.call(record.func, record.words, record.n)
            note = "args fixed at registration" if "()" not in text else ""
            state = "abandoned" if ended else "pending"
            line = fn.line_at(record.pc)
            row.rows.append(DeferRow(None, text, line, state, link, record.heap, note))
        if kinds:
            row.kind = kinds.pop() if len(kinds) == 1 else "mixed"
        elif running is not None:
            row.kind = "record"

    def all(self, g: int, ended: bool) -> list[DeferFrame]:
        """What each shown frame of a goroutine deferred."""
        records = self.inspector.defers(g)
        return [
            self.of_frame(g, index, info, records, ended)
            for index, (info, kind) in enumerate(self.frames.shown(g))
            if kind in ("user", "std")
        ]

    def about(self, g: int, level: int) -> str:
        """What made the deferred call whose frame is at a level; "" when it is an ordinary call."""
        how, owner = self.inspector.called_by(g, level)
        if how == "call":
            return ""
        rows = {info.level: info for info in self.inspector.frames(g)}
        if owner not in rows or rows[owner].func >= self.program.count:
            return ""
        info = rows[owner]
        fn = self.program.func(info.func)
        by = f"run at the return of {fn.name}"
        if how == "panic":
            by = self._runner(g, owner)
        where, what = self._registered(fn, info, level, rows)
        at = f"registered at {shown(fn.file)}:{where}" if where else f"registered in {fn.name}"
        return f"{by}; {at}, {what}"

    def _runner(self, g: int, owner: int) -> str:
        panics = self.inspector.panics(g)
        for number, panic in zip(range(len(panics), 0, -1), panics, strict=True):
            if panic.level == owner:
                return "run by Goexit" if panic.goexit else f"run by panic #{number}"
        return "run by a panic"

    def _registered(
        self, fn: Func, info: FrameInfo, level: int, rows: dict[int, FrameInfo]
    ) -> tuple[int, str]:
        """The line of the statement that registered a running deferred call, and its kind."""
        if fn.open_defers:
            bits = self.inspector.word(info.fp + fn.bits_slot * WORD)
            done = bits >> REGISTERED & ~bits & PENDING
            bit = (done & -done).bit_length() - 1
            if bit >= 0:
                return fn.open_defers[bit].line, f"open-coded bit {bit}"
            return 0, "open-coded"
        wanted = rows[level].func if level in rows else -1
        lines = sorted({fn.line_at(pc) for pc, op in fn.ops.items() if op in _RECORD_OPS})
        heap = any(op == _ops.DEFER_HEAP for op in fn.ops.values())
        line = lines[0] if len(lines) == 1 else self._statement_of(fn, wanted)
        return line, "heap record" if heap else "stack record"

    def _statement_of(self, fn: Func, callee: int) -> int:
        """The line of the only defer statement that names a function, if there is one."""
        listed = {
            fn.line_at(pc)
            for pc, _, text in fn.listing()
            if text.startswith("DEFER_") and callee >= 0
            and self.program.func(callee).symbol in text
        }  # fmt: skip
        return listed.pop() if len(listed) == 1 else 0

    # ---- panics

    def value(self, panic: PanicInfo) -> str:
        """A panic's value: type and text of an error, else as Go writes it."""
        try:
            inner = self.memory.boxed(panic.type, panic.data)
        except BadAddress:
            return "?"
        if inner is None:
            return "nil"
        text = self.error_text(inner)
        if text is None and any(method.name == "Error" for method in inner.type.methods):
            index = self.inspector.type_index(panic.type)
            text = self.error_of(index, panic.data) if index is not None else None
        return f"{inner.type.name}{{{text}}}" if text is not None else self.value_text(inner)

    def value_text(self, inner: Value) -> str:
        """The short form of a panic's value."""
        typ = inner.type
        if typ.kind in INTEGERS or (typ.kind == STRING and typ.name != "string"):
            return f"{typ.name}({self.memory.show(inner)})"
        text = self.error_text(inner)
        return f"{typ.name}{{{text}}}" if text is not None else self.memory.show(inner)

    def error_text(self, value: Value) -> str | None:
        """The text of an error that is nothing but a text."""
        inner: Value | None = value
        if value.type.kind == INTERFACE:
            inner = self.memory.dynamic(value)
        typ = inner.type if inner is not None else None
        if inner is None or typ is None or typ.kind != POINTER or typ.elem is None:
            return None
        fields = typ.elem.fields
        if typ.elem.kind != STRUCT or len(fields) != 1 or fields[0].type.kind != STRING:
            return None
        return str(self.memory.scalar(self.memory.field(self.memory.deref(inner), 0)))

    def panics(self, g: int) -> list[PanicRow]:
        """The chain of a goroutine, newest first."""
        infos = self.inspector.panics(g)
        frames = {info.level: info for info in self.inspector.frames(g)}
        rows = []
        for number, panic in zip(range(len(infos), 0, -1), infos, strict=True):
            at = frames.get(panic.start_level - 1)
            where = self.program.func(at.func) if at and at.func < self.program.count else None
            line = where.line_at(at.pc) if where is not None and at is not None else 0
            rows.append(
                PanicRow(
                    number, "Goexit" if panic.goexit else self.value(panic),
                    where.name if where else "", shown(where.file) if where else "", line,
                    self._cursor(g, panic, frames), panic.recovered, panic.goexit,
                    panic.repanicked, "", self._fields(panic),
                )
            )  # fmt: skip
        return rows

    def _cursor(self, g: int, panic: PanicInfo, frames: dict[int, FrameInfo]) -> str:
        """Which deferred call a panic runs."""
        if panic.level is None or panic.level not in frames:
            return "no deferred call is left" if panic.done else ""
        info = frames[panic.level]
        if info.func >= self.program.count:
            return ""
        running = self.running(g).get(panic.level)
        fn = self.program.func(info.func)
        if running is None:
            return "" if panic.level == panic.start_level - 1 else f"looking at {fn.name}"
        what = self._registered(fn, info, running[0], frames)[1].replace("open-coded ", "")
        return f"{what} of {fn.name}"

    def _fields(self, panic: PanicInfo) -> dict[str, str]:
        return {
            "arg": self.value(panic),
            "startSP": f"{panic.start_sp * WORD:#x}",
            "sp": "0x0" if panic.level is None else f"{panic.sp * WORD:#x}",
            "recovered": str(panic.recovered).lower(),
            "repanicked": str(panic.repanicked).lower(),
            "goexit": str(panic.goexit).lower(),
        }

    def newest_panic(self, g: int) -> Value:
        """g._panic as the runtime has it: a pointer to the newest record, which is made up for
        display and lies where nothing else does."""
        interface, word, flag = (
            self.program.type(name) for name in ("interface {}", "uintptr", "bool")
        )
        assert interface is not None and word is not None and flag is not None
        record = Type("runtime._panic", "runtime._panic", STRUCT, 0, 8, 0)
        pointer = Type("*runtime._panic", "*runtime._panic", POINTER, 8, 8, 2, elem=record)
        for name in _PANIC_FIELDS:
            typ = interface if name == "arg" else pointer if name == "link" else word
            typ = flag if name in _PANIC_FLAGS else typ
            record.fields.append(Field(name, typ, record.size))
            record.size += typ.size
        panics = self.inspector.panics(g)
        for number, panic in zip(range(len(panics), 0, -1), panics, strict=True):
            self.memory.overlay[number * 16] = self._record(g, panic, (number - 1) * 16)
        return Value(pointer, (len(panics) * 16).to_bytes(8, "little"))

    def _record(self, g: int, panic: PanicInfo, link: int) -> bytes:
        """The bytes of a record, in the order of its fields. Places in the stack are numbered as
        `stack` shows them."""
        frames = {info.level: info for info in self.inspector.frames(g)}
        start, at = frames.get(panic.start_level - 1), frames.get(panic.level or 0)
        fn = self.program.func(at.func) if at is not None and at.func < self.program.count else None
        if panic.level is None or at is None or fn is None:
            place = [0, 0, 0, 0, 0, 0]
        else:
            bits = (at.sp + fn.bits_slot) * WORD if fn.open_defers else 0
            slots = (at.sp + fn.open_defers[0].slot) * WORD if fn.open_defers else 0
            place = [at.pc, at.sp * WORD, at.sp * WORD, fn.deferreturn or 0, bits, slots]
        words = [link, start.pc if start is not None else 0, panic.start_sp * WORD, *place]
        flags = bytes([panic.recovered, panic.repanicked, panic.goexit, False])
        head = panic.type.to_bytes(8, "little") + panic.data.to_bytes(8, "little")
        return head + b"".join(word.to_bytes(8, "little") for word in words) + flags

    def recoverable(self, g: int, level: int) -> tuple[bool, str]:
        """Whether a recover() called by the frame at a level would return a panic's value, and
        why."""
        panics = self.inspector.panics(g)
        if not panics:
            return False, "nothing is panicking"
        top, number = panics[0], len(panics)
        if top.goexit:
            return False, "the goroutine is in Goexit, which nothing stops"
        if top.recovered:
            return False, f"panic #{number} has been recovered already"
        between = 0
        for info in self.inspector.frames(g):
            if info.level > level:
                continue
            if info.func == self.program.count:
                return self._rule(between, info.level == top.start_level, number)
            if not self.program.func(info.func).flags & _ops.FUNC_WRAPPER:
                between += 1
            if between == 1:
                how = self.inspector.called_by(g, info.level)[0]
                if how in ("open", "record"):
                    name = self.program.func(info.func).name
                    return False, f"{name} was deferred, but runs at a normal return"
        return False, "this frame was not called, directly or not, by a panic"

    def _rule(self, between: int, is_top: bool, number: int) -> tuple[bool, str]:
        if between == 1 and is_top:
            return True, f"this is a deferred call, run by panic #{number}"
        if between == 1:
            return False, f"panic #{number} began later; this deferred call was run by an older one"
        if between == 0:
            return False, "recover itself would be the deferred call"
        frames = "1 frame" if between == 2 else f"{between - 1} frames"
        return False, f"{frames} below the deferred call; it must be called by it directly"


_PANIC_FLAGS = ("recovered", "repanicked", "goexit", "deferreturn")
_PANIC_FIELDS = (
    "arg", "link", "startPC", "startSP", "pc", "sp", "fp", "retpc", "deferBitsPtr", "slotsPtr",
    *_PANIC_FLAGS,
)  # fmt: skip
_RECORD_OPS = (_ops.DEFER_STACK, _ops.DEFER_HEAP)
