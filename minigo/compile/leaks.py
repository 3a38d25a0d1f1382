"""Escape analysis of slices that grow: which `append` makes memory that its function alone can use.

Programs see it in cap(): gc gives such a slice a small array in the frame when it first grows. So
the analysis is gc's, not a better one. A declaration becomes a graph (leakgraph.py). What is stored
through a pointer, sent, captured by a goroutine or given to an unknown function flows to the heap.

Calls of known functions are told by summaries: which parameters flow, after how many dereferences,
to the heap or to which results. Those of imported functions come with their package. gc's inlining
is not followed: what it would prove by it is taken to escape.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minigo.check.objects import Func, Package, Var
from minigo.check.types import (
    Array,
    Basic,
    Chan,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Tuple,
    Type,
    as_type_param,
)
from minigo.compile.escape import Facts, FuncFacts, Scope
from minigo.compile.leakgraph import (
    ALL,
    HEAP,
    NOWHERE,
    Graph,
    Hole,
    Leak,
    Location,
    boxes,
    has_pointers,
    is_interface,
    is_pointer_shaped,
    shift,
)
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.compile.unit import Source


class Leaks:
    """The analyses of one unit, each made when it is first asked for."""

    def __init__(self, source_of: Callable[[Package], Source]) -> None:
        self._source_of = source_of
        self._done: dict[Scope, _Flows] = {}
        self._busy: set[Scope] = set()

    def stays(self, source: Source, decl: ast.FuncDecl, e: ast.CallExpr) -> bool:
        """Whether the memory that an append in `decl` may make is used by its function alone."""
        graph = self._graph(source, decl)
        location = graph.appends.get(e) if graph is not None else None
        return location is not None and not location.escapes

    def result_escapes(self, source: Source, decl: ast.FuncDecl, results: list[Var]) -> bool:
        """Whether a result of a declared function, or of a literal in it, lives on the heap."""
        graph = self._graph(source, decl)
        if graph is None:
            return True
        return any(var in graph.vars and graph.vars[var].escapes for var in results)

    def summary(self, func: Func) -> list[list[Leak]]:
        """Where each parameter of a declared function flows, the receiver's first."""
        sig = func.origin.typ
        assert isinstance(sig, Signature)
        if func.origin.leaks is not None:
            return func.origin.leaks
        n = len(sig.params) + (sig.recv is not None)
        decl = func.origin.decl
        if decl is None or func.pkg is None:
            return [ALL] * n
        if decl.body is None:
            func.origin.leaks = [[] for _ in range(n)]
            return func.origin.leaks
        graph = self._graph(self._source_of(func.pkg), decl)
        if graph is None:
            return [ALL] * n
        func.origin.leaks = [sorted(p.leaks.items()) for p in graph.params]
        return func.origin.leaks

    def _graph(self, source: Source, decl: ast.FuncDecl) -> _Flows | None:
        """The solved graph; None while it is being made, by a function that calls itself."""
        graph = self._done.get(decl)
        if graph is None and decl not in self._busy:
            self._busy.add(decl)
            graph = self._done[decl] = _Flows(self, source, decl)
            self._busy.remove(decl)
        return graph


