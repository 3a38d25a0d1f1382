"""Who waits for what, who could end that, and who holds which lock."""

from __future__ import annotations

from minigo.debug.frames import Frames
from minigo.debug.program import DebugError, shown
from minigo.debug.records import Chan, Goroutine, Holder, Mutex, Wait, WaitsFor
from minigo.debug.values import POINTER, STRUCT, Value
from minigo.ir.model import Type
from minigo.machine.inspect import WaitInfo

WORD = 8
SHOWN = 16  # values of a channel
LOCKS = ("sync.(*Mutex).", "sync.(*RWMutex).")


class Waiting:
    """Asks one machine."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames
        self.inspector = frames.inspector
        self.program = frames.program

    def _place(self, func: int, pc: int) -> str:
        fn = self.program.func(func)
        return f"{fn.name} {shown(fn.file)}:{fn.line_at(pc)}"

    # ---- names of things

    def name(self, address: int, g: int) -> str:
        """What the program calls the thing at an address: a package variable, or one that a
        goroutine has in a frame, with the fields that lead there; "" when nothing does."""
        for symbol, (index, typ) in self.program.globals.items():
            offset = address - self.inspector.data_address(index)
            if 0 <= offset < max(typ.size, 1):
                return symbol + _path(typ, offset)
        for info, kind in self.frames.shown(g):
            if kind != "user":
                continue
            fn = self.program.func(info.func)
            for variable in reversed(self.frames.live(fn, info)):
                found = self._from(variable.name, self.frames.read(fn, info, variable), address)
                if found:
                    return f"{found} of {fn.name}"
        return ""

    def _from(self, name: str, value: Value | None, address: int) -> str:
        """The path from a variable to an address."""
        if value is None:
            return ""
        if value.address and 0 <= address - value.address < value.type.size:
            return name + _path(value.type, address - value.address)
        if value.type.kind != POINTER or value.type.elem is None:
            return ""
        offset = address - self.frames.memory.word(value)
        if not 0 <= offset < max(value.type.elem.size, 1):
            return ""
        return name + _path(value.type.elem, offset)

    # ---- waits

    def waits(self, rows: list[Goroutine]) -> list[Wait]:
        """What each waiting goroutine waits for."""
        waiting = {row.id: row for row in rows if row.status == "waiting"}
        found = {
            g: Wait(g, row.reason, [], f"{row.func}() {row.file}:{row.line}")
            for g, row in waiting.items()
        }
        for w in self.inspector.waits():
            if w.g in found and (thing := self._thing(w, rows)) is not None:
                found[w.g].on.append(thing)
        return list(found.values())

    def _thing(self, w: WaitInfo, rows: list[Goroutine]) -> WaitsFor | None:
        if w.is_chan:
            return self._channel(w, rows)
        if not w.object or w.func is None:
            return None
        method = self.program.func(w.func).name
        typ = method.partition(")")[0].replace("(*", "")
        name = self.name(w.object, w.g)
        what = f"{typ} {name or hex(w.object)}"
        if method.startswith(LOCKS):
            holders = [lock for lock in self.inspector.locks() if lock.address == w.object]
            places = ", ".join(self._place(lock.func, lock.pc) for lock in holders)
            return WaitsFor(f"{what}, locked by {places}" if places else what,
                            [lock.g for lock in holders], True)  # fmt: skip
        return WaitsFor(what, self._reaching(w, w.object, rows))

    def _channel(self, w: WaitInfo, rows: list[Goroutine]) -> WaitsFor:
        verb = "send to" if w.is_send else "receive from"
        if not w.address:
            return WaitsFor(f"{verb} a nil channel, for ever", [])
        made = f", made by {self._place(w.made, w.made_pc)}" if w.made is not None else ""
        return WaitsFor(f"{verb} chan {w.address:#x}{made}", self._reaching(w, w.address, rows))

    def _reaching(self, w: WaitInfo, address: int, rows: list[Goroutine]) -> list[int]:
        return [row.id for row in rows if row.id != w.g and self.inspector.reaches(row.id, address)]

    def mutexes(self) -> list[Mutex]:
        """The mutexes that are held or waited for."""
        found: dict[int, Mutex] = {}
        for lock in self.inspector.locks():
            held = f"sync.{'RWMutex' if lock.shared else 'Mutex'}"
            row = self._mutex(found, lock.address, held, lock.g)
            row.holders.append(Holder(lock.g, self._place(lock.func, lock.pc), lock.shared))
        for w in self.inspector.waits():
            method = self.program.func(w.func).name if w.func is not None else ""
            if w.object and method.startswith(LOCKS):
                typ = method.partition(")")[0].replace("(*", "")
                row = self._mutex(found, w.object, typ, w.g)
                row.type = typ
                row.waiters.append(w.g)
        return list(found.values())

    def _mutex(self, found: dict[int, Mutex], address: int, typ: str, g: int) -> Mutex:
        if address not in found:
            found[address] = Mutex(self.name(address, g), typ, f"{address:#x}", [], [])
        return found[address]

    # ---- channels

    def channel(self, address: int) -> Chan:
        """A channel: its values, and who waits at it."""
        info = self.inspector.chan(address)
        if info is None:
            raise DebugError("a nil channel")
        elem = self.program.decoder.type(info.elem)
        memory = self.frames.memory
        cells = [(info.first + i) % info.cap for i in range(min(info.length, SHOWN))]
        at = [w for w in self.inspector.waits() if w.is_chan and w.address == address]
        values = [
            memory.show(memory.slot(elem, info.buffer + cell * info.words * WORD)) for cell in cells
        ]
        made = next((self._place(w.made, w.made_pc) for w in at if w.made is not None), "")
        return Chan(
            f"{address:#x}", f"chan {elem.name}", info.length, info.cap, info.closed, values,
            [w.g for w in at if not w.is_send], [w.g for w in at if w.is_send], made,
        )  # fmt: skip


def _path(typ: Type, offset: int) -> str:
    """The fields that lead to an offset, down to what has a lock's or a scalar's type."""
    path = ""
    while typ.kind == STRUCT and not typ.name.startswith("sync."):
        inside = [f for f in typ.fields if f.offset <= offset < f.offset + max(f.type.size, 1)]
        if not inside:
            break
        path += f".{inside[-1].name}"
        offset -= inside[-1].offset
        typ = inside[-1].type
    return path
