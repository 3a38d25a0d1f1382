"""What memory an append takes when the elements are few: the `backing` operand of its instruction.

gc keeps an array of 32 bytes in the frame for an append whose memory does not leave the function
(compile/leaks.py); a program sees by cap() that the first growth takes it whole. When the slice is
a variable that nothing else shares and that leaves the function in one place, by a plain assignment
or a return, gc lets it grow in the frame too and moves it to the heap there; then it never looks
larger than memory made for just its elements would be. Neither holds for `append(s, t...)`.
"""

from __future__ import annotations

from minigo.check.objects import Var
from minigo.compile.escape import Scope
from minigo.compile.function import Builder
from minigo.ir import _ops as op
from minigo.ir.model import Type
from minigo.syntax import ast
from minigo.syntax.walk import children, walk

SMALL = 32  # bytes
ANY, NEEDED, WHOLE, ONCE = 0, 1, 2, 3


def prepare(b: Builder) -> None:
    """At the entry of a function: clear the slots that tell of appends in loops whether the frame's
    array has been used."""
    for e in b.own.looped_appends:
        elem = b.type_of(e).elem
        if elem is not None and _is_small(elem) and _stays(b, e):
            slot = b.keep(1)
            b.emit((op.ZERO_LOCAL, slot, 1))
            b.backings[e] = ONCE + slot


def of_append(b: Builder, e: ast.CallExpr, elem: Type) -> int:
    """The operand for an append of single values to a slice of `elem`."""
    if not _is_small(elem):
        return ANY
    backing = b.backings.get(e)
    if backing is not None:
        return backing
    if _stays(b, e):
        return WHOLE
    if b.own.node is None:  # the initialization of a package
        return ANY
    if b.exclusive is None:
        b.exclusive = _exclusive(b, b.own.node)
    var = _variable(b, e.args[0])
    return NEEDED if var is not None and var in b.exclusive else ANY


def _is_small(elem: Type) -> bool:
    return 0 < elem.size <= SMALL // 2


def _stays(b: Builder, e: ast.CallExpr) -> bool:
    own = b.own
    while own.parent is not None:
        own = own.parent
    decl = own.node
    return isinstance(decl, ast.FuncDecl) and b.unit.leaks.stays(b.source, decl, e)


def _variable(b: Builder, e: ast.Expr) -> Var | None:
    while isinstance(e, ast.ParenExpr):
        e = e.x
    obj = b.uses.get(e) or b.defs.get(e) if isinstance(e, ast.Ident) else None
    return obj if type(obj) is Var and obj not in b.facts.captured else None


# ---- slices that nothing else shares


def _exclusive(b: Builder, node: Scope) -> set[Var]:
    """The slice variables of a function that only grow, shrink, are looked into element by element,
    and leave it in one place that is in no loop that they are not declared in."""
    finder = _Finder(b)
    if node.body is not None:
        finder.visit(node.body)
    for var in b.result_vars:
        if var is not None:
            finder.left[var] = finder.left.get(var, 0) + finder.bare_returns
    return {
        var for var in finder.grown - finder.shared - b.facts.addressed if finder.left.get(var) == 1
    }


