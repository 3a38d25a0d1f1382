"""The line on which a recovered frame runs its deferred calls.

gc puts the call of deferreturn that recovery jumps to behind the last instruction of a function
with open-coded defers, on that instruction's line. Which one is last, the order of blocks decides:
blocks that end in a panic come last of all. So blocks are made here in gc's order, and laid out by
its rules; of its optimisations none is followed, so that now and then another line is found.
"""

from __future__ import annotations

from collections.abc import Sequence

from minigo.check.info import Info
from minigo.check.predicates import common_underlying, is_integer, is_unsigned
from minigo.check.types import Array, Basic, Map, Pointer, Signature, Slice
from minigo.compile.deadcode import is_panic, static_truth
from minigo.source import Pos
from minigo.syntax import ast
from minigo.syntax.walk import children

_DEFAULT, _CALL, _RETURN, _EXIT = range(4)  # how unlikely a block is


def last_position(info: Info, body: ast.BlockStmt) -> Pos:
    """The position of the last instruction of a function whose defers are open-coded."""
    graph = _Graph(info)
    graph.stmts(body.list)
    if graph.at is not None:
        graph.leave(body.rbrace)
    return _layout(graph.reachable())[-1].pos


class _Block:
    """Straight code. `pos` is that of its last instruction; of two successors, `likely` is the one
    that is expected."""

    __slots__ = ("calls", "exit", "likely", "order", "pos", "preds", "ret", "succs")

    def __init__(self, order: int, pos: Pos) -> None:
        self.order = order
        self.pos = pos
        self.succs: list[_Block] = []
        self.preds: list[_Block] = []
        self.likely: _Block | None = None
        self.exit = self.ret = self.calls = False


