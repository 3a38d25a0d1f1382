"""Going over syntax trees without knowing their nodes."""

from __future__ import annotations

from collections.abc import Iterator

from minigo.syntax import ast
from minigo.syntax.ast import Node

_FIELDS: dict[type, tuple[str, ...]] = {
    node: tuple(
        name
        for name, kind in node.__annotations__.items()
        if kind not in ("Pos", "str", "bool", "int")
    )
    for node in vars(ast).values()
    if isinstance(node, type) and hasattr(node, "__match_args__")
}
_FIELDS[ast.SourceFile] = ("package", "decls", "pragmas")  # imports are among the decls


def children(node: Node) -> Iterator[Node]:
    """The nodes directly below a node, in the order of its fields."""
    for name in _FIELDS[type(node)]:
        value = getattr(node, name)
        if isinstance(value, list):
            yield from value
        elif value is not None:
            yield value


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it, parents before children. Trees of any depth will do."""
    pending = [node]
    while pending:
        node = pending.pop()
        yield node
        pending.extend(reversed(list(children(node))))


def function_bodies(file: ast.SourceFile) -> Iterator[ast.BlockStmt]:
    """The bodies of all functions and function literals in a file."""
    for node in walk(file):
        if isinstance(node, ast.FuncDecl | ast.FuncLit) and node.body is not None:
            yield node.body


def deeper_than(node: Node, limit: int) -> Node | None:
    """A node that has `limit` others above it, if there is one."""
    level = [node]
    for _ in range(limit):
        level = [child for parent in level for child in children(parent)]
        if not level:
            return None
    return level[0]
