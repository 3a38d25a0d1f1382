"""Write into broken.txt and mutants.txt what gc reports: `python record.py --go PATH`.

Mutants are made anew, the same ones for the same seeds. Of a program without a "syntax error" gc
checks the types too, and what it says no longer is the parser's alone: nothing is recorded then.
Nor is what gc says of labels while it parses; here that is the checker's.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from minigo.source import FileSet  # noqa: E402
from minigo.syntax.parser import grammar  # noqa: E402
from syntax.cases import BROKEN, MUTANTS, SEEDS, Case, broken, mutated  # noqa: E402

COUNT = 600
INSERTED = (
    "( ) [ ] { } , ; : . ... := = == + - * & <- ! ~ | ++ += if else for switch case default func "
    "type var const struct interface map chan go defer return break goto range select import "
    "package fallthrough continue x 1 'a' // int nil"
).split()
OF_LABELS = re.compile(r"\d+:\d+: (label|goto|break|continue|invalid (break|continue)) ")


def mutant(choose: random.Random) -> str:
    """One line of mutants.txt."""
    seed = choose.choice(SEEDS)
    tokens = grammar().lexer.tokenize(FileSet().add(seed.name, seed.read_bytes()))
    spans = [
        (pos - 1, len(text.encode()))
        for pos, text in zip(tokens.positions, tokens.texts, strict=True)
        if text.strip()
    ]
    edits = []
    for _ in range(choose.choice([1, 1, 1, 2])):
        start, length = choose.choice(spans)
        new = choose.choice(INSERTED)
        edits.append(
            choose.choice(
                [
                    (start, length, ""),
                    (start, length, new),
                    (start, 0, f"{new} "),
                    (start, 0, "\n"),
                    (start + length, 0, " " + new),
                ]
            )
        )
    return f"{seed.name} {json.dumps(sorted(edits, reverse=True))}"


def ask(go: str, source: bytes) -> list[str]:
    """The syntax errors that gc reports for a program."""
    with tempfile.TemporaryDirectory(prefix="record") as folder:
        Path(folder, "x.go").write_bytes(source)
        command = [go, "tool", "compile", "-e", "-p", "p", "-o", "x.a", "x.go"]
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    text = done.stdout.decode(errors="surrogateescape")
    errors: list[str] = []
    for part in re.split(r"^x\.go:(?=\d+:\d+: )", text, flags=re.MULTILINE)[1:]:
        errors.append(part.removesuffix("\n").replace("\n", "\\n"))
    errors = [error for error in errors if not OF_LABELS.match(error)]
    return errors if any(": syntax error: " in error for error in errors) else []


def main() -> None:
    """Record both files."""
    parser = argparse.ArgumentParser(description="Record gc's syntax errors.")
    parser.add_argument("--go", default="go", help="the go command (default: go)")
    options = parser.parse_args()
    choose = random.Random(27)
    lines = list(dict.fromkeys(mutant(choose) for _ in range(COUNT)))
    made = [Case(line, mutated(line)) for line in lines]
    for path, cases in ((BROKEN, broken()), (MUTANTS, made)):
        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(lambda case: ask(options.go, case.source), cases))
        with path.open("w", encoding="utf-8", errors="surrogateescape") as file:
            for case, errors in zip(cases, found, strict=True):
                file.write(
                    "".join(f"{line}\n" for line in [case.line, *(f"\t{e}" for e in errors)])
                )
        print(f"{path.name}: {len(cases)} programs, {sum(map(bool, found))} with syntax errors")


if __name__ == "__main__":
    main()
