"""What instructions that have to do with defers, panics and recover are in the words of Go's own
runtime, for the disassembler."""

from __future__ import annotations

from typing import Any

from minigo.ir import _ops
from minigo.ir.model import Function

Instruction = tuple[Any, ...]


def remark(fn: Function, instr: Instruction) -> str:
    """The remark on an instruction of a function, "" for most."""
    match instr:
        case (_ops.ZERO_LOCAL, slot, 1) if fn.open_defers and slot == fn.bits_slot:
            return "deferBits = 0"
        case (_ops.DEFER_OPEN, index):
            slots = _slots(fn, index)
            stored = f"{slots} = what is called; " if slots else ""
            return f"{stored}deferBits |= {1 << index:#b}"
        case (_ops.RUN_OPEN, index):
            bit = f"{1 << index:#b}"
            callee = fn.open_defers[index].func or "what its slots hold"
            return f"if deferBits & {bit}: deferBits &^= {bit}, call {callee}"
        case (_ops.DEFER_STACK, *_):
            return "runtime.deferprocStack: push a _defer of this frame on g._defer"
        case (_ops.DEFER_HEAP, *_):
            return "runtime.deferproc: push a _defer from the pool on g._defer"
        case (_ops.RANGE_TOKEN, *_):
            return "runtime.deferrangefunc: push a _defer that stands for those of the body"
        case (_ops.DEFER_AT, *_):
            return "runtime.deferprocat: push a _defer on the list of the token"
        case (_ops.DEFER_RETURN,):
            come = "only a recovery comes here; " if fn.open_defers else ""
            return f"{come}runtime.deferreturn: run what is deferred in this frame, newest first"
        case (_ops.PANIC,):
            return "runtime.gopanic: push a _panic on g._panic, run what is deferred"
        case (_ops.RECOVER,):
            return "runtime.gorecover: the newest _panic, if it runs this very call"
    return ""


def _slots(fn: Function, index: int) -> str:
    """Where the function and the arguments are kept, as far as they are not static."""
    slot, n = fn.open_defers[index].slot, fn.open_defers[index].n
    if n == 0:
        return ""
    return f"slot {slot}" if n == 1 else f"slots {slot}-{slot + n - 1}"
