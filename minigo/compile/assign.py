"""Assignments, definitions, and variable declarations.

An assignment to one place evaluates the value first, then what the place needs. One to several
places first evaluates the operands on the left as far as the assignment itself could change them,
then all values into temporaries, and then stores from left to right.
"""

from __future__ import annotations

from minigo.check.objects import Object, Var
from minigo.compile import rtypes
from minigo.compile.composite import fill
from minigo.compile.constant import push_constant
from minigo.compile.convert import adapt, expr_to
from minigo.compile.expr import type_of_tuple
from minigo.compile.function import CELL, SLOT, Builder
from minigo.compile.memory import LOCAL, Ref, address, drop_pointer, load, store
from minigo.compile.operators import arithmetic, is_nil, push_count, shift
from minigo.compile.order import hoist, is_sensitive, is_steady, keep, mentions, order
from minigo.ir import _ops as op
from minigo.ir.model import Type
from minigo.syntax import ast

LARGE = 64  # bytes from which on values are copied from memory to memory


def _assign(b: Builder, s: ast.AssignStmt) -> None:
    mark = b.next
    b.line(s.pos, True)
    lhs, rhs = s.lhs, s.rhs
    if s.op == ":=":
        _define(b, s)
    elif s.op != "=":
        _op_assign(b, lhs[0], s.op[:-1], rhs[0], s.op_pos)
        b.release(mark)
    elif len(lhs) == 1:
        assign_one(b, lhs[0], rhs[0])
        b.release(mark)
    else:
        _assign_several(b, lhs, rhs)
        b.release(mark)
    if b.hoisted:
        b.hoisted.clear()


def unparen(e: ast.Expr) -> ast.Expr:
    """An expression without parentheses around it."""
    while isinstance(e, ast.ParenExpr):
        e = e.x
    return e


def is_blank(e: ast.Expr) -> bool:
    """Whether an operand on the left is the blank identifier."""
    return type(e) is ast.Ident and e.name == "_"


def assign_one(b: Builder, lhs: ast.Expr, value: ast.Expr) -> None:
    """`lhs = value`"""
    lhs = unparen(lhs)
    if is_blank(lhs):
        if b.types[value].value is None:
            _discard(b, value)
        return
    typ = b.type_of_lhs(lhs)
    if type(lhs) is ast.Ident:
        var = b.uses.get(lhs)
        where = b.vars.get(var) if type(var) is Var else None
        if where is not None and where[0] == SLOT:
            expr_to(b, value, typ)
            if typ.size:
                b.emit((op.SET, where[1], typ.slots))
            return
    if lhs in b.calls:
        hoist(b, lhs)
        hoist(b, value)
    if isinstance(lhs, ast.IndexExpr) and b.type_of(lhs.x).kind == rtypes.MAP:
        _assign_entry(b, lhs, value, typ)
    elif typ.size >= LARGE and _move(b, lhs, value, typ):
        return
    else:
        expr_to(b, value, typ)
        b.line(lhs.pos)
        store(b, b.ref(lhs), typ)


def _assign_entry(b: Builder, lhs: ast.IndexExpr, value: ast.Expr, typ: Type) -> None:
    """`m[k] = value`: the value comes first."""
    if value in b.calls:
        hoist(b, value)
    kept = -1
    if not is_steady(b, value) and (is_sensitive(b, lhs.x) or is_sensitive(b, lhs.indices[0])):
        expr_to(b, value, typ)
        kept = b.spill(typ.slots)
    ref = b.ref(lhs)
    if kept < 0:
        expr_to(b, value, typ)
    elif typ.slots:
        b.emit((op.GET, kept, typ.slots))
    b.line(lhs.lbrack)
    store(b, ref, typ)


