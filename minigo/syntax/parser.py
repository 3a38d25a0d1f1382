"""From a file to its syntax tree: the grammar's tables, run by a tight loop over the tokens.

The loop stops at the first thing that is wrong, without a word; then the file is parsed again by
recover.py, which reports what gc would. A tree nested deeper than MAX_DEPTH is refused, so that
later stages may walk trees by recursion.
"""

from __future__ import annotations

import gc
from bisect import bisect_left
from collections.abc import Callable

from minigo.source import NO_POS, File, Pos
from minigo.syntax import tables
from minigo.syntax.ast import BlockStmt, Expr, Node, SourceFile, Stmt
from minigo.syntax.braces import Braces
from minigo.syntax.build import Builder
from minigo.syntax.lexer import Lexer, Tokens
from minigo.syntax.tables import STARTS, UNIT, Tables
from minigo.syntax.walk import deeper_than

MAX_DEPTH = 2_000
TYPE_CHECKING = False
if TYPE_CHECKING:
    from minigo.errors import Diagnostic

    Report = Callable[[Diagnostic], None]


class _Refused(Exception):
    """The source is not well-formed; recover.py knows why."""


class Grammar:
    """The tables and the lexer that goes with them. Made once, by `grammar`."""

    def __init__(self) -> None:
        self.tables: Tables = tables.load()
        self.lexer = Lexer(self.tables)


_GRAMMAR: list[Grammar] = []


def grammar() -> Grammar:
    """The grammar of Go, loaded when it is first asked for."""
    if not _GRAMMAR:
        _GRAMMAR.append(Grammar())
    return _GRAMMAR[0]


def parse_file(
    file: File, report: Report, bodies: list[BlockStmt] | None = None
) -> SourceFile | None:
    """The tree of a source file; None if it has syntax errors. All errors have been reported; some,
    such as a malformed literal, are no syntax errors in gc's eyes and leave a tree to check. Where
    there is none, `bodies` gets those of the functions without errors."""
    tree = _parse(file, "source_file", report, bodies)
    return tree if isinstance(tree, SourceFile) else None


def parse_statements(file: File, report: Report) -> list[Stmt] | None:
    """The statements of a text as they could stand in a function; None if it has syntax errors."""
    statements = _parse(file, "statement_list", report)
    return statements if isinstance(statements, list) else None


def parse_expr(file: File, report: Report) -> Expr | None:
    """The one expression, or type, that a text consists of; None if it has syntax errors."""
    x = _parse(file, "expression_text", report)
    return x if isinstance(x, Expr) else None


def _parse(file: File, start: str, report: Report, bodies: list[BlockStmt] | None = None) -> object:
    collecting = gc.isenabled()
    gc.disable()  # a tree has no cycles; looking for them would take a third of the time
    try:
        tree, tokens = _parse_well_formed(file, start)
    except _Refused:
        tree, tokens, errors, sound = _recover(file, start)
        for error in errors:
            report(error)
        if tree is None:
            if bodies is not None:
                bodies += sound
            return None
    finally:
        if collecting:
            gc.enable()
    deep = _too_deep(tree, tokens)
    if deep:
        from minigo.errors import not_supported

        report(not_supported(deep, f"syntax nested deeper than {MAX_DEPTH} levels"))
        return None
    if isinstance(tree, SourceFile):
        tree.pragmas = tokens.pragmas
        tree.end = tokens.positions[-1]
        if tree.pragmas:
            _report_stray(tree, report)
    return tree


def _report_stray(tree: SourceFile, report: Report) -> None:
    from minigo.errors import Diagnostic
    from minigo.syntax.directives import stray

    for pos, text in stray(tree):
        report(Diagnostic(pos, text))


def _too_deep(tree: object, tokens: Tokens) -> Pos:
    """Where a tree is nested too deep; 0 if it is not. Only long declarations are looked at."""
    if len(tokens.positions) <= MAX_DEPTH:
        return NO_POS
    parts: list[Node] = []
    if isinstance(tree, SourceFile):
        parts += tree.decls
    elif isinstance(tree, list):
        parts += tree
    elif isinstance(tree, Expr):
        parts.append(tree)
    starts = [bisect_left(tokens.positions, part.pos) for part in parts]
    ends = [*starts[1:], len(tokens.positions)]
    for part, start, end in zip(parts, starts, ends, strict=True):
        deep = deeper_than(part, MAX_DEPTH) if end - start > MAX_DEPTH else None
        if deep:
            return deep.pos
    return NO_POS


def _recover(file: File, start: str) -> tuple[object, Tokens, list[Diagnostic], list[BlockStmt]]:
    from minigo.syntax.recover import Recovery

    recovery = Recovery(grammar().tables, grammar().lexer, file)
    tree = recovery.parse(STARTS.index(start), 0 if start == "source_file" else 1)
    return tree, recovery.tokens, recovery.diagnostics(), recovery.bodies


def _parse_well_formed(file: File, start: str) -> tuple[object, Tokens]:
    """The tree of well-formed text and its tokens. Raises _Refused for any other."""

    def refuse(_pos: Pos, _text: str) -> None:
        raise _Refused

    lexer = grammar().lexer
    tokens = lexer.tokenize(file)
    if tokens.errors:
        raise _Refused
    braces = Braces(tokens, lexer.kinds)
    braces.mark()
    builder = Builder(refuse, tokens, braces)
    return _run(tokens, lexer.values(tokens), builder, STARTS.index(start)), tokens


def _run(tokens: Tokens, token_values: list[object], builder: Builder, start: int) -> object:
    """Run the tables over tokens: the value of what they derive. Raises _Refused.

    `states` and `values` are one stack; only the former has an entry for the bottom. The number of
    values of a production decides how its action is called, because slices of lists are slow.
    """
    table = grammar().tables
    rows = table.rows
    productions = [
        (getattr(builder, action), length, symbol) for action, length, symbol in table.productions
    ]
    row = rows[start]
    states = [row]
    values: list[object] = []
    for kind, value in zip(tokens.kinds, token_values, strict=True):
        action = row[kind]
        while action < 0:
            if action <= UNIT:
                row = states[-1] = rows[states[-2][UNIT - action]]
            else:
                build, length, symbol = productions[action]
                if length == 3:
                    third = values.pop()
                    second = values.pop()
                    values[-1] = build(values[-1], second, third)
                    del states[-3:]
                elif length == 1:
                    values[-1] = build(values[-1])
                    del states[-1]
                elif length == 2:
                    second = values.pop()
                    values[-1] = build(values[-1], second)
                    del states[-2:]
                elif length:
                    values[-length:] = (build(*values[-length:]),)
                    del states[-length:]
                else:
                    values.append(build())
                row = rows[states[-1][symbol]]
                states.append(row)
            action = row[kind]
        if not action:
            raise _Refused
        row = rows[action]
        states.append(row)
        values.append(value)
    return values[0]
