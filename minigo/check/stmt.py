"""Statements and function bodies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minigo.check import assign, decl, expr, labels, operators, returns
from minigo.check.objects import Scope, Var
from minigo.check.operand import Operand
from minigo.check.predicates import all_basic, all_numeric
from minigo.check.types import BOOLEAN, Signature
from minigo.check.universe import CONVERSION, EXPRESSION, STATEMENT
from minigo.source import NO_POS, Pos
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker
    from minigo.check.declinfo import DeclInfo

# What checks a kind of statement. Filled in by `dispatch`.
CHECK: dict[type, Callable[..., None]] = {}


def func_body(
    c: Checker,
    info: DeclInfo | None,
    sig: Signature,
    scope: Scope,
    body: ast.BlockStmt,
    iota: int | None,
) -> None:
    """Check the body of a function whose parameters are in `scope`. For a function literal, `info`
    is the package-level declaration it is part of, and `iota` that of a constant declaration around
    it."""
    env = c.environment()
    c.enter(info, scope, c.version)
    c.iota = iota
    c.sig = sig
    scopes = c.scopes = [scope]
    stmt_list(c, body.list)
    if c.has_branches:
        c.label_errors += labels.check(body, c.position)
    if sig.results and not returns.is_terminating(body, "", c.panics):
        c.error(body.rbrace, "missing return", "MissingReturn")
    _report_unused(c, scopes)
    c.restore(env)


def _report_unused(c: Checker, scopes: list[Scope]) -> None:
    for scope in scopes:
        unused = [obj for obj in scope.names.values() if type(obj) is Var and not obj.used]
        if unused:
            unused.sort(key=lambda v: v.pos)
            for v in unused:
                c.errorf(v, "UnusedVar", "declared and not used: %s", v.name)


def stmt_list(c: Checker, stmts: list[ast.Stmt]) -> None:
    """Check statements in the current scope."""
    for s in stmts:
        stmt(c, s)


def stmt(c: Checker, s: ast.Stmt) -> None:
    """Check a statement, and then the function literals in it."""
    top = len(c.delayed)
    CHECK[type(s)](c, s)
    if len(c.delayed) > top:
        c.process_delayed(top)


def check_empty(c: Checker, s: ast.EmptyStmt | ast.BranchStmt) -> None:
    """Branches are checked once the whole body is known."""
    if type(s) is ast.BranchStmt:
        c.has_branches = True


def check_labeled(c: Checker, s: ast.LabeledStmt) -> None:
    """The label is checked once the whole body is known."""
    c.has_branches = True
    stmt(c, s.stmt)


def check_decl(c: Checker, s: ast.DeclStmt) -> None:
    """Check a declaration."""
    decl.decl_stmt(c, s.decl)


def check_expr(c: Checker, s: ast.ExprStmt) -> None:
    """Check an expression that stands alone: a call or a receive."""
    x = Operand()
    kind = expr.raw(c, None, x, s.x, None, False)
    if x.mode == "builtin":
        c.errorf(x, "UncalledBuiltin", "%s must be called", x)
    elif x.mode == "type":
        c.errorf(x, "NotAnExpr", "%s is not an expression", x)
    elif kind != STATEMENT:
        c.errorf(x, "UnusedExpr", "%s is not used", x)


def check_send(c: Checker, s: ast.SendStmt) -> None:
    """Check `ch <- v`."""
    ch, value = Operand(), Operand()
    expr.expr(c, None, ch, s.chan)
    expr.generic_expr(c, value, s.value)
    if ch.mode == "invalid" or value.mode == "invalid":
        return
    elem = operators.chan_elem(c, s, ch, False)
    if elem is not None:
        assign.assignment(c, value, elem, "send")


def check_inc_dec(c: Checker, s: ast.IncDecStmt) -> None:
    """Check `x++`."""
    x = Operand()
    expr.expr(c, None, x, s.x)
    if x.mode == "invalid":
        return
    if not all_numeric(x.typ):
        c.errorf(
            s.x,
            "NonNumericIncDec",
            "invalid operation: %s%s (non-numeric type %s)",
            s.x,
            s.op,
            x.typ,
        )
        return
    assign.assign_var(c, s.x, None, x, "assignment")


def check_assign(c: Checker, s: ast.AssignStmt) -> None:
    """Check an assignment or a short variable declaration."""
    op = s.op
    if op == "=":
        assign.assign_vars(c, s.lhs, s.rhs)
    elif op == ":=":
        guard = s.rhs[0]
        if len(s.lhs) == 1 and isinstance(guard, ast.TypeAssertExpr) and guard.type is None:
            # `x := y.(type)` away from a type switch declares nothing.
            text = "invalid syntax tree: use of .(type) outside type switch"
            c.error(s, text, "InvalidSyntaxTree")
            expr.use(c, [guard.x])
            return
        assign.short_var_decl(c, s.op_pos, s.lhs, s.rhs)
    elif len(s.lhs) != 1 or len(s.rhs) != 1:
        c.errorf(
            s,
            "MultiValAssignOp",
            "assignment operation %s requires single-valued expressions",
            op[:-1],
        )
    else:
        x, y = Operand(), Operand()
        lhs, rhs = s.lhs[0], s.rhs[0]
        expr.expr(c, None, x, lhs)
        expr.expr(c, None, y, rhs)
        if x.mode != "invalid":
            if y.mode == "invalid":
                x.mode = "invalid"
                x.expr = y.expr
            else:
                operators.combine(c, x, y, None, lhs, rhs, op[:-1])
        assign.assign_var(c, lhs, None, x, "assignment")


def check_go(c: Checker, s: ast.GoStmt) -> None:
    """Check `go f()`."""
    _suspended(c, s.call, "go", "InvalidGo")


def check_defer(c: Checker, s: ast.DeferStmt) -> None:
    """Check `defer f()`."""
    _suspended(c, s.call, "defer", "InvalidDefer")


def _suspended(c: Checker, call: ast.Expr, keyword: str, code: str) -> None:
    if not isinstance(call, ast.CallExpr):
        c.error(call, f"expression in {keyword} must be function call", code)
        expr.use(c, [call])
        return
    x = Operand()
    kind = expr.raw(c, None, x, call, None, False)
    if kind == CONVERSION:
        c.errorf(x, code, f"{keyword} requires function call, not conversion %s", x)
    elif kind == EXPRESSION:
        c.errorf(x, "UnusedResults", f"{keyword} discards result of %s", x)


def check_return(c: Checker, s: ast.ReturnStmt) -> None:
    """Check a return statement against the results of the function."""
    assert c.sig is not None
    results = c.sig.results
    if s.results or not results or not results[0].name:
        assign.init_vars(c, results, s.results, s)
        return
    for v in results:
        inner = c.lookup(v.name)
        if inner is not None and inner is not v:
            more: list[tuple[Pos, str]] = [
                (inner.pos or NO_POS, c.format("inner declaration of %s", v))
            ]
            c.error(
                s, f"result parameter {v.name} not in scope at return", "OutOfScopeResult", more
            )


def check_block(c: Checker, s: ast.BlockStmt) -> None:
    """Check a block."""
    outer = c.scope
    c.open_scope(s)
    stmt_list(c, s.list)
    c.scope = outer


def check_if(c: Checker, s: ast.IfStmt) -> None:
    """Check an if statement. Chains of `else if` nest in the tree and in their scopes, but not
    here."""
    outer = c.scope
    at: ast.Stmt | None = s
    while isinstance(at, ast.IfStmt):
        c.open_scope(at)
        if at.init is not None:
            stmt(c, at.init)
        x = Operand()
        expr.expr(c, None, x, at.cond)
        if x.mode != "invalid" and not all_basic(x.typ, BOOLEAN):
            c.error(at.cond, "non-boolean condition in if statement", "InvalidCond")
        stmt(c, at.body)
        at = at.else_
    if at is not None:
        stmt(c, at)
    c.scope = outer


def check_for(c: Checker, s: ast.ForStmt) -> None:
    """Check a for statement without range."""
    outer = c.scope
    c.open_scope(s)
    if s.init is not None:
        stmt(c, s.init)
    if s.cond is not None:
        x = Operand()
        expr.expr(c, None, x, s.cond)
        if x.mode != "invalid" and not all_basic(x.typ, BOOLEAN):
            c.error(s.cond, "non-boolean condition in for statement", "InvalidCond")
    if s.post is not None:
        stmt(c, s.post)
        if isinstance(s.post, ast.AssignStmt) and s.post.op == ":=":
            expr.use(c, s.post.lhs)  # refused by the parser
    stmt(c, s.body)
    c.scope = outer
