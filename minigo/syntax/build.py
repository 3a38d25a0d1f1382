"""The actions of the grammar: one method for each `->` and each production of several symbols.

A method gets the values of the symbols of its alternative, in order. A punctuation mark or keyword
has its position as value, an operator position and spelling, an identifier or literal its node.
Nodes may be completed while the phrase they begin is still being parsed, never later.

`complain` is told what the grammar accepts only to be refused; texts and positions are gc's, and
NO_POS is the token that follows. An empty text is no error, but asks recover.py for a closer look.
This file has statements, declarations and packages; types and expressions are in the files of
the two classes below it.
"""

from __future__ import annotations

from collections.abc import Callable

from minigo.source import NO_POS, Pos
from minigo.syntax import ast
from minigo.syntax.ast import BlockStmt, Decl, Expr, Field, Ident, Stmt
from minigo.syntax.braces import Braces
from minigo.syntax.build_exprs import ExprBuilder, split_name
from minigo.syntax.build_types import Operator, Parameters
from minigo.syntax.lexer import Tokens
from minigo.syntax.text import emphasized, stmt_text

LATE_IMPORT = "imports must appear before other declarations"
_Switch = ast.SwitchStmt | ast.TypeSwitchStmt


class Builder(ExprBuilder):
    """Makes the nodes of one file from its tokens."""

    def __init__(
        self, complain: Callable[[Pos, str], None], tokens: Tokens, braces: Braces | None = None
    ) -> None:
        super().__init__(complain, tokens)
        self._braces = braces
        self.imports_over = False  # the previous top level declaration was no import

    def header_brace(self, brace: Pos) -> Pos:
        return self._braces.take_back(brace) if self._braces else brace

    # ---- blocks and simple statements

    def block(self, lbrace: Pos, statements: list[Stmt], rbrace: Pos) -> BlockStmt:
        return BlockStmt(lbrace, statements, rbrace)

    def empty_statement(self, statements: list[Stmt], semicolon: Pos) -> list[Stmt]:
        statements.append(ast.EmptyStmt(semicolon, False))
        return statements

    def decl_stmt(self, decl: ast.GenDecl) -> Stmt:
        return ast.DeclStmt(decl.pos, decl)

    def expr_stmt(self, x: Expr) -> Stmt:
        return ast.ExprStmt(x.pos, x)

    def labeled_stmt(self, label: Ident, _colon: Pos, stmt: Stmt) -> Stmt:
        return ast.LabeledStmt(label.pos, label, stmt)

    def labeled_nothing(self, label: Ident, colon: Pos) -> Stmt:
        return ast.LabeledStmt(label.pos, label, ast.EmptyStmt(colon + 1, True))

    def send_stmt(self, chan: Expr, arrow: Operator, value: Expr) -> Stmt:
        return ast.SendStmt(chan.pos, chan, arrow[0], value)

    def increment(self, x: Expr, pos: Pos) -> Stmt:
        return ast.IncDecStmt(x.pos, x, pos, "++")

    def decrement(self, x: Expr, pos: Pos) -> Stmt:
        return ast.IncDecStmt(x.pos, x, pos, "--")

    def assignment(self, lhs: list[Expr], pos: Pos, rhs: list[Expr]) -> Stmt:
        return ast.AssignStmt(lhs[0].pos, lhs, pos, "=", rhs)

    def op_assignment(self, lhs: Expr, op: Operator, rhs: Expr) -> Stmt:
        return ast.AssignStmt(lhs.pos, [lhs], op[0], op[1], [rhs])

    def short_var_decl(self, lhs: list[Expr], pos: Pos, rhs: list[Expr]) -> Stmt:
        return ast.AssignStmt(lhs[0].pos, lhs, pos, ":=", rhs)

    def go_stmt(self, pos: Pos, call: Expr) -> Stmt:
        return ast.GoStmt(pos, self._called(call, "go"))

    def defer_stmt(self, pos: Pos, call: Expr) -> Stmt:
        return ast.DeferStmt(pos, self._called(call, "defer"))

    def _called(self, x: Expr, keyword: str) -> Expr:
        if isinstance(x, ast.ParenExpr):
            self.complain(x.pos, f"expression in {keyword} must not be parenthesized")
        while isinstance(x, ast.ParenExpr):
            x = x.x
        return x

    def return_stmt(self, pos: Pos) -> Stmt:
        return ast.ReturnStmt(pos, [])

    def return_values(self, pos: Pos, results: list[Expr]) -> Stmt:
        return ast.ReturnStmt(pos, results)

    def break_stmt(self, pos: Pos) -> Stmt:
        return ast.BranchStmt(pos, "break", None)

    def break_label(self, pos: Pos, label: Ident) -> Stmt:
        return ast.BranchStmt(pos, "break", label)

    def continue_stmt(self, pos: Pos) -> Stmt:
        return ast.BranchStmt(pos, "continue", None)

    def continue_label(self, pos: Pos, label: Ident) -> Stmt:
        return ast.BranchStmt(pos, "continue", label)

    def goto_stmt(self, pos: Pos, label: Ident) -> Stmt:
        return ast.BranchStmt(pos, "goto", label)

    def fallthrough_stmt(self, pos: Pos) -> Stmt:
        return ast.BranchStmt(pos, "fallthrough", None)

    # ---- if, for, switch, select

    def if_cond(self, stmt: Stmt | None) -> tuple[None, Expr]:
        if stmt is None:
            self.complain(NO_POS, "syntax error: missing condition in if statement")
        return None, self._condition(stmt) or ast.BadExpr(NO_POS)

    def if_init_cond(
        self, init: Stmt | None, semicolon: Pos, stmt: Stmt | None
    ) -> tuple[Stmt | None, Expr]:
        if stmt is None and semicolon != NO_POS:
            text = "missing condition in if statement"
            written = self.tokens.semicolon(semicolon)
            if written != "semicolon":
                text = f"unexpected {written}, expected {{ after if clause"
            self.complain(semicolon, f"syntax error: {text}")
        return init, self._condition(stmt) or ast.BadExpr(semicolon)

    def if_stmt(
        self,
        pos: Pos,
        header: tuple[Stmt | None, Expr],
        body: BlockStmt,
        else_: Stmt | None = None,
    ) -> Stmt:
        return ast.IfStmt(pos, header[0], header[1], body, else_)

    def if_else_stmt(
        self,
        pos: Pos,
        header: tuple[Stmt | None, Expr],
        body: BlockStmt,
        _else: Pos,
        else_: Stmt,
    ) -> Stmt:
        return self.if_stmt(pos, header, body, else_)

    def _condition(self, stmt: Stmt | None) -> Expr | None:
        """The expression that a header's statement must be; None if it is empty."""
        match stmt:
            case None:
                return None
            case ast.ExprStmt():
                return stmt.x
            case ast.AssignStmt(op="="):
                text = f"assignment {emphasized(stmt.lhs)} = {emphasized(stmt.rhs)}"
            case _:
                text = stmt_text(stmt)
        pos = getattr(stmt, "op_pos", 0) or getattr(stmt, "arrow", 0)
        self.complain(pos, f"syntax error: cannot use {text} as value")
        return ast.BadExpr(stmt.pos)

    def condition(self, stmt: Stmt | None) -> ast.ForStmt:
        return self._for(None, stmt, None)

    def for_clause(
        self,
        init: Stmt | None,
        _first: Pos,
        stmt: Stmt | None,
        _second: Pos,
        post: Stmt | None,
    ) -> ast.ForStmt:
        if isinstance(post, ast.AssignStmt) and post.op == ":=":
            text = "syntax error: cannot declare in post statement of for loop"
            self.complain(post.op_pos, text)
        return self._for(init, stmt, post)

    def _for(self, init: Stmt | None, stmt: Stmt | None, post: Stmt | None) -> ast.ForStmt:
        return ast.ForStmt(0, init, self._condition(stmt), post, BlockStmt(0, [], 0))

    def range_only(self, pos: Pos, x: Expr) -> ast.RangeStmt:
        return ast.RangeStmt(0, None, None, 0, "", pos, x, BlockStmt(0, [], 0))

    def range_assign(self, lhs: list[Expr], op_pos: Pos, pos: Pos, x: Expr) -> ast.RangeStmt:
        return self._range(lhs, op_pos, "=", pos, x)

    def range_define(self, lhs: list[Expr], op_pos: Pos, pos: Pos, x: Expr) -> ast.RangeStmt:
        return self._range(lhs, op_pos, ":=", pos, x)

    def _range(self, lhs: list[Expr], op_pos: Pos, op: str, pos: Pos, x: Expr) -> ast.RangeStmt:
        key, value, extra, *_ = (*lhs, None, None)
        body = BlockStmt(0, [], 0)
        return ast.RangeStmt(0, key, value, op_pos, op, pos, x, body, extra)

    def for_stmt(self, pos: Pos, stmt: ast.ForStmt | ast.RangeStmt, body: BlockStmt) -> Stmt:
        stmt.pos = pos
        stmt.body = body
        return stmt

    def switch_tag(self, stmt: Stmt | None) -> _Switch:
        return self.switch_init_tag(None, NO_POS, stmt)

    def switch_init_tag(self, init: Stmt | None, _semicolon: Pos, stmt: Stmt | None) -> _Switch:
        match stmt:
            case ast.ExprStmt(x=ast.TypeAssertExpr(type=None) as guard):
                return ast.TypeSwitchStmt(NO_POS, init, None, guard.x, [], NO_POS, NO_POS)
            case ast.AssignStmt(
                op=":=", lhs=[Ident() as name], rhs=[ast.TypeAssertExpr(type=None) as guard]
            ):
                return ast.TypeSwitchStmt(NO_POS, init, name, guard.x, [], NO_POS, NO_POS)
        return ast.SwitchStmt(NO_POS, init, self._condition(stmt), [], NO_POS, NO_POS)

    def switch_stmt(
        self,
        pos: Pos,
        switch: _Switch,
        lbrace: Pos,
        clauses: list[ast.CaseClause],
        rbrace: Pos,
    ) -> Stmt:
        switch.pos = pos
        switch.lbrace = lbrace
        switch.clauses = clauses
        switch.rbrace = rbrace
        return switch

    def switch_case(self, pos: Pos, exprs: list[Expr], colon: Pos) -> ast.CaseClause:
        return ast.CaseClause(pos, exprs, colon, [])

    def default_case(self, pos: Pos, colon: Pos) -> ast.CaseClause:
        return ast.CaseClause(pos, None, colon, [])

    def clause(
        self,
        clauses: list[ast.CaseClause | ast.CommClause],
        clause: ast.CaseClause | ast.CommClause,
        statements: list[Stmt],
    ) -> list[ast.CaseClause | ast.CommClause]:
        clause.body = statements
        clauses.append(clause)
        return clauses

    def last_clause(
        self,
        clauses: list[ast.CaseClause | ast.CommClause],
        clause: ast.CaseClause | ast.CommClause,
        statements: list[Stmt],
        last: Stmt,
    ) -> list[ast.CaseClause | ast.CommClause]:
        statements.append(last)
        return self.clause(clauses, clause, statements)

    def select_stmt(
        self, pos: Pos, lbrace: Pos, clauses: list[ast.CommClause], rbrace: Pos
    ) -> Stmt:
        return ast.SelectStmt(pos, clauses, lbrace, rbrace)

    def comm_case(self, pos: Pos, comm: Stmt, colon: Pos) -> ast.CommClause:
        return ast.CommClause(pos, comm, colon, [])

    def default_comm(self, pos: Pos, colon: Pos) -> ast.CommClause:
        return ast.CommClause(pos, None, colon, [])

    # ---- declarations

    def const_decl(self, pos: Pos, spec: ast.ValueSpec) -> Decl:
        return ast.GenDecl(pos, "const", False, [spec])

    def const_group_decl(self, pos: Pos, _lparen: Pos, specs: list[ast.Spec], _rparen: Pos) -> Decl:
        for iota, spec in enumerate(specs):
            if isinstance(spec, ast.ValueSpec):
                spec.iota = iota
        return ast.GenDecl(pos, "const", True, specs)

    def var_decl(self, pos: Pos, spec: ast.ValueSpec) -> Decl:
        return ast.GenDecl(pos, "var", False, [spec])

    def var_group_decl(self, pos: Pos, _lparen: Pos, specs: list[ast.Spec], _rparen: Pos) -> Decl:
        return ast.GenDecl(pos, "var", True, specs)

    def type_decl(self, pos: Pos, spec: ast.TypeSpec) -> Decl:
        return ast.GenDecl(pos, "type", False, [spec])

    def type_group_decl(self, pos: Pos, _lparen: Pos, specs: list[ast.Spec], _rparen: Pos) -> Decl:
        return ast.GenDecl(pos, "type", True, specs)

    def names_spec(self, names: list[Ident]) -> ast.ValueSpec:
        return ast.ValueSpec(names[0].pos, names, None, [], 0)

    def values_spec(self, names: list[Ident], _eq: Pos, values: list[Expr]) -> ast.ValueSpec:
        return ast.ValueSpec(names[0].pos, names, None, values, 0)

    def type_only_spec(self, names: list[Ident], type_: Expr) -> ast.ValueSpec:
        return ast.ValueSpec(names[0].pos, names, type_, [], 0)

    def typed_spec(
        self, names: list[Ident], type_: Expr, _eq: Pos, values: list[Expr]
    ) -> ast.ValueSpec:
        return ast.ValueSpec(names[0].pos, names, type_, values, 0)

    def type_spec(self, name: Ident, type_: Expr) -> ast.TypeSpec:
        """`type T X`. With X `[P *C]E` the brackets may hold a type parameter after all."""
        if isinstance(type_, ast.ArrayType) and isinstance(
            type_.len, (ast.BinaryExpr, ast.CallExpr)
        ):
            parts = split_name(type_.len, False)
            if parts and parts[1]:
                field = self.named(parts[0], parts[1])
                return ast.TypeSpec(name.pos, name, [field], False, type_.elt)
        return ast.TypeSpec(name.pos, name, [], False, type_)

    def alias_spec(self, name: Ident, _eq: Pos, type_: Expr) -> ast.TypeSpec:
        return ast.TypeSpec(name.pos, name, [], True, type_)

    def generic_spec(self, name: Ident, parameters: list[Field], type_: Expr) -> ast.TypeSpec:
        return ast.TypeSpec(name.pos, name, parameters, False, type_)

    def generic_alias_spec(
        self, name: Ident, parameters: list[Field], _eq: Pos, type_: Expr
    ) -> ast.TypeSpec:
        return ast.TypeSpec(name.pos, name, parameters, True, type_)

    def one_parameter_alias_spec(
        self, name: Ident, _lbrack: Pos, x: Expr, _rbrack: Pos, eq: Pos, type_: Expr
    ) -> ast.TypeSpec:
        parts = split_name(x, False)
        if not parts or not parts[1]:
            self.complain(eq, "")
            return self.alias_spec(name, eq, type_)
        field = self.named(parts[0], parts[1])
        return self.generic_alias_spec(name, [field], eq, type_)

    def more_parameters(
        self, lbrack: Pos, first: Field, _comma: Pos, rest: list[Field], rbrack: Pos
    ) -> Parameters:
        return Parameters(lbrack, [first, *rest], rbrack)

    def expression_parameter(self, lbrack: Pos, x: Expr, comma: Pos, rbrack: Pos) -> Parameters:
        return self.expression_parameters(lbrack, x, comma, [], rbrack)

    def expression_parameters(
        self, lbrack: Pos, x: Expr, comma: Pos, rest: list[Field], rbrack: Pos
    ) -> Parameters:
        parts = split_name(x, True)
        if parts is None:
            self.complain(comma, "")
            parts = Ident(x.pos, "_"), None
        name, constraint = parts
        first = self.named(name, constraint) if constraint else self.unnamed(name)
        return Parameters(lbrack, [first, *rest], rbrack)

    def function_head(self, pos: Pos, name: Ident, signature: ast.FuncType) -> ast.FuncDecl:
        signature.pos = pos
        return ast.FuncDecl(pos, None, name, signature, None)

    def generic_function_head(
        self, pos: Pos, name: Ident, parameters: list[Field], signature: ast.FuncType
    ) -> ast.FuncDecl:
        signature.type_params = parameters
        return self.function_head(pos, name, signature)

    def receiver(self, parameters: Parameters) -> list[Field] | None:
        fields = self.results(parameters)
        count = sum(max(1, len(field.names)) for field in fields)
        if count != 1:
            what = "multiple receivers" if count else "no receiver"
            self.complain(NO_POS, f"method has {what}")
        for field in fields:
            return [Field(field.pos, field.names[:1], field.type)]
        return None

    def method_head(
        self, pos: Pos, receiver: list[Field] | None, name: Ident, signature: ast.FuncType
    ) -> ast.FuncDecl:
        decl = self.function_head(pos, name, signature)
        decl.recv = receiver
        return decl

    def generic_method_head(
        self,
        pos: Pos,
        receiver: list[Field] | None,
        name: Ident,
        parameters: list[Field],
        signature: ast.FuncType,
    ) -> ast.FuncDecl:
        signature.type_params = parameters
        return self.method_head(pos, receiver, name, signature)

    def with_body(self, decl: ast.FuncDecl, body: BlockStmt) -> ast.FuncDecl:
        decl.body = body
        return decl

    # ---- packages

    def package_clause(self, pos: Pos, name: Ident) -> tuple[Pos, Ident]:
        return pos, name

    def import_keyword(self, pos: Pos) -> Pos:
        if self.imports_over:
            self.complain(pos, f"syntax error: {LATE_IMPORT}")
        return pos

    def import_decl(self, pos: Pos, spec: ast.ImportSpec) -> Decl:
        return ast.GenDecl(pos, "import", False, [spec])

    def import_group_decl(
        self, pos: Pos, _lparen: Pos, specs: list[ast.Spec], _rparen: Pos
    ) -> Decl:
        return ast.GenDecl(pos, "import", True, specs)

    def import_spec(self, path: ast.BasicLit) -> ast.ImportSpec:
        return self.imported(path.pos, None, path)

    def dot_import(self, dot: Pos, path: ast.BasicLit) -> ast.ImportSpec:
        return self.imported(dot, Ident(dot, "."), path)

    def named_import(self, name: Ident, path: ast.BasicLit) -> ast.ImportSpec:
        return self.imported(name.pos, name, path)

    def imported(self, pos: Pos, name: Ident | None, path: ast.BasicLit) -> ast.ImportSpec:
        if path.kind != "STRING":
            self.complain(path.pos, "syntax error: import path must be a string")
        return ast.ImportSpec(pos, name, path)

    def top_level_decls(self, decls: list[Decl], decl: Decl, _semicolon: Pos) -> list[Decl]:
        self.imports_over = not isinstance(decl, ast.GenDecl) or decl.tok != "import"
        decls.append(decl)
        return decls

    def source_file(
        self, package: tuple[Pos, Ident], _semicolon: Pos, decls: list[Decl]
    ) -> ast.SourceFile:
        imports = [
            spec
            for decl in decls
            if isinstance(decl, ast.GenDecl)
            for spec in decl.specs
            if isinstance(spec, ast.ImportSpec)
        ]
        return ast.SourceFile(package[0], package[1], imports, decls, [], 0)
