"""How much Go the parser understands, and how fast: `python -m minigo.bench.parse GOROOT/src`.

Parses every .go file below a folder except what lies in a `testdata`, which no build reads. Prints
what was refused and why, then lines per second of processor time: of the lexer alone, and of the
whole way to a tree, which begins with the lexer.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator

from minigo.errors import Diagnostic
from minigo.source import FileSet
from minigo.syntax.parser import grammar, parse_file


def go_files(folder: str) -> Iterator[str]:
    """The Go files below a folder that belong to packages, in order."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "testdata")
        yield from (os.path.join(place, name) for name in sorted(names) if name.endswith(".go"))


def measure(folder: str) -> int:
    """Parse all files and print the figures; how many were refused."""
    lines = parsed = total = tokens = 0
    lexing = parsing = 0.0
    for path in go_files(folder):
        total += 1
        with open(path, "rb") as source:
            content = source.read()
        files = FileSet()
        file = files.add(path, content)
        started = time.process_time()
        tokens += len(grammar().lexer.tokenize(file).positions)
        lexed = time.process_time()
        errors: list[Diagnostic] = []
        tree = parse_file(file, errors.append)
        parsing += time.process_time() - lexed
        lexing += lexed - started
        lines += len(file.lines)
        if tree is not None:
            parsed += 1
        else:
            print(f"{files.position(errors[0].pos)}: {errors[0].text}")
    if not total:
        print(f"no Go files below {folder}")
        return 1
    print(f"{parsed} of {total} files, {100 * parsed / total:.2f} %")
    print(f"{lines} lines, {tokens} tokens")
    print(f"tokens alone:      {lines / lexing:10,.0f} lines/s")
    print(f"tokens and tree:   {lines / parsing:10,.0f} lines/s")
    return total - parsed


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m minigo.bench.parse FOLDER")
    sys.exit(1 if measure(sys.argv[1]) else 0)
