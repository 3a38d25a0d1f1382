"""Unexported names that gc knows of an imported package: those that its export data mentions.

It tells about them `name x not exported by package p`, about others `undefined: p.x`. Mentioned is
what exported declarations are made of, and what is used by the bodies of functions that gc would
inline. Whether it would is estimated by the rules of its inliner; a wrong guess changes no more
than the words of an error.
"""

from __future__ import annotations

from minigo.check.infer import parts
from minigo.check.objects import Func, Object, Package
from minigo.check.types import Alias, Basic, Named, Type, TypeParam
from minigo.check.universe import UNIVERSE
from minigo.syntax import ast
from minigo.syntax.walk import walk

_BUDGET = 80  # nodes of a function body that is inlined
_CALL = 57  # what a call counts that is not inlined itself
_NEVER = (ast.DeferStmt, ast.GoStmt, ast.SelectStmt, ast.LabeledStmt, ast.DeclStmt)


def visible_names(pkg: Package) -> frozenset[str]:
    """The unexported package-level names that importers of a package can tell from no name."""
    if pkg.hidden is None:
        search = _Search(pkg)
        for name in pkg.scope.all_names():
            obj = pkg.scope.lookup(name)
            if obj is not None and obj.exported:
                search.visit(obj)
        pkg.hidden = frozenset(o.name for o in search.seen if not o.exported)
    return pkg.hidden


class _Search:
    """What can be reached from the objects that have been visited."""

    def __init__(self, pkg: Package) -> None:
        self.pkg = pkg
        self.seen: dict[Object, None] = {}
        self._types: set[Type] = set()
        self._costs: dict[ast.FuncDecl, int] = {}

    def visit(self, obj: Object) -> None:
        """Go on from an object of the package."""
        if obj in self.seen:
            return
        self.seen[obj] = None
        if obj.typ is not None:
            self._type(obj.typ)
        if isinstance(obj, Func) and obj.decl is not None:
            self._body(obj.decl)

    def _type(self, t: Type) -> None:
        if isinstance(t, Basic) or t in self._types:
            return
        self._types.add(t)
        if isinstance(t, Named | Alias):
            obj = t.obj
            if obj.pkg is self.pkg and self.pkg.scope.lookup(obj.name) is obj:
                self.seen[obj] = None
                self._type(t.underlying())
                if isinstance(t, Named):
                    for m in t.origin.methods:
                        self._method(m)
        elif isinstance(t, TypeParam):
            self._type(t.constraint)
            return
        for part in parts(t):
            self._type(part)

    def _method(self, m: Func) -> None:
        if m.typ is not None:
            self._type(m.typ)
        if m.decl is not None:
            self._body(m.decl)

    def _body(self, decl: ast.FuncDecl) -> None:
        if decl.body is None or self._cost(decl) > _BUDGET:
            return
        for n in walk(decl.body):
            if isinstance(n, ast.Ident):
                obj = self.pkg.scope.lookup(n.name)
                if obj is not None:
                    self.visit(obj)

    def _cost(self, decl: ast.FuncDecl) -> int:
        """What inlining a function costs; more than the budget if it can't be."""
        cost = self._costs.get(decl)
        if cost is None:
            self._costs[decl] = _BUDGET + 1  # of recursive functions
            cost = self._costs[decl] = self._count(decl)
        return cost

    def _count(self, decl: ast.FuncDecl) -> int:
        cost = 0
        for n in walk(decl.body) if decl.body is not None else ():
            if isinstance(n, _NEVER):
                return _BUDGET + 1
            if isinstance(n, ast.CallExpr):
                cost += self._call(n)
            elif not isinstance(n, ast.SelectorExpr | ast.ParenExpr | ast.BlockStmt):
                cost += 1
        return cost

    def _call(self, call: ast.CallExpr) -> int:
        name = call.fun.name if isinstance(call.fun, ast.Ident) else ""
        if name == "recover":
            return _BUDGET + 1
        obj = self.pkg.scope.lookup(name)
        if isinstance(obj, Func) and obj.decl is not None:
            return min(self._cost(obj.decl), _CALL) + 1
        return 1 if name in UNIVERSE.names else _CALL
