"""The inside of a machine that is not running, as plain records and bytes: see vm/inspect.h.

Addresses are the machine's; `read` tells what lies there and never faults. Nothing here changes the
machine but `write`.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from minigo.machine.binding import ffi, lib
from minigo.machine.run import Machine

STATUSES = ("idle", "runnable", "running", "syscall", "waiting", "", "dead")
CALLED_BY = ("call", "open", "record", "panic")
REGIONS = ("", "heap", "stack", "data", "image", "type", "func")
_MAX = 4096


class BadAddress(Exception):
    """There is no memory at an address."""


class GInfo(NamedTuple):
    """A goroutine."""

    id: int
    status: str
    running: bool
    stack_lo: int
    stack_hi: int
    stack_used: int
    levels: int
    defers: int
    panics: int
    sig: int
    own: bool
    parent: int
    start: int | None
    creator: int | None
    creator_pc: int
    reason: str


class FrameInfo(NamedTuple):
    """A frame; `func` is an index into the image's functions, behind them the machine's own two."""

    func: int
    pc: int
    level: int
    exact: bool
    fp: int
    sp: int
    size: int


class DeferInfo(NamedTuple):
    """A _defer record: the address of its words, the function (None: the first word is the func
    value), the owner's sp, the pc of the statement there."""

    words: int
    func: int | None
    n: int
    sp: int
    pc: int
    heap: bool
    range: bool


class PanicInfo(NamedTuple):
    """A panic or Goexit in progress; `level` None: its cursor is past the last frame."""

    type: int
    data: int
    start_level: int
    start_sp: int
    level: int | None
    sp: int
    recovered: bool
    repanicked: bool
    goexit: bool
    done: bool


class WaitInfo(NamedTuple):
    """Something a goroutine waits for; `address` 0: a nil channel, or nothing that is known."""

    g: int
    address: int
    is_chan: bool
    is_send: bool
    is_select: bool
    made: int | None  # of a channel: the function that made it, and the pc there
    made_pc: int
    object: int  # of package sync: what it waits for, and the function it waits in
    func: int | None


class LockInfo(NamedTuple):
    """A lock of package sync that is held: by whom, and where it was taken."""

    address: int
    g: int
    func: int
    pc: int
    shared: bool


class ChanInfo(NamedTuple):
    """A channel; values lie in `words` slots each, in a ring from number `first` on."""

    length: int
    cap: int
    buffer: int
    words: int
    closed: bool
    first: int
    elem: int