class _Finder:
    def __init__(self, b: Builder) -> None:
        self.b = b
        self.grown: set[Var] = set()
        self.shared: set[Var] = set()
        self.left: dict[Var, int] = {}  # how often a variable leaves the function
        self.bare_returns = 0
        self.depth = 0  # loops around
        self.declared: dict[Var, int] = {}  # the depth of a variable's declaration, 0 if not here

    def visit(self, node: ast.Node) -> None:
        """Go over a node. What is not known to be harmless shares the variable."""
        if isinstance(node, ast.ForStmt | ast.RangeStmt):
            self.depth += 1
            self._visit_children(node)
            self.depth -= 1
        elif isinstance(node, ast.LabeledStmt):
            if self.b.own.gotos.get(node.label.name, 0) > node.pos:
                self.depth += 1  # what is behind may run again
            self.visit(node.stmt)
        elif isinstance(node, ast.AssignStmt) and len(node.lhs) == len(node.rhs):
            for lhs, rhs in zip(node.lhs, node.rhs, strict=True):
                self._assign(lhs, rhs)
        elif isinstance(node, ast.ValueSpec):
            self._declare(node)
        elif isinstance(node, ast.ReturnStmt):
            self.bare_returns += not node.results and 1 + (self.depth > 0)
            for e, typ in zip(node.results, self.b.results, strict=False):
                self._leave(e, typ)
        elif isinstance(node, ast.IndexExpr):
            self._visit_unless_variable(node.x)
            for index in node.indices:
                self.visit(index)
        elif isinstance(node, ast.CallExpr) and (
            _is_builtin(self.b, node, "len") or _is_builtin(self.b, node, "cap")
        ):
            self._visit_unless_variable(node.args[0])
        elif isinstance(node, ast.Ident):
            self._share(node)
        elif isinstance(node, ast.UnaryExpr) and node.op == "&":
            for below in walk(node):
                self._share(below)
        elif not isinstance(node, ast.FuncLit):  # a variable that it captures is none of ours
            self._visit_children(node)

    def _visit_children(self, node: ast.Node) -> None:
        for child in children(node):
            self.visit(child)

    def _visit_unless_variable(self, e: ast.Expr) -> None:
        if _variable(self.b, e) is None:
            self.visit(e)

    def _share(self, node: ast.Node) -> None:
        var = _variable(self.b, node) if isinstance(node, ast.Ident) else None
        if var is not None:
            self.shared.add(var)

    def _declare(self, spec: ast.ValueSpec) -> None:
        for name in spec.names:
            var = _variable(self.b, name)
            if var is not None:
                self.declared[var] = self.depth
        if len(spec.names) == len(spec.values):
            for name, value in zip(spec.names, spec.values, strict=True):
                self._assign(name, value)
        else:
            for value in spec.values:
                self.visit(value)

    def _assign(self, lhs: ast.Expr, rhs: ast.Expr) -> None:
        var = _variable(self.b, lhs)
        if var is None:
            self.visit(lhs)
            self._leave(rhs, self.b.type_of_lhs(lhs) if _is_place(lhs) else None)
            return
        if isinstance(lhs, ast.Ident) and lhs in self.b.defs:
            self.declared[var] = self.depth
        if self._keeps(var, rhs):
            return
        is_literal = isinstance(rhs, ast.CompositeLit)
        if not is_literal and not (isinstance(rhs, ast.Ident) and rhs.name == "nil"):
            self.shared.add(var)
        self._leave(rhs, self.b.type_of_lhs(lhs))

    def _keeps(self, var: Var, rhs: ast.Expr) -> bool:
        """Go over `rhs` if it appends to the variable or takes a part of it."""
        if isinstance(rhs, ast.SliceExpr) and _variable(self.b, rhs.x) is var:
            others: list[ast.Expr | None] = [rhs.low, rhs.high, rhs.max]
        elif (
            isinstance(rhs, ast.CallExpr)
            and _is_builtin(self.b, rhs, "append")
            and _variable(self.b, rhs.args[0]) is var
        ):
            if var in self.left:
                self.shared.add(var)  # it grows after it has left
            self.grown.add(var)
            others = [*rhs.args[1:]]
        else:
            return False
        for e in others:
            if e is not None:
                self.visit(e)
        return True

    def _leave(self, e: ast.Expr, typ: Type | None) -> None:
        """`e` goes to a place of type `typ`, elsewhere."""
        var = _variable(self.b, e)
        if var is None or typ is None or self.b.type_of(e) is not typ:
            self.visit(e)
        else:
            again = self.depth > self.declared.get(var, 0)
            self.left[var] = self.left.get(var, 0) + 1 + again


def _is_place(e: ast.Expr) -> bool:
    return not (isinstance(e, ast.Ident) and e.name == "_")


def _is_builtin(b: Builder, e: ast.CallExpr, name: str) -> bool:
    if b.types[e.fun].mode != "builtin":
        return False
    fun = e.fun
    while isinstance(fun, ast.ParenExpr):
        fun = fun.x
    return isinstance(fun, ast.Ident) and fun.name == name
