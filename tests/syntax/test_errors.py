"""Syntax errors are gc's, to the word and the column."""

from __future__ import annotations

import pytest

from syntax.cases import Case, broken, mutants, reported

# Errors after which gc goes on to check types, so that record.py can't have them alone.
OTHERS = [
    ("func () f() {}", ["1:20: method has no receiver"]),
    ("func (a A, b B) f() {}", ["1:28: method has multiple receivers"]),
    ("func (a, b B) f() {}", ["1:26: method has multiple receivers"]),
    ("func (a ...A) f() {}", ["1:20: invalid use of ..."]),
    ("func f(a, b ...int) {}", ["1:24: can only use ... with final parameter"]),
    ("func f(a ...int, b int) {}", ["1:21: can only use ... with final parameter"]),
    ("func f() (a ...int) {}", ["1:24: invalid use of ..."]),
    ("type I interface { m[T any]() }", ["1:32: interface method must have no type parameters"]),
    ("type I interface { m[]() }", ["1:33: empty type parameter list"]),
    ("type I interface { E[] }", ["1:33: empty type argument list"]),
    ("var _ = x[::]", ["1:23: middle index required in 3-index slice",
                       "1:24: final index required in 3-index slice"]),
    ("func f() { go (f()) }", ["1:26: expression in go must not be parenthesized"]),
    ("func f() { defer (f()) }", ["1:29: expression in defer must not be parenthesized"]),
]  # fmt: skip


@pytest.mark.parametrize("case", broken(), ids=lambda case: case.line)
def test_written_by_hand(case: Case) -> None:
    _agrees(case)


def test_mutants() -> None:
    for case in mutants():
        _agrees(case)


def _agrees(case: Case) -> None:
    found = reported(case.source)
    if case.errors:
        assert found == case.errors, case.line
    else:
        assert not any(": syntax error" in error for error in found), case.line


@pytest.mark.parametrize(("line", "errors"), OTHERS)
def test_errors_that_leave_a_tree(line: str, errors: list[str]) -> None:
    assert reported(f"package p; {line}\n".encode()) == errors
