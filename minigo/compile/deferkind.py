"""The kind of each defer statement of a function, chosen as gc chooses it.

gc counts in what is left of a function without its dead code (deadcode.py). There

- a statement in a loop, be it made of `for` or of a label and a `goto`, makes a record on the heap;
- without such a one, and unless optimising is off, at most eight statements whose number times
  that of the return statements is at most fifteen are open-coded, provided that no result lives on
  the heap;
- all others make records in the frame.

A return statement in a switch that gc turns into a table of constants counts less: the whole table
has one.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass

from minigo.check.constants import to_int
from minigo.check.info import Info
from minigo.check.predicates import is_integer
from minigo.check.types import Signature
from minigo.compile.deadcode import falls_through, is_panic, possible_clauses, static_truth
from minigo.syntax import ast
from minigo.syntax.walk import children

OPEN, STACK, HEAP = "open-coded", "stack-allocated", "heap-allocated"

RANGE_FUNC = "range func"

MAX_OPEN = 8  # defer statements of a function
MAX_EXITS = 15  # return statements times defer statements
MIN_TABLE = 4  # constants of a switch that becomes a table
MIN_DENSITY = 40  # percent of the table's entries that stand for a case


@dataclass(slots=True)
class Decision:
    """Why a defer statement has its kind; no reason for an open-coded one. gc tells of those that
    are `reached`: not of those behind a break, say, though it counts them."""

    stmt: ast.DeferStmt
    kind: str
    reason: str
    reached: bool


def decide(
    body: ast.BlockStmt,
    result_n: int,
    info: Info,
    dead: Set[ast.Stmt],
    result_escapes: Callable[[], bool],
    *,
    optimise: bool = True,
) -> list[Decision]:
    """The decisions for the defer statements of a function that are not dead code. Whether a
    result escapes is only asked for when it matters. Without `optimise` none is open-coded."""
    counter = _Counter(info, dead, result_n == 1, set())
    counter.stmts(body.list)
    if counter.looping:
        counter = _Counter(info, dead, result_n == 1, counter.looping)
        counter.stmts(body.list)
    found = counter.found
    if any(reason for _, reason, _ in found):
        return [
            Decision(stmt, HEAP if reason else STACK, reason or "another is in a loop", reached)
            for stmt, reason, reached in found
        ]
    exits = counter.returns * len(found)
    reason = ""
    if not optimise:
        reason = "-N"
    elif len(found) > MAX_OPEN:
        reason = f"more than {MAX_OPEN}"
    elif exits > MAX_EXITS:
        reason = f"returns*defers = {exits} > {MAX_EXITS}"
    elif counter.has_token:
        reason = RANGE_FUNC
    elif found and result_escapes():
        reason = "result escapes"
    kind = STACK if reason else OPEN
    return [Decision(stmt, kind, reason, reached) for stmt, _, reached in found]


class _Counter:
    """Walks over the statements of one function, not into its literals. `heads` are the labels
    known to be the heads of loops; `looping` those that this walk has seen to be some."""

    def __init__(self, info: Info, dead: Set[ast.Stmt], one_result: bool, heads: set[str]) -> None:
        self.info = info
        self.dead = dead
        self.one_result = one_result
        self.heads = heads
        self.labels: set[str] = set()
        self.looping: set[str] = set()
        self.found: list[tuple[ast.DeferStmt, str, bool]] = []
        self.returns = 0
        self.loops: list[str] = []  # why what follows is in a loop, innermost last
        self.reached = True
        self.in_bodies: set[int] = set()  # those found in bodies that are functions of their own
        self.has_token = False  # for the defers in a range over a function, be they dead or not

    def stmts(self, stmts: list[ast.Stmt]) -> None:
        for s in stmts:
            if s not in self.dead:
                self.stmt(s)

    def block(self, stmts: list[ast.Stmt], loop: str = "") -> None:
        """A body: loops that labels in it make end with it."""
        depth = len(self.loops)
        if loop:
            self.loops.append(loop)
        self.reached = True
        self.stmts(stmts)
        del self.loops[depth:]
        self.reached = True

    def stmt(self, s: ast.Stmt | None) -> None:
        match s:
            case ast.DeferStmt():
                self.found.append((s, self.loops[-1] if self.loops else "", self.reached))
            case ast.ReturnStmt():
                self.returns += 1
                self.reached = False
            case ast.BranchStmt():
                if s.tok == "goto" and s.label is not None and s.label.name in self.labels:
                    self.looping.add(s.label.name)
                self.reached = self.reached and s.tok == "fallthrough"
            case ast.ExprStmt():
                self.reached = self.reached and not is_panic(self.info, s.x)
            case ast.LabeledStmt():
                self.reached = True
                self.labels.add(s.label.name)
                if s.label.name in self.heads:
                    self.loops.append("after looping label")
                self.stmt(s.stmt)
            case ast.BlockStmt():
                self.stmts(s.list)
            case ast.IfStmt() | ast.ForStmt() | ast.RangeStmt():
                self.compound(s)
            case ast.SwitchStmt() | ast.TypeSwitchStmt() | ast.SelectStmt():
                self.compound(s)

    def compound(self, s: ast.Stmt) -> None:
        """A statement with bodies. One that is not reached stays so as a whole."""
        reached = self.reached
        first = len(self.found)
        match s:
            case ast.IfStmt():
                self.if_(s)
            case ast.ForStmt():
                self.block(s.body.list, "in loop")
            case ast.RangeStmt():
                over = self.info.types[s.x].type.underlying()
                if not isinstance(over, Signature):
                    self.block(s.body.list, "in loop")
                else:
                    # Behind the call of the iterator is one return statement for all in the body.
                    before = self.returns
                    self.block(s.body.list, RANGE_FUNC)
                    self.in_bodies.update(range(first, len(self.found)))
                    self.has_token = self.has_token or _defers(s.body)
                    self.returns = min(self.returns, before + 1)
            case ast.SwitchStmt():
                self.switch(s)
            case ast.TypeSwitchStmt():
                for clause in s.clauses:
                    self.block(clause.body)
            case ast.SelectStmt():
                for comm in s.clauses:
                    self.block(comm.body)
        if not reached:
            self.reached = False
            for i in range(first, len(self.found)):
                if i not in self.in_bodies:
                    self.found[i] = (*self.found[i][:2], False)

    def if_(self, s: ast.IfStmt) -> None:
        truth = static_truth(self.info, s.cond)
        if truth > 0:
            self.stmts(s.body.list)  # as if it stood without the if
        elif truth < 0:
            self.stmt(s.else_)
        else:
            self.block(s.body.list)
            if s.else_ is not None:
                self.block([s.else_])

    # ---- switches

    def switch(self, s: ast.SwitchStmt) -> None:
        clauses = possible_clauses(self.info, s)
        before = self.returns
        for clause in clauses:
            self.block(clause.body)
        if s.tag is not None and self.one_result and is_integer(self.info.types[s.tag].type):
            in_table = self.table_clauses(clauses)
            if in_table:
                self.returns -= in_table - 1
        assert self.returns >= before
        self.reached = True

    def table_clauses(self, clauses: list[ast.CaseClause]) -> int:
        """How many clauses become part of a table of constants: those that do nothing but return
        one, if they are enough and dense."""
        values: list[int] = []
        count = 0
        after_fallthrough = False
        for clause in clauses:
            fallen_into, after_fallthrough = after_fallthrough, falls_through(clause)
            if clause.list is None:
                continue
            numbers = [self.int_constant(case) for case in clause.list]
            known = [n for n in numbers if n is not None and -(1 << 63) <= n < 1 << 63]
            if len(known) < len(numbers):
                return 0
            if self.is_constant_return(clause) and not fallen_into:
                values += known
                count += 1
        if len(values) < MIN_TABLE:
            return 0
        size = max(values) - min(values) + 1
        return count if len(values) * 100 >= size * MIN_DENSITY else 0

    def int_constant(self, e: ast.Expr) -> int | None:
        value = self.info.types[e].value
        return None if value is None else to_int(value)

    def is_constant_return(self, clause: ast.CaseClause) -> bool:
        body = [s for s in clause.body if s not in self.dead and type(s) is not ast.EmptyStmt]
        if len(body) != 1 or not isinstance(body[0], ast.ReturnStmt):
            return False
        results = body[0].results
        return len(results) == 1 and self.info.types[results[0]].value is not None


def _defers(node: ast.Node) -> bool:
    """Whether there is a defer statement below, not counting those of literals."""
    if isinstance(node, ast.DeferStmt):
        return True
    if isinstance(node, ast.FuncLit):
        return False
    return any(_defers(child) for child in children(node))
