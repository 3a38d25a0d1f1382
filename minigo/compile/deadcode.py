"""Dead code: what gc drops before it looks at a function at all.

Branches that a constant condition rules out, clauses of a switch over a constant that are never
taken, and what follows a statement that obviously ends its block. The literals in it do not exist:
others are numbered as if they were not there. No flow of control is followed.
"""

from __future__ import annotations

from minigo.check.info import Info
from minigo.syntax import ast


def static_truth(info: Info, e: ast.Expr) -> int:
    """1 or -1 for a condition that is known to hold or to fail, else 0. gc does not look into
    parentheses."""
    value = info.types[e].value
    if value is not None:
        return 1 if value else -1
    if isinstance(e, ast.BinaryExpr) and e.op in ("&&", "||"):
        decisive = -1 if e.op == "&&" else 1
        x, y = static_truth(info, e.x), static_truth(info, e.y)
        if decisive in (x, y):
            return decisive
        if x == -decisive:
            return y
    return 0


def dead_rest(info: Info, stmts: list[ast.Stmt]) -> list[ast.Stmt]:
    """The end of a list of statements that is dead: what follows one that ends the list, but for
    everything up to the last label."""
    first = len(stmts)
    for i in range(len(stmts) - 2, -1, -1):
        s = stmts[i]
        if type(stmts[i + 1]) is ast.LabeledStmt:
            break
        if type(s) in _ENDING and ends(info, s):
            first = i + 1
    return stmts[first:]


_ENDING = frozenset({ast.BranchStmt, ast.ReturnStmt, ast.ExprStmt, ast.IfStmt, ast.BlockStmt})


def ends(info: Info, s: ast.Stmt | None) -> bool:
    """Whether a statement obviously hands control elsewhere."""
    if isinstance(s, ast.ReturnStmt):
        return True
    if isinstance(s, ast.ExprStmt):
        return is_panic(info, s.x)
    if isinstance(s, ast.IfStmt):
        truth = static_truth(info, s.cond)
        return (truth < 0 or ends(info, s.body)) and (truth > 0 or ends(info, s.else_))
    if isinstance(s, ast.BlockStmt):
        full = [inner for inner in s.list[-2:] if not isinstance(inner, ast.EmptyStmt)]
        return bool(full) and ends(info, full[-1])
    return isinstance(s, ast.BranchStmt) and s.tok == "goto"


def is_panic(info: Info, e: ast.Expr) -> bool:
    """Whether `e` is a call of the predeclared panic."""
    while isinstance(e, ast.ParenExpr):
        e = e.x
    if not isinstance(e, ast.CallExpr) or info.types[e.fun].mode != "builtin":
        return False
    fun = e.fun
    while isinstance(fun, ast.ParenExpr):
        fun = fun.x
    return isinstance(fun, ast.Ident) and fun.name == "panic"


def possible_clauses(info: Info, s: ast.SwitchStmt) -> list[ast.CaseClause]:
    """The clauses that are left when a constant is switched over: one or none. All, if it is not
    that simple."""
    types = info.types
    tag = True if s.tag is None else types[s.tag].value
    if tag is None:
        return s.clauses
    target = None
    for clause in s.clauses:
        if clause.list is None:
            target = clause
        for case in clause.list or ():
            value = types[case].value
            if value is None:
                return s.clauses
            if value == tag:
                return s.clauses if falls_through(clause) else [clause]
    if target is None:
        return []
    return s.clauses if falls_through(target) else [target]


def falls_through(clause: ast.CaseClause) -> bool:
    """Whether a clause ends in a fallthrough statement."""
    for s in reversed(clause.body):
        if not isinstance(s, ast.EmptyStmt):
            return isinstance(s, ast.BranchStmt) and s.tok == "fallthrough"
    return False
