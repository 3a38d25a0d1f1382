"""For statements and range clauses.

The test of a loop stands at its bottom, so that an iteration makes one backward jump. Variables of
a loop that live in cells get a fresh one in each iteration, with the value of the one before; in
files of a language version before 1.22 all iterations share one.
"""

from __future__ import annotations

from collections.abc import Callable

from minigo.check.objects import Var
from minigo.compile import rtypes
from minigo.compile.assign import pin, roots, store_from, unparen
from minigo.compile.expr import UNSIGNED, push_pointer_length
from minigo.compile.function import CELL, SLOT, Builder, Target
from minigo.compile.memory import ELEMENT, LOCAL, MEMORY, Ref, address, load, store
from minigo.compile.operators import jump_if, push_length
from minigo.compile.rangefunc import range_func
from minigo.compile.stmt import take_label
from minigo.ir import _ops as op
from minigo.ir.model import Label, Type
from minigo.ir.verify import MAP_ITER_SLOTS
from minigo.syntax import ast

LARGE_ARRAY = 1024  # bytes; the copy a range clause makes of a larger one is on the heap


def _for(b: Builder, s: ast.ForStmt) -> None:
    label = take_label(b)
    mark, shown = b.next, len(b.fn.variables)
    if s.init is not None:
        b.stmt(s.init)
    cond: ast.Expr | None = s.cond
    if cond is not None and b.types[cond].value is not None:
        if b.types[cond].value is False:
            b.close(mark, shown)
            return
        cond = None
    cells = [] if b.source.has_old_loops(s.pos) else _cells(b, s.init)
    again, top, end = Label(), Label(), Label()
    if cond is None and s.post is None and not cells:
        again = top
    test = Label()
    live = b.live
    if cond is not None:
        b.line(s.pos)
        b.jump(test)
    b.place_top(top, live)
    b.targets.append(Target(label, end, again))
    b.block(s.body.list)
    b.targets.pop()
    if again is not top:
        b.place(again)
    for var, typ in cells:
        load(b, b.var_ref(var), typ)
        b.put(b.vars[var], typ)
    if s.post is not None:
        b.stmt(s.post)
    if cond is None:
        b.jump(top)
    else:
        b.place(test)
        b.line(cond.pos, True)
        inner = b.next
        jump_if(b, cond, top, True)
        b.hoisted.clear()
        b.release(inner)
    b.place(end)
    b.close(mark, shown)


def _cells(b: Builder, init: ast.Stmt | None) -> list[tuple[Var, Type]]:
    """The variables of a loop that need a fresh cell in each iteration."""
    found = []
    if isinstance(init, ast.AssignStmt) and init.op == ":=":
        for e in init.lhs:
            var = b.defs.get(e) if isinstance(e, ast.Ident) else None
            if type(var) is Var and var in b.facts.cells and b.vars[var][0] == CELL:
                assert var.typ is not None
                found.append((var, b.rtype(var.typ)))
    return found


# ---- range


class Variables:
    """The variables of a range clause, and how they get the values of an iteration."""

    def __init__(self, b: Builder, s: ast.RangeStmt) -> None:
        self.b = b
        self.define = s.op == ":="
        self.is_old = b.source.has_old_loops(s.pos)
        self.exprs = [None if e is None or _is_blank(e) else unparen(e) for e in (s.key, s.value)]
        self.vars: list[Var | None] = [None, None]
        self.typed: dict[Var, Type] = {}
        if self.define:
            for i, e in enumerate(self.exprs):
                if e is not None:
                    var = b.defs[e]  # type: ignore[index]
                    assert isinstance(var, Var) and var.typ is not None
                    self.vars[i] = var
                    self.typed[var] = b.rtype(var.typ)
                    where = b.declare(var, self.typed[var])
                    if self.is_old:
                        b.zero(where, self.typed[var])

    @property
    def has_key(self) -> bool:
        return self.exprs[0] is not None

    @property
    def has_value(self) -> bool:
        return self.exprs[1] is not None

    def counter(self) -> int:
        """The slot that counts the iterations: the key's own, if nothing but the loop changes
        it."""
        b, var = self.b, self.vars[0]
        if var is not None and var not in b.facts.assigned and b.vars[var][0] == SLOT:
            slot = b.vars[var][1]
            self.exprs[0] = None
            return slot
        return b.alloc(1)

    def set(self, key: Callable[[], None], value: Callable[[], None], types: list[Type]) -> None:
        """Give the variables their values for an iteration, which `key` and `value` push."""
        b = self.b
        pushes = (key, value)
        if self.define:
            for e, var, push in zip(self.exprs, self.vars, pushes, strict=True):
                if e is not None and var is not None:
                    push()
                    if self.is_old:
                        store(b, b.var_ref(var), self.typed[var])
                    else:
                        b.put(b.vars[var], self.typed[var])
        else:
            mark = b.next
            kept: list[tuple[ast.Expr, int, Type]] = []
            for e, push, typ in zip(self.exprs, pushes, types, strict=True):
                if e is not None:
                    push()
                    kept.append((e, b.spill(typ.slots), typ))
            assign_each(b, kept)
            b.release(mark)
        for var in self.vars:
            if var is not None:
                b.show(var, self.typed[var], b.vars[var])


