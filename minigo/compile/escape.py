"""What has to be known of a function before its code is made, found in one walk over its syntax.

- Which variables need a cell on the heap: those whose address is taken, and those that a function
  literal captures although they are assigned to after their declaration. All other captured
  variables are copied into the closure.
- What each literal captures, and its number among its parent's literals.
- Which expressions make calls (`calls`), for the order of evaluation.
- Which calls of append may run several times (`looped_appends`).
- Which code is dead; whether there are defer statements.

The body of a range over a function is a function of its own (`rangefunc`), so it has `FuncFacts`;
but its defer and goto statements count for the function it is written in.

Nothing here depends on type arguments, so that instances of a generic function share one `Facts`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from minigo.check.info import Info
from minigo.check.lookup import has_pointer_receiver
from minigo.check.objects import Func, Var
from minigo.check.predicates import common_underlying
from minigo.check.types import Array, Interface, Pointer, Signature, Struct, Type
from minigo.check.universe import INT
from minigo.compile.deadcode import dead_rest, possible_clauses, static_truth
from minigo.source import Pos
from minigo.syntax import ast

# Builtins that a program can see happen, so that they keep their place among the calls.
_EFFECTS = frozenset({"append", "copy", "recover", "delete", "clear", "close", "panic", "print"})
# Builtins that gc evaluates in their place too, which shows when their arguments can panic.
_IN_PLACE = frozenset({"min", "max", "make", "new"})

# An interface is what the underlying type of a type parameter looks like.
_MAYBE_ARRAY = (Array, Interface)

Scope = ast.FuncDecl | ast.FuncLit | ast.RangeStmt

# Whether at a position all iterations of a loop share its variables.
HasOldLoops = Callable[[Pos], bool]


class RangeFunc:
    """The variables that the body of a range over a function shares with what surrounds it. Loops
    in one another have `next`, where to go on when several are left at once, and `token`, which
    defer statements need, in common; these exist when a function captures them."""

    __slots__ = ("next", "outermost", "state", "token")

    def __init__(self, pos: Pos, around: RangeFunc | None) -> None:
        self.outermost: RangeFunc = self if around is None else around.outermost
        self.state = Var(pos, None, "", INT)
        self.next: Var = Var(pos, None, "", INT) if around is None else around.next
        self.token: Var = Var(pos, None, "", Pointer(INT)) if around is None else around.token


class FuncFacts:
    """Of one function, literal, or body of a range over a function (which has a `loop`): see the
    module. `gotos` has the last goto to each label; `function` is what a return statement leaves.
    """

    __slots__ = (
        "captures", "defers", "function", "gotos", "has_loop", "labels", "literals", "loop",
        "looped_appends", "node", "parent", "ranges",
    )  # fmt: skip

    def __init__(
        self, node: Scope | None, parent: FuncFacts | None, loop: RangeFunc | None = None
    ) -> None:
        self.node = node
        self.parent = parent
        self.loop = loop
        self.function: FuncFacts = self
        if loop is not None:
            assert parent is not None
            self.function = parent.function
        self.captures: dict[Var, int] = {}  # with the number of uses in the function itself
        self.literals: dict[ast.FuncLit, int] = {}
        self.ranges: dict[ast.RangeStmt, int] = {}
        self.defers = False
        self.has_loop = False
        self.labels: dict[str, int] = {}
        self.looped_appends: list[ast.CallExpr] = []
        self.gotos: dict[str, int] = {}


class Facts:
    """Of a whole declaration: a function with the literals in it, or the initialisers of a package.
    `assigned` are the variables that are assigned to, or to parts of which, after they have been
    declared, `initial` the first values of others, `leaked` those captured by a function that may
    outlive the variable. `dead` is the dead code, in which nothing is looked at."""

    __slots__ = (
        "addressed", "assigned", "calls", "captured", "cells", "dead", "functions", "initial",
        "leaked",
    )  # fmt: skip

    def __init__(self) -> None:
        self.assigned: set[Var] = set()
        self.addressed: set[Var] = set()
        self.captured: set[Var] = set()
        self.cells: set[Var] = set()
        self.leaked: set[Var] = set()
        self.calls: set[ast.Expr] = set()
        self.dead: set[ast.Stmt] = set()
        self.functions: dict[Scope | None, FuncFacts] = {}
        self.initial: dict[Var, ast.Expr] = {}

    def value(self, var: Var) -> ast.Expr | None:
        """The expression whose value a variable has all the time, if that is known."""
        if var in self.assigned or var in self.addressed:
            return None
        return self.initial.get(var)


def function_facts(decl: ast.FuncDecl, info: Info, has_old_loops: HasOldLoops) -> Facts:
    """The facts of a declared function."""
    walker = _Walker(info, has_old_loops)
    walker.function(decl, decl.type, decl.body, decl.recv)
    return walker.finish()


def initializer_facts(values: Sequence[ast.Expr], info: Info, has_old_loops: HasOldLoops) -> Facts:
    """The facts of the initialisers of package variables, in source order. The literals in them
    belong to the function that runs them, whose node is None."""
    walker = _Walker(info, has_old_loops)
    top = walker.current = FuncFacts(None, None)
    walker.facts.functions[None] = top
    for value in values:
        walker.expr(value)
    return walker.finish()


def is_range_func(typ: Type) -> bool:
    """Whether a range clause ranges over a function, given the type of its operand."""
    return isinstance(common_underlying(typ), Signature)


class _Walker:
    def __init__(self, info: Info, has_old_loops: HasOldLoops) -> None:
        self.info = info
        self.has_old_loops = has_old_loops
        self.types = info.types
        self.uses = info.uses
        self.defs = info.defs
        self.facts = Facts()
        self.calls = self.facts.calls
        self.owner: dict[Var, FuncFacts] = {}
        self.current = FuncFacts(None, None)
        self.loops = 0
        self.active: list[str] = []  # labels of the blocks around, so far

    def finish(self) -> Facts:
        facts = self.facts
        facts.cells = facts.addressed | (facts.captured & facts.assigned)
        for own in facts.functions.values():
            if isinstance(own.node, ast.RangeStmt) and not self.is_known(own.node.x):
                facts.leaked.update(own.captures)
        return facts

    def is_known(self, e: ast.Expr) -> bool:
        """Whether the function that `e` gives can be told, taking calls for inlined."""
        while isinstance(e, ast.ParenExpr | ast.IndexExpr):
            e = e.x
        if isinstance(e, ast.CallExpr):
            tv = self.types.get(e.fun)
            return self.is_known(e.args[0] if tv is not None and tv.mode == "type" else e.fun)
        if isinstance(e, ast.SelectorExpr):
            selection = self.info.selections.get(e)
            if selection is None:
                return isinstance(self.uses.get(e.sel), Func)
            return selection.kind != "field" and not isinstance(
                self.types[e.x].type.underlying(), Interface
            )
        if isinstance(e, ast.Ident):
            obj = self.uses.get(e)
            value = self.facts.value(obj) if type(obj) is Var else None
            return isinstance(obj, Func) or (value is not None and self.is_known(value))
        return isinstance(e, ast.FuncLit)

    def function(
        self,
        node: ast.FuncDecl | ast.FuncLit,
        typ: ast.FuncType,
        body: ast.BlockStmt | None,
        recv: list[ast.Field] | None = None,
    ) -> None:
        outer, loops, active = self.current, self.loops, self.active
        literal = isinstance(node, ast.FuncLit)
        self.current = FuncFacts(node, outer if literal else None)
        if isinstance(node, ast.FuncLit):
            outer.literals[node] = len(outer.literals) + 1
        self.facts.functions[node] = self.current
        self.loops, self.active = 0, []
        for fields in (recv or [], typ.params, typ.results):
            for field in fields:
                for name in field.names:
                    self.declare(name)
        for field in typ.results:
            for name in field.names:
                var = self.defs.get(name)
                if isinstance(var, Var):
                    self.facts.assigned.add(var)  # a return statement does it
        if body is not None:
            self.stmts(body.list)
        self.current, self.loops, self.active = outer, loops, active

    def declare(self, name: ast.Ident, value: ast.Expr | None = None) -> None:
        var = self.defs.get(name)
        if type(var) is Var:
            self.owner[var] = self.current
            if value is not None:
                self.facts.initial[var] = value

    # ---- expressions: each tells whether a call is made

    def expr(self, e: ast.Expr) -> bool:
        if _EXPRS[type(e)](self, e):
            self.calls.add(e)
            return True
        return False

    def exprs(self, es: list[ast.Expr]) -> bool:
        found = False
        for e in es:
            if _EXPRS[type(e)](self, e):
                self.calls.add(e)
                found = True
        return found

    def ident(self, e: ast.Ident) -> bool:
        var = self.uses.get(e)
        if type(var) is Var:
            self.use(var)
        return False

    def use(self, var: Var) -> None:
        owner = self.owner.get(var)
        if owner is not None and owner is not self.current:
            self.facts.captured.add(var)
            scope: FuncFacts | None = self.current
            while scope is not owner and scope is not None:
                scope.captures.setdefault(var, 0)
                scope = scope.parent
            self.current.captures[var] += 1

    def nothing(self, e: ast.Expr) -> bool:
        return False

    def composite(self, e: ast.CompositeLit) -> bool:
        return self.exprs(e.elts)

    def key_value(self, e: ast.KeyValueExpr) -> bool:
        key = self.expr(e.key)
        return self.expr(e.value) or key

    def func_lit(self, e: ast.FuncLit) -> bool:
        self.function(e, e.type, e.body)
        return False

    def inner(self, e: ast.ParenExpr | ast.StarExpr | ast.TypeAssertExpr) -> bool:
        return self.expr(e.x)

    def selector(self, e: ast.SelectorExpr) -> bool:
        selection = self.info.selections.get(e)
        if selection is not None and selection.kind == "method":
            method = selection.obj
            if (
                isinstance(method, Func)
                and has_pointer_receiver(method)
                and self.is_contained(e.x, selection.index)
            ):
                self.take_address(e.x)
        return self.expr(e.x)

    def is_contained(self, x: ast.Expr, path: list[int]) -> bool:
        """Whether no pointer is followed from x along a path of embedded fields."""
        typ = self.types[x].type
        for i in path[:-1]:
            u = typ.underlying()
            if not isinstance(u, Struct):
                return False
            field = u.fields[i].typ
            assert field is not None
            typ = field
        return not isinstance(typ.underlying(), Pointer)

    def index(self, e: ast.IndexExpr) -> bool:
        x = self.expr(e.x)
        return self.exprs(e.indices) or x

    def slice(self, e: ast.SliceExpr) -> bool:
        if isinstance(self.types[e.x].type.underlying(), _MAYBE_ARRAY):
            self.take_address(e.x)
        found = self.expr(e.x)
        for part in (e.low, e.high, e.max):
            if part is not None and self.expr(part):
                found = True
        return found

    def call(self, e: ast.CallExpr) -> bool:
        fun = e.fun
        tv = self.types.get(fun)
        mode = tv.mode if tv is not None else ""
        if mode == "type":
            return self.exprs(e.args)
        if mode == "builtin":
            while isinstance(fun, ast.ParenExpr):
                fun = fun.x
            found = self.exprs(e.args)
            name = fun.name if isinstance(fun, ast.Ident) else ""
            if name == "append" and not e.ellipsis and (self.loops or self.active):
                self.current.looped_appends.append(e)
            if name in _IN_PLACE:
                return found or not all(map(self.is_simple, e.args))
            return found or name in _EFFECTS
        if self.expr(fun):
            self.calls.add(fun)
        self.exprs(e.args)
        return True

    def is_simple(self, e: ast.Expr) -> bool:
        """Whether an expression is a name, a constant or a type."""
        tv = self.types.get(e)
        return isinstance(e, ast.Ident) or (
            tv is not None and (tv.value is not None or tv.mode == "type")
        )

    def unary(self, e: ast.UnaryExpr) -> bool:
        if e.op == "&":
            self.take_address(e.x)
        found = self.expr(e.x)
        return found or e.op == "<-"

    def binary(self, e: ast.BinaryExpr) -> bool:
        x = self.expr(e.x)
        return self.expr(e.y) or x

    def root(self, e: ast.Expr) -> Var | None:
        """The variable that contains what `e` denotes, if no pointer is followed to it."""
        while True:
            if isinstance(e, ast.Ident):
                var = self.uses.get(e)
                return var if type(var) is Var and var in self.owner else None
            if isinstance(e, ast.ParenExpr):
                e = e.x
            elif isinstance(e, ast.SelectorExpr):
                selection = self.info.selections.get(e)
                if selection is None or not self.is_contained(e.x, selection.index):
                    return None
                e = e.x
            elif isinstance(e, ast.IndexExpr):
                if not isinstance(self.types[e.x].type.underlying(), _MAYBE_ARRAY):
                    return None
                e = e.x
            else:
                return None

    def take_address(self, e: ast.Expr) -> None:
        var = self.root(e)
        if var is not None:
            self.facts.addressed.add(var)

    def assign(self, e: ast.Expr) -> None:
        """`e` is assigned to."""
        var = self.root(e)
        if var is not None:
            self.facts.assigned.add(var)
        if type(e) is ast.Ident:
            self.ident(e)
        else:
            self.expr(e)

    # ---- statements

    def stmts(self, stmts: list[ast.Stmt]) -> None:
        if len(stmts) > 1:
            self.bury(dead_rest(self.info, stmts))
        dead = self.facts.dead
        for s in stmts:
            if s not in dead:
                _STMTS[type(s)](self, s)

    def bury(self, stmts: Sequence[ast.Stmt | None]) -> None:
        """Leave dead code out."""
        self.facts.dead.update(s for s in stmts if s is not None)

    def stmt(self, s: ast.Stmt | None) -> None:
        if s is not None and s not in self.facts.dead:
            _STMTS[type(s)](self, s)

    def block(self, stmts: list[ast.Stmt]) -> None:
        """The body of a compound statement: labels in it have no effect behind it."""
        depth = len(self.active)
        self.stmts(stmts)
        del self.active[depth:]

    def skip(self, s: ast.Stmt) -> None:
        pass

    def bare_block(self, s: ast.BlockStmt) -> None:
        self.stmts(s.list)

    def expr_stmt(self, s: ast.ExprStmt) -> None:
        self.expr(s.x)

    def send(self, s: ast.SendStmt) -> None:
        self.expr(s.chan)
        self.expr(s.value)

    def inc_dec(self, s: ast.IncDecStmt) -> None:
        if isinstance(s.x, ast.Ident):
            self.ident(s.x)
        self.assign(s.x)

    def assignment(self, s: ast.AssignStmt) -> None:
        self.exprs(s.rhs)
        if s.op not in ("=", ":=") and isinstance(s.lhs[0], ast.Ident):
            self.ident(s.lhs[0])
        for i, lhs in enumerate(s.lhs):
            if s.op == ":=" and isinstance(lhs, ast.Ident) and self.defs.get(lhs) is not None:
                self.declare(lhs, s.rhs[i] if len(s.rhs) == len(s.lhs) else None)
            else:
                self.assign(lhs)

    def go(self, s: ast.GoStmt) -> None:
        self.expr(s.call)

    def defer(self, s: ast.DeferStmt) -> None:
        loop = self.current.loop
        self.current.function.defers = True
        if loop is not None:
            self.use(loop.token)
        self.expr(s.call)

    def return_(self, s: ast.ReturnStmt) -> None:
        loop = self.current.loop
        if loop is not None:
            self.use(loop.next)
            if s.results:
                self.set_results()
        self.exprs(s.results)

    def set_results(self) -> None:
        """A return statement in a range over a function sets the results of the function."""
        function = self.current.function
        node = function.node
        if isinstance(node, ast.FuncDecl):
            func = self.defs[node.name]
            assert func is not None
            typ = func.typ
        else:
            assert isinstance(node, ast.FuncLit)
            typ = self.types[node].type.underlying()
        assert isinstance(typ, Signature)
        for var in typ.results:
            self.owner[var] = function
            self.facts.assigned.add(var)
            self.use(var)

    def branch(self, s: ast.BranchStmt) -> None:
        if s.label is None:
            return
        name = s.label.name
        if s.tok == "goto":
            self.current.function.gotos[name] = s.pos
        if self.current.loop is not None and name not in self.current.labels:
            self.use(self.current.loop.next)

    def labeled(self, s: ast.LabeledStmt) -> None:
        self.current.labels[s.label.name] = s.pos
        self.active.append(s.label.name)
        self.stmt(s.stmt)

    def if_(self, s: ast.IfStmt) -> None:
        self.stmt(s.init)
        self.expr(s.cond)
        truth = static_truth(self.info, s.cond)
        if truth < 0:
            self.bury(s.body.list)
        elif truth > 0:
            self.bury([s.else_])
        self.block(s.body.list)
        if s.else_ is not None:
            self.block([s.else_])

    def switch(self, s: ast.SwitchStmt) -> None:
        self.stmt(s.init)
        if s.tag is not None:
            self.expr(s.tag)
        possible = possible_clauses(self.info, s)
        for clause in s.clauses:
            self.exprs(clause.list or [])
            if clause not in possible:
                self.bury(clause.body)
            self.block(clause.body)

    def type_switch(self, s: ast.TypeSwitchStmt) -> None:
        self.stmt(s.init)
        self.expr(s.x)
        for clause in s.clauses:
            var = self.info.implicits.get(clause)
            if type(var) is Var:
                self.owner[var] = self.current
            self.block(clause.body)

    def select(self, s: ast.SelectStmt) -> None:
        for clause in s.clauses:
            self.stmt(clause.comm)
            self.block(clause.body)

    def for_(self, s: ast.ForStmt) -> None:
        self.stmt(s.init)
        if s.cond is not None:
            self.expr(s.cond)
        if s.cond is not None and static_truth(self.info, s.cond) < 0:
            self.bury([s.post, *s.body.list])
        self.stmt(s.post)
        self.loop_body(s.body)

    def range_(self, s: ast.RangeStmt) -> None:
        self.expr(s.x)
        if is_range_func(self.types[s.x].type):
            self.range_func(s)
            return
        self.range_variables(s)
        self.loop_body(s.body)

    def range_func(self, s: ast.RangeStmt) -> None:
        outer = self.current
        loop = RangeFunc(s.pos, outer.loop)
        if outer.loop is None:
            self.owner[loop.next] = self.owner[loop.token] = outer
            self.facts.assigned.add(loop.next)
        self.owner[loop.state] = outer
        self.facts.assigned.add(loop.state)
        outer.ranges[s] = len(outer.ranges) + 1
        self.facts.functions[s] = self.current = FuncFacts(s, outer, loop)
        self.use(loop.state)
        self.use(loop.state)
        self.range_variables(s)
        self.block(s.body.list)
        self.current = outer

    def range_variables(self, s: ast.RangeStmt) -> None:
        for lhs in (s.key, s.value):
            if lhs is not None:
                if s.op == ":=" and isinstance(lhs, ast.Ident):
                    self.declare(lhs)
                    var = self.defs.get(lhs)
                    if type(var) is Var and self.has_old_loops(s.pos):
                        self.facts.assigned.add(var)
                else:
                    self.assign(lhs)

    def loop_body(self, body: ast.BlockStmt) -> None:
        self.current.has_loop = True
        self.loops += 1
        self.block(body.list)
        self.loops -= 1

    def decl(self, s: ast.DeclStmt) -> None:
        if s.decl.tok == "var":
            for spec in s.decl.specs:
                assert isinstance(spec, ast.ValueSpec)
                self.exprs(spec.values)
                several = len(spec.values) == len(spec.names)
                for i, name in enumerate(spec.names):
                    self.declare(name, spec.values[i] if several else None)


_EXPRS: dict[type, Callable[..., bool]] = {
    ast.Ident: _Walker.ident,
    ast.CompositeLit: _Walker.composite,
    ast.KeyValueExpr: _Walker.key_value,
    ast.FuncLit: _Walker.func_lit,
    ast.ParenExpr: _Walker.inner,
    ast.StarExpr: _Walker.inner,
    ast.TypeAssertExpr: _Walker.inner,
    ast.SelectorExpr: _Walker.selector,
    ast.IndexExpr: _Walker.index,
    ast.SliceExpr: _Walker.slice,
    ast.CallExpr: _Walker.call,
    ast.UnaryExpr: _Walker.unary,
    ast.BinaryExpr: _Walker.binary,
    **dict.fromkeys(
        (
            ast.BasicLit, ast.Ellipsis, ast.ArrayType, ast.StructType, ast.FuncType,
            ast.InterfaceType, ast.MapType, ast.ChanType,
        ),
        _Walker.nothing,
    ),
}  # fmt: skip

_STMTS: dict[type, Callable[..., None]] = {
    ast.EmptyStmt: _Walker.skip,
    ast.LabeledStmt: _Walker.labeled,
    ast.ExprStmt: _Walker.expr_stmt,
    ast.SendStmt: _Walker.send,
    ast.IncDecStmt: _Walker.inc_dec,
    ast.AssignStmt: _Walker.assignment,
    ast.GoStmt: _Walker.go,
    ast.DeferStmt: _Walker.defer,
    ast.ReturnStmt: _Walker.return_,
    ast.BranchStmt: _Walker.branch,
    ast.BlockStmt: _Walker.bare_block,
    ast.IfStmt: _Walker.if_,
    ast.SwitchStmt: _Walker.switch,
    ast.TypeSwitchStmt: _Walker.type_switch,
    ast.SelectStmt: _Walker.select,
    ast.ForStmt: _Walker.for_,
    ast.RangeStmt: _Walker.range_,
    ast.DeclStmt: _Walker.decl,
}
