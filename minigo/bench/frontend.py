"""How fast text becomes an image, stage by stage: `python -m minigo.bench.frontend`.

Takes the packages of the standard library, or those named, each from its source with its imports
read from their images, as when a program is compiled. Prints seconds of processor time per stage
and lines per second, alone and for the whole road. Lines are counted as `wc` does. The grammar's
tables and the compiler's modules are loaded before the clock starts.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TypeVar

from minigo.check.export import write_exports
from minigo.check.literals import string
from minigo.compile import std
from minigo.compile.build import Build
from minigo.compile.package import compile_package
from minigo.errors import Diagnostic
from minigo.ir.encode import encode
from minigo.ir.verify import verify
from minigo.syntax.parser import grammar

T = TypeVar("T")
STAGES = ("tokens", "tree", "check", "compile", "verify", "encode")


class Clock:
    """Processor seconds by stage."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(STAGES, 0.0)

    def time(self, stage: str, work: Callable[[], T]) -> T:
        """Do the work and charge the stage with it."""
        started = time.process_time()
        result = work()
        self.seconds[stage] += time.process_time() - started
        return result


def measure(path: str, clock: Clock) -> int:
    """Take one package through all stages; its lines."""
    build = Build()
    source = std.source(path)
    lexer = grammar().lexer
    for name, content in source.files:
        file = build.files.add(name, content)
        clock.time("tokens", lambda: lexer.tokenize(file))  # noqa: B023
    trees = clock.time("tree", lambda: build.parse(source))
    for tree in trees:
        for spec in tree.imports:
            build.import_package(string(spec.path.value).decode())
    checked = clock.time("check", lambda: build.check(source, trees, path, native=True))
    errors: list[Diagnostic] = []
    package = clock.time(
        "compile",
        lambda: compile_package(checked, build.files, errors.append, build.bodies, exported=True),
    )
    clock.time("verify", lambda: verify(package))
    package.exports = write_exports(checked.package)
    clock.time("encode", lambda: encode(package))
    return sum(content.count(b"\n") for _, content in source.files)


def main(paths: list[str]) -> int:
    """Measure the packages and print the table."""
    clock = Clock()
    lines = 0
    for path in paths or std.packages():
        lines += measure(path, clock)
    # The tree is made from tokens: its stage has made them once more.
    clock.seconds["tree"] -= clock.seconds["tokens"]
    print(f"{lines} lines")
    for stage, seconds in clock.seconds.items():
        print(f"{stage:8}{seconds:9.2f} s{lines / max(seconds, 1e-6):12,.0f} lines/s")
    total = sum(clock.seconds.values())
    print(f"{'all':8}{total:9.2f} s{lines / max(total, 1e-6):12,.0f} lines/s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
