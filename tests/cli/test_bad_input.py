"""What nobody means to give minigo: it says what is wrong, loses nothing, shows no traceback.

Go tells the programs here in the same words, unless these begin `minigo:`.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import COMMAND, Result, environment, run

DEEP = 100_000
LONG = 10_000_000
HELLO = b"""package main

import (
	"fmt"
	"os"
)

func main() {
	n, err := fmt.Println("hi")
	fmt.Fprintln(os.Stderr, n, err)
}
"""
TOO_DEEP = "minigo: not supported: syntax nested deeper than 2000 levels"


def program(declarations: bytes, body: bytes = b"") -> bytes:
    """A program of package main."""
    return b"package main\n\n" + declarations + b"\n\nfunc main() {\n" + body + b"\n}\n"


def main_with(body: bytes) -> bytes:
    """A program of one function; its body is in line 4."""
    return b"package main\n\nfunc main() {\n" + body + b"\n}\n"


def deep(before: bytes, opening: bytes, inside: bytes, closing: bytes) -> bytes:
    """A program with a variable whose value or type nests deeply."""
    return program(b"var x " + before + opening * DEEP + inside + closing * DEEP)


REFUSED = {
    "empty": (b"", "prog.go:1:1: expected 'package', found 'EOF'"),
    "no main": (
        b"package main\n",
        "runtime.main_main·f: function main is undeclared in the main package",
    ),
    "a library": (b"package lib\n", "package command-line-arguments is not a main package"),
    "invalid UTF-8": (
        main_with(b'println("\xff\xfe")'),
        "./prog.go:4:10: invalid UTF-8 encoding",
    ),
    "NUL": (main_with(b'println("\x00")'), "./prog.go:4:10: invalid NUL character"),
    "BOM inside": (
        main_with(b'println("\xef\xbb\xbf")'),
        "./prog.go:4:10: invalid BOM in the middle of the file",
    ),
    "parentheses": (deep(b"= ", b"(", b"1", b")"), TOO_DEEP),
    "types": (deep(b"", b"[]", b"int", b""), TOO_DEEP),
    "pointers": (deep(b"", b"*", b"int", b""), TOO_DEEP),
    "composites": (deep(b"= ", b"[]any{", b"", b"}"), TOO_DEEP),
    "blocks": (main_with(b"{" * DEEP + b"}" * DEEP), TOO_DEEP),
    "functions": (main_with(b"func() {" * DEEP + b"}()" * DEEP), TOO_DEEP),
    "a long sum": (program(b"var y = 1\n\nvar x = " + b"y + " * DEEP + b"1"), TOO_DEEP),
    "a huge constant": (
        program(b"const x = 1 << 100000"),
        "./prog.go:3:16: invalid operation: invalid shift count 100000 (untyped int constant)",
    ),
    "a constant too long": (
        program(b"const x = " + b"9" * 200_000),
        "./prog.go:3:11: excessively long constant: 9999999999... (200000 chars)",
    ),
    "a recursive type": (
        program(b"type T struct{ t T }"),
        "./prog.go:3:6: invalid recursive type: T refers to itself",
    ),
    "a variable of itself": (
        program(b"var a = b\nvar b = a"),
        "./prog.go:3:5: initialization cycle for a",
    ),
}


def minigo(work: Path, home: Path, *arguments: str) -> Result:
    """Run minigo in a folder; it must never show what is Python's."""
    result = run([*COMMAND, *arguments], work, environment(home))
    assert "Traceback" not in result.stderr
    assert "internal error" not in result.stderr
    return result


def shell(work: Path, home: Path, line: str) -> Result:
    """Run a line of shell in which $minigo is the command."""
    env = environment(home) | {"minigo": " ".join(COMMAND)}
    result = run(["sh", "-c", line], work, env)
    assert "Traceback" not in result.stderr
    assert "internal error" not in result.stderr
    return result


@pytest.mark.parametrize("name", REFUSED)
def test_a_program_is_refused(name: str, tmp_path: Path, home: Path) -> None:
    source, wanted = REFUSED[name]
    (tmp_path / "prog.go").write_bytes(source)
    result = minigo(tmp_path, home, "run", "prog.go")
    assert (result.status, result.stdout) == (1, "")
    assert wanted in result.stderr


def test_garbage(tmp_path: Path, home: Path) -> None:
    (tmp_path / "prog.go").write_bytes(random.Random(1).randbytes(5000))
    result = minigo(tmp_path, home, "run", "prog.go")
    assert (result.status, result.stdout) == (1, "")
    assert "./prog.go:1" in result.stderr


