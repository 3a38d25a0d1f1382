"""Checking Go source in this process. Imports lead to small stand-ins for the packages of the
standard library, so that these tests depend on the checker and the parser only."""

from __future__ import annotations

from dataclasses import dataclass

from minigo.check.checker import ImportFailure, check_package
from minigo.check.info import CheckedPackage
from minigo.check.objects import Package
from minigo.check.universe import UNSAFE
from minigo.errors import CompileError, Diagnostic
from minigo.report import as_printed
from minigo.source import FileSet
from minigo.syntax.ast import SourceFile
from minigo.syntax.parser import parse_file

# As much of each package as the programs need, with the names that the real one has.
STANDARD = {
    "errors": "func New(text string) error { return nil }",
    "fmt": "type Stringer interface{ String() string }\nfunc Println(a ...any) (n int, err error)",
    "math/rand": "func Int() int",
    "os": "func Exit(code int)",
    "sort": "func Ints(x []int)",
    "strings": """
        type Builder struct { addr *Builder; buf []byte }
        func (b *Builder) WriteString(s string) (int, error)
        func ToUpper(s string) string
        func maxInt(a, b int) int
        """,
    "time": """
        type Location struct{}
        type Month int
        type Time struct { wall uint64; ext int64; loc *Location }
        """,
}


@dataclass
class Checked:
    """What became of a package: the result and the errors, in the order they were reported."""

    result: CheckedPackage
    errors: list[Diagnostic]
    files: FileSet

    def shown(self) -> list[str]:
        """`line:column: text` of each error that is printed, in the order of their places."""
        rows = as_printed(CompileError("", self.errors, self.files), 0)
        return [f"{place.line}:{place.column}: {error.text}" for place, error in rows]


class Workshop:
    """Checks packages, each once."""

    def __init__(self, **packages: str) -> None:
        self.files = FileSet()
        self.sources = {**STANDARD, **packages}
        self.packages: dict[str, Package] = {"unsafe": UNSAFE}

    def importer(self, path: str) -> Package:
        """The package that a path leads to."""
        if path not in self.packages:
            if path not in self.sources:
                raise ImportFailure("not found")
            name = path.rpartition("/")[2]
            text = f"package {name}\n{self.sources[path]}"
            checked = self.check(text, path=path, bodyless=True)
            assert not checked.errors, checked.shown()
            self.packages[path] = checked.result.package
        return self.packages[path]

    def check(
        self, *texts: str, path: str = "", version: str = "go1.27", bodyless: bool = False
    ) -> Checked:
        """Check the files of a package, given as texts."""
        errors: list[Diagnostic] = []
        trees: list[SourceFile] = []
        for i, text in enumerate(texts):
            tree = parse_file(self.files.add(f"f{i}.go", text.encode()), errors.append)
            assert tree is not None, errors
            trees.append(tree)
        name = trees[0].package.name
        result = check_package(
            path or name, name, trees, self.files, self.importer, errors.append,
            go_version=version, bodyless=bodyless,
        )  # fmt: skip
        return Checked(result, errors, self.files)


def check(*texts: str, version: str = "go1.27") -> Checked:
    """Check a package on its own."""
    return Workshop().check(*texts, version=version)


def scope_of(declarations: str) -> dict[str, object]:
    """The package-level objects of `package p` with these declarations, which are correct."""
    checked = check("package p\n" + declarations)
    assert not checked.errors, checked.shown()
    return dict(checked.result.package.scope.names)
