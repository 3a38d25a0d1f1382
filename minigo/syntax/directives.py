"""Directive comments that stand where they mean nothing.

gc hands a directive to the declaration that follows it: the package clause, a declaration, a line
of a group. What it finds on the way from one to the other belongs to nothing, and that is told when
the file has been read (`stray`). Whether a declaration has a use for what it was handed is asked
only when the package is otherwise right (`misplaced`).
"""

from __future__ import annotations

from collections.abc import Iterator

from minigo.source import Pos
from minigo.syntax import ast
from minigo.syntax.walk import walk

_MISPLACED = "misplaced compiler directive"
_OF_RUNTIME = frozenset(
    "go:systemstack go:nowritebarrier go:nowritebarrierrec go:yeswritebarrierrec".split()
)
_OF_FUNCTIONS = _OF_RUNTIME | frozenset(
    """go:noescape go:norace go:nosplit go:noinline go:nocheckptr go:cgo_unsafe_args
    go:uintptrkeepalive go:uintptrescapes go:registerparams""".split()
)
_KNOWN = _OF_FUNCTIONS | {"go:build", "go:embed"}

Complaint = tuple[Pos, str]


def stray(file: ast.SourceFile) -> Iterator[Complaint]:
    """What is wrong with the directives of a file as such."""
    if all(pragma.alone and _fits(file, pragma) for pragma in file.pragmas):
        return
    takers = _takers(file)
    for pragma in file.pragmas:
        if not pragma.text.startswith("go:"):
            continue
        if not pragma.alone:
            yield pragma.pos + 2, _MISPLACED
            continue
        if pragma.verb in _OF_RUNTIME:
            yield pragma.pos + 2, f"//{pragma.verb} only allowed in runtime"
        if pragma.verb == "go:uintptrkeepalive":
            yield pragma.pos + 2, f"//{pragma.verb} is only allowed in the standard library"
        if pragma.verb in _KNOWN and pragma.next not in takers:
            yield pragma.pos + 2, _text(pragma)


def misplaced(file: ast.SourceFile) -> Iterator[Complaint]:
    """The directives of a file that its declarations have no use for."""
    if all(_fits(file, pragma) and pragma.verb != "go:noescape" for pragma in file.pragmas):
        return
    takers = _takers(file)
    for pragma in file.pragmas:
        taker = takers.get(pragma.next) if pragma.alone else None
        if taker is None or pragma.verb not in _KNOWN:
            continue
        if not _suits(pragma, taker):
            yield pragma.pos + 2, _text(pragma)
        elif pragma.verb == "go:noescape" and isinstance(taker, ast.FuncDecl) and taker.body:
            text = "can only use //go:noescape with external func implementations"
            yield taker.name.pos, text


def _text(pragma: ast.Pragma) -> str:
    return "misplaced go:embed directive" if pragma.verb == "go:embed" else _MISPLACED


def _fits(file: ast.SourceFile, pragma: ast.Pragma) -> bool:
    """Whether a directive is nothing to look at twice."""
    return pragma.verb not in _KNOWN or (
        pragma.verb == "go:build" and pragma.next == file.pos and pragma.alone
    )


def _suits(pragma: ast.Pragma, taker: ast.Node) -> bool:
    if pragma.verb == "go:build":
        return isinstance(taker, ast.SourceFile)
    if pragma.verb == "go:embed":
        return isinstance(taker, ast.GenDecl | ast.ValueSpec)
    return isinstance(taker, ast.FuncDecl)


def _takers(file: ast.SourceFile) -> dict[Pos, ast.Node]:
    """What directives in front of them are handed to, by position."""
    takers: dict[Pos, ast.Node] = {file.pos: file}
    for node in walk(file):
        if isinstance(node, ast.FuncDecl):
            takers[node.pos] = node
        elif isinstance(node, ast.GenDecl):
            if node.group:
                takers |= {spec.pos: spec for spec in node.specs}
            else:
                takers[node.pos] = node
    return takers
