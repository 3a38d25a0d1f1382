"""Source of any shape is read in time linear in its length, or refused in one sentence."""

from __future__ import annotations

import gc

import pytest

from minigo.errors import Diagnostic
from minigo.source import FileSet
from minigo.syntax.parser import MAX_DEPTH, parse_file
from minigo.syntax.walk import deeper_than

N = 20_000


def parse(source: str) -> tuple[bool, list[str]]:
    files = FileSet()
    errors: list[Diagnostic] = []
    tree = parse_file(files.add("x.go", source.encode()), errors.append)
    return tree is not None, [error.text for error in errors]


DEEP = {
    "parentheses": "var x = " + "(" * N + "1" + ")" * N,
    "unary operators": "var x = " + "- " * N + "1",
    "pointers": "var x " + "*" * N + "int",
    "slices": "var x " + "[]" * N + "int",
    "maps": "var x " + "map[int]" * N + "int",
    "functions": "var x " + "func() " * N + "int",
    "instances": "var x " + "T[" * N + "int" + "]" * N,
    "composites": "var x = T" + "{" * N + "}" * N,
    "operators": "var x = 1" + " + 1" * N,
    "selectors": "var x = a" + ".a" * N,
    "calls": "var x = a" + "()" * N,
    "blocks": "func f() " + "{" * N + "}" * N,
    "else if": "func f() { if x { }" + " else if x { }" * N + " }",
    "labels": "func f() { " + "L: " * N + "}",
    "function literals": "var x = " + "func() int { return " * N + "1" + "}" * N,
    "literals in headers": "func f() " + "{ for range []func(){func() " * N + "{}" + "} { } }" * N,
}  # fmt: skip


@pytest.mark.parametrize("name", DEEP)
def test_deep_nesting_is_refused(name: str) -> None:
    parsed, errors = parse(f"package p\n{DEEP[name]}\n")
    assert not parsed
    assert errors == [f"minigo: not supported: syntax nested deeper than {MAX_DEPTH} levels"]


def test_nesting_up_to_the_limit() -> None:
    # Around the operand stand the declaration, its line, and the operators.
    inside = MAX_DEPTH - 3
    assert parse(f"package p\nvar x = {'- ' * inside}1\n{'var _ = 1;' * MAX_DEPTH}\n") == (True, [])
    parsed, errors = parse(f"package p\nvar x = {'- ' * (inside + 1)}1\n")
    assert not parsed and len(errors) == 1


@pytest.mark.parametrize(
    "source",
    [
        "package p\nvar x = []int{" + "1," * 200_000 + "}\n",
        'package p\nvar x = "' + r"\n\x41é" * 200_000 + '"\n',
        "package p\nvar x = `" + "a\n" * 500_000 + "`\n",
        "package p\nvar " + ", ".join(f"x{i}" for i in range(100_000)) + " int\n",
        "package p\nfunc f(" + ", ".join(f"x{i}" for i in range(50_000)) + " int)\n",
        "package p // " + "x" * 2_000_000 + "\n",
        "package p\n" * 1 + "\n" * 1_000_000,
        "package p\nfunc f() {\n" + "if x == (T{}) { y() }\n" * 20_000 + "}\n",
    ],
    ids=range(8),
)
def test_long_source_is_read(source: str) -> None:
    assert parse(source) == (True, [])


@pytest.mark.parametrize(
    "body",
    [
        "f(" * N,
        "{" * N,
        "if " * N,
        "for x := (" * N,
        "a[" * N,
        "x := [" * N,
        "(" * N + " := " * N,
        "@" * N,
        '"\n' * N,
        "/* " * N,
        "\0" * N,
        "x := )\n" * N,
        "func(" * N,
        "T{" * N,
        "switch x { case " * N,
        "((a)){" * N,
    ],
    ids=range(16),
)
def test_broken_source_of_any_shape_is_refused(body: str) -> None:
    _, errors = parse(f"package p\nfunc f() {{\n{body}\n")
    assert errors
    assert not any(error.startswith("minigo: ") for error in errors)


def test_garbage_collection_is_left_as_found() -> None:
    for setting in (gc.enable, gc.disable, gc.enable):
        setting()
        before = gc.isenabled()
        parse("package p\n")
        parse("package p; x\n")
        assert gc.isenabled() == before


def test_deep_trees_of_other_origin() -> None:
    files = FileSet()
    tree = parse_file(files.add("x.go", b"package p; var x = ((1))\n"), lambda _: None)
    assert tree is not None
    assert deeper_than(tree, 5) is not None
    assert deeper_than(tree, 6) is None
