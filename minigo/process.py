"""How this process ends. Imported on every start."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # as typing has it, whose import is dear
if TYPE_CHECKING:
    from typing import NoReturn


def open_standard_files() -> None:
    """Put /dev/null where standard input, output or error is closed, as Go's runtime does: a file
    opened later must not take its place."""
    import sys

    null = os.open("/dev/null", os.O_RDWR)
    while null < 3:
        null = os.dup(null)
    os.close(null)
    sys.stdin = sys.stdin or os.fdopen(0)
    sys.stdout = sys.stdout or os.fdopen(1, "w")
    sys.stderr = sys.stderr or os.fdopen(2, "w")


def let_interrupts_kill() -> None:
    """Undo Python's handling of SIGINT, before a program runs that handles signals by itself."""
    import _signal  # what the module signal wraps in enumerations, whose import is dear

    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)


def die_by(number: int) -> int:
    """End by a signal, so that whoever started us sees it; the status should it be blocked."""
    import signal

    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    return 128 + number


def leave(status: int) -> NoReturn:
    """End at once: Python's own way out takes a millisecond. Nothing may be left in a buffer."""
    os._exit(status)