class Inspector:
    """Looks into one machine."""

    def __init__(self, machine: Machine) -> None:
        self._m = machine.handle
        self._types: dict[int, int | None] = {}

    def goroutines(self) -> list[GInfo]:
        """All goroutines that are not dead, oldest first."""
        n = lib.mg_inspect_gs(self._m, ffi.NULL, 0)
        rows = ffi.new("mg_g_info[]", n)
        lib.mg_inspect_gs(self._m, rows, n)
        return [
            GInfo(
                r.id, STATUSES[r.status], bool(r.running), r.stack_lo, r.stack_hi, r.stack_used,
                r.levels, r.defers, r.panics, r.sig, bool(r.own), r.parent,
                r.start1 - 1 if r.start1 else None,
                r.creator1 - 1 if r.creator1 else None, r.creator_pc,
                ffi.string(r.wait).decode(),
            )
            for r in rows
        ]  # fmt: skip

    def current(self) -> int:
        """The goroutine that runs."""
        return int(lib.mg_inspect_current(self._m))

    def frames(self, g: int, start: int = 0, count: int = _MAX) -> list[FrameInfo]:
        """The frames of a goroutine from the innermost outward, pseudo frames included."""
        rows = ffi.new("mg_frame_info[]", count)
        n = lib.mg_inspect_frames(self._m, g, start, rows, count)
        return [
            FrameInfo(r.func, r.pc, r.level, bool(r.exact), r.fp, r.sp, r.size) for r in rows[0:n]
        ]

    def defers(self, g: int) -> list[DeferInfo]:
        """The _defer records of a goroutine, newest first."""
        rows = ffi.new("mg_defer_info[]", _MAX)
        n = lib.mg_inspect_defers(self._m, g, rows, _MAX)
        return [
            DeferInfo(
                r.words,
                r.func1 - 1 if r.func1 else None,
                r.n,
                r.sp,
                r.pc,
                bool(r.heap),
                bool(r.range),
            )
            for r in rows[0:n]
        ]

    def panics(self, g: int) -> list[PanicInfo]:
        """The panics of a goroutine, newest first."""
        rows = ffi.new("mg_panic_info[]", _MAX)
        n = lib.mg_inspect_panics(self._m, g, rows, _MAX)
        return [
            PanicInfo(
                r.type, r.data, r.start_level, r.start_sp,
                None if r.level == 0xFFFFFFFF else r.level, r.sp, bool(r.recovered),
                bool(r.repanicked), bool(r.goexit), bool(r.done),
            )
            for r in rows[0:n]
        ]  # fmt: skip

    def waits(self) -> list[WaitInfo]:
        """What the program's goroutines wait for, a row for each case of a select."""
        rows = ffi.new("mg_wait_info[]", _MAX)
        n = lib.mg_inspect_waits(self._m, rows, _MAX)
        return [
            WaitInfo(
                r.g, r.address, bool(r.is_chan), bool(r.is_send), bool(r.is_select),
                r.made1 - 1 if r.made1 else None, r.made_pc, r.object,
                r.in1 - 1 if r.in1 else None,
            )
            for r in rows[0:n]
        ]  # fmt: skip

    def locks(self) -> list[LockInfo]:
        """The locks that are held."""
        rows = ffi.new("mg_lock_info[]", _MAX)
        n = lib.mg_inspect_locks(self._m, rows, _MAX)
        return [LockInfo(r.address, r.g, r.func, r.pc, bool(r.shared)) for r in rows[0:n]]

    def reaches(self, g: int, address: int) -> bool:
        """Whether a goroutine's frames lead to an address."""
        return bool(lib.mg_inspect_reaches(self._m, g, address))

    def chan(self, address: int) -> ChanInfo | None:
        """A channel."""
        r = ffi.new("mg_chan_info *")
        if lib.mg_inspect_chan(self._m, address, r) != 0:
            return None
        return ChanInfo(r.count, r.cap, r.buffer, r.words, bool(r.closed), r.first, r.elem)

    def called_by(self, g: int, level: int) -> tuple[str, int]:
        """How the frame at a level was called, one of CALLED_BY, and the level of the frame that a
        deferred call belongs to."""
        owner = ffi.new("uint32_t *")
        return CALLED_BY[lib.mg_inspect_called_by(self._m, g, level, owner)], int(owner[0])

    def type_index(self, address: int) -> int | None:
        """The type whose descriptor lies at an address."""
        if address not in self._types:
            index = int(lib.mg_inspect_type(self._m, address))
            self._types[address] = None if index < 0 else index
        return self._types[address]

    def type_address(self, index: int) -> int:
        """Where the descriptor of a type lies."""
        return int(lib.mg_inspect_type_address(self._m, index))

    def func_index(self, address: int) -> int | None:
        """The function that the first word of a func value points to."""
        index = int(lib.mg_inspect_func(self._m, address))
        return None if index < 0 else index

    def func_value(self, index: int) -> int:
        """The func value of a function that captures nothing."""
        return int(lib.mg_inspect_func_value(self._m, index))

    def region(self, address: int) -> tuple[str, int]:
        """Where an address lies, one of REGIONS, and the offset or index there."""
        offset = ffi.new("uint64_t *")
        return REGIONS[lib.mg_inspect_region(self._m, address, offset)], int(offset[0])

    def data_address(self, index: int) -> int:
        """Where a package variable lies."""
        return int(lib.mg_inspect_data(self._m, index))

    def map_entries(self, address: int, start: int, count: int) -> list[tuple[int, int]]:
        """Addresses of keys and elements of a map, in the order of insertion."""
        rows = ffi.new("mg_entry_info[]", count)
        n = lib.mg_inspect_map(self._m, address, start, rows, count)
        return [(r.key, r.elem) for r in rows[0:n]]

    def read(self, address: int, size: int) -> bytes:
        """Memory."""
        if size <= 0:
            return b""
        buffer = ffi.new("char[]", size)
        if lib.mg_inspect_read(self._m, address, buffer, size) != 0:
            raise BadAddress(f"no memory at {address:#x}")
        return bytes(ffi.buffer(buffer, size))

    def word(self, address: int) -> int:
        """An unsigned word of memory."""
        return int(struct.unpack("<Q", self.read(address, 8))[0])

    def write(self, address: int, content: bytes) -> None:
        """Change memory."""
        if lib.mg_inspect_write(self._m, address, content, len(content)) != 0:
            raise BadAddress(f"no memory at {address:#x}")
