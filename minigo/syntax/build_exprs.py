"""Actions for expressions; see build.py for the conventions."""

from __future__ import annotations

from minigo.source import Pos
from minigo.syntax import ast
from minigo.syntax.ast import Expr, Ident
from minigo.syntax.build_types import Operator, TypeBuilder

PRECEDENCE = {
    "||": 1,
    "&&": 2,
    **dict.fromkeys(("==", "!=", "<", "<=", ">", ">="), 3),
    **dict.fromkeys(("+", "-", "|", "^"), 4),
    **dict.fromkeys(("*", "/", "%", "<<", ">>", "&", "&^"), 5),
}


class Arguments:
    """The arguments of a call."""

    __slots__ = ("args", "ellipsis", "lparen", "rparen")

    def __init__(self, lparen: Pos, args: list[Expr], ellipsis: Pos, rparen: Pos) -> None:
        self.lparen = lparen
        self.args = args
        self.ellipsis = ellipsis
        self.rparen = rparen


class ExprBuilder(TypeBuilder):
    """Makes the nodes of expressions."""

    def nothing(self) -> None:
        return None

    # ---- operands

    def paren_expr(self, lparen: Pos, x: Expr, rparen: Pos) -> Expr:
        return ast.ParenExpr(lparen, x, rparen)

    def composite_lit(self, type_: Expr, lbrace: Pos, elts: list[Expr], rbrace: Pos) -> Expr:
        if isinstance(type_, (ast.ParenExpr, ast.IndexExpr)) and is_no_literal_type(type_):
            self.complain(lbrace, "")
        return ast.CompositeLit(type_.pos, type_, lbrace, elts, rbrace)

    def literal_value(self, lbrace: Pos, elts: list[Expr], rbrace: Pos) -> Expr:
        return ast.CompositeLit(lbrace, None, lbrace, elts, rbrace)

    def keyed_element(self, key: Expr, colon: Pos, value: Expr) -> Expr:
        return ast.KeyValueExpr(key.pos, key, colon, value)

    def function_lit(self, pos: Pos, signature: ast.FuncType, body: ast.BlockStmt) -> Expr:
        signature.pos = pos
        return ast.FuncLit(pos, signature, body)

    def generic_function_lit(
        self, pos: Pos, _parameters: object, signature: ast.FuncType, body: ast.BlockStmt
    ) -> Expr:
        return self.function_lit(pos, signature, body)

    # ---- primary expressions

    def slice2(
        self, lbrack: Pos, low: Expr | None, _colon: Pos, high: Expr | None, rbrack: Pos
    ) -> ast.SliceExpr:
        return ast.SliceExpr(lbrack, ast.BadExpr(lbrack), lbrack, low, high, None, False, rbrack)

    def slice3(
        self,
        lbrack: Pos,
        low: Expr | None,
        _colon: Pos,
        high: Expr | None,
        colon: Pos,
        max_: Expr | None,
        rbrack: Pos,
    ) -> ast.SliceExpr:
        if high is None:
            self.complain(colon, "middle index required in 3-index slice")
            high = ast.BadExpr(colon)
        if max_ is None:
            self.complain(rbrack, "final index required in 3-index slice")
            max_ = ast.BadExpr(rbrack)
        return ast.SliceExpr(lbrack, ast.BadExpr(lbrack), lbrack, low, high, max_, True, rbrack)

    def slice_expr(self, x: Expr, bounds: ast.SliceExpr) -> Expr:
        bounds.pos = x.pos
        bounds.x = x
        return bounds

    def type_assertion(self, x: Expr, _dot: Pos, lparen: Pos, type_: Expr, rparen: Pos) -> Expr:
        return ast.TypeAssertExpr(x.pos, x, lparen, type_, rparen)

    def type_switch_guard(self, x: Expr, _dot: Pos, lparen: Pos, _type: Pos, rparen: Pos) -> Expr:
        return ast.TypeAssertExpr(x.pos, x, lparen, None, rparen)

    def no_arguments(self, lparen: Pos, rparen: Pos) -> Arguments:
        return Arguments(lparen, [], 0, rparen)

    def arguments(self, lparen: Pos, args: list[Expr], *marks: Pos) -> Arguments:
        return Arguments(lparen, args, 0, marks[-1])

    def spread_arguments(
        self, lparen: Pos, args: list[Expr], ellipsis: Pos, *marks: Pos
    ) -> Arguments:
        return Arguments(lparen, args, ellipsis, marks[-1])

    def call(self, fun: Expr, arguments: Arguments) -> Expr:
        return ast.CallExpr(
            fun.pos, fun, arguments.lparen, arguments.args, arguments.ellipsis, arguments.rparen
        )

    # ---- operators

    def binary(self, x: Expr, op: Operator, y: Expr) -> Expr:
        """The grammar joins operands from left to right; precedence is settled here.

        `x` is never a parenthesized operation, and `y` never an operation: the operator goes
        down the right edge of `x` to the first operation that binds as strongly as itself.
        """
        pos, text = op
        if type(x) is not ast.BinaryExpr:
            return ast.BinaryExpr(x.pos, x, pos, text, y)
        level = PRECEDENCE[text]
        if PRECEDENCE[x.op] >= level:
            return ast.BinaryExpr(x.pos, x, pos, text, y)
        above = x
        below = x.y
        while type(below) is ast.BinaryExpr and PRECEDENCE[below.op] < level:
            above = below
            below = below.y
        above.y = ast.BinaryExpr(below.pos, below, pos, text, y)
        return x