class _Flows(Graph):
    def __init__(self, leaks: Leaks, source: Source, decl: ast.FuncDecl) -> None:
        self.leaks = leaks
        self.source = source
        self.info = source.info
        self.types = source.info.types
        self.uses = source.info.uses
        self.defs = source.info.defs
        self.facts: Facts = source.facts_of(decl)
        super().__init__(self.facts.functions[decl])
        self.vars: dict[Var, Location] = {}
        self.appends: dict[ast.CallExpr, Location] = {}
        self.decl = decl
        self.top = self.current
        self.results: dict[FuncFacts, list[Location]] = {}
        self.arguments: dict[FuncFacts, list[Location]] = {}
        # Literals whose every call is known.
        self.called = {v for v in self.facts.initial.values() if type(v) is ast.FuncLit}
        sig = self.info.defs[decl.name]
        assert isinstance(sig, Func) and isinstance(sig.typ, Signature)
        self.params = self._function(sig.typ, decl.body)
        for p in self.params:
            p.param = True
        for i, r in enumerate(self.results[self.current]):
            r.result = i
        self.solve(self.params)

    def _function(self, sig: Signature, body: ast.BlockStmt | None) -> list[Location]:
        """Add a function; its parameters, the receiver first."""
        params = [v for v in (sig.recv, *sig.params) if v is not None]
        locations = [self._declare(v) for v in params]
        self.results[self.current] = [self._declare(v) for v in sig.results]
        self.arguments[self.current] = locations
        if body is not None:
            self.stmts(body.list)
        return locations

    def _declare(self, var: Var) -> Location:
        location = self.vars[var] = self.new()
        return location

    # ---- expressions

    def discard(self, e: ast.Expr | None) -> None:
        """Evaluate what nobody keeps."""
        if e is not None:
            self.value(NOWHERE, e)

    def into(self, hole: Hole, e: ast.Expr, typ: Type | None) -> None:
        """Evaluate `e` and convert it to a type."""
        if typ is not None and boxes(self.types[e].type, typ):
            self.value(((self.spill(hole), 0),), e)
        else:
            self.value(hole, e)

    def value(self, hole: Hole, e: ast.Expr) -> None:
        """Evaluate `e`, whose value goes to `hole`."""
        tv = self.types.get(e)
        if tv is not None and (tv.mode == "type" or tv.value is not None):
            return
        if hole and tv is not None and not has_pointers(tv.type):
            hole = tuple((target, derefs) for target, derefs in hole if derefs < 0)
        _EXPRS.get(type(e), _Flows._nothing)(self, hole, e)

    def _nothing(self, hole: Hole, e: ast.Expr) -> None:
        pass

    def _ident(self, hole: Hole, e: ast.Ident) -> None:
        var = self.uses.get(e)
        if type(var) is Var:
            location = self.vars.get(var)
            if location is not None:
                self.flow(hole, location)

    def _paren(self, hole: Hole, e: ast.ParenExpr) -> None:
        self.value(hole, e.x)

    def _selector(self, hole: Hole, e: ast.SelectorExpr) -> None:
        selection = self.info.selections.get(e)
        if selection is None:
            return
        if selection.kind == "field":
            self.value(shift(hole, self._pointers(e.x, selection.index)), e.x)
        elif selection.kind == "method":
            kept: Hole = ((self.spill(hole), 0),)
            func, _ = static_callee(self.source, e)
            if func is None:
                self.value(self.to_heap(), e.x)
                return
            assert isinstance(func.typ, Signature)
            results = [self.to_heap()] * len(func.typ.results)  # nobody knows who will call it
            kept += self._taker(self.leaks.summary(func)[0], results)
            by_address = func.ptr_recv and not self._is_pointer(e)
            self.value(shift(kept, -1) if by_address else kept, e.x)

    def _pointers(self, x: ast.Expr, path: list[int]) -> int:
        """The pointers that are followed from `x` to a field."""
        n = 0
        typ = self.types[x].type
        for i in path:
            u = typ.underlying()
            if isinstance(u, Pointer):
                n += 1
                u = u.elem.underlying()
            if not isinstance(u, Struct):
                return n
            field = u.fields[i].typ
            assert field is not None
            typ = field
        return n

    def _index(self, hole: Hole, e: ast.IndexExpr) -> None:
        tv = self.types[e.x]
        if tv.mode == "type" or isinstance(tv.type.underlying(), Signature):
            return
        for index in e.indices:
            self.discard(index)
        u = tv.type.underlying()
        if isinstance(u, Array):
            self.value(hole, e.x)
        elif isinstance(u, Map):
            self.discard(e.x)
        else:
            self.value(shift(hole, 1), e.x)

    def _slice(self, hole: Hole, e: ast.SliceExpr) -> None:
        for part in (e.low, e.high, e.max):
            self.discard(part)
        is_array = isinstance(self.types[e.x].type.underlying(), Array)
        self.value(shift(hole, -1) if is_array else hole, e.x)

    def _star(self, hole: Hole, e: ast.StarExpr) -> None:
        self.value(shift(hole, 1), e.x)

    def _assert(self, hole: Hole, e: ast.TypeAssertExpr) -> None:
        self.value(self._asserted(hole, self._single(e)), e.x)

    def _asserted(self, hole: Hole, typ: Type) -> Hole:
        """Where an interface value goes of which `hole` takes the value of type `typ` in it."""
        return hole if is_pointer_shaped(typ) or is_interface(typ) else shift(hole, 1)

    def _single(self, e: ast.Expr) -> Type:
        """The type of an expression, the first of a comma-ok form."""
        typ = self.types[e].type
        if isinstance(typ, Tuple):
            first = typ.vars[0].typ
            assert first is not None
            return first
        return typ

    def _unary(self, hole: Hole, e: ast.UnaryExpr) -> None:
        if e.op == "&":
            self.value(shift(hole, -1), e.x)
        else:
            self.discard(e.x)

    def _binary(self, hole: Hole, e: ast.BinaryExpr) -> None:
        self.discard(e.x)
        self.discard(e.y)

    def _composite(self, hole: Hole, e: ast.CompositeLit) -> None:
        u = self.types[e].type.underlying()
        if isinstance(u, Pointer):  # an elided &T in a literal
            hole = ((self.spill(hole), 0),)
            u = u.elem.underlying()
        elif any(derefs < 0 for _, derefs in hole):  # &T{...}
            location = self.new()
            self.flow(hole, location)
            hole = ((location, 0),)
        if isinstance(u, Struct):
            for i, elt in enumerate(e.elts):
                field = u.fields[i] if not isinstance(elt, ast.KeyValueExpr) else None
                if isinstance(elt, ast.KeyValueExpr):
                    assert isinstance(elt.key, ast.Ident)
                    var = self.uses.get(elt.key)
                    field, elt = (var if isinstance(var, Var) else None), elt.value
                self.into(hole, elt, field.typ if field is not None else None)
            return
        if isinstance(u, Map):
            hole = self.to_heap()
        elif isinstance(u, Slice):
            hole = ((self.spill(hole), 0),)
        elem = u.elem if isinstance(u, Map | Slice | Array) else None
        for elt in e.elts:
            if isinstance(elt, ast.KeyValueExpr):
                if isinstance(u, Map):
                    self.into(hole, elt.key, u.key)
                elt = elt.value
            self.into(hole, elt, elem)

    def _literal(self, hole: Hole, e: ast.FuncLit) -> None:
        location = self.spill(hole)
        sig = self.types[e].type
        assert isinstance(sig, Signature)
        own = self.facts.functions[e]
        for var in own.captures:
            captured = self.vars.get(var)
            if captured is not None:
                self.flow(((location, -1 if var in self.facts.cells else 0),), captured)
        outer, depth = self.current, self.depth
        self.current, self.depth = own, 1
        self._function(sig, e.body)
        self.current, self.depth = outer, depth
        if e not in self.called:
            for result in self.results[own]:
                self.flow(self.to_heap(), result)

    # ---- calls

    def _call(self, hole: Hole, e: ast.CallExpr) -> None:
        self.call([hole], e)

    def call(self, holes: list[Hole], e: ast.CallExpr, *, unknown: bool = False) -> None:
        """A call whose results go to `holes`; with `unknown` its arguments go anywhere."""
        fun = e.fun
        while isinstance(fun, ast.ParenExpr):
            fun = fun.x
        mode = self.types[e.fun].mode
        if mode == "type":
            self._convert(holes[0] if holes else NOWHERE, e)
        elif mode == "builtin":
            name = fun.name if isinstance(fun, ast.Ident) else ""
            results = self.types[e.args[0]].type if len(e.args) == 1 else None
            if isinstance(results, Tuple):
                self._spread(e.args[0], len(results.vars))
                return
            _BUILTINS.get(name, _Flows._plain)(self, holes[0] if holes else NOWHERE, e)
        else:
            self._invoke(holes, e, fun, unknown)

    def _spread(self, e: ast.Expr, results: int) -> None:
        """The argument of a predeclared function that is a call with several results."""
        while isinstance(e, ast.ParenExpr):
            e = e.x
        assert isinstance(e, ast.CallExpr)
        self.call([self.to_heap()] * results, e)

    def _invoke(self, holes: list[Hole], e: ast.CallExpr, fun: ast.Expr, unknown: bool) -> None:
        sig = self.types[fun].type.underlying()
        assert isinstance(sig, Signature)
        func, receiver, literal = self._callee(fun)
        wanted = [v.typ for v in sig.params]
        takers: list[Hole]
        if unknown or (func is None and literal is None):
            takers = [self.to_heap()] * (len(wanted) + 1)
        elif literal is not None:
            own = self.facts.functions[literal]
            if own not in self.arguments:
                self.called.add(literal)
                self.value(NOWHERE, fun)
            takers = [NOWHERE, *(((p, 0),) for p in self.arguments[own])]
            for hole, result in zip(holes, self.results[own], strict=False):
                self.flow(hole, result)
        else:
            assert func is not None
            if func.origin.decl is self.decl:  # it calls itself: what flows in flows to its own
                takers = [((p, 0),) for p in self.arguments[self.top]]
                for hole, result in zip(holes, self.results[self.top], strict=False):
                    self.flow(hole, result)
            else:
                takers = [self._taker(leaks, holes) for leaks in self.leaks.summary(func)]
            if receiver is None:
                takers.insert(0, NOWHERE)
        if receiver is not None:
            hole = takers[0]
            if func is not None and func.ptr_recv and not self._is_pointer(fun):
                hole = shift(hole, -1)
            self.value(hole, receiver)
        elif not isinstance(fun, ast.FuncLit):
            self.discard(fun)
        self._pass(takers[1:], e, wanted, sig.variadic)

    def _is_pointer(self, fun: ast.Expr) -> bool:
        """Whether the receiver is already a pointer where its method is found."""
        assert isinstance(fun, ast.SelectorExpr)
        selection = self.info.selections[fun]
        if self._pointers(fun.x, selection.index[:-1]):
            return True
        typ = self.types[fun.x].type
        for i in selection.index[:-1]:
            u = typ.underlying()
            if isinstance(u, Pointer):
                return True
            if not isinstance(u, Struct):
                return False
            field = u.fields[i].typ
            assert field is not None
            typ = field
        return isinstance(typ.underlying(), Pointer)

    def _callee(self, fun: ast.Expr) -> tuple[Func | None, ast.Expr | None, ast.FuncLit | None]:
        """What is called: a declared function, the receiver if it is a method, or a literal."""
        if isinstance(fun, ast.FuncLit):
            return None, None, fun
        if isinstance(fun, ast.Ident):
            var = self.uses.get(fun)
            if type(var) is Var:
                known = self.facts.value(var)
                if isinstance(known, ast.FuncLit):
                    return None, None, known
                func, has_receiver = (None, False) if known is None else static_callee(
                    self.source, known
                )  # fmt: skip
                return None if has_receiver else func, None, None
        func, has_receiver = static_callee(self.source, fun)
        if has_receiver or self._is_dynamic(fun):
            assert isinstance(fun, ast.SelectorExpr)
            return func, fun.x, None
        return func, None, None

    def _is_dynamic(self, fun: ast.Expr) -> bool:
        selection = self.info.selections.get(fun) if isinstance(fun, ast.SelectorExpr) else None
        return selection is not None and selection.kind == "method"

    def _taker(self, leaks: list[Leak], holes: list[Hole]) -> Hole:
        """Where a parameter's argument goes, given the holes of the results."""
        hole: Hole = NOWHERE
        for target, derefs in leaks:
            if target == HEAP:
                hole += ((self.heap, derefs),)
            elif target < len(holes):
                hole += shift(holes[target], derefs)
        return hole

    def _pass(
        self, takers: list[Hole], e: ast.CallExpr, wanted: list[Type | None], variadic: bool
    ) -> None:
        """Evaluate the arguments of a call."""
        args = e.args
        fixed = len(wanted) - 1 if variadic and not e.ellipsis else len(wanted)
        elem: Type | None = None
        rest: Hole = NOWHERE
        if fixed < len(wanted):
            last = wanted[-1]
            elem = last.elem if isinstance(last, Slice) else None
            rest = ((self.spill(takers[fixed]), 0),)
        inner = args[0] if len(args) == 1 else None
        while isinstance(inner, ast.ParenExpr):
            inner = inner.x
        typ = self.types[inner].type if isinstance(inner, ast.CallExpr) else None
        if isinstance(inner, ast.CallExpr) and isinstance(typ, Tuple):
            n = len(typ.vars)
            self.call([*takers[:fixed], *[rest] * (n - fixed)][:n], inner)
            return
        for arg, taker, to in zip(args[:fixed], takers, wanted, strict=False):
            self.into(taker, arg, to)
        for arg in args[fixed:]:
            self.into(rest, arg, elem)

    def _convert(self, hole: Hole, e: ast.CallExpr) -> None:
        arg = e.args[0]
        to, of = self.types[e].type.underlying(), self.types[arg].type.underlying()
        if {type(to), type(of)} == {Basic, Slice}:  # a copy, between a string and a slice
            self.spill(hole)
            hole = NOWHERE
        self.into(hole, arg, self.types[e].type)

    def _plain(self, hole: Hole, e: ast.CallExpr) -> None:
        for arg in e.args:
            self.discard(arg)

    def _new_value(self, hole: Hole, e: ast.CallExpr) -> None:
        location = self.spill(hole)
        for arg in e.args:
            self.value(((location, 0),), arg)

    def _panic(self, hole: Hole, e: ast.CallExpr) -> None:
        self.into(self.to_heap(), e.args[0], None)

    def _append(self, hole: Hole, e: ast.CallExpr) -> None:
        typ = self.types[e].type.underlying()
        elem = typ.elem if isinstance(typ, Slice) else None
        holds = elem is None or has_pointers(elem)
        location = self.appends[e] = self.spill(hole)
        location.depth = 1  # at most one array is made for it, however often it runs
        self.value(hole + (((self.heap, 1),) if holds else NOWHERE), e.args[0])
        for arg in e.args[1:]:
            if e.ellipsis:
                self.value(((self.heap, 1),) if holds else NOWHERE, arg)
            else:
                self.into(self.to_heap(), arg, elem)

    def _copy(self, hole: Hole, e: ast.CallExpr) -> None:
        self.discard(e.args[0])
        typ = self.types[e.args[1]].type.underlying()
        holds = isinstance(typ, Slice) and has_pointers(typ.elem)
        self.value(((self.heap, 1),) if holds else NOWHERE, e.args[1])

    # ---- statements

    def stmts(self, stmts: list[ast.Stmt]) -> None:
        dead = self.facts.dead
        for s in stmts:
            if s not in dead:
                _STMTS[type(s)](self, s)

    def stmt(self, s: ast.Stmt | None) -> None:
        if s is not None and s not in self.facts.dead:
            _STMTS[type(s)](self, s)

    def _place(self, e: ast.Expr) -> tuple[Hole, Type | None]:
        """Where an assignment to `e` goes, and the type there."""
        if isinstance(e, ast.ParenExpr):
            return self._place(e.x)
        if isinstance(e, ast.Ident):
            if e.name == "_":
                return NOWHERE, None
            var = self.defs.get(e) or self.uses.get(e)
            assert isinstance(var, Var)
            location = self.vars.get(var)
            if location is None and e in self.defs:
                location = self._declare(var)
            return (self.to_heap() if location is None else ((location, 0),)), var.typ
        typ = self.types[e].type
        if isinstance(e, ast.SelectorExpr):
            selection = self.info.selections.get(e)
            if selection is not None and not self._pointers(e.x, selection.index):
                return self._place(e.x)[0], typ
        if isinstance(e, ast.IndexExpr):
            u = self.types[e.x].type.underlying()
            if isinstance(u, Array):
                self.discard(e.indices[0])
                return self._place(e.x)[0], typ
            if isinstance(u, Map):
                self.discard(e.x)
                self.into(self.to_heap(), e.indices[0], u.key)
                return self.to_heap(), typ
        self.discard(e)
        return self.to_heap(), typ

    def _assign(self, s: ast.AssignStmt) -> None:
        self.assign(s.lhs, s.rhs)

    def assign(self, lhs: list[ast.Expr], rhs: list[ast.Expr]) -> None:
        """Assign or declare."""
        places = [self._place(e) for e in lhs]
        if len(lhs) == len(rhs):
            for (hole, typ), e in zip(places, rhs, strict=True):
                self.into(hole, e, typ)
            return
        e = rhs[0]
        while isinstance(e, ast.ParenExpr):
            e = e.x
        if isinstance(e, ast.CallExpr):
            self.call([hole for hole, _ in places], e)
        else:
            self.value(places[0][0], e)

    def _decl(self, s: ast.DeclStmt) -> None:
        if s.decl.tok == "var":
            for spec in s.decl.specs:
                assert isinstance(spec, ast.ValueSpec)
                if spec.values:
                    self.assign(list(spec.names), spec.values)
                else:
                    for name in spec.names:
                        self._place(name)

    def _return(self, s: ast.ReturnStmt) -> None:
        results = self.results[self.current]
        if len(s.results) == len(results):
            for e, result, typ in zip(s.results, results, self._result_types(), strict=True):
                self.into(((result, 0),), e, typ)
        elif s.results:
            e = s.results[0]
            while isinstance(e, ast.ParenExpr):
                e = e.x
            assert isinstance(e, ast.CallExpr)
            self.call([((result, 0),) for result in results], e)

    def _result_types(self) -> list[Type | None]:
        node = self.current.node
        if isinstance(node, ast.FuncLit):
            sig = self.types[node].type
        else:
            assert isinstance(node, ast.FuncDecl)
            func = self.defs[node.name]
            assert func is not None and func.typ is not None
            sig = func.typ
        assert isinstance(sig, Signature)
        return [v.typ for v in sig.results]

    def _expr_stmt(self, s: ast.ExprStmt) -> None:
        e = s.x
        while isinstance(e, ast.ParenExpr):
            e = e.x
        if isinstance(e, ast.CallExpr):
            self.call([], e)
        else:
            self.discard(e)

    def _send(self, s: ast.SendStmt) -> None:
        self.discard(s.chan)
        u = self.types[s.chan].type.underlying()
        self.into(self.to_heap(), s.value, u.elem if isinstance(u, Chan) else None)

    def _inc_dec(self, s: ast.IncDecStmt) -> None:
        self.discard(s.x)

    def _go(self, s: ast.GoStmt) -> None:
        self._deferred(s.call, True)

    def _defer(self, s: ast.DeferStmt) -> None:
        self._deferred(s.call, self.depth > 1)

    def _deferred(self, e: ast.Expr, kept: bool) -> None:
        while isinstance(e, ast.ParenExpr):
            e = e.x
        assert isinstance(e, ast.CallExpr)
        if kept:
            self.value(self.to_heap(), e.fun)
        self.call([], e, unknown=kept)

    def _labeled(self, s: ast.LabeledStmt) -> None:
        if self.current.gotos.get(s.label.name, 0) > s.pos:
            self.depth += 1  # to the end of the function: what is behind may run again
        self.stmt(s.stmt)

    def _block(self, s: ast.BlockStmt) -> None:
        self.stmts(s.list)

    def _if(self, s: ast.IfStmt) -> None:
        self.stmt(s.init)
        self.discard(s.cond)
        self.stmts(s.body.list)
        self.stmt(s.else_)

    def _switch(self, s: ast.SwitchStmt) -> None:
        self.stmt(s.init)
        self.discard(s.tag)
        for clause in s.clauses:
            for e in clause.list or []:
                self.discard(e)
            self.stmts(clause.body)

    def _type_switch(self, s: ast.TypeSwitchStmt) -> None:
        self.stmt(s.init)
        hole: Hole = NOWHERE
        for clause in s.clauses:
            var = self.info.implicits.get(clause)
            if isinstance(var, Var) and var.typ is not None:
                location = self._declare(var)
                hole += self._asserted(((location, 0),), var.typ)
        x = s.x
        while isinstance(x, ast.ParenExpr):
            x = x.x
        self.value(hole, x.x if isinstance(x, ast.TypeAssertExpr) else x)
        for clause in s.clauses:
            self.stmts(clause.body)

    def _select(self, s: ast.SelectStmt) -> None:
        for clause in s.clauses:
            self.stmt(clause.comm)
            self.stmts(clause.body)

    def _for(self, s: ast.ForStmt) -> None:
        self.stmt(s.init)
        self.depth += 1
        self.discard(s.cond)
        self.stmt(s.post)
        self.stmts(s.body.list)
        self.depth -= 1

    def _range(self, s: ast.RangeStmt) -> None:
        u = self.types[s.x].type.underlying()
        self.depth += 1
        places = [self._place(e) if e is not None else (NOWHERE, None) for e in (s.key, s.value)]
        self.depth -= 1
        if isinstance(u, Signature):
            self.value(self.to_heap(), s.x)
        elif isinstance(u, Array):
            self.value(places[1][0], s.x)
        else:
            hole = places[1][0]
            if isinstance(u, Map | Chan):
                hole += places[0][0]
            self.value(shift(hole, 1), s.x)
        self.depth += 1
        self.stmts(s.body.list)
        self.depth -= 1

    def _skip(self, s: ast.Stmt) -> None:
        pass


