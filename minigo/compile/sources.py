"""Which files a package is made of: files named one by one, folders, standard input, code given as
text.

Files that the build constraints of linux/amd64 exclude, tests, and names that begin with `_` or `.`
are no part of a folder's package. Local packages are found below the folder of the nearest go.mod,
by the module path it declares. File names are absolute; they are what tracebacks print.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from minigo.errors import UsageError

GOOS = "linux"
GOARCH = "amd64"
GO_MINOR = 27
STDIN = "<stdin>"
CODE = "<code>"

_SYSTEMS = frozenset(
    """aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9
    solaris wasip1 windows zos""".split()
)
_MACHINES = frozenset(
    """386 amd64 arm arm64 loong64 mips mipsle mips64 mips64le ppc64 ppc64le riscv64 s390x
    wasm""".split()
)
_TAGS = frozenset({GOOS, GOARCH, "unix", "gc", "minigo"})
_CONSTRAINT = re.compile(rb"^//go:build[ \t]+(.*?)\s*$", re.MULTILINE)
_TOKEN = re.compile(r"&&|\|\||[!()]|[\w.]+")
_MODULE = re.compile(r'^module[ \t]+("?)(\S+?)\1[ \t]*(?://.*)?$', re.MULTILINE)
_GO = re.compile(r"^go[ \t]+(\S+)[ \t]*(?://.*)?$", re.MULTILINE)


@dataclass(slots=True)
class Source:
    """The files of a package: (name, content). `shown` is how the go command calls the package, the
    import path of a local package; `folder` is where it lies, "" for code that has no place."""

    shown: str
    folder: str
    files: list[tuple[str, bytes]] = field(default_factory=list)


@dataclass(slots=True)
class Module:
    """What a go.mod says; `folder` is where it is."""

    folder: str
    path: str
    go_version: str


def program(names: list[str]) -> Source:
    """The main package that a command line names: .go files, a folder, one script, or `-`."""
    names = names or ["."]
    if names == ["-"]:
        return Source("command-line-arguments", os.getcwd(), [(STDIN, sys.stdin.buffer.read())])
    if len(names) == 1 and os.path.isdir(names[0]):
        folder = os.path.realpath(names[0])
        source = Source(os.path.relpath(folder), folder, read_folder(folder))
        if module := find_module(folder):
            below = os.path.relpath(folder, module.folder)
            source.shown = module.path if below == "." else f"{module.path}/{below}"
        if not source.files:
            raise UsageError(f"no Go files in {folder}")
        return source
    files = [(_absolute(name), read_file(name)) for name in names]
    folders = {os.path.dirname(name) for name, _ in files}
    if len(folders) > 1:
        raise UsageError(
            "named files must all be in one directory; have " + ", ".join(sorted(folders))
        )
    return Source("command-line-arguments", folders.pop(), files)


def snippet(code: str) -> Source:
    """The program whose main has `code` as its body."""
    return Source("command-line-arguments", "", [(CODE, code.encode())])


def _absolute(name: str) -> str:
    return os.path.normpath(os.path.join(os.getcwd(), name))


def read_file(name: str) -> bytes:
    """The content of a file that the user named."""
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"{name}: {(error.strerror or str(error)).lower()}") from None


def read_folder(folder: str, *, tests: bool = False) -> list[tuple[str, bytes]]:
    """The Go files of a folder's package, sorted by name, those of its tests only if asked for."""
    files = []
    for name in sorted(os.listdir(folder)):
        is_test = name.endswith("_test.go")
        if name.endswith(".go") and (tests or not is_test) and name[0] not in "_.":
            path = f"{folder}/{name}"
            stem = name.removesuffix("_test.go" if is_test else ".go")
            if _name_matches(stem) and os.path.isfile(path):
                content = read_file(path)
                if _constraint_holds(content):
                    files.append((path, content))
    return files


def find_module(folder: str) -> Module | None:
    """The module that a folder belongs to."""
    for place in (Path(folder), *Path(folder).parents):
        file = place / "go.mod"
        if file.is_file():
            text = file.read_text(encoding="utf-8", errors="replace")
            path, go = _MODULE.search(text), _GO.search(text)
            if path is None:
                raise UsageError(f"{file}: no module declaration")
            return Module(str(place), path[2], f"go{go[1]}" if go else f"go1.{GO_MINOR}")
    return None


def _name_matches(stem: str) -> bool:
    """Whether a name such as `x_linux_amd64` is for this system."""
    words = stem.split("_")[1:]
    if len(words) >= 2 and words[-2] in _SYSTEMS and words[-1] in _MACHINES:
        return words[-2] == GOOS and words[-1] == GOARCH
    if words and words[-1] in _SYSTEMS:
        return words[-1] == GOOS
    return not (words and words[-1] in _MACHINES) or words[-1] == GOARCH


def _constraint_holds(content: bytes) -> bool:
    """Whether the `//go:build` line above the package clause, if there is one, is satisfied."""
    head = content[: content.find(b"\npackage ")]
    match = _CONSTRAINT.search(head if b"//go:build" in head else b"")
    return match is None or _Constraint(match[1].decode("utf-8", "replace")).holds()


class _Constraint:
    """A build constraint being evaluated, by recursive descent. A malformed one holds: the checker
    says what is wrong with it."""

    def __init__(self, text: str) -> None:
        self.tokens = _TOKEN.findall(text)
        self.at = 0

    def holds(self) -> bool:
        try:
            return self.either()
        except IndexError:
            return True

    def accept(self, token: str) -> bool:
        if self.at < len(self.tokens) and self.tokens[self.at] == token:
            self.at += 1
            return True
        return False

    def either(self) -> bool:
        value = self.both()
        while self.accept("||"):
            value = self.both() or value
        return value

    def both(self) -> bool:
        value = self.one()
        while self.accept("&&"):
            value = self.one() and value
        return value

    def one(self) -> bool:
        if self.accept("!"):
            return not self.one()
        if self.accept("("):
            value = self.either()
            self.accept(")")
            return value
        tag = self.tokens[self.at]
        self.at += 1
        if match := re.fullmatch(r"go1\.(\d+)", tag):
            return int(match[1]) <= GO_MINOR
        return tag in _TAGS
