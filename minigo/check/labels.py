"""Labels, and where goto, break, continue and fallthrough may lead.

gc's parser finds these mistakes, function by function, before any type is known; so their texts
differ in style.
"""

from __future__ import annotations

from collections.abc import Callable

from minigo.check.exprstring import expr_string
from minigo.errors import Diagnostic
from minigo.source import NO_POS, Pos
from minigo.syntax import ast

_Loop = ast.ForStmt | ast.RangeStmt
_Breakable = ast.ForStmt | ast.RangeStmt | ast.SwitchStmt | ast.TypeSwitchStmt | ast.SelectStmt


class _Block:
    """A block, and the labelled statement whose body it is."""

    __slots__ = ("labeled", "outer", "start")

    def __init__(self, outer: _Block | None, start: Pos, labeled: ast.LabeledStmt | None) -> None:
        self.outer = outer
        self.start = start
        self.labeled = labeled


class _Label:
    __slots__ = ("block", "stmt", "used")

    def __init__(self, block: _Block, stmt: ast.LabeledStmt) -> None:
        self.block = block
        self.stmt = stmt
        self.used = False


class _Targets:
    """What a break and a continue without labels lead out of; in a switch, the number of the
    clause, else -1."""

    __slots__ = ("breaks", "clause", "continues")

    def __init__(self, breaks: _Breakable | None, continues: _Loop | None, clause: int) -> None:
        self.breaks = breaks
        self.continues = continues
        self.clause = clause


def check(body: ast.BlockStmt, show: Callable[[Pos], str]) -> list[Diagnostic]:
    """The errors in one function body; `show` writes positions."""
    function = _Function(show)
    for goto in function.block(None, _Targets(None, None, -1), None, body.pos, body.list):
        assert goto.label is not None
        label = function.labels.get(goto.label.name)
        if label is None:
            function.error(
                goto.label.pos, f"label {goto.label.name} not defined", "UndeclaredLabel"
            )
        else:
            label.used = True
            where = show(label.block.start)
            function.error(
                goto.label.pos,
                f"goto {goto.label.name} jumps into block starting at {where}",
                "JumpIntoBlock",
            )
    for name, label in function.labels.items():
        if not label.used:
            function.error(
                label.stmt.label.pos, f"label {name} defined and not used", "UnusedLabel"
            )
    return function.errors


