"""Parsing of source that is not well-formed, to report what gc reports.

The tables are run slowly and watchfully: where they have no action for a token, messages.py says
what gc's parser would complain of at that place and how it goes on. Of its own this parser knows
what tables can't: in a header a `{` opens the body unless it follows a written-out type, and within
functions skipping stops at the keywords of statements. Errors come out as gc prints them: sorted,
one syntax error for each line.
"""

from __future__ import annotations

from minigo.errors import Diagnostic
from minigo.source import NO_POS, File, Pos
from minigo.syntax import ast
from minigo.syntax.ast import Expr
from minigo.syntax.build import LATE_IMPORT, Builder
from minigo.syntax.build_exprs import is_value, split_name
from minigo.syntax.build_types import Parameters
from minigo.syntax.lexer import Lexer
from minigo.syntax.messages import (
    BODY_ON_NEXT_LINE,
    BROKEN_PARAMETERS,
    EXPRESSION,
    GENERIC_METHOD,
    ONE,
    SITES,
    SITES_AT,
    STATEMENTS,
    TYPE,
    Site,
    expected,
)
from minigo.syntax.tables import UNIT, Tables

_ORDER = {item: index for index, item in enumerate(SITES)}
_HEADERS = ("if", "for", "switch", "select")
_OPENERS = ("(", "[", "{", "BODY")
_FUNCTIONS = ('function_body: "{"', "function_lit_body: lbrace")
_BODIES = ("function_body", "function_lit_body")
_DECLARATIONS = 'source_file: package_clause ";" top_level_decls'
_PACKAGE = 'source_file: package_clause ";"'
_LENGTH = 'declared_parameters: "[" expression'
_LENGTH_END = 'type_spec: IDENTIFIER "[" expression "]"'
_ARRAY, _INDEX = 'array_type: "["', 'index: "["'
_METHOD = "method_elem: IDENTIFIER brackets"
_STATEMENT_STARTS = (
    "statement_list: statements",
    "clauses: clauses switch_case statements",
    "comm_list: comm_list comm_case statements",
    'labeled_stmt: IDENTIFIER ":"',
)
_LITERAL_NAME = "composite_lit: literal_name"


class _Stop(Exception):
    """The rest of the file is not worth looking at."""


class _TolerantBuilder(Builder):
    """Builds around what is missing, and around malformed literals, which are BadExpr."""

    unusable = False  # the tree has a hole where no BadExpr can stand

    def resolve(
        self, parameters: Parameters, *, names_required: bool, variadic: bool
    ) -> list[ast.Field]:
        fields = [field for field in parameters.fields if field is not _NO_FIELD]
        parameters = Parameters(parameters.open, fields, parameters.close)
        if not fields:
            return []
        return super().resolve(parameters, names_required=names_required, variadic=variadic)

    def tagged(self, field: ast.Field, tag: ast.BasicLit | ast.BadExpr) -> ast.Field:
        return super().tagged(field, tag) if isinstance(tag, ast.BasicLit) else field

    def imported(
        self, pos: Pos, name: ast.Ident | None, path: ast.BasicLit | ast.BadExpr
    ) -> ast.ImportSpec:
        if isinstance(path, ast.BadExpr):
            self.unusable = True
            path = ast.BasicLit(path.pos, "STRING", '""')
        return super().imported(pos, name, path)


_NO_FIELD = ast.Field(0, [], ast.BadExpr(0))