def _discard(b: Builder, value: ast.Expr) -> None:
    """`_ = value`"""
    if is_nil(b, value):
        return
    typ = b.type_of(value)
    if typ.size > b.max_local and b.types[value].mode == "var" and _is_far(b, value):
        address(b, b.ref(unparen(value)), typ)
        drop_pointer(b, 0)
        return
    b.expr(value)
    slots = typ.slots
    if slots:
        b.emit((op.DROP, slots))


def _move(b: Builder, lhs: ast.Expr, value: ast.Expr, typ: Type) -> bool:
    """Copy a large value from place to place; whether that was done."""
    value = unparen(value)
    tv = b.types.get(value)
    if tv is None or tv.mode != "var" or b.type_of(value) is not typ or value in b.hoisted:
        return False
    if not (_is_far(b, lhs) and _is_far(b, value)):
        return False
    order(b, (value, lhs))
    address(b, b.ref(value), typ)
    kept = b.spill(1)
    address(b, b.ref(lhs), typ)
    to = b.spill(1)
    b.emit((op.GET, kept, 1))
    b.emit((op.GET, to, 1))
    b.emit((op.MOVE, typ.size))
    return True


def _is_far(b: Builder, e: ast.Expr) -> bool:
    """Whether a place is certainly not in the frame."""
    e = unparen(e)
    if isinstance(e, ast.StarExpr):
        return True
    if isinstance(e, ast.Ident):
        return not b.is_slot(b.uses.get(e))
    if isinstance(e, ast.SelectorExpr):
        return e in b.source.info.selections and b.type_of(e.x).kind == rtypes.POINTER
    return isinstance(e, ast.IndexExpr) and b.type_of(e.x).kind in (rtypes.SLICE, rtypes.POINTER)


# ---- several at once


def _assign_several(b: Builder, lhs: list[ast.Expr], rhs: list[ast.Expr]) -> None:
    lhs = [unparen(e) for e in lhs]
    far = [e for e in lhs if type(e) is not ast.Ident]
    plan = _Plan(b, [_place(b, e) for e in lhs])
    if len(rhs) < len(lhs):
        for e in far:
            hoist(b, e)
        have, refs = push_tuple(b, rhs[0])
        for i, e in enumerate(lhs):
            plan.pin(i, e)
        for e, source, ref in zip(lhs, have, refs, strict=True):
            store_from(b, e, ref, source)
        return
    order(b, [*far, *rhs])
    if _are_slots(b, lhs):
        _assign_slots(b, lhs, rhs)
        return
    for e in (*far, *rhs):
        hoist(b, e)
    types = [
        b.type_of(value) if is_blank(e) else b.type_of_lhs(e)
        for e, value in zip(lhs, rhs, strict=True)
    ]
    for i, (e, value) in enumerate(zip(lhs, rhs, strict=True)):
        plan.pin(i, e)
        plan.evaluate(i, value, types[i])
    for i, (e, value) in enumerate(zip(lhs, rhs, strict=True)):
        if i in plan.kept:
            store_from(b, e, (LOCAL, plan.kept[i] << 3, 0), types[i])
        else:
            assign_one(b, e, value)


MEMORY_PLACE = Var(-1, None, "", None)  # stands for any place that is no variable in the frame


def _place(b: Builder, e: ast.Expr) -> Object | None:
    """The variable in the frame that an operand on the left is, or is a part of; None for blank."""
    if is_blank(e):
        return None
    root = e
    while isinstance(root, ast.SelectorExpr | ast.IndexExpr | ast.ParenExpr):
        if not isinstance(root, ast.ParenExpr) and (
            root.x not in b.types or b.type_of(root.x).kind not in (rtypes.STRUCT, rtypes.ARRAY)
        ):
            return MEMORY_PLACE
        root = root.x
    obj = b.uses.get(root) if isinstance(root, ast.Ident) else None
    return obj if b.is_slot(obj) else MEMORY_PLACE


