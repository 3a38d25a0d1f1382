"""Whatever the bytes, the parser answers with a tree or with diagnostics.

MINIGO_FUZZ_RUNS sets how many programs are tried; each failure shows the seed that makes it again.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from minigo.errors import Diagnostic
from minigo.source import FileSet
from minigo.syntax.parser import grammar, parse_expr, parse_file, parse_statements

SEEDS = sorted((Path(__file__).parents[1] / "syntax" / "seeds").glob("*.go"))
RUNS = int(os.environ.get("MINIGO_FUZZ_RUNS", "400"))
BYTES = [bytes([b]) for b in range(256)] + [b"\xef\xbb\xbf", b"\xe2\x82\xac", b"..", b"/*", b"//"]


def damaged(choose: random.Random) -> bytes:
    """A seed with some of its bytes or tokens changed, or tokens in any order."""
    source = choose.choice(SEEDS).read_bytes()
    way = choose.randrange(3)
    if way == 0:
        for _ in range(choose.randrange(1, 9)):
            at = choose.randrange(len(source))
            source = source[:at] + choose.choice(BYTES) + source[at + choose.randrange(3) :]
        return source
    tokens = [
        text for text in grammar().lexer.tokenize(FileSet().add("x.go", source)).texts if text
    ]
    if way == 1:
        for _ in range(choose.randrange(1, 9)):
            tokens[choose.randrange(len(tokens))] = choose.choice(tokens)
        return " ".join(tokens).encode()
    words = [choose.choice(tokens) for _ in range(choose.randrange(80))]
    return b"package p\nfunc f() {" + " ".join(words).encode()


@pytest.mark.parametrize("part", range(4))
def test_damaged_programs(part: int) -> None:
    for seed in range(part * RUNS // 4, (part + 1) * RUNS // 4):
        source = damaged(random.Random(seed))
        for parse in (parse_file, parse_statements, parse_expr):
            errors: list[Diagnostic] = []
            file = FileSet().add("x.go", source)
            tree = parse(file, errors.append)
            assert tree is not None or errors, (seed, parse)
            assert all(1 <= error.pos <= len(source) + 1 for error in errors), (seed, parse)
            assert [error.pos for error in errors] == sorted(error.pos for error in errors), seed