@pytest.mark.parametrize(
    ("source", "output"),
    [
        (b"\xef\xbb\xbf" + main_with(b"println(1)"), "1\n"),
        (main_with(b"println(len(`a\r\nb`))").replace(b"\n", b"\r\n"), "3\n"),
        (main_with(b'println(len("' + b"x" * LONG + b'"))'), f"{LONG}\n"),
        (main_with(b"/*" + b"x" * LONG + b"*/ println(2)"), "2\n"),
    ],
    ids=["BOM", "CRLF", "a long string", "a long comment"],
)
def test_unusual_but_right(source: bytes, output: str, tmp_path: Path, home: Path) -> None:
    (tmp_path / "prog.go").write_bytes(source)
    result = minigo(tmp_path, home, "run", "prog.go")
    assert (result.status, result.stderr) == (0, output)


def test_files_that_are_not_there(tmp_path: Path, home: Path) -> None:
    (tmp_path / "bare").mkdir()
    for name, wanted in {
        "none.go": "minigo: none.go: no such file or directory\n",
        "none/": "minigo: none/: no such file or directory\n",
        "./bare": f"minigo: no Go files in {tmp_path}/bare\n",
    }.items():
        result = minigo(tmp_path, home, "run", name)
        assert (result.status, result.stderr) == (2, wanted)


def test_standard_files_that_are_closed(tmp_path: Path, home: Path) -> None:
    """Go's runtime puts /dev/null there, so that no other file takes their place."""
    (tmp_path / "prog.go").write_bytes(HELLO)
    assert shell(tmp_path, home, "$minigo run prog.go >&-") == Result("", "3 <nil>\n", 0)
    assert shell(tmp_path, home, "$minigo run prog.go <&- 2>&-") == Result("hi\n", "", 0)
    assert shell(tmp_path, home, "$minigo dis prog.go >&-").status == 0


def test_output_that_cannot_be_written(tmp_path: Path, home: Path) -> None:
    (tmp_path / "prog.go").write_bytes(HELLO)
    full = shell(tmp_path, home, "$minigo run prog.go >/dev/full")
    assert full == Result("", "0 write /dev/stdout: no space left on device\n", 0)
    commands = "help", "dis prog.go", "dump -stage ast prog.go", "debug -exec continue prog.go"
    for command in commands:
        result = shell(tmp_path, home, f"$minigo {command} >/dev/full")
        assert result.status == 1, command
        assert "minigo: cannot write the output: No space left on device" in result.stderr
    assert shell(tmp_path, home, "$minigo dis prog.go | head -1").status == 0


def test_a_cache_that_cannot_be_used(tmp_path: Path, home: Path) -> None:
    (tmp_path / "prog.go").write_bytes(HELLO)
    ran = Result("hi\n", "3 <nil>\n", 0)
    cache = tmp_path / "cache"
    assert shell(tmp_path, home, "XDG_CACHE_HOME=/dev/null $minigo run prog.go") == ran
    limited = "ulimit -f 1; XDG_CACHE_HOME=$PWD/limited $minigo run prog.go"
    assert shell(tmp_path, home, limited) == ran
    within = f"XDG_CACHE_HOME={cache} $minigo run prog.go"
    assert shell(tmp_path, home, within) == ran
    kept = [file for file in cache.rglob("*") if file.is_file()]
    assert kept
    for damaged in ("truncated", "empty", "foreign"):
        for file in kept:
            data = file.read_bytes()
            other = {"truncated": data[: len(data) // 2], "empty": b""}
            file.write_bytes(other.get(damaged, random.Random(2).randbytes(len(data))))
        assert shell(tmp_path, home, within) == ran


def test_words_that_mean_nothing(tmp_path: Path, home: Path) -> None:
    for arguments, wanted in {
        ("frobnicate",): "minigo frobnicate: unknown command\n",
        ("run", "-frobnicate", "prog.go"): "flag provided but not defined: -frobnicate\n",
        ("run", "-timeout=soon", "a.go"): 'invalid value "soon" for flag -timeout: parse error\n',
        ("run",): "minigo: run: no Go files listed\n",
        ("help", "frobnicate"): "minigo help frobnicate: unknown help topic\n",
    }.items():
        result = minigo(tmp_path, home, *arguments)
        assert (result.status, result.stdout) == (2, "")
        assert result.stderr.startswith(wanted)