class _Plan:
    """What gc evaluates before it makes the first of several assignments: the operands and values
    that an assignment before theirs could change. `kept` has the slots of the values."""

    def __init__(self, b: Builder, places: list[Object | None]) -> None:
        self.b = b
        self.kept: dict[int, int] = {}
        self.memory: list[bool] = []  # for each, whether memory has been written before
        self.assigned: list[set[Object | None]] = []  # and which variables
        memory, assigned = False, set[Object | None]()
        for place in places:
            self.memory.append(memory)
            self.assigned.append(set(assigned))
            if place is MEMORY_PLACE or (b.own.defers and place in b.result_vars and place):
                memory = True
            elif place is not None:
                assigned.add(place)

    def pin(self, i: int, e: ast.Expr) -> None:
        """Evaluate the operands of a place as far as they can change."""
        if self.memory[i] or self.assigned[i]:
            pin(self.b, e, self.assigned[i], self.memory[i])

    def is_early(self, i: int, value: ast.Expr) -> bool:
        """Whether a value can change."""
        tv = self.b.types.get(value)
        is_constant = tv is not None and tv.value is not None
        return (self.memory[i] and not is_constant) or mentions(self.b, value, self.assigned[i])

    def evaluate(self, i: int, value: ast.Expr, typ: Type) -> None:
        """Evaluate a value if it can change."""
        b = self.b
        if self.is_early(i, value):
            known = b.hoisted.get(unparen(value))
            if known is not None and b.type_of(value) is typ:
                self.kept[i] = known[0]
                return
            expr_to(b, value, typ)
            self.kept[i] = b.spill(typ.slots)


def _are_slots(b: Builder, lhs: list[ast.Expr]) -> bool:
    """Whether all places are variables in the frame, each another one, or blank."""
    seen: set[Object | None] = set()
    for e in lhs:
        if type(e) is not ast.Ident:
            return False
        if not is_blank(e):
            obj = b.uses.get(e)
            if obj in seen or not b.is_slot(obj):
                return False
            seen.add(obj)
    return True


def _assign_slots(b: Builder, lhs: list[ast.Expr], rhs: list[ast.Expr]) -> None:
    """Variables in the frame: push all values, then pop them."""
    targets: list[tuple[int, int]] = []
    for e, value in zip(lhs, rhs, strict=True):
        if is_blank(e):
            typ = b.type_of(value)
            b.expr(value)
            targets.append((-1, typ.slots))
        else:
            typ = b.type_of_lhs(e)
            expr_to(b, value, typ)
            targets.append((b.vars[b.uses[e]][1], typ.slots))  # type: ignore[index]
    for slot, n in reversed(targets):
        if n:
            b.emit((op.DROP, n) if slot < 0 else (op.SET, slot, n))


def store_from(b: Builder, e: ast.Expr, value: Ref, source: Type) -> None:
    """Store a value of type `source` that lies in the frame."""
    if is_blank(e):
        return
    typ = b.type_of_lhs(e)
    ref = b.ref(e) if _is_entry(b, e) else None
    load(b, value, source)
    adapt(b, source, typ)
    b.line(e.pos)
    store(b, ref or b.ref(e), typ)


def _is_entry(b: Builder, e: ast.Expr) -> bool:
    return isinstance(e, ast.IndexExpr) and b.type_of(e.x).kind == rtypes.MAP


def roots(b: Builder, lhs: list[ast.Expr]) -> set[Object | None]:
    """The variables that an assignment to these places changes, if not what pointers lead to."""
    found: set[Object | None] = set()
    for e in lhs:
        while not isinstance(e, ast.Ident):
            if isinstance(e, ast.ParenExpr) or (
                isinstance(e, ast.SelectorExpr | ast.IndexExpr)
                and e.x in b.types
                and b.type_of(e.x).kind in (rtypes.STRUCT, rtypes.ARRAY)
            ):
                e = e.x
            else:
                break
        else:
            found.add(b.uses.get(e))
    return found


