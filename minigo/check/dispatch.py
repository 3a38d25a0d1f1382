"""Which function checks which kind of node. The tables are filled in here because the modules that
have the functions need one another."""

from __future__ import annotations

from collections.abc import Callable

from minigo.check import call, complit, expr, operators, ranges, stmt, switches
from minigo.syntax import ast

_EXPRESSIONS: dict[type, Callable[..., int]] = {
    ast.BadExpr: expr.check_bad,
    ast.Ident: expr.check_ident,
    ast.BasicLit: expr.check_literal,
    ast.FuncLit: expr.check_func_lit,
    ast.CompositeLit: complit.composite_literal,
    ast.ParenExpr: expr.check_paren,
    ast.SelectorExpr: expr.check_selector,
    ast.IndexExpr: expr.check_index,
    ast.SliceExpr: expr.check_slice,
    ast.TypeAssertExpr: expr.check_assertion,
    ast.CallExpr: call.call_expr,
    ast.StarExpr: expr.check_star,
    ast.UnaryExpr: operators.unary,
    ast.BinaryExpr: operators.binary,
    ast.KeyValueExpr: expr.check_key_value,
    ast.Ellipsis: expr.check_ellipsis,
    ast.ArrayType: expr.check_type,
    ast.StructType: expr.check_type,
    ast.FuncType: expr.check_type,
    ast.InterfaceType: expr.check_type,
    ast.MapType: expr.check_type,
    ast.ChanType: expr.check_type,
}  # fmt: skip

_STATEMENTS: dict[type, Callable[..., None]] = {
    ast.EmptyStmt: stmt.check_empty,
    ast.LabeledStmt: stmt.check_labeled,
    ast.ExprStmt: stmt.check_expr,
    ast.SendStmt: stmt.check_send,
    ast.IncDecStmt: stmt.check_inc_dec,
    ast.AssignStmt: stmt.check_assign,
    ast.GoStmt: stmt.check_go,
    ast.DeferStmt: stmt.check_defer,
    ast.ReturnStmt: stmt.check_return,
    ast.BranchStmt: stmt.check_empty,
    ast.BlockStmt: stmt.check_block,
    ast.IfStmt: stmt.check_if,
    ast.SwitchStmt: switches.check_switch,
    ast.TypeSwitchStmt: switches.check_type_switch,
    ast.SelectStmt: switches.check_select,
    ast.ForStmt: stmt.check_for,
    ast.RangeStmt: ranges.check_range,
    ast.DeclStmt: stmt.check_decl,
}  # fmt: skip


def fill() -> None:
    """Make the tables known to `expr` and `stmt`."""
    if not expr.CHECK:
        expr.CHECK.update(_EXPRESSIONS)
        stmt.CHECK.update(_STATEMENTS)
