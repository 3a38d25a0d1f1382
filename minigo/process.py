"""How this process ends. Imported on every start."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # as typing has it, whose import is dear
if TYPE_CHECKING:
    from typing import NoReturn


def die_by(number: int) -> int:
    """End by a signal, so that whoever started us sees it; the status should it be blocked."""
    import signal

    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    return 128 + number


def leave(status: int) -> NoReturn:
    """End at once: Python's own way out takes a millisecond. Nothing may be left in a buffer."""
    os._exit(status)