def assign_each(b: Builder, kept: list[tuple[ast.Expr, int, Type]]) -> None:
    """Assign values, given by slot and type, to variables of a range clause."""
    mark = b.next
    changed = roots(b, [e for e, _, _ in kept])
    for e, _, _ in kept:
        pin(b, e, changed)
    for e, slot, typ in kept:
        store_from(b, e, (LOCAL, slot << 3, 0), typ)
    b.hoisted.clear()
    b.release(mark)


def _is_blank(e: ast.Expr) -> bool:
    return isinstance(e, ast.Ident) and e.name == "_"


def nothing() -> None:
    """Push a value that is not there."""


def _range(b: Builder, s: ast.RangeStmt) -> None:
    label = take_label(b)
    mark, shown = b.next, len(b.fn.variables)
    b.line(s.pos, True)
    typ = b.type_of(s.x)
    kind = typ.kind
    if kind <= rtypes.UINTPTR:
        _range_int(b, s, typ, label)
    elif kind == rtypes.SLICE:
        _range_slice(b, s, typ, label)
    elif kind in (rtypes.ARRAY, rtypes.POINTER):
        _range_array(b, s, typ, label)
    elif kind == rtypes.STRING:
        _range_string(b, s, label)
    elif kind == rtypes.MAP:
        _range_map(b, s, typ, label)
    elif kind == rtypes.CHAN:
        from minigo.compile.channel import range_channel

        range_channel(b, s, typ, label)
    else:
        range_func(b, s, label)
    b.close(mark, shown)


def _counted(
    b: Builder,
    s: ast.RangeStmt,
    label: str,
    counter: int,
    push_limit: Callable[[], None],
    begin: Callable[[], None],
    unsigned: bool = False,
) -> None:
    """A loop that counts a slot from 0 up; `begin` sets the variables of an iteration."""
    top, test, again, end = Label(), Label(), Label(), Label()
    b.hoisted.clear()
    b.emit((op.CONST, 0))
    b.emit((op.SET, counter, 1))
    live = b.live
    b.jump(test)
    b.place_top(top, live)
    _body(b, s, label, begin, again, end)
    b.place(again)
    b.line(s.pos)
    b.emit((op.GET, counter, 1))
    b.emit((op.CONST, 1))
    b.emit((op.ADD_I64,))
    b.emit((op.SET, counter, 1))
    b.place(test)
    b.line(s.pos)
    b.emit((op.GET, counter, 1))
    push_limit()
    b.emit((op.LT_U64 if unsigned else op.LT_I64,))
    b.branch(op.JUMP_IF, top)
    b.place(end)


def _body(
    b: Builder,
    s: ast.RangeStmt,
    label: str,
    begin: Callable[[], None],
    again: Label,
    end: Label,
) -> None:
    shown = len(b.fn.variables)
    begin()
    b.targets.append(Target(label, end, again))
    b.block(s.body.list)
    b.targets.pop()
    b.close(b.next, shown)


def _range_int(b: Builder, s: ast.RangeStmt, typ: Type, label: str) -> None:
    variables = Variables(b, s)
    value = b.types[s.x].value
    limit = -1
    if value is None:
        b.expr(s.x)
        limit = b.spill(1)
    counter = variables.counter()

    def push_limit() -> None:
        if value is not None:
            b.expr(s.x)
        else:
            b.emit((op.GET, limit, 1))

    def push_key() -> None:
        b.emit((op.GET, counter, 1))

    def begin() -> None:
        variables.set(push_key, nothing, [typ, typ])

    _counted(b, s, label, counter, push_limit, begin, typ.kind in UNSIGNED)


def _range_slice(b: Builder, s: ast.RangeStmt, typ: Type, label: str) -> None:
    elem = typ.elem
    assert elem is not None
    variables = Variables(b, s)
    x = unparen(s.x)
    obj = b.uses.get(x) if isinstance(x, ast.Ident) else None
    if isinstance(obj, Var) and b.is_slot(obj) and obj not in b.facts.assigned:
        slice_ = b.vars[obj][1]
    elif variables.has_value:
        push_pointer_length(b, x)
        slice_ = b.spill(2)
    else:
        push_length(b, x)
        slice_ = b.spill(1) - 1
    counter = variables.counter()

    def push_limit() -> None:
        b.emit((op.GET, slice_ + 1, 1))

    def push_key() -> None:
        b.emit((op.GET, counter, 1))

    def push_value() -> None:
        b.emit((op.GET, slice_, 2))
        b.emit((op.GET, counter, 1))
        load(b, (ELEMENT, 0, 0), elem)

    def begin() -> None:
        variables.set(push_key, push_value, [b.unit.int_type, elem])

    _counted(b, s, label, counter, push_limit, begin)