def static_callee(source: Source, fun: ast.Expr) -> tuple[Func | None, bool]:
    """The declared function or method that a call reaches, None if that is not known, and whether
    it has a receiver on the left."""
    while isinstance(fun, ast.ParenExpr):
        fun = fun.x
    if isinstance(fun, ast.IndexExpr):
        return static_callee(source, fun.x)
    obj = None
    if isinstance(fun, ast.Ident):
        obj = source.info.uses.get(fun)
    elif isinstance(fun, ast.SelectorExpr):
        selection = source.info.selections.get(fun)
        if selection is None:
            obj = source.info.uses.get(fun.sel)
        elif selection.kind == "method":
            method = selection.obj
            assert isinstance(method, Func) and isinstance(method.typ, Signature)
            recv = method.typ.recv.typ if method.typ.recv is not None else None
            if recv is None or is_interface(recv) or as_type_param(recv) is not None:
                return None, False
            return method, True
        elif selection.kind == "methodexpr" and len(selection.index) == 1:
            method = selection.obj  # its receiver is the first argument
            if not is_interface(selection.recv) and as_type_param(selection.recv) is None:
                obj = method
    return (obj, False) if isinstance(obj, Func) else (None, False)


_EXPRS: dict[type, Callable[..., None]] = {
    ast.Ident: _Flows._ident,
    ast.ParenExpr: _Flows._paren,
    ast.SelectorExpr: _Flows._selector,
    ast.IndexExpr: _Flows._index,
    ast.SliceExpr: _Flows._slice,
    ast.StarExpr: _Flows._star,
    ast.TypeAssertExpr: _Flows._assert,
    ast.UnaryExpr: _Flows._unary,
    ast.BinaryExpr: _Flows._binary,
    ast.CompositeLit: _Flows._composite,
    ast.FuncLit: _Flows._literal,
    ast.CallExpr: _Flows._call,
}

_BUILTINS: dict[str, Callable[..., None]] = {
    "append": _Flows._append,
    "copy": _Flows._copy,
    "make": _Flows._new_value,
    "new": _Flows._new_value,
    "panic": _Flows._panic,
}

_STMTS: dict[type, Callable[..., None]] = {
    ast.EmptyStmt: _Flows._skip,
    ast.LabeledStmt: _Flows._labeled,
    ast.ExprStmt: _Flows._expr_stmt,
    ast.SendStmt: _Flows._send,
    ast.IncDecStmt: _Flows._inc_dec,
    ast.AssignStmt: _Flows._assign,
    ast.GoStmt: _Flows._go,
    ast.DeferStmt: _Flows._defer,
    ast.ReturnStmt: _Flows._return,
    ast.BranchStmt: _Flows._skip,
    ast.BlockStmt: _Flows._block,
    ast.IfStmt: _Flows._if,
    ast.SwitchStmt: _Flows._switch,
    ast.TypeSwitchStmt: _Flows._type_switch,
    ast.SelectStmt: _Flows._select,
    ast.ForStmt: _Flows._for,
    ast.RangeStmt: _Flows._range,
    ast.DeclStmt: _Flows._decl,
}
