"""minigo dis: the instructions of a program or of a package of the standard library."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from minigo.commands.flags import Flag, Values
from minigo.commands.run import COMPILE_FLAGS
from minigo.errors import UsageError

USAGE = "dis [flags] files|folder|-|package"
HELP = """
Dis prints the stack instructions that the compiler makes of a package, function by function, each
statement under its source line. A package of the standard library is given by its import path:
`minigo dis -func 'strings.Index' strings`. docs/instructions.md explains every instruction.
Instructions that register and run deferred calls are remarked on in the words of Go's runtime.
"""
FLAGS = (
    Flag("func", "only the functions whose symbol the regular expression RE matches whole", "text",
         "RE"),
    *COMPILE_FLAGS,
)  # fmt: skip


def run(values: Values, arguments: list[str]) -> int:
    """Disassemble the package that the arguments name."""
    from minigo.compile.build import package_image
    from minigo.ir import _ops
    from minigo.ir.decode import Decoder
    from minigo.ir.text import show_function

    try:
        wanted = re.compile(values.text("func") or ".*")
    except re.error as error:
        raise UsageError(f"dis: -func: {error}") from None
    decoder = Decoder(package_image(arguments, optimise=not values.on("N")))
    shown = 0
    for index, symbol in enumerate(decoder.symbols()):
        if not wanted.fullmatch(symbol):
            continue
        fn = decoder.function(index)
        if not fn.flags & _ops.FUNC_EXTERNAL:
            print(("\n" if shown else "") + show_function(fn, source_line))
            shown += 1
    if not shown:
        raise UsageError(f"dis: no function matches {values.text('func')}")
    return 0


def source_line(file: str, line: int) -> str:
    """The text of a source line; empty when the source is not at hand."""
    lines = _lines(file)
    return lines[line - 1] if 0 < line <= len(lines) else ""


@cache
def _lines(name: str) -> list[str]:
    from minigo.compile import std

    for path in (Path(name), std.ROOT / name):
        try:
            return path.read_text(encoding="utf-8", errors="replace").split("\n")
        except OSError:
            continue
    return []
