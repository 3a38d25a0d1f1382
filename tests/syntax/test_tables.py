"""The grammar compiles into tables, tables load, and what stands in them is complete."""

from __future__ import annotations

import logging
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from lark import Lark, logger

from minigo.syntax import tables
from minigo.syntax.build import Builder
from minigo.syntax.messages import SITES, SITES_AT
from minigo.syntax.tables import STARTS, UNIT, Tables

GRAMMAR = tables.grammar_text()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("tables") / "go.tables"
    tables.build_tables(path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def made(data: bytes) -> Tables:
    return tables.unpack(data, GRAMMAR)


def test_conflicts_are_the_ones_meant(caplog: pytest.LogCaptureFixture) -> None:
    """Each is a shift where a reduction was possible too; see the head of go.lark."""
    with caplog.at_level(logging.DEBUG, logger.name):
        Lark(GRAMMAR.decode(), parser="lalr", lexer="basic", start=list(STARTS))
    lines = [record.getMessage() for record in caplog.records]
    found = {
        (terminal.partition(" for terminal ")[2].partition(":")[0], rule.strip(" *<>"))
        for terminal, rule in pairwise(lines)
        if terminal.startswith("Shift/Reduce")
    }
    result = {"LPAR", "STAR", "LSQB", "__ANON_1"}  # the last is "<-"
    assert found == {
        ("BODY", "operand : literal_type"),
        ("BODY", "function_type : FUNC signature"),
        ("BODY", "function_type : FUNC refused_brackets signature"),
        ("DOT", "type_name : IDENTIFIER"),
        ("LSQB", "named_type : type_name"),
        ("LSQB", "literal_name : IDENTIFIER"),
        *((terminal, "signature : function_parameters") for terminal in result),
    }


def test_every_action_exists(made: Tables) -> None:
    assert [action for action, _, _ in made.productions if not hasattr(Builder, action)] == []


def test_every_site_is_in_the_grammar(made: Tables) -> None:
    items = {item.partition(" •")[0] for state in made.items() for item in state}
    assert [site for site in SITES if site not in items] == []
    assert [site for site in SITES_AT if site[0] not in items] == []


def test_every_state_knows_what_to_say(made: Tables) -> None:
    """Each has a site, misses an expression or type, has a reduction, or wants one token."""
    primary = made.names.index("primary_expr")
    terminals = max(made.kinds.values()) + 1
    type_ = made.names.index("type", terminals)
    mute = []
    for row, items in zip(made.rows, made.items(), strict=True):
        sites = any(item.partition(" •")[0] in SITES for item in items)
        reduces = min(row[:terminals]) < 0
        tokens = sum(row[kind] > 0 for kind in made.kinds.values())
        if not (sites or row[primary] or row[type_] or reduces or tokens == 1):
            mute.append(items)
    assert mute == []


def test_at_most_one_reduction_but_for_statements(made: Tables) -> None:
    terminals = range(max(made.kinds.values()) + 1)
    choices = [
        {made.productions[row[kind]][0] for kind in terminals if UNIT < row[kind] < 0}
        for row in made.rows
        if len({row[kind] for kind in terminals if row[kind] < 0}) > 1
    ]
    assert choices == [{"one", "expr_stmt"}]


def test_building_twice_gives_the_same_bytes(data: bytes, tmp_path: Path) -> None:
    again = tmp_path / "go.tables"
    command = f"from minigo.syntax.tables import build_tables; build_tables({str(again)!r})"
    subprocess.run(
        [sys.executable, "-c", command],
        check=True,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": ":".join(filter(None, sys.path))},
    )
    assert again.read_bytes() == data


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: data.replace(b"tables 2", b"tables 1", 1),
        lambda data: b"\n".join([b"x"] * 9),
    ],
    ids=["empty", "short", "flipped", "version", "foreign"],
)
def test_damaged_tables_are_made_anew(
    data: bytes, change, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match=r"."):
        tables.unpack(change(data), GRAMMAR)
    packaged = tmp_path / "go.tables"
    packaged.write_bytes(change(data))
    monkeypatch.setattr(tables, "PACKAGED", str(packaged))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert tables.load().rows
    assert len(list((tmp_path / "cache" / "minigo").iterdir())) == 1


def test_tables_of_another_grammar_are_not_used(data: bytes) -> None:
    with pytest.raises(ValueError, match="another grammar"):
        tables.unpack(data, GRAMMAR + b" ")


def test_a_cache_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr(tables, "PACKAGED", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert tables.load().rows


def test_parsing_does_not_import_lark(data: bytes, tmp_path: Path) -> None:
    packaged = tmp_path / "go.tables"
    packaged.write_bytes(data)
    command = (
        "import sys; from minigo.syntax import parser, tables;"
        f"tables.PACKAGED = {str(packaged)!r};"
        "from minigo.source import FileSet;"
        "tree = parser.parse_file(FileSet().add('x.go', b'package p'), print);"
        "assert tree is not None;"
        "print([name for name in ('lark', 'dataclasses', 'json', 'pickle') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", command],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
    )
    assert done.stdout == "[]\n"