class _Graph:
    """The blocks of a function, made as gc makes them. `at` is the block that code goes to, None
    where there is no way to."""

    def __init__(self, info: Info) -> None:
        self.info = info
        self.blocks: list[_Block] = []
        self.panics: dict[tuple[str, Pos], _Block] = {}
        self.labels: dict[str, _Block] = {}
        self.targets: list[tuple[str, _Block, _Block | None]] = []  # label, break, continue
        self.asked: set[ast.Expr] = set()  # assertions that tell whether they hold
        self.label = ""
        self.conditional = 0  # defer statements that may not have been reached
        self.depth = 0
        self.at: _Block | None = self.block(0)

    def block(self, pos: Pos) -> _Block:
        made = _Block(len(self.blocks), pos)
        self.blocks.append(made)
        return made

    def edge(self, to: _Block) -> None:
        if self.at is not None:
            self.at.succs.append(to)

    def start(self, block: _Block, pos: Pos) -> None:
        block.pos = block.pos or pos
        self.at = block

    def reachable(self) -> list[_Block]:
        """The blocks there is a way to, in the order they were made."""
        seen = {self.blocks[0]}
        pending = [self.blocks[0]]
        while pending:
            for succ in pending.pop().succs:
                if succ not in seen:
                    seen.add(succ)
                    pending.append(succ)
        blocks = [block for block in self.blocks if block in seen]
        for block in blocks:
            for succ in block.succs:
                succ.preds.append(block)
        return blocks

    # ---- expressions: only what makes blocks

    def expr(self, e: ast.Node | None, pos: Pos) -> None:
        if e is None or isinstance(e, ast.FuncLit) or self.at is None:
            return
        if isinstance(e, ast.BinaryExpr) and e.op in ("&&", "||"):
            self.expr(e.x, pos)
            return
        if isinstance(e, ast.Expr):
            tv = self.info.types.get(e)
            if tv is not None and tv.value is not None:
                return
        for child in children(e):
            self.expr(child, pos)
        match e:
            case ast.IndexExpr() if self._checks_index(e):
                self.check("index", pos)
            case ast.SliceExpr() if e.low is not None or e.high is not None:
                self.check("slice", pos)
            case ast.BinaryExpr(op="/" | "%") if self._may_divide_by_zero(e):
                self.check("divide", pos)
            case ast.BinaryExpr(op="<<" | ">>") if self._may_shift_back(e.y):
                self.check("shift", pos)
            case ast.TypeAssertExpr() if e not in self.asked:
                self.check("assert", pos)
            case ast.CallExpr():
                mode = self.info.types[e.fun].mode
                if mode not in ("type", "builtin"):
                    self.at.calls = True
                elif mode == "type" and self._to_array(e):
                    self.check("convert", pos)

    def check(self, what: str, pos: Pos) -> None:
        """A test that panics; one panic serves all of its kind on a line."""
        assert self.at is not None
        block = self.at
        after = self.block(pos)
        fail = self.panics.get((what, pos))
        if fail is None:
            fail = self.panics[what, pos] = self.block(pos)
            fail.exit = True
        block.succs += [after, fail]
        block.likely = after
        self.at = after

    def _checks_index(self, e: ast.IndexExpr) -> bool:
        tv = self.info.types.get(e.x)
        if tv is None or tv.type is None or isinstance(tv.type, Signature):
            return False
        typ = common_underlying(tv.type)
        if isinstance(typ, Pointer):
            typ = common_underlying(typ.elem)
        index = self.info.types.get(e.indices[0])
        constant = index is not None and index.value is not None
        if isinstance(typ, Array):
            return not constant
        return isinstance(typ, Slice | Basic) and tv.mode != "type" and not isinstance(typ, Map)

    def _may_divide_by_zero(self, e: ast.BinaryExpr) -> bool:
        divisor = self.info.types[e.y]
        return divisor.value is None and is_integer(self.info.types[e].type)

    def _may_shift_back(self, count: ast.Expr) -> bool:
        tv = self.info.types[count]
        return tv.value is None and not is_unsigned(tv.type)

    def _to_array(self, e: ast.CallExpr) -> bool:
        target = common_underlying(self.info.types[e.fun].type)
        if isinstance(target, Pointer):
            target = common_underlying(target.elem)
        source = common_underlying(self.info.types[e.args[0]].type) if e.args else None
        return isinstance(target, Array) and isinstance(source, Slice)

    # ---- statements

    def stmts(self, stmts: Sequence[ast.Stmt]) -> None:
        for s in stmts:
            self.stmt(s)

    def stmt(self, s: ast.Stmt | None) -> None:
        label, self.label = self.label, ""
        if s is None or isinstance(s, ast.EmptyStmt):
            return
        if isinstance(s, ast.LabeledStmt):
            target = self.target(s.label.name)
            self.edge(target)
            self.start(target, s.pos)
            self.label = s.label.name
            self.stmt(s.stmt)
            return
        if isinstance(s, ast.BlockStmt):
            self.stmts(s.list)
            return
        if self.at is None:
            return
        match s:
            case ast.IfStmt():
                self.if_(s)
            case ast.ForStmt():
                self.for_(s, label)
            case ast.RangeStmt():
                self.range_(s, label)
            case ast.SwitchStmt():
                self.switch(s, label)
            case ast.TypeSwitchStmt() | ast.SelectStmt():
                self.clauses(s, label)
            case ast.BranchStmt():
                self.branch(s)
            case ast.ReturnStmt():
                for result in s.results:
                    self.expr(result, s.pos)
                self.leave(s.pos)
            case ast.DeferStmt():
                self.simple(s)
                self.conditional += self.depth > 0
            case _:
                self.simple(s)
                if isinstance(s, ast.ExprStmt) and is_panic(self.info, s.x):
                    assert self.at is not None
                    self.at.exit = True
                    self.at = None

    def simple(self, s: ast.Stmt) -> None:
        if isinstance(s, ast.AssignStmt) and len(s.lhs) == 2 and len(s.rhs) == 1:
            self.asked.add(s.rhs[0])
        for child in children(s):
            self.expr(child, s.pos)
        assert self.at is not None
        self.at.pos = s.pos

    def leave(self, pos: Pos) -> None:
        """A return: the deferred calls, each behind a test if it may not have been reached."""
        assert self.at is not None
        for _ in range(self.conditional):
            call, after = self.block(pos), self.block(pos)
            self.at.succs += [call, after]
            call.succs.append(after)
            call.calls = True
            self.at = after
        self.at.pos = pos
        self.at.ret = True
        self.at = None

    def if_(self, s: ast.IfStmt) -> None:
        self.stmt(s.init)
        truth = static_truth(self.info, s.cond)
        if truth:
            self.stmt(s.body if truth > 0 else s.else_)
            return
        if self.at is None:
            return
        after, then = self.block(0), self.block(0)
        other = after if s.else_ is None else self.block(0)
        self.condition(s.cond, then, other, s.pos)
        self.nested(then, s.body, after)
        if s.else_ is not None:
            self.nested(other, s.else_, after)
        self.start(after, s.pos)
        if not any(after in block.succs for block in self.blocks):
            self.at = None

    def condition(self, e: ast.Expr, yes: _Block, no: _Block, pos: Pos) -> None:
        """Go to one of two blocks."""
        while isinstance(e, ast.ParenExpr):
            e = e.x
        if isinstance(e, ast.UnaryExpr) and e.op == "!":
            self.condition(e.x, no, yes, pos)
            return
        if isinstance(e, ast.BinaryExpr) and e.op in ("&&", "||"):
            middle = self.block(pos)
            if e.op == "&&":
                self.condition(e.x, middle, no, pos)
            else:
                self.condition(e.x, yes, middle, pos)
            self.start(middle, pos)
            self.condition(e.y, yes, no, pos)
            return
        self.expr(e, pos)
        assert self.at is not None
        self.at.pos = pos
        self.at.succs += [yes, no]
        self.at = None

    def nested(self, block: _Block, s: ast.Stmt, after: _Block) -> None:
        self.start(block, s.pos)
        self.depth += 1
        self.stmt(s)
        self.depth -= 1
        self.edge(after)
        self.at = None

    def for_(self, s: ast.ForStmt, label: str) -> None:
        self.stmt(s.init)
        head, body, step, after = (self.block(0) for _ in range(4))
        self.edge(head)
        self.start(head, s.pos)
        if s.cond is not None:
            self.condition(s.cond, body, after, s.pos)
        else:
            self.edge(body)
        self.loop(s.body, label, body, step, after)
        if self.begins(s) and not any(step in block.succs for block in self.blocks):
            head.succs = [body]  # the one round that there is
        self.start(step, s.pos)
        if s.post is not None:
            self.stmt(s.post)
        self.edge(head)
        self.start(after, s.pos)

    def begins(self, s: ast.ForStmt) -> bool:
        """Whether a loop that counts up from a constant to another has a first round."""
        match s.init, s.cond:
            case ast.AssignStmt(lhs=[ast.Ident(name=name)], rhs=[low]), ast.BinaryExpr(
                x=ast.Ident(name=counted), op="<", y=high
            ):
                values = [self.info.types[e].value for e in (low, high)]
                known = all(isinstance(value, int) for value in values)
                return name == counted and known and values[0] < values[1]  # type: ignore[operator]
        return False

    def range_(self, s: ast.RangeStmt, label: str) -> None:
        self.expr(s.x, s.pos)
        assert self.at is not None
        self.at.pos = s.pos
        typ = common_underlying(self.info.types[s.x].type)
        if isinstance(typ, Signature):
            self.range_func(s)
            return
        head, body, step, after = (self.block(s.pos) for _ in range(4))
        self.edge(head)
        head.succs = [body, after]
        step.succs = [head]
        self.loop(s.body, label, body, step, after)
        self.start(after, s.pos)

    def range_func(self, s: ast.RangeStmt) -> None:
        """A call, then a look at the state of the loop, then perhaps the way out."""
        assert self.at is not None
        self.at.calls = True
        after, fail = self.block(s.body.rbrace), self.block(s.body.rbrace)
        fail.exit = True
        self.at.succs += [fail, after]
        self.at = after
        if _returns(s.body):
            beyond, leaving = self.block(s.body.rbrace), self.block(s.body.rbrace)
            after.succs += [leaving, beyond]
            self.at = leaving
            self.leave(s.body.rbrace)
            self.at = beyond

    def loop(self, s: ast.BlockStmt, label: str, body: _Block, step: _Block, after: _Block) -> None:
        self.targets.append((label, after, step))
        self.nested(body, s, step)
        self.targets.pop()

    def switch(self, s: ast.SwitchStmt, label: str) -> None:
        self.stmt(s.init)
        if s.tag is not None:
            self.expr(s.tag, s.pos)
        after = self.block(0)
        default: _Block | None = None
        bodies: list[_Block | None] = [None] * len(s.clauses)
        for index, clause in enumerate(s.clauses):
            for case in clause.list or ():
                if self.at is None:
                    break
                beyond, then = self.block(clause.pos), self.block(clause.pos)
                if s.tag is None:
                    self.condition(case, then, beyond, clause.pos)
                else:
                    self.expr(case, clause.pos)
                    self.at.succs += [then, beyond]
                target = bodies[index] = bodies[index] or self.block(0)
                then.succs.append(target)
                self.start(beyond, clause.pos)
        for index, clause in enumerate(s.clauses):
            if clause.list is None:
                default = bodies[index] = self.block(0)
        self.edge(default or after)
        self.targets.append((label, after, None))
        for index, clause in enumerate(s.clauses):
            body = bodies[index]
            if body is None:
                continue
            self.start(body, clause.pos)
            self.depth += 1
            self.stmts(clause.body)
            self.depth -= 1
            last = clause.body[-1] if clause.body else None
            if isinstance(last, ast.BranchStmt) and last.tok == "fallthrough":
                following = bodies[index + 1] = bodies[index + 1] or self.block(0)
                body.succs = body.succs or [following]
            self.edge(after)
        self.targets.pop()
        self.start(after, s.pos)

    def clauses(self, s: ast.TypeSwitchStmt | ast.SelectStmt, label: str) -> None:
        """A type switch or a select, as a choice of one of several ways."""
        after = self.block(0)
        head = self.at
        assert head is not None
        head.pos = s.pos
        self.targets.append((label, after, None))
        for clause in s.clauses:
            body = self.block(clause.pos)
            beyond = self.block(s.pos)
            head.succs += [body, beyond]
            self.start(body, clause.pos)
            self.depth += 1
            self.stmts(clause.body)
            self.depth -= 1
            self.edge(after)
            head = beyond
        head.succs.append(after)
        self.targets.pop()
        self.start(after, s.pos)

    def target(self, name: str) -> _Block:
        block = self.labels.get(name)
        if block is None:
            block = self.labels[name] = self.block(0)
        return block

    def branch(self, s: ast.BranchStmt) -> None:
        name = s.label.name if s.label is not None else ""
        if s.tok == "goto":
            self.edge(self.target(name))
        elif s.tok in ("break", "continue"):
            for label, after, step in reversed(self.targets):
                to = after if s.tok == "break" else step
                if to is not None and name in ("", label):
                    self.edge(to)
                    break
        if s.tok != "fallthrough":
            self.at = None


