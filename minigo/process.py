"""How this process ends. Imported on every start."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # as typing has it, whose import is dear
if TYPE_CHECKING:
    from typing import NoReturn


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
