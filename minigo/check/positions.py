"""Where gc places messages about expressions and statements.

The tree's positions are those of first bytes. gc reports at the first byte too, except that it does
not look to the left of the bracket of a slice expression, and that a function type begins after the
word func; and in a few messages it shows the position of an operator or opening bracket.
"""

from __future__ import annotations

import re

from minigo.source import FileSet, Pos
from minigo.syntax import ast


def start_pos(n: ast.Node, fset: FileSet) -> Pos:
    """Where a message about `n` is placed."""
    while True:
        if isinstance(n, ast.SliceExpr):
            return n.lbrack
        if isinstance(n, ast.SelectorExpr | ast.IndexExpr | ast.TypeAssertExpr | ast.BinaryExpr):
            n = n.x
        elif isinstance(n, ast.CallExpr):
            n = n.fun
        elif isinstance(n, ast.KeyValueExpr):
            n = n.key
        elif isinstance(n, ast.CompositeLit) and n.type is not None:
            n = n.type
        elif isinstance(n, ast.AssignStmt):
            n = n.lhs[0]
        elif isinstance(n, ast.IncDecStmt):
            n = n.x
        elif isinstance(n, ast.SendStmt):
            n = n.chan
        elif isinstance(n, ast.FuncType | ast.FuncDecl):
            return _after_func(n.pos, fset)
        else:
            return n.pos


_SPACE = re.compile(rb"func(?:\s|//[^\n]*\n|/\*.*?\*/)*", re.DOTALL)


def _after_func(pos: Pos, fset: FileSet) -> Pos:
    """The first token after the word func."""
    file = fset.file(pos)
    found = _SPACE.match(file.content, pos - file.base)
    return file.base + found.end() if found else pos


def syntax_pos(e: ast.Expr) -> Pos:
    """The position that gc's parser gives an expression: that of its operator or opening bracket
    where it has one."""
    match e:
        case ast.BinaryExpr():
            return e.op_pos
        case ast.CallExpr():
            return e.lparen
        case ast.TypeAssertExpr():
            return e.lparen - 1
        case ast.IndexExpr() | ast.SliceExpr():
            return e.lbrack
        case ast.SelectorExpr():
            return e.sel.pos - 1
        case ast.CompositeLit():
            return e.lbrace
        case ast.KeyValueExpr():
            return e.colon
    return e.pos
