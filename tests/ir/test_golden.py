"""The IR that the compiler makes of small programs.

A file is a txtar archive: what it shows, then the source (`main.go`), then one section for each
function, datum or type whose IR is recorded, named by its symbol or key. `--update` writes the
sections anew; read the diff.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from minigo.check.checker import ImportFailure, check_package
from minigo.check.info import CheckedPackage
from minigo.check.objects import Package
from minigo.check.universe import UNSAFE
from minigo.compile.deferkind import Decision
from minigo.compile.package import compile_package
from minigo.errors import Diagnostic
from minigo.ir.model import Package as Compiled
from minigo.ir.text import show_function, show_package
from minigo.ir.verify import verify
from minigo.source import FileSet
from minigo.syntax.parser import parse_file

FILES = sorted(Path(__file__).parent.glob("*.txt"))
_HEADING = re.compile(r"^-- (.*) --\n", re.MULTILINE)


def sections(text: str) -> tuple[str, dict[str, str]]:
    """The words on top of an archive, and its sections by name."""
    top, *rest = _HEADING.split(text)
    return top, dict(zip(rest[::2], rest[1::2], strict=True))


def compile_source(source: str) -> tuple[Compiled, list[str]]:
    """The verified IR of a program that imports nothing, and the kinds of its defer statements."""
    files = FileSet()
    errors: list[Diagnostic] = []
    decisions: list[Decision] = []

    def importer(path: str) -> Package:
        if path == "unsafe":
            return UNSAFE
        raise ImportFailure(path)

    def bodies(package: Package) -> CheckedPackage:
        raise AssertionError(package.path)

    tree = parse_file(files.add("main.go", source.encode()), errors.append)
    assert tree is not None and not errors, errors
    checked = check_package("main", "main", [tree], files, importer, errors.append)
    assert not errors, errors
    package = compile_package(checked, files, errors.append, bodies, decisions.append)
    assert not errors, errors
    verify(package)
    told = [
        f"{files.position(one.stmt.pos)}: {one.kind} defer" + f" ({one.reason})" * bool(one.reason)
        for one in decisions
    ]
    return package, told


def shown(package: Compiled, decisions: list[str], name: str, source: str) -> str:
    """The recorded form of what a section is named after."""
    if name == "defers":
        return "".join(line + "\n" for line in decisions)
    if name in package.functions:
        lines = source.split("\n")
        return show_function(package.functions[name], lambda _, line: lines[line - 1]) + "\n"
    part = Compiled("", "")
    if name in package.data:
        part.data[name] = package.data[name]
    else:
        part.types[name] = package.types[name]
    return show_package(part).split("\n\n", 1)[1]


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_golden(file: Path, request: pytest.FixtureRequest) -> None:
    top, wanted = sections(file.read_text(encoding="utf-8"))
    source = wanted.pop("main.go")
    assert wanted, "nothing is recorded"
    package, decisions = compile_source(source)
    found = {name: shown(package, decisions, name, source) for name in wanted}
    if request.config.getoption("--update"):
        parts = {"main.go": source, **found}
        text = top + "".join(f"-- {name} --\n{body}" for name, body in parts.items())
        file.write_text(text, encoding="utf-8")
    assert found == wanted
