"""Imports go one way only: the table of arrows, and the rule that nothing imports the folders that
are compiled into the package."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

PACKAGE = ROOT / "minigo"

# By folder of the package, or module at its root: what its modules may import besides their own
# folder.
ARROWS: dict[str, set[str]] = {
    "__init__": set(),
    "__main__": {"cli"},
    "source": set(),
    "process": set(),
    "cache": set(),
    "errors": {"source"},
    "report": {"__init__", "errors", "source"},
    "ir": set(),
    "syntax": {"errors", "source"},
    "check": {"errors", "source", "syntax"},
    "compile": {"cache", "check", "errors", "ir", "report", "source", "syntax"},
    "machine": {"errors", "ir"},
    "debug": {"check", "compile", "errors", "ir", "machine", "source", "syntax"},
    "bench": {"check", "compile", "debug", "errors", "ir", "machine", "source", "syntax"},
    "commands": {
        "__init__", "bench", "cache", "compile", "debug", "errors", "ir", "machine", "process",
        "report",
    },
    "cli": {"commands", "errors", "process", "report"},
}  # fmt: skip


def unit(path: Path) -> str:
    """The row of the table that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """The modules that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, f"{path}: a relative import"
            if node.module == "minigo":
                yield from (f"minigo.{alias.name}" for alias in node.names)
            else:
                yield node.module


MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if "std" not in path.relative_to(PACKAGE).parts
)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_arrows(path: Path) -> None:
    own = unit(path)
    allowed = ARROWS[own] | {own}
    for name in imports(path):
        first, *rest = name.split(".")
        assert first not in ("vm", "native", "grammar", "tests"), f"imports {name}"
        if first == "minigo":
            target = rest[0] if rest else "__init__"
            if not (PACKAGE / target).exists() and not (PACKAGE / f"{target}.py").exists():
                target = "__init__"
            assert target in allowed, f"{own} may not import {name}"


def test_only_machine_loads_the_library() -> None:
    for path in MODULES:
        if unit(path) != "machine":
            assert not any("machine._" in name or "binding" in name for name in imports(path)), path