def is_no_literal_type(x: Expr) -> bool:
    """Whether `x`, in form the type of a composite literal, must not be one."""
    return isinstance(x, ast.ParenExpr) or is_value(x)


def is_value(x: Expr) -> bool:
    """Whether `x` can only be a value, by its form alone."""
    pending = [x]
    while pending:
        x = pending.pop()
        if isinstance(x, _VALUES):
            return True
        if isinstance(x, (ast.ParenExpr, ast.IndexExpr)):
            pending.append(x.x)
        if isinstance(x, ast.IndexExpr) and len(x.indices) == 1:
            pending.append(x.indices[0])
    return False


def is_type_element(x: Expr) -> bool:
    """Whether `x` can only be a type or constraint, by its form alone."""
    pending = [x]
    while pending:
        x = pending.pop()
        if isinstance(x, _TYPES) or (isinstance(x, ast.UnaryExpr) and x.op == "~"):
            return True
        if isinstance(x, (ast.ParenExpr, ast.StarExpr, ast.UnaryExpr, ast.BinaryExpr)):
            pending.append(x.x)
        if isinstance(x, ast.BinaryExpr):
            pending.append(x.y)
    return False


_VALUES = (
    ast.BasicLit, ast.CompositeLit, ast.FuncLit, ast.SliceExpr, ast.TypeAssertExpr, ast.CallExpr,
    ast.BinaryExpr, ast.UnaryExpr,
)  # fmt: skip
_TYPES = (
    ast.ArrayType, ast.StructType, ast.FuncType, ast.InterfaceType, ast.MapType, ast.ChanType,
)  # fmt: skip


def split_name(x: Expr, force: bool) -> tuple[Ident, Expr | None] | None:
    """Take apart what begins a type parameter list but was read as an expression.

    `P *C` gives P and `*C`, `P (C)` gives P and `(C)`, a lone `P` no constraint; None when `x`
    is no name with a constraint. Without `force` the constraint must look like one.
    """
    terms: list[ast.BinaryExpr] = []  # unions around the first term, outermost first
    while isinstance(x, ast.BinaryExpr) and x.op == "|":
        force = force or is_type_element(x.y)
        terms.append(x)
        x = x.x
    match x:
        case Ident() if not terms:
            return x, None
        case ast.BinaryExpr(x=Ident() as name, op="*") if force or is_type_element(x.y):
            constraint: Expr = ast.StarExpr(x.op_pos, x.y)
        case ast.CallExpr(fun=Ident() as name, args=[argument], ellipsis=0) if (
            force or is_type_element(argument)
        ):
            constraint = ast.ParenExpr(x.lparen, argument, x.rparen)
        case _:
            return None
    for term in reversed(terms):
        constraint = ast.BinaryExpr(constraint.pos, constraint, term.op_pos, "|", term.y)
    return name, constraint
