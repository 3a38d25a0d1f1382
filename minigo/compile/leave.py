"""Leaving loops and functions: where break, continue, goto and return statements go.

In the body of a range over a function, which is a function of its own, most of them leave that
function. What is to happen then is done behind the call that ranges, or, when the place is further
out, behind the call around that one: `next` holds the number of the exit meanwhile.
"""

from __future__ import annotations

from typing import NamedTuple

from minigo.check.objects import Var
from minigo.compile import defer
from minigo.compile.escape import RangeFunc
from minigo.compile.function import Builder
from minigo.compile.memory import load, store
from minigo.ir import _ops as op
from minigo.ir.model import Label

# The states of a loop. PANIC while the body runs; MISSING_PANIC is only reported.
DONE, READY, PANIC, EXHAUSTED, MISSING_PANIC = range(5)


class Exit(NamedTuple):
    """A statement that leaves something: "break", "continue", "goto" or "return", and its label,
    "" without one."""

    kind: str
    label: str


class Body:
    """What the builder of the body of a range over a function knows of the loop. `exits` are those
    that the code behind the loop takes; `numbers` those of all loops in the outermost one."""

    def __init__(self, around: Builder, label: str, loop: RangeFunc) -> None:
        self.around = around
        self.label = label
        self.loop = loop
        self.exits: dict[Exit, int] = {}
        self.numbers: dict[Exit, int] = {} if around.body is None else around.body.numbers

    def is_own(self, exit: Exit) -> bool:
        """Whether an exit leaves or goes on with this very loop."""
        return exit.kind in ("break", "continue") and exit.label in ("", self.label)


def take(b: Builder, exit: Exit, told: Var | None = None) -> None:
    """Go where an exit says. `told` is the variable `next` that led here when the exit was taken in
    a loop that ends here."""
    label = _find(b, exit)
    body = b.body
    if label is None and body is not None and not body.is_own(exit):
        number = body.exits[exit] = body.numbers.setdefault(exit, len(body.numbers) + 1)
        if told is None:
            set_var(b, body.loop.next, number)
        return_from_body(b, DONE, False)
        return
    if label is None and body is None:
        assert exit.kind == "return"
        defer.leave(b)
        return
    if told is not None:
        set_var(b, told, 0)
    if label is not None:
        b.jump(label)
    elif exit.kind == "continue":
        return_from_body(b, READY, True)
    else:
        return_from_body(b, DONE, False)


def _find(b: Builder, exit: Exit) -> Label | None:
    """The label in the function being compiled that an exit goes to, if there is one."""
    if exit.kind == "goto":
        if exit.label in b.own.labels:
            return b.goto_labels.setdefault(exit.label, Label())
    elif exit.kind == "break":
        for target in reversed(b.targets):
            if exit.label in ("", target.label):
                return target.break_
    elif exit.kind == "continue":
        for target in reversed(b.targets):
            if target.continue_ is not None and exit.label in ("", target.label):
                return target.continue_
    return None


def return_from_body(b: Builder, state: int, result: bool) -> None:
    """Return to the function that is ranged over."""
    assert b.body is not None
    set_var(b, b.body.loop.state, state)
    b.emit((op.CONST, int(result)))
    b.emit((op.SET, 0, 1))
    b.emit((op.RETURN,))
    b.end_path()


def set_var(b: Builder, var: Var, value: int) -> None:
    """Set a variable of a loop."""
    b.emit((op.CONST, value))
    store(b, b.var_ref(var), b.unit.int_type)


def push_var(b: Builder, var: Var) -> None:
    """Push a variable of a loop."""
    load(b, b.var_ref(var), b.unit.int_type)
