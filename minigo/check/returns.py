"""Terminating statements: whether the end of a function can be reached."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from minigo.check.resolve import unparen
from minigo.syntax import ast


def is_terminating(s: ast.Stmt, label: str, panics: AbstractSet[ast.Expr]) -> bool:
    """Whether what follows `s`, which is labelled `label` unless that is empty, is never reached.
    `panics` are the calls of the predeclared panic."""
    match s:
        case ast.ReturnStmt():
            return True
        case ast.BranchStmt():
            return s.tok in ("goto", "fallthrough")
        case ast.ExprStmt():
            return unparen(s.x) in panics
        case ast.BlockStmt():
            return _ends(s.list, panics)
        case ast.IfStmt():
            return _if(s, panics)
        case ast.ForStmt():
            return s.cond is None and not _breaks(s.body, label, True)
        case ast.LabeledStmt():
            return is_terminating(s.stmt, s.label.name, panics)
        case ast.SwitchStmt() | ast.TypeSwitchStmt():
            return any(cc.list is None for cc in s.clauses) and all(
                _ends(cc.body, panics) and not _any_breaks(cc.body, label, True) for cc in s.clauses
            )
        case ast.SelectStmt():
            return all(
                _ends(cc.body, panics) and not _any_breaks(cc.body, label, True) for cc in s.clauses
            )
    return False


def _if(s: ast.IfStmt, panics: AbstractSet[ast.Expr]) -> bool:
    at: ast.Stmt = s
    while isinstance(at, ast.IfStmt):
        if at.else_ is None or not _ends(at.body.list, panics):
            return False
        at = at.else_
    return is_terminating(at, "", panics)


def _ends(stmts: list[ast.Stmt], panics: AbstractSet[ast.Expr]) -> bool:
    """Whether the last statement that is not empty is terminating."""
    for s in reversed(stmts):
        if not isinstance(s, ast.EmptyStmt):
            return is_terminating(s, "", panics)
    return False


def _any_breaks(stmts: list[ast.Stmt], label: str, implicit: bool) -> bool:
    return any(_breaks(s, label, implicit) for s in stmts)


def _breaks(s: ast.Stmt, label: str, implicit: bool) -> bool:
    """Whether there is a break out of the statement that is labelled `label`; with `implicit`, a
    break without a label is one too."""
    match s:
        case ast.BranchStmt():
            if s.tok != "break":
                return False
            return implicit if s.label is None else s.label.name == label
        case ast.BlockStmt():
            return _any_breaks(s.list, label, implicit)
        case ast.IfStmt():
            at: ast.Stmt | None = s
            while isinstance(at, ast.IfStmt):
                if _any_breaks(at.body.list, label, implicit):
                    return True
                at = at.else_
            return at is not None and _breaks(at, label, implicit)
        case ast.LabeledStmt():
            return _breaks(s.stmt, label, implicit)
        case ast.ForStmt() | ast.RangeStmt():
            return bool(label) and _breaks(s.body, label, False)
        case ast.SwitchStmt() | ast.TypeSwitchStmt() | ast.SelectStmt():
            return bool(label) and any(_any_breaks(cc.body, label, False) for cc in s.clauses)
    return False