class Recovery:
    """One watchful parse of one file."""

    def __init__(self, tables: Tables, lexer: Lexer, file: File) -> None:
        self.tables = tables
        self.file = file
        self.errors: list[tuple[Pos, str]] = []
        self.tokens = lexer.tokenize(file)
        self._token_values = [
            ast.BadExpr(pos) if pos in self.tokens.malformed else value
            for pos, value in zip(self.tokens.positions, lexer.values(self.tokens), strict=True)
        ]
        self._lexical = list(reversed(self.tokens.errors))
        self._builder = _TolerantBuilder(self._report, self.tokens)
        self._prefixes = [[item.partition(" •")[0] for item in items] for items in tables.items()]
        first_nonterminal = tables.kinds["$END"] + 1
        self._terminals = range(first_nonterminal)
        self._nonterminals = {
            name: number for number, name in enumerate(tables.names) if number >= first_nonterminal
        }
        self._end = tables.kinds["$END"]
        self._lbrace = tables.kinds["{"]
        self._body = tables.kinds["BODY"]
        self._complete = {
            state
            for state, row in enumerate(tables.rows)
            if max(row[:first_nonterminal]) == 0 > min(row[:first_nonterminal])
        }
        self._functions = self._states_with(_FUNCTIONS)
        self._statement_starts = self._states_with(_STATEMENT_STARTS)
        # The stack: states, values, and for each whether it lies in a header, in how many
        # functions, and how many errors there were before the innermost of these. The first entry
        # is below the first symbol.
        self._states: list[int] = []
        self._values: list[object] = []
        self.bodies: list[ast.BlockStmt] = []  # of functions that are well-formed in themselves
        self._contexts: list[tuple[bool, int, int]] = []
        self._at = 0

    def _states_with(self, wanted: tuple[str, ...]) -> set[int]:
        return {
            state
            for state, prefixes in enumerate(self._prefixes)
            if not set(prefixes).isdisjoint(wanted)
        }

    def parse(self, start: int, depth: int) -> object:
        """What `start` derives, or None where there are syntax errors; see `diagnostics`.

        gc goes on to check types when all errors are of other kinds, malformed literals say.
        `depth` is the number of functions around the text.
        """
        self._states = [start]
        self._values = [None]
        self._contexts = [(False, depth, 0)]
        self._see_token()
        try:
            while not self._step():
                pass
        except _Stop:
            return None
        unusable = self._builder.unusable or any(
            text.startswith("syntax error") for _, text in self.errors
        )
        return None if unusable else self._values[1]

    def diagnostics(self) -> list[Diagnostic]:
        """The errors as gc prints them: sorted, one syntax error a line, and no text twice in a
        row on a line."""
        kept: dict[tuple[Pos, str], None] = {}
        syntax_line = other_line = 0
        other_text = ""
        for pos, text in self.errors:
            line = self.file.line(pos - self.file.base)
            if text.startswith("syntax error"):
                if line == syntax_line:
                    continue
                syntax_line = line
            elif (line, text) == (other_line, other_text):
                continue
            else:
                other_line, other_text = line, text
            kept[pos, text] = None
        return [Diagnostic(pos, text) for pos, text in sorted(kept, key=lambda error: error[0])]

    # ---- running the tables

    def _step(self) -> bool:
        """One action; whether the text is parsed."""
        state = self._states[-1]
        if state in self._complete:
            self._reduce(self._reductions(state)[0])
            return False
        kind = self._kind()
        action = self.tables.rows[state][kind]
        if action == 0 or self._refuses(state, kind):
            self._mend(state, kind)
        elif action < 0:
            self._reduce(action)
        elif kind == self._end:
            return True
        else:
            if _LITERAL_NAME in self._prefixes[state] and isinstance(
                self._values[-1], ast.ParenExpr
            ):
                text = "syntax error: cannot parenthesize type in composite literal"
                self._report(NO_POS, text)
            self._push(action, self._token_values[self._at], kind)
            self._advance()
            if self.errors and _PACKAGE in self._prefixes[action]:
                raise _Stop
        return False

    def _refuses(self, state: int, kind: int) -> bool:
        """Whether gc has no use for a token that the tables accept."""
        token = self.tables.names[kind]
        prefixes = self._prefixes[state]
        if token == "~":
            return state in self._statement_starts
        if token == "...":
            return _ARRAY in prefixes and _INDEX in prefixes
        if token == "," and _LENGTH in prefixes:
            return not _may_be_parameter(self._values[-1], True)
        if token == "=" and _LENGTH_END in prefixes:
            return not _may_be_parameter(self._values[-2], False)
        return token != "(" and _METHOD in prefixes and _has_names(self._values[-1])

    def _reductions(self, state: int) -> list[int]:
        """The distinct reductions of a state; that of a statement first."""
        row = self.tables.rows[state]
        found = {row[kind] for kind in self._terminals if row[kind] < 0}
        return sorted(
            found,
            key=lambda action: action > UNIT and self.tables.productions[action][0] != "expr_stmt",
        )

    def _reduce(self, action: int) -> None:
        if action <= UNIT:
            symbol = UNIT - action
            value = self._values[-1]
            self._drop(1)
        else:
            name, length, symbol = self.tables.productions[action]
            before = self._contexts[-1][2]
            args = self._drop(length)
            value = getattr(self._builder, name)(*args)
            if self.tables.names[symbol] in _BODIES and before == len(self.errors):
                self.bodies.append(value)
        self._push(self.tables.rows[self._states[-1]][symbol], value, symbol)

    def _push(self, state: int, value: object, symbol: int) -> None:
        header, depth, errors = self._contexts[-1]
        name = self.tables.names[symbol]
        if name in _HEADERS:
            header = True
        elif name in _OPENERS or name in ("else", "lbrace"):
            header = False
        if state in self._functions:
            depth += 1
            errors = len(self.errors)
        self._states.append(state)
        self._values.append(value)
        self._contexts.append((header, depth, errors))

    def _drop(self, count: int) -> list[object]:
        """Take symbols from the stack; their values, in order."""
        keep = len(self._states) - count
        values = self._values[keep:]
        del self._states[keep:], self._values[keep:], self._contexts[keep:]
        return values

    # ---- tokens

    def _kind(self) -> int:
        """The kind of the current token; for a `{` it depends on where it stands."""
        kind = self.tokens.kinds[self._at]
        if kind != self._lbrace:
            return kind
        header = self._contexts[-1][0]
        if _LITERAL_NAME not in self._prefixes[self._states[-1]]:
            return self._body if header else kind
        return kind if _may_be_literal_type(self._values[-1], header) else self._body

    def _advance(self) -> None:
        self._at += 1
        self._see_token()

    def _see_token(self) -> None:
        """Report what is malformed up to the current token."""
        end = self.tokens.positions[self._at] + len(self.tokens.texts[self._at].encode())
        while self._lexical:
            pos, text = self._lexical[-1]
            if pos > end or (pos == end and text.startswith("invalid character")):
                break
            self.errors.append(self._lexical.pop())

    def _skip(self, stops: tuple[str, ...]) -> None:
        kinds = self.tables.kinds
        if self._contexts[-1][1] > 0:
            stops = (*stops, *STATEMENTS)
        wanted = {kinds[stop] for stop in stops} | {self._end}
        while self.tokens.kinds[self._at] not in wanted:
            self._advance()

    def _shown(self) -> str:
        """The current token as messages call it."""
        text = self.tokens.texts[self._at]
        name = self.tables.names[self.tokens.kinds[self._at]]
        if name == "IDENTIFIER":
            return f"name {text}"
        if name.endswith("_LIT"):
            return f"literal {text}"
        if name == "$END":
            return "EOF"
        if name == ";":
            return self.tokens.semicolon(self.tokens.positions[self._at])
        if name == ",":
            return "comma"
        return f"keyword {name}" if name.isalpha() else name

    # ---- errors

    def _report(self, pos: Pos, text: str) -> None:
        """Report an error, unless the end of the file is no news; a late import always is."""
        at_end = self.tokens.kinds[self._at] == self._end and not text.endswith(LATE_IMPORT)
        if text and not (at_end and self.errors and text.startswith("syntax error")):
            self.errors.append((pos or self.tokens.positions[self._at], text))

    def _mend(self, state: int, kind: int) -> None:
        """Report the error that there is no action, and make one possible."""
        token = self.tables.names[kind]
        equals = self.tables.kinds["="]
        if token == ":=" and self._accepts(equals) and not self._refuses(state, equals):
            self._complain("expected =")
            self.tokens.kinds[self._at] = equals
            return
        site = self._site(state, token)
        if site.text:
            self._apply(site, kind)
        else:
            self._reduce(self._reductions(state)[0])

    def _site(self, state: int, token: str) -> Site:
        """The first line of messages.py that fits."""
        prefixes = self._prefixes[state]
        for prefix in prefixes:
            if (prefix, token) in SITES_AT:
                return SITES_AT[prefix, token]
        known = [prefix for prefix in prefixes if prefix in SITES]
        if known:
            prefix = min(known, key=_ORDER.__getitem__)
            return self._special_site(prefixes, token) or SITES[prefix]
        row = self.tables.rows[state]
        if row[self._nonterminals["primary_expr"]]:
            return EXPRESSION
        if row[self._nonterminals["type"]]:
            return TYPE
        special = self._special_site(prefixes, token)
        if special or self._reductions(state):
            return special or Site()
        return expected(next(self.tables.names[kind] for kind in self._terminals if row[kind]))

    def _special_site(self, prefixes: list[str], token: str) -> Site | None:
        """Where what was read decides what is missing."""
        value = self._values[-1]
        if _DECLARATIONS in prefixes and isinstance(value, list):
            last = value[-1] if value else None
            self._builder.imports_over = True
            if token == "{" and isinstance(last, ast.FuncDecl) and last.body is None:
                return BODY_ON_NEXT_LINE
        if _LENGTH in prefixes and token != ",":
            named = isinstance(value, ast.Ident) or _may_be_parameter(value, False)
            return BROKEN_PARAMETERS if named else None
        if _METHOD in prefixes and _has_names(value):
            return GENERIC_METHOD
        return None

    def _accepts(self, kind: int) -> bool:
        """Whether a token of this kind could come next."""
        rows = self.tables.rows
        below = len(self._states)  # states of the stack that are still there
        above: list[int] = []
        while (action := rows[above[-1] if above else self._states[below - 1]][kind]) < 0:
            symbol, length = UNIT - action, 1
            if action > UNIT:
                _, length, symbol = self.tables.productions[action]
            below -= max(0, length - len(above))
            del above[max(0, len(above) - length) :]
            above.append(rows[above[-1] if above else self._states[below - 1]][symbol])
        return action > 0

    def _apply(self, site: Site, kind: int) -> None:
        if kind == self._end and site.close:
            site = Site(f"expected {site.close}", None, site.close)
        pos = self.tokens.positions[self._at]
        if site.place == "before" and isinstance(self._values[-1], int):
            pos = self._values[-1]
        if site.place != "behind":
            self._complain(site.text, pos)
        if site.stop:
            raise _Stop
        if site.skip == ONE:
            if kind != self._end:
                self._advance()
        elif site.skip:
            self._skip(site.skip)
        if site.place == "behind":
            self._complain(site.text, self.tokens.positions[self._at])
            if self._kind() in (self._body, self.tables.kinds[";"]):
                self._apply(EXPRESSION, kind)
        if site.again and self.tokens.kinds[self._at] != self._lbrace:
            self._skip(site.again)
        self._drop(site.drop)
        now = self.tokens.kinds[self._at]
        for name in filter(None, (site.supply, site.then)):
            symbol = self._symbol(name)
            if now != symbol or site.forced or site.skip == ONE:
                self._supply(symbol, pos)

    def _complain(self, text: str, pos: Pos | None = None) -> None:
        """Report a syntax error, with the current token where the text is about it."""
        if text.startswith("expected "):
            text = f"unexpected {self._shown()}, {text}"
        elif text.startswith(("in ", "at ", "after ")):
            text = f"unexpected {self._shown()} {text}"
        at = self.tokens.positions[self._at] if pos is None else pos
        self._report(at, f"syntax error: {text}")

    def _symbol(self, name: str) -> int:
        return self._nonterminals.get(name) or self.tables.kinds[name]

    def _supply(self, symbol: int, pos: Pos) -> None:
        """Go on as if the symbol stood before the current token; its node gets `pos`."""
        while (action := self.tables.rows[self._states[-1]][symbol]) <= 0:
            self._reduce(action or self._reductions(self._states[-1])[0])
        name = self.tables.names[symbol]
        if name != "IDENTIFIER" and symbol in self._terminals:
            pos = self.tokens.positions[self._at]
        value = _stand_in(name, pos)
        self._push(action, value, symbol)