def pin(b: Builder, e: ast.Expr, changed: set[Object | None], all: bool = True) -> None:
    """Evaluate the operands of a place into temporaries, so that the place can be found again any
    time in this statement: those that name variables in the frame among the `changed`, and, for
    `all`, what is not such a variable or a constant."""
    e = unparen(e)
    if isinstance(e, ast.StarExpr):
        _pin_value(b, e.x, changed, all)
    elif isinstance(e, ast.SelectorExpr):
        if e in b.source.info.selections:
            if b.type_of(e.x).kind == rtypes.POINTER:
                _pin_value(b, e.x, changed, all)
            else:
                pin(b, e.x, changed, all)
    elif isinstance(e, ast.IndexExpr):
        if b.type_of(e.x).kind == rtypes.ARRAY:
            pin(b, e.x, changed, all)
        else:
            _pin_value(b, e.x, changed, all)
        _pin_value(b, e.indices[0], changed, all)


def _pin_value(b: Builder, e: ast.Expr, changed: set[Object | None], all: bool) -> None:
    e = unparen(e)
    if e in b.hoisted or b.types[e].value is not None:
        return
    if not (all and not is_steady(b, e)) and not mentions(b, e, changed):
        return
    typ = b.type_of(e)
    b.expr(e)
    b.hoisted[e] = (b.spill(typ.slots), typ.slots)


def push_tuple(b: Builder, e: ast.Expr) -> tuple[list[Type], list[Ref]]:
    """Evaluate what gives several values into the frame; their types and places."""
    e = unparen(e)
    t = b.types[e].type
    if isinstance(e, ast.CallExpr):
        have = type_of_tuple(b, t)
        b.expr(e)
    else:
        have = comma_ok(b, e)
    slot = b.spill(sum(typ.slots for typ in have))
    refs: list[Ref] = []
    for typ in have:
        refs.append((LOCAL, slot << 3, 0))
        slot += typ.slots
    return have, refs


def comma_ok(b: Builder, e: ast.Expr) -> list[Type]:
    """Push the two values of `m[k]`, `x.(T)` or `<-c`; their types."""
    t = b.types[e].type
    have = type_of_tuple(b, t)
    if len(have) == 1:
        have.append(b.unit.bool_type)
    if isinstance(e, ast.IndexExpr):
        typ = b.type_of(e.x)
        assert typ.map_key is not None
        order(b, (e.x, e.indices[0]))
        b.expr(e.x)
        expr_to(b, e.indices[0], typ.map_key)
        b.line(e.lbrack)
        b.emit((op.MAP_GET_OK, typ))
    elif isinstance(e, ast.TypeAssertExpr):
        b.expr(e.x)
        code = op.ASSERT_IFACE_OK if have[0].kind == rtypes.INTERFACE else op.ASSERT_OK
        b.emit((code, have[0]))
    else:
        assert isinstance(e, ast.UnaryExpr)
        b.expr(e.x)
        b.line(e.pos)
        b.emit((op.RECV_OK, b.type_of(e.x)))
    return have


# ---- definitions


def _define(b: Builder, s: ast.AssignStmt) -> None:
    """`:=` declares those variables on the left that are new."""
    lhs, rhs = s.lhs, s.rhs
    defs = b.defs
    if len(lhs) == 1:
        var = defs[lhs[0]]  # type: ignore[index]
        if type(var) is Var:
            define_var(b, var, rhs[0])
            return
        mark = b.next
        _discard(b, rhs[0])
        b.release(mark)
        return
    new: list[tuple[Var, Type]] = []
    places: list[tuple[Var | None, Type | None]] = []
    for e in lhs:
        assert isinstance(e, ast.Ident)
        var = defs.get(e)
        if type(var) is Var:
            assert var.typ is not None
            new.append((var, b.rtype(var.typ)))
            places.append(new[-1])
        else:
            old = b.uses.get(e)
            known = type(old) is Var and e.name != "_"
            places.append((old, b.type_of_lhs(e)) if known else (None, None))  # type: ignore[arg-type]
    # The slots come first, since those of temporaries are given back.
    where = {var: _reserve(b, var, typ) for var, typ in new}
    mark = b.next
    if len(rhs) < len(lhs):
        have, refs = push_tuple(b, rhs[0])
        for (var, typ), source, ref in zip(places, have, refs, strict=True):
            if var is not None and typ is not None:
                load(b, ref, source)
                adapt(b, source, typ)
                _store_new(b, var, typ, where)
    else:
        order(b, rhs)
        _define_each(b, places, rhs, where)
    b.release(mark)
    for var, typ in new:
        b.vars[var] = where[var]
        b.show(var, typ, where[var])


