"""Lark's LALR tables made into the bytes that tables.py reads. Only building imports this file.

Besides numbering symbols and states this does one optimisation: productions that hand on their
single symbol become UNIT reductions, and states that can do nothing else are skipped.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from lark import Lark
from lark.grammar import Rule, Symbol
from lark.lexer import PatternStr
from lark.parsers.grammar_analysis import RulePtr
from lark.parsers.lalr_analysis import Reduce

from minigo.syntax.tables import FIRST_KIND, STARTS, UNIT, pack

LEADING = (
    "IDENTIFIER", "INT_LIT", "FLOAT_LIT", "IMAGINARY_LIT", "RUNE_LIT", "STRING_LIT",
)  # fmt: skip


def compiled(grammar: bytes) -> bytes:
    """The table file of a grammar."""
    lark = Lark(grammar.decode(), parser="lalr", lexer="basic", start=list(STARTS), debug=True)
    compiler = _Compiler(lark)
    rows = array("h", [number for row in compiler.rows for number in row])
    return pack(
        grammar,
        compiler.symbols,
        compiler.terminals,
        compiler.operators,
        compiler.patterns,
        compiler.productions,
        compiler.items,
        rows.tobytes(),
    )


class _Compiler:
    """Numbers for the symbols, productions and states of one grammar."""

    def __init__(self, lark: Lark) -> None:
        self._spelling = {"$END": "$END"}
        self.patterns: dict[str, str] = {}
        for terminal in lark.terminals:
            name = terminal.name
            self._spelling[name] = name
            if isinstance(terminal.pattern, PatternStr):
                self._spelling[name] = terminal.pattern.value
            else:
                self.patterns[name] = terminal.pattern.to_regexp().replace("\n", r"\n")
        self._number_symbols(lark.rules)
        self._number_productions(lark.rules)
        table = lark.parser.parser._parse_table
        states = list(table.states)
        number = {state: index for index, state in enumerate(states)}
        actions = [
            {
                self._symbol[symbol]: self._reductions[what] if action is Reduce else number[what]
                for symbol, (action, what) in table.states[state].items()
            }
            for state in states
        ]
        for state in table.end_states.values():
            actions[number[state]][self._symbol["$END"]] = number[state]
        actions = self._without_renames(actions)
        order = self._reachable(actions, [number[table.start_states[name]] for name in STARTS])
        place = {state: index for index, state in enumerate(order)}
        self.rows = [[0] * len(self.symbols) for _ in order]
        for row, state in zip(self.rows, order, strict=True):
            for symbol, what in actions[state].items():
                row[symbol] = place.get(what, what)
        self.items = [self._kernel(states[state]) for state in order]

    def _number_symbols(self, rules: list[Rule]) -> None:
        """Terminals first: identifiers and literals, then operators, then all others."""
        used = [
            (symbol.name, rule.origin.name.endswith("_op"))
            for rule in rules
            for symbol in rule.expansion
            if symbol.is_term
        ]
        operators = dict.fromkeys(name for name, operator in used if operator)
        terminals = dict.fromkeys([*LEADING, *operators, *(name for name, _ in used), "$END"])
        nonterminals = dict.fromkeys(str(rule.origin.name) for rule in rules)
        names = [""] * FIRST_KIND + list(terminals) + list(nonterminals)
        self._symbol = {name: index for index, name in enumerate(names) if name}
        self.symbols = [self._spelling.get(name, name) for name in names]
        self.terminals = FIRST_KIND + len(terminals)
        self.operators = FIRST_KIND + len(LEADING) + len(operators)

    def _number_productions(self, rules: list[Rule]) -> None:
        self.productions: list[tuple[str, int, int]] = []
        self._reductions: dict[Rule, int] = {}
        real = [rule for rule in rules if rule.alias or len(rule.expansion) != 1]
        for rule in rules:
            self._reductions[rule] = UNIT - self._symbol[rule.origin.name]
        for index, rule in enumerate(real):
            action = str(rule.alias or rule.origin.name)
            origin = self._symbol[rule.origin.name]
            self._reductions[rule] = index - len(real)
            self.productions.append((action, len(rule.expansion), origin))

    def _without_renames(self, states: list[dict[int, int]]) -> list[dict[int, int]]:
        """The actions with transitions led past the states that only rename."""
        renamed = []
        for actions in states:
            first, *others = set(actions.values()) or {0}
            renamed.append(UNIT - first if first <= UNIT and not others else 0)

        def last(actions: dict[int, int], target: int) -> int:
            while target >= 0 and renamed[target]:
                target = actions[renamed[target]]
            return target

        return [
            {symbol: last(actions, target) for symbol, target in actions.items()}
            for actions in states
        ]

    @staticmethod
    def _reachable(states: list[dict[int, int]], starts: list[int]) -> list[int]:
        """The states in breadth-first order; the start states, which nothing leads to, first."""
        order = dict.fromkeys(starts)
        queue = list(starts)
        for state in queue:
            for _, target in sorted(states[state].items()):
                if target >= 0 and target not in order:
                    order[target] = None
                    queue.append(target)
        return list(order)

    def _kernel(self, state: Iterable[RulePtr]) -> list[str]:
        """The kernel items of a state, such as `arguments: "(" expression_list • ")"`."""
        return sorted(
            f"{item.rule.origin.name}: {self._written(item.rule.expansion, item.index)}"
            for item in state
            if item.index or item.rule.origin.name.startswith("$root")
        )

    def _written(self, symbols: Sequence[Symbol], dot: int) -> str:
        words = []
        for symbol in symbols:
            spelling = self._spelling.get(symbol.name, symbol.name)
            words.append(symbol.name if spelling == symbol.name else f'"{spelling}"')
        return " ".join([*words[:dot], "•", *words[dot:]])