def _may_be_literal_type(x: object, header: bool) -> bool:
    """Whether a `{` after the operand `x` begins a composite literal."""
    while isinstance(x, ast.ParenExpr):
        x = x.x
    match x:
        case ast.ArrayType() | ast.StructType() | ast.MapType():
            return True
        case ast.Ident() | ast.SelectorExpr():
            return not header
        case ast.IndexExpr():
            return not header and not is_value(x)
    return False


def _may_be_parameter(x: object, force: bool) -> bool:
    """Whether an expression is a name with a constraint; with `force`, also a name alone."""
    parts = split_name(x, force) if isinstance(x, Expr) else None
    return parts is not None and (force or parts[1] is not None)


def _has_names(x: object) -> bool:
    """Whether brackets behind a name in an interface hold parameters, not arguments."""
    return isinstance(x, Parameters) and any(field.names for field in x.fields)


def _stand_in(name: str, pos: Pos) -> object:
    """The value of a symbol that is not there."""
    match name:
        case "IDENTIFIER":
            return ast.Ident(pos, "_")
        case "basic_lit":
            return ast.BasicLit(pos, "STRING", '""')
        case "field_decl":
            return ast.Field(pos, [], ast.BadExpr(pos))
        case "parameter_decl" | "type_parameter_decl":
            return _NO_FIELD
        case "function_head":
            type_ = ast.FuncType(pos, [], [], [], pos)
            return ast.FuncDecl(pos, None, ast.Ident(pos, "_"), type_, None)
        case "simple_stmt":
            return ast.ExprStmt(pos, ast.BadExpr(pos))
        case "primary_expr" | "type" | "type_term" | "channel_element" | "unnamed_elem":
            return ast.BadExpr(pos)
        case ";":
            return NO_POS  # a header's semicolon that nobody wrote
    return pos
