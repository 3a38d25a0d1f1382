"""What can go wrong, told apart by whose fault it is.
 The user's Go is described by `Diagnostic`s, which are data and never raised alone; `CompileError`
carries them out of a compilation. `UsageError` is a wrong command line or an unreadable file.
Anything else that escapes is ours: an internal error.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from minigo.source import FileSet, Pos


@dataclass(slots=True)
class Diagnostic:
    """One error in the user's source, in gc's words.

    `text` has no position and no trailing full stop; continuation lines are separated by newlines
    and begin with a tab. `code` is the name go/types gives the error, such as "UnusedVar"; "" for
    those without one.
    """

    pos: Pos
    text: str
    code: str = ""


@dataclass(slots=True)
class CompileError(Exception):
    """A package that does not compile: its diagnostics, unsorted, and the files they point into."""

    package: str
    diagnostics: list[Diagnostic]
    files: FileSet = field(repr=False)


class UsageError(Exception):
    """A wrong command line or an input that can't be read; the message is shown after `minigo: `,
    exit status 2."""


def not_supported(pos: Pos, what: str) -> Diagnostic:
    """The refusal of a Go feature that minigo has not reached; never a different meaning."""
    return Diagnostic(pos, f"minigo: not supported: {what}", "Unsupported")
