"""The record that `run -status FILE` leaves: whether minigo or the program ended, and how."""

from __future__ import annotations

import json

from minigo.errors import CompileError, UsageError
from minigo.machine.run import Outcome

Record = dict[str, object]


def of_outcome(outcome: Outcome) -> Record:
    """Of a program that has run."""
    reason = {"done": "ok", "dead": outcome.text}.get(outcome.end, outcome.end)
    return {
        "phase": outcome.end if outcome.end in ("limit", "internal") else "run",
        "exit": 128 + outcome.status if outcome.end == "signal" else outcome.status,
        "signal": outcome.status if outcome.end == "signal" else None,
        "reason": reason,
    }


def of_error(error: Exception) -> Record:
    """Of a program that never ran."""
    if isinstance(error, CompileError):
        return {"phase": "compile", "exit": 1, "signal": None, "reason": "compile error"}
    if isinstance(error, UsageError):
        return {"phase": "compile", "exit": 2, "signal": None, "reason": str(error)}
    return {"phase": "internal", "exit": 70, "signal": None, "reason": type(error).__name__}


def write(name: str, record: Record) -> None:
    """Write a record."""
    try:
        with open(name, "w", encoding="utf-8") as file:
            file.write(json.dumps(record) + "\n")
    except OSError as error:
        raise UsageError(f"{name}: {(error.strerror or str(error)).lower()}") from None