def _define_each(
    b: Builder,
    places: list[tuple[Var | None, Type | None]],
    rhs: list[ast.Expr],
    where: dict[Var, tuple[int, int]],
) -> None:
    """Give variables, those in `where` being new, their values."""
    types = [typ or b.type_of(e) for (_, typ), e in zip(places, rhs, strict=True)]
    spots: list[Object | None] = []
    for var, _ in places:
        in_frame = var is None or (where[var][0] == SLOT if var in where else b.is_slot(var))
        spots.append(var if in_frame else MEMORY_PLACE)
    plan = _Plan(b, spots)
    if any(plan.is_early(i, e) for i, e in enumerate(rhs)):
        for e in rhs:
            hoist(b, e)
    for i, e in enumerate(rhs):
        plan.evaluate(i, e, types[i])
    kept = plan.kept
    for i, ((var, _), e) in enumerate(zip(places, rhs, strict=True)):
        if var is None:
            if i not in kept:
                _discard(b, e)
            continue
        if i in kept:
            load(b, (LOCAL, kept[i] << 3, 0), types[i])
        else:
            expr_to(b, e, types[i])
        _store_new(b, var, types[i], where)


def _reserve(b: Builder, var: Var, typ: Type) -> tuple[int, int]:
    if var in b.facts.cells or typ.size > b.max_local:
        return (CELL, b.alloc(1))
    return (SLOT, b.alloc(typ.slots))


def _store_new(b: Builder, var: Var, typ: Type, where: dict[Var, tuple[int, int]]) -> None:
    if var in where:
        b.put(where[var], typ)
    else:
        store(b, b.var_ref(var), typ)


def define_var(b: Builder, var: Var, value: ast.Expr) -> None:
    """Declare a variable with an initial value."""
    assert var.typ is not None
    typ = b.rtype(var.typ)
    where = _reserve(b, var, typ)
    mark = b.next
    inner = unparen(value)
    if (
        where[0] == SLOT
        and isinstance(inner, ast.CompositeLit)
        and typ.kind in (rtypes.STRUCT, rtypes.ARRAY)
        and b.type_of(inner) is typ
    ):
        fill(b, inner, typ, (True, where[1] << 3, 0), False)
    elif typ.size <= b.max_local or not _define_large(b, inner, typ, where[1]):
        expr_to(b, value, typ)
        b.put(where, typ)
    b.release(mark)
    b.vars[var] = where
    b.show(var, typ, where)


def _define_large(b: Builder, value: ast.Expr, typ: Type, cell: int) -> bool:
    """Make a variable that is too large for the frame, without a way of its value through the
    frame; whether that can be done."""
    tv = b.types[value]
    if value in b.hoisted or b.type_of(value) is not typ:
        return False
    if isinstance(value, ast.CompositeLit):
        b.emit((op.NEW, typ))
        b.emit((op.SET, cell, 1))
        fill(b, value, typ, (False, cell, 0), True)
        return True
    if tv.mode != "var" or not _is_far(b, value):
        return False
    address(b, b.ref(value), typ)
    b.emit((op.NEW, typ))
    b.emit((op.SET, cell, 1))
    b.emit((op.GET, cell, 1))
    b.emit((op.MOVE, typ.size))
    return True