def _range_array(b: Builder, s: ast.RangeStmt, typ: Type, label: str) -> None:
    array = typ.elem if typ.kind == rtypes.POINTER else typ
    assert array is not None and array.elem is not None
    elem, length = array.elem, array.len
    variables = Variables(b, s)
    ref: Ref | None = None
    if variables.has_value:
        ref = _range_copy(b, s.x, typ)
    elif s.x in b.calls:
        b.expr(s.x)
        if typ.slots:
            b.emit((op.DROP, typ.slots))
    counter = variables.counter()

    def push_limit() -> None:
        b.emit((op.CONST, length))

    def push_key() -> None:
        b.emit((op.GET, counter, 1))

    def push_value() -> None:
        assert ref is not None
        if ref[0] == MEMORY:
            b.emit((op.GET, ref[1], 1))
            if not ref[2]:
                b.emit((op.NIL_CHECK,))
        else:
            address(b, ref, array)
        b.emit((op.CONST, length))
        b.emit((op.GET, counter, 1))
        load(b, (ELEMENT, 0, 0), elem)

    def begin() -> None:
        variables.set(push_key, push_value, [b.unit.int_type, elem])

    _counted(b, s, label, counter, push_limit, begin)


def _range_copy(b: Builder, x: ast.Expr, typ: Type) -> Ref:
    """What is ranged over, as it is now: a place in the frame, or (MEMORY, slot of a pointer,
    whether it can't be nil)."""
    x = unparen(x)
    if typ.kind == rtypes.POINTER:
        b.expr(x)
        return (MEMORY, b.spill(1), 0)
    if isinstance(x, ast.Ident):
        obj = b.uses.get(x)
        if isinstance(obj, Var) and b.is_slot(obj) and obj not in b.facts.assigned:
            return (LOCAL, b.vars[obj][1] << 3, 0)
    if typ.size > LARGE_ARRAY and b.types[x].mode == "var":
        b.emit((op.NEW, typ))
        copy = b.spill(1)
        address(b, b.ref(x), typ)
        b.emit((op.GET, copy, 1))
        b.emit((op.MOVE, typ.size))
        return (MEMORY, copy, 1)
    b.expr(x)
    return (LOCAL, b.spill(typ.slots) << 3, 0)


def _range_string(b: Builder, s: ast.RangeStmt, label: str) -> None:
    variables = Variables(b, s)
    b.expr(s.x)
    text = b.spill(2)
    width = b.alloc(1)
    counter = variables.counter()
    top, test, again, end = Label(), Label(), Label(), Label()
    b.hoisted.clear()
    b.emit((op.CONST, 0))
    b.emit((op.SET, counter, 1))
    live = b.live
    b.jump(test)
    b.place_top(top, live)

    def push_key() -> None:
        b.emit((op.GET, counter, 1))

    def begin() -> None:
        b.emit((op.GET, text, 2))
        b.emit((op.GET, counter, 1))
        b.emit((op.RANGE_STR,))
        b.emit((op.SET, width, 1))
        if not variables.has_value:
            b.emit((op.DROP, 1))
            variables.set(push_key, nothing, [b.unit.int_type] * 2)
            return
        rune = b.spill(1)

        def push_value() -> None:
            b.emit((op.GET, rune, 1))

        variables.set(push_key, push_value, [b.unit.int_type, b.unit.rune_type])

    _body(b, s, label, begin, again, end)
    b.place(again)
    b.line(s.pos)
    b.emit((op.GET, counter, 1))
    b.emit((op.GET, width, 1))
    b.emit((op.ADD_I64,))
    b.emit((op.SET, counter, 1))
    b.place(test)
    b.line(s.pos)
    b.emit((op.GET, counter, 1))
    b.emit((op.GET, text + 1, 1))
    b.emit((op.LT_I64,))
    b.branch(op.JUMP_IF, top)
    b.place(end)


def _range_map(b: Builder, s: ast.RangeStmt, typ: Type, label: str) -> None:
    key, elem = typ.map_key, typ.elem
    assert key is not None and elem is not None
    variables = Variables(b, s)
    b.expr(s.x)
    iteration = b.alloc(MAP_ITER_SLOTS)
    b.emit((op.MAP_ITER, typ, iteration))
    b.hoisted.clear()
    top, end = Label(), Label()
    b.place_top(top, b.live)
    b.line(s.pos)
    flags = variables.has_key | variables.has_value << 1
    if b.live:
        b.wanted.add(end)
        b.emit((op.MAP_NEXT, typ, iteration, flags, end))

    def begin() -> None:
        at_value = b.spill(elem.slots) if variables.has_value else 0
        at_key = b.spill(key.slots) if variables.has_key else 0

        def push_key() -> None:
            load(b, (LOCAL, at_key << 3, 0), key)

        def push_value() -> None:
            load(b, (LOCAL, at_value << 3, 0), elem)

        variables.set(push_key, push_value, [key, elem])

    _body(b, s, label, begin, top, end)
    b.line(s.pos)
    b.jump(top)
    b.place(end)


Builder.stmts.update({ast.ForStmt: _for, ast.RangeStmt: _range})
