"""Functions as a whole: the frame's results, parameters and closure, entry, body, exit."""

from __future__ import annotations

from collections.abc import Sequence

from minigo.check.objects import Var
from minigo.check.types import Signature, Type, TypeParam
from minigo.compile import backing, defer
from minigo.compile.function import (
    CAPTURED,
    CELL,
    LARGE_FRAME,
    MAX_LOCAL,
    SLOT,
    SMALL_LOCAL,
    Builder,
    FrameFull,
)
from minigo.compile.memory import MEMORY, store
from minigo.compile.symbols import Symbol
from minigo.compile.unit import Source, Unit
from minigo.ir import _ops as op
from minigo.ir import model
from minigo.source import Pos
from minigo.syntax import ast


def compile_declared(
    unit: Unit,
    source: Source,
    decl: ast.FuncDecl,
    sig: Signature,
    name: Symbol,
    smap: dict[TypeParam, Type] | None = None,
) -> None:
    """Compile a declared function, or an instance of it."""
    facts = source.facts_of(decl)
    own = facts.functions[decl]
    for max_local in (MAX_LOCAL, SMALL_LOCAL):
        b = Builder(unit, source, name, facts, own, smap, max_local)
        try:
            build(b, decl.pos, sig, sig.recv, decl.body)
        except FrameFull:
            continue
        return
    raise unit.refuse(decl.pos, LARGE_FRAME)


def build(
    b: Builder, pos: Pos, sig: Signature, recv: Var | None, body: ast.BlockStmt | None
) -> None:
    """Compile a function's body, or make a native function when it has none."""
    fn = b.fn
    b.set_file(pos)
    b.results = [b.rtype(_type(v)) for v in sig.results]
    params = [v for v in (recv, *sig.params) if v is not None]
    typed = [(v, b.rtype(_type(v))) for v in params]
    fn.results = sum(typ.slots for typ in b.results)
    fn.params = sum(typ.slots for _, typ in typed) + max(0, b.captured_words)
    fn.type = b.rtype(Signature(None, params, sig.results, sig.variadic))
    if body is None:
        fn.flags |= op.FUNC_NATIVE
        b.unit.define(fn)
        return
    b.alloc(fn.results + fn.params)
    b.line(pos)
    if b.captured_words >= 0:
        for var in b.own.captures:
            b.show(var, b.rtype(_type(var)), b.vars[var])
    elif b.own.captures:
        fn.flags |= op.FUNC_CLOSURE
        b.closure = b.alloc(1)
        captures(b)
    declare_params(b, typed)
    _results(b, sig)
    defer.prepare(b, sig.results, body)
    backing.prepare(b)
    for s in body.list:
        b.stmt(s)
    defer.finish(b, body)
    b.finish()


def captures(b: Builder) -> None:
    """Read what is used in a loop or several times once, at entry."""
    from minigo.compile.closure import push_words

    for var in b.own.captures:
        typ = b.rtype(_type(var))
        kind, at = b.vars[var]
        if b.own.has_loop or b.own.captures[var] > 1:
            by_value = kind == CAPTURED
            n = typ.slots if by_value else 1
            push_words(b, kind, at, n)
            b.vars[var] = (SLOT if by_value else CELL, b.spill(n))
        b.show(var, typ, b.vars[var])


def declare_params(b: Builder, typed: Sequence[tuple[Var | None, model.Type]]) -> None:
    """Declare the parameters, None for those without a name."""
    slot = b.fn.results
    for var, typ in typed:
        if var is None:
            slot += typ.slots
            continue
        where = (SLOT, slot)
        if var in b.facts.cells:
            b.emit((op.NEW, typ))
            cell = b.spill(1)
            if typ.slots:
                b.emit((op.GET, slot, typ.slots))
                b.emit((op.GET, cell, 1))
                store(b, (MEMORY, 0, 1), typ)
            where = (CELL, cell)
        b.vars[var] = where
        b.show(var, typ, where, "param")
        slot += typ.slots


def _results(b: Builder, sig: Signature) -> None:
    named = any(v.name for v in sig.results)
    b.named_results = named
    if (named or b.own.defers) and b.fn.results:
        b.emit((op.ZERO_LOCAL, 0, b.fn.results))
    slot = 0
    for var, typ in zip(sig.results, b.results, strict=True):
        if var.name or var in b.facts.captured:
            where = (SLOT, slot)
            if var in b.facts.cells or typ.size > b.max_local:
                where = (CELL, b.alloc(1))
                b.zero(where, typ)
            b.vars[var] = where
            b.show(var, typ, where, "result")
            b.result_vars.append(var)
        else:
            b.result_vars.append(None)
        slot += typ.slots


def _type(v: Var) -> Type:
    assert v.typ is not None
    return v.typ