def _decl(b: Builder, s: ast.DeclStmt) -> None:
    if s.decl.tok != "var":
        return
    for spec in s.decl.specs:
        assert isinstance(spec, ast.ValueSpec)
        b.line(spec.pos, True)
        declare_vars(b, spec)
        b.hoisted.clear()


def declare_vars(b: Builder, spec: ast.ValueSpec) -> None:
    """`var a, b T = x, y`"""
    variables = [b.defs.get(name) for name in spec.names]
    if not spec.values:
        for var in variables:
            if type(var) is Var:
                assert var.typ is not None
                typ = b.rtype(var.typ)
                b.zero(b.declare(var, typ), typ)
                b.show(var, typ, b.vars[var])
        return
    if len(spec.names) == 1 and type(variables[0]) is Var and spec.names[0].name != "_":
        define_var(b, variables[0], spec.values[0])
        return
    typed: list[tuple[Var, Type]] = []
    for var in variables:
        assert isinstance(var, Var) and var.typ is not None
        typed.append((var, b.rtype(var.typ)))
    where = {var: _reserve(b, var, typ) for var, typ in typed}
    mark = b.next
    if len(spec.values) < len(typed):
        have, refs = push_tuple(b, spec.values[0])
        for (var, typ), source, ref in zip(typed, have, refs, strict=True):
            load(b, ref, source)
            adapt(b, source, typ)
            b.put(where[var], typ)
    else:
        order(b, spec.values)
        _define_each(b, list(typed), spec.values, where)
    b.release(mark)
    for var, typ in typed:
        b.vars[var] = where[var]
        b.show(var, typ, where[var])


# ---- x op= y, x++, x--


def _inc_dec(b: Builder, s: ast.IncDecStmt) -> None:
    mark = b.next
    b.line(s.pos, True)
    _op_assign(b, s.x, s.op[0], None, s.op_pos)
    b.release(mark)
    if b.hoisted:
        b.hoisted.clear()


def _op_assign(b: Builder, lhs: ast.Expr, operator: str, value: ast.Expr | None, pos: int) -> None:
    """`lhs op= value`, where a missing value is 1; the operands of `lhs` are evaluated once."""
    lhs = unparen(lhs)
    typ = b.type_of_lhs(lhs)
    if lhs in b.calls:
        hoist(b, lhs)
    if type(lhs) is ast.Ident:
        if value is not None and value in b.calls and not b.is_slot(b.uses.get(lhs)):
            hoist(b, value)
    else:
        if value is not None:
            hoist(b, value)
            if _is_entry(b, lhs) and operator not in ("/", "%") and is_sensitive(b, value):
                keep(b, value)
        pin(b, lhs, set())
    if _is_entry(b, lhs):
        entry = b.ref(lhs)
        load(b, b.ref(lhs), typ)
        _apply(b, operator, typ, value, pos)
        store(b, entry, typ)
    else:
        load(b, b.ref(lhs), typ)
        _apply(b, operator, typ, value, pos)
        store(b, b.ref(lhs), typ)


def _apply(b: Builder, operator: str, typ: Type, value: ast.Expr | None, pos: int) -> None:
    if value is None:
        if typ.kind <= rtypes.UINTPTR:
            b.emit((op.CONST, 1))
        else:
            push_constant(b, 1, typ)
        arithmetic(b, operator, typ)
    elif operator in ("<<", ">>"):
        push_count(b, value)
        b.line(pos)
        shift(b, operator, typ, value)
    else:
        b.expr(value)
        if operator in ("/", "%"):
            b.line(pos)
        arithmetic(b, operator, typ)


Builder.stmts.update({ast.AssignStmt: _assign, ast.IncDecStmt: _inc_dec, ast.DeclStmt: _decl})
