"""docs/debugger.md shows the transcripts that tests/debug holds, and the table of commands."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import ROOT

MANUAL = ROOT / "docs/debugger.md"
_BLOCK = re.compile(r"<!-- (session|commands) ?(\S*) -->\n```text\n(.*?)```\n", re.DOTALL)


def block(kind: str, name: str) -> str:
    """What a block of the manual must hold."""
    if kind == "commands":
        from minigo.debug.commands.session import manual

        return "\n".join(manual()) + "\n"
    text = (ROOT / "tests/debug" / name).read_text(encoding="utf-8")
    return re.split(r"^-- ", text, maxsplit=1, flags=re.MULTILINE)[0].replace(
        "$ ", "$ minigo debug ", 1
    )


def source(name: str) -> str:
    """The program of a session."""
    text = (ROOT / "tests/debug" / name).read_text(encoding="utf-8")
    return re.split(r"^-- \S+ --\n", text, maxsplit=1, flags=re.MULTILINE)[1]


def test_manual_is_current(request: pytest.FixtureRequest) -> None:
    text = MANUAL.read_text(encoding="utf-8")

    def fresh(match: re.Match[str]) -> str:
        kind, name = match[1], match[2]
        head = f"<!-- {kind}{' ' * bool(name)}{name} -->"
        return f"{head}\n```text\n{block(kind, name)}```\n"

    def program(match: re.Match[str]) -> str:
        return f"<!-- program {match[1]} -->\n```go\n{source(match[1])}```\n"

    made = _BLOCK.sub(fresh, text)
    made = re.sub(r"<!-- program (\S+) -->\n```go\n.*?```\n", program, made, flags=re.DOTALL)
    assert len(_BLOCK.findall(text)) >= 5
    if request.config.getoption("--update"):
        MANUAL.write_text(made, encoding="utf-8")
    assert made == text or request.config.getoption("--update")
