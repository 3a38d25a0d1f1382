"""Running a program image in the C machine to its end. Imported on every start."""

from __future__ import annotations

import os

from minigo.machine.binding import ffi, lib

# What the environment variable MINIGO_STRESS may ask for, for tests, separated by commas: options
# of the machine, and `budget`: leave the loop after every time slice.
STRESS = {
    "gc": "stress_gc",
    "stack": "stress_stack",
    "switch": "stress_switch",
    "nofuse": "no_fuse",
}
ENDS = (
    "done", "exit", "dead", "signal", "limit", "budget", "internal", "trace", "event", "pause",
    "called",
)  # fmt: skip


class LoadError(Exception):
    """An image the machine refuses: damaged, or of another version."""


class Outcome:
    """How a program ended. `end` is one of ENDS; `status` its exit status, or for "signal" the
    signal's number; `text` says which limit was hit, or what is wrong with the machine."""

    __slots__ = ("end", "status", "text")

    def __init__(self, end: str, status: int, text: str) -> None:
        self.end = end
        self.status = status
        self.text = text


class Machine:
    """A machine with one program. `options` are fields of mg_options, the numeric ones."""

    def __init__(self, arguments: list[str], options: dict[str, int], traceback: str = "") -> None:
        self._words = [ffi.new("char[]", os.fsencode(word)) for word in arguments]
        self._argv = ffi.new("char *[]", self._words)
        self._traceback = ffi.new("char[]", os.fsencode(traceback))
        self._stress = os.environ.get("MINIGO_STRESS", "").split(",")
        for word in self._stress:
            if word in STRESS:
                options = {**options, STRESS[word]: 1}
        record = ffi.new("mg_options *", options)
        record.argc = len(arguments)
        record.argv = self._argv
        record.traceback = self._traceback if traceback else ffi.NULL
        made = lib.mg_new(record)
        if not made:
            raise MemoryError
        self.handle = ffi.gc(made, lib.mg_free)

    def load(self, image: bytes) -> None:
        """Load a linked program. Raises LoadError when the machine does not trust it."""
        if lib.mg_load(self.handle, ffi.from_buffer(image), len(image)) != 0:
            raise LoadError(self._text())

    def run(self) -> Outcome:
        """Run to the end of the program."""
        budget = 1 if "budget" in self._stress else 0
        end = "budget"
        while end == "budget":
            end = ENDS[lib.mg_run(self.handle, budget)]
        status = {"done": 0, "limit": 124, "internal": 70, "dead": 2}.get(end)
        if status is None:
            status = int(lib.mg_exit_status(self.handle))
        return Outcome(end, status, self._text())

    def statistics(self) -> dict[str, int]:
        """The counters of mg_statistics."""
        record = ffi.new("mg_statistics *")
        lib.mg_stats(self.handle, record)
        return {name: int(getattr(record, name)) for name, _ in ffi.typeof(record).item.fields}

    def _text(self) -> str:
        return str(ffi.string(lib.mg_error(self.handle)).decode("utf-8", "replace"))


def abi() -> int:
    """The ABI number compiled into the extension."""
    return int(lib.mg_abi())