def _returns(node: ast.Node) -> bool:
    """Whether a body holds a return statement of its function."""
    if isinstance(node, ast.FuncLit):
        return False
    return isinstance(node, ast.ReturnStmt) or any(map(_returns, children(node)))


# ---- layout


def _layout(blocks: list[_Block]) -> list[_Block]:
    """The order of blocks: depth first, along the likely ways, those that must panic at the end."""
    _predict(blocks)
    exits = [block for block in blocks if block.exit]
    leaving = set(exits)
    for block in exits:  # grows
        for pred in block.preds:
            if pred not in leaving and all(succ in leaving for succ in pred.succs):
                leaving.add(pred)
                exits.append(pred)
    degree = {block: len(block.preds) for block in blocks if block not in leaving}
    free = [block for block in blocks if degree.get(block) == 0]
    others = [block for block in blocks if degree.get(block, 0) > 0]
    met: list[_Block] = []
    order: list[_Block] = []
    placed: set[_Block] = set()
    block = blocks[0]
    while True:
        order.append(block)
        placed.add(block)
        if len(order) == len(blocks):
            return order
        for succ in reversed(block.succs):
            if succ in degree:
                degree[succ] -= 1
                if degree[succ] == 0:
                    free.append(succ)
                    continue
            met.append(succ)
        if block.likely is not None and block.likely not in placed:
            block = block.likely
            continue
        for queue in (free, met, others, exits):
            while queue and queue[-1] in placed:
                queue.pop()
            if queue:
                block = queue.pop()
                break


