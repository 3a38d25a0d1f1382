"""Code given on the command line: statements that become the body of main, with imports as
needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from minigo.compile import std
from minigo.errors import Diagnostic
from minigo.source import File
from minigo.syntax.ast import (
    AssignStmt,
    BasicLit,
    BlockStmt,
    Expr,
    Field,
    FuncDecl,
    FuncType,
    GenDecl,
    Ident,
    ImportSpec,
    Node,
    RangeStmt,
    SelectorExpr,
    SourceFile,
    TypeSpec,
    ValueSpec,
)
from minigo.syntax.parser import parse_statements
from minigo.syntax.walk import walk


def parse_snippet(file: File, report: Callable[[Diagnostic], None]) -> SourceFile | None:
    """The program whose main has the statements of `file` as its body; None if it has errors. A
    package of the standard library is imported when its name is used and not declared."""
    body = parse_statements(file, report)
    if body is None:
        return None
    used: set[str] = set()
    declared: set[str] = set()
    for node in (node for statement in body for node in walk(statement)):
        if isinstance(node, SelectorExpr) and isinstance(node.x, Ident):
            used.add(node.x.name)
        declared.update(name.name for name in _declared(node) if isinstance(name, Ident))
    paths = {path.rpartition("/")[2]: path for path in reversed(std.packages())}
    start, end = file.base, file.base + len(file.content)
    imports = [
        ImportSpec(start, None, BasicLit(start, "STRING", f'"{paths[name]}"'))
        for name in sorted(used - declared)
        if name in paths
    ]
    main = FuncDecl(
        start, None, Ident(start, "main"), FuncType(start, [], [], [], start),
        BlockStmt(start, body, end),
    )  # fmt: skip
    group = GenDecl(start, "import", True, [*imports])
    return SourceFile(start, Ident(start, "main"), imports, [group, main], [], end)


def _declared(node: Node) -> Sequence[Expr | None]:
    """The names that a node declares."""
    match node:
        case AssignStmt() if node.op == ":=":
            return [*node.lhs]
        case RangeStmt():
            return [node.key, node.value]
        case ValueSpec() | Field():
            return list(node.names)
        case TypeSpec():
            return [node.name]
        case _:
            return []