class _Function:
    """The labels of one function."""

    def __init__(self, show: Callable[[Pos], str]) -> None:
        self.show = show
        self.labels: dict[str, _Label] = {}
        self.errors: list[Diagnostic] = []

    def error(self, pos: Pos, text: str, code: str) -> None:
        """Note an error."""
        self.errors.append(Diagnostic(pos, text, code))

    def block(
        self,
        outer: _Block | None,
        targets: _Targets,
        labeled: ast.LabeledStmt | None,
        start: Pos,
        stmts: list[ast.Stmt],
    ) -> list[ast.BranchStmt]:
        """Check a block. Returns the gotos in it whose labels have not been found."""
        block = _Block(outer, start, labeled)
        gotos: list[ast.BranchStmt] = []
        skipped: list[ast.BranchStmt] = []  # that came before the last variable declaration
        variable = ""
        var_pos = NO_POS
        while stmts and isinstance(stmts[-1], ast.EmptyStmt):
            stmts = stmts[:-1]
        for i, s in enumerate(stmts):
            labeled = None
            while isinstance(s, ast.LabeledStmt):
                name = s.label.name
                if name != "_":
                    label = self._declare(block, s)
                    rest = []
                    for goto in gotos:
                        assert goto.label is not None
                        if goto.label.name != name:
                            rest.append(goto)
                            continue
                        label.used = True
                        if goto in skipped:
                            what = f"{variable} at {self.show(var_pos)}"
                            text = f"goto {name} jumps over declaration of {what}"
                            self.error(goto.label.pos, text, "JumpOverDecl")
                    gotos = rest
                    labeled = s
                s = s.stmt
            if isinstance(s, ast.DeclStmt):
                spec = s.decl.specs[0] if s.decl.tok == "var" and s.decl.specs else None
                if isinstance(spec, ast.ValueSpec):
                    variable, var_pos = spec.names[0].name, spec.pos
                    skipped = list(gotos)
            elif isinstance(s, ast.AssignStmt):
                if s.op == ":=":
                    variable = ", ".join(expr_string(e) for e in s.lhs)
                    var_pos = s.op_pos
                    skipped = list(gotos)
            elif isinstance(s, ast.BranchStmt):
                if s.label is None:
                    self._unlabeled(s, targets, i + 1 == len(stmts))
                elif not self._labeled(s, s.label, block):
                    gotos.append(s)
            else:
                gotos += self._inner(block, targets, labeled, s)
        return gotos

    def _inner(
        self, block: _Block, targets: _Targets, labeled: ast.LabeledStmt | None, s: ast.Stmt
    ) -> list[ast.BranchStmt]:
        """Check the blocks in a statement."""
        plain = _Targets(targets.breaks, targets.continues, -1)
        match s:
            case ast.BlockStmt():
                return self.block(block, plain, labeled, s.pos, s.list)
            case ast.IfStmt():
                gotos = self.block(block, plain, labeled, s.body.pos, s.body.list)
                if s.else_ is not None:
                    gotos += self.block(block, plain, labeled, s.else_.pos, [s.else_])
                return gotos
            case ast.ForStmt() | ast.RangeStmt():
                inner = _Targets(s, s, -1)
                return self.block(block, inner, labeled, s.body.pos, s.body.list)
            case ast.SwitchStmt() | ast.TypeSwitchStmt() | ast.SelectStmt():
                gotos = []
                bodies = [(clause.pos, clause.body) for clause in s.clauses]
                for i, (pos, body) in enumerate(bodies):
                    at = -1 if isinstance(s, ast.SelectStmt) else i
                    inner = _Targets(s, targets.continues, at)
                    gotos += self.block(block, inner, labeled, pos, body)
                return gotos
        return []

    def _declare(self, block: _Block, s: ast.LabeledStmt) -> _Label:
        name = s.label.name
        label = self.labels.get(name)
        if label is None:
            label = self.labels[name] = _Label(block, s)
        else:
            where = self.show(label.stmt.label.pos)
            self.error(s.label.pos, f"label {name} already defined at {where}", "DuplicateLabel")
        return label

    def _unlabeled(self, s: ast.BranchStmt, targets: _Targets, last: bool) -> None:
        if s.tok == "break":
            if targets.breaks is None:
                self.error(s.pos, "break is not in a loop, switch, or select", "MisplacedBreak")
        elif s.tok == "continue":
            if targets.continues is None:
                self.error(s.pos, "continue is not in a loop", "MisplacedContinue")
        elif s.tok == "fallthrough":
            text = "fallthrough statement out of place"
            switch = targets.breaks
            if isinstance(switch, ast.TypeSwitchStmt):
                text = "cannot fallthrough in type switch"
            elif isinstance(switch, ast.SwitchStmt) and targets.clause >= 0 and last:
                if targets.clause + 1 < len(switch.clauses):
                    return
                text = "cannot fallthrough final case in switch"
            self.error(s.pos, text, "MisplacedFallthrough")

    def _labeled(self, s: ast.BranchStmt, ident: ast.Ident, block: _Block) -> bool:
        """Check a branch to a label; false for a goto whose label is not known in an enclosing
        block so far."""
        name = ident.name
        label = self.labels.get(name)
        if s.tok == "goto":
            if label is None:
                return False
            label.used = True
            at: _Block | None = block
            while at is not None and at is not label.block:
                at = at.outer
            return at is not None
        if label is None:
            self.error(ident.pos, f"{s.tok} label not defined: {name}", "UndeclaredLabel")
            return True
        label.used = True
        at = block
        while at is not None and at.labeled is not label.stmt:
            at = at.outer
        allowed = _Breakable if s.tok == "break" else _Loop
        if at is None or not isinstance(label.stmt.stmt, allowed):
            self.error(ident.pos, f"invalid {s.tok} label {name}", "MisplacedLabel")
        return True