def _predict(blocks: list[_Block]) -> None:
    """Say which way is likely where nothing says so yet: not the one that ends sooner."""
    certain: dict[_Block, int] = {}
    local: dict[_Block, int] = {}
    for block in _postorder(blocks[0]):
        here = _EXIT if block.exit else _RETURN if block.ret else _DEFAULT
        below = [certain.get(succ, _DEFAULT) for succ in block.succs]
        certain[block] = max(here, min(below, default=_DEFAULT))
        local[block] = here
        if len(below) == 2 and block.likely is None:
            first, second = block.succs
            near = [local.get(succ, _DEFAULT) for succ in block.succs]
            if below[0] != below[1]:
                block.likely = first if below[0] < below[1] else second
            elif near[0] != near[1]:
                block.likely = first if near[0] < near[1] else second
        if block.calls and here == _DEFAULT:
            local[block] = _CALL
            certain[block] = max(_CALL, below[0] if below else _DEFAULT)


def _postorder(entry: _Block) -> list[_Block]:
    order: list[_Block] = []
    seen = {entry}
    stack = [(entry, 0)]
    while stack:
        block, index = stack.pop()
        if index < len(block.succs):
            stack.append((block, index + 1))
            succ = block.succs[index]
            if succ not in seen:
                seen.add(succ)
                stack.append((succ, 0))
        else:
            order.append(block)
    return order
