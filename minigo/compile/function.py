"""The builder of one function: its frame, labels, lines, variables, and the way to the modules that
make code for each kind of expression and statement.

Those are functions `f(b, node)` in dispatch tables by node type, which their modules fill when they
are imported; so they need not import each other to recurse (`b.expr`, `b.stmt`).

Frame slots are given out like a stack: a block gives back what was taken inside it (`release`), but
slots that must outlive their block (`keep`) hold the mark up. Code that can't be reached is not
emitted: after a jump `emit` is a function that does nothing, until a label is placed that live code
jumps to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from minigo.check.instantiate import concrete
from minigo.check.objects import Object, Var
from minigo.check.types import Type as CheckType
from minigo.check.types import TypeParam
from minigo.compile import memory
from minigo.compile.constant import push_constant
from minigo.compile.escape import Facts, FuncFacts
from minigo.compile.memory import LOCAL, MEMORY, Ref
from minigo.compile.symbols import Symbol, is_hidden
from minigo.compile.unit import Source, Unit
from minigo.ir import _ops as op
from minigo.ir import model
from minigo.ir.model import Instr, Label
from minigo.source import File, Pos
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.compile.leave import Body

# How a variable is reached: the slot that holds it; the slot that holds the address of its cell;
# the offset in the closure of the value, or of its cell's address.
SLOT, CELL, CAPTURED, CAPTURED_CELL = range(4)

Where = tuple[int, int]

MAX_LOCAL = 1 << 16  # bytes; larger variables live on the heap
MAX_LOCALS = 29000  # slots of a frame; when it needs more, only small variables stay in it
SMALL_LOCAL = 128

Emitter = Callable[..., None]


LARGE_FRAME = f"a stack frame larger than {MAX_LOCALS * 8 // 1000} kB"


class FrameFull(Exception):
    """The variables of a function do not fit into a frame."""


class Target:
    """What break and continue leave or go on with; `continue_` None for switch and select."""

    __slots__ = ("break_", "continue_", "label")

    def __init__(self, label: str, break_: Label, continue_: Label | None) -> None:
        self.label = label
        self.break_ = break_
        self.continue_ = continue_


class Builder:
    """See the module. `smap` gives the type arguments when this is an instance of a generic
    function; `facts` are those of the declaration around, `own` of this function or literal. In the
    body of a range over a function there is a `body`, and `results` are those of the function that
    return statements leave."""

    exprs: ClassVar[dict[type, Emitter]] = {}
    stmts: ClassVar[dict[type, Emitter]] = {}
    refs: ClassVar[dict[type, Callable[..., Ref]]] = {}

    def __init__(
        self,
        unit: Unit,
        source: Source,
        name: Symbol,
        facts: Facts,
        own: FuncFacts,
        smap: dict[TypeParam, CheckType] | None = None,
        max_local: int = MAX_LOCAL,
    ) -> None:
        self.unit = unit
        self.source = source
        self.name = name
        self.facts = facts
        self.own = own
        self.calls = facts.calls
        self.smap = smap
        self.types = source.info.types
        self.uses = source.info.uses
        self.defs = source.info.defs
        # Descriptors by the checker's types: shared, except where type parameters mean something.
        self.cache: dict[CheckType, model.Type] = {} if smap else unit.types.cache
        self.fn = model.Function(name.symbol, name.name, "", 0, 0, 0)
        if is_hidden(name.symbol):
            self.fn.flags |= op.FUNC_RUNTIME
        self.code: list[Instr] = self.fn.code
        self.emit: Callable[[Instr], None] = self.code.append
        self.live = True
        self.must_prune = False
        self.wanted: set[Label] = set()
        self.vars: dict[Var, Where] = {}
        self.hoisted: dict[ast.Expr, tuple[int, int]] = {}
        self.targets: list[Target] = []
        self.pending_label = ""
        self.goto_labels: dict[str, Label] = {}
        self.fallthrough: Label | None = None
        self.body: Body | None = None
        self.max_local = max_local
        self.next = 0
        self.top = 0
        self.floor = 0
        self.closure = -1
        self.captured_words = -1  # of a literal that gets them behind its arguments
        self.results: list[model.Type] = []
        self.result_vars: list[Var | None] = []
        self.named_results = False
        self.exit: Label | None = None
        self.defer_kinds: dict[ast.DeferStmt, str] = {}
        self.backings: dict[ast.CallExpr, int] = {}  # see `backing`
        self.exclusive: set[Var] | None = None
        self.wrap_count = 0
        self.literals: dict[ast.FuncLit, str] = {}
        self._file: File | None = None
        self._low = self._high = self._start = -1
        self._line = 0

    # ---- types

    def rtype(self, t: CheckType) -> model.Type:
        """The descriptor of a type as it is in this instance."""
        typ = self.cache.get(t)
        if typ is None:
            if self.smap:
                typ = self.cache[t] = self.unit.types.of(concrete(t, self.smap))
            else:
                typ = self.unit.types.of(t)
        return typ

    def type_of(self, e: ast.Expr) -> model.Type:
        """The type of an expression."""
        t = self.types[e].type
        return self.cache.get(t) or self.rtype(t)

    def type_of_lhs(self, e: ast.Expr) -> model.Type:
        """The type of an operand on the left of an assignment."""
        if type(e) is ast.Ident:
            obj = self.uses.get(e) or self.defs[e]
            assert obj is not None and obj.typ is not None
            return self.cache.get(obj.typ) or self.rtype(obj.typ)
        return self.type_of(e)

    def type_at(self, e: ast.Expr) -> CheckType:
        """The checker's type of an expression, concrete."""
        t = self.types[e].type
        return concrete(t, self.smap) if self.smap else t

    # ---- expressions and statements

    def expr(self, e: ast.Expr) -> None:
        """Push the value of an expression."""
        tv = self.types.get(e)
        if tv is not None and tv.value is not None:
            t = tv.type
            push_constant(self, tv.value, self.cache.get(t) or self.rtype(t))
            return
        if self.hoisted:
            kept = self.hoisted.get(e)
            if kept is not None:
                if kept[1]:
                    self.emit((op.GET, *kept))
                return
        self.exprs[type(e)](self, e)

    def stmt(self, s: ast.Stmt) -> None:
        """Make code for a statement, unless it is dead."""
        if s not in self.facts.dead:
            self.stmts[type(s)](self, s)

    def block(self, stmts: list[ast.Stmt]) -> None:
        """Make code for statements in a scope of their own."""
        mark, shown = self.next, len(self.fn.variables)
        table, dead = self.stmts, self.facts.dead
        for s in stmts:
            if s not in dead:
                table[type(s)](self, s)
        self.close(mark, shown)

    def ref(self, e: ast.Expr) -> Ref:
        """The place that an expression denotes; what is needed to reach it is pushed."""
        if self.hoisted and e in self.hoisted:
            return (LOCAL, self.hoisted[e][0] << 3, 0)
        return self.refs[type(e)](self, e)

    # ---- slots

    def alloc(self, n: int) -> int:
        """Take n consecutive slots until the block ends or `release` is called."""
        slot = self.next
        self.next = slot + n
        if self.next > self.top:
            self.top = self.next
            if self.next > MAX_LOCALS:
                raise FrameFull
        return slot

    def keep(self, n: int) -> int:
        """Take n consecutive slots for the whole rest of the function."""
        slot = self.alloc(n)
        self.floor = self.next
        return slot

    def release(self, mark: int) -> None:
        """Give back the slots taken since `next` was `mark`."""
        self.next = mark if mark > self.floor else self.floor

    def spill(self, n: int) -> int:
        """Pop n words into fresh slots."""
        slot = self.alloc(n)
        if n:
            self.emit((op.SET, slot, n))
        return slot

    # ---- variables

    def declare(self, var: Var, typ: model.Type) -> Where:
        """Make a variable known. Its slots hold nothing yet; see `initialize` and `zero`."""
        if var in self.facts.cells or typ.size > self.max_local:
            where = (CELL, self.alloc(1))
        else:
            where = (SLOT, self.alloc(typ.slots))
        self.vars[var] = where
        return where

    def show(self, var: Var, typ: model.Type, where: Where, role: str = "") -> None:
        """Tell debuggers of a variable, from here to the end of its block."""
        if var.name != "_" and var.name:
            kind, slot = where
            if kind >= CAPTURED:
                slot = (slot >> 3) - 1
            at = len(self.code)
            self.fn.variables.append(
                model.Variable(var.name, typ, kind, slot, at, -1, role == "param", role == "result")
            )

    def initialize(self, var: Var, typ: model.Type) -> None:
        """Declare a variable and pop its first value into it."""
        self.put(self.declare(var, typ), typ)
        self.show(var, typ, self.vars[var])

    def put(self, where: Where, typ: model.Type) -> None:
        """Pop the first value of a variable; a cell is made here."""
        kind, slot = where
        if kind == CELL:
            self.emit((op.NEW, typ))
            self.emit((op.SET, slot, 1))
            self.emit((op.GET, slot, 1))
            memory.store(self, (MEMORY, 0, 1), typ)
        elif typ.size:
            self.emit((op.SET, slot, typ.slots))

    def zero(self, where: Where, typ: model.Type) -> None:
        """Give a variable its zero value; a cell is made here."""
        kind, slot = where
        if kind == CELL:
            self.emit((op.NEW, typ))
            self.emit((op.SET, slot, 1))
        elif typ.size:
            self.emit((op.ZERO_LOCAL, slot, typ.slots))

    def var_ref(self, var: Var) -> Ref:
        """The place of a variable."""
        where = self.vars.get(var)
        if where is None:
            self.emit((op.GLOBAL, self.unit.variable(var), 0))
            return (MEMORY, 0, 1)
        kind, at = where
        if kind == SLOT:
            return (LOCAL, at << 3, 0)
        if kind == CELL:
            self.emit((op.GET, at, 1))
            return (MEMORY, 0, 1)
        self.emit((op.GET, self.closure, 1))
        if kind == CAPTURED:
            return (MEMORY, at, 1)
        self.emit((op.LOAD_64, at))
        return (MEMORY, 0, 1)

    def is_slot(self, obj: Object | None) -> bool:
        """Whether a variable is held in slots of the frame, where no call can change it."""
        where = self.vars.get(obj) if type(obj) is Var else None
        return where is not None and where[0] == SLOT

    def close(self, mark: int, shown: int) -> None:
        """End the block that began with `next` at `mark` and `shown` variables told of."""
        self.release(mark)
        end = len(self.code)
        for variable in self.fn.variables[shown:]:
            if variable.end < 0:
                variable.end = end

    # ---- control

    def place(self, label: Label) -> None:
        """Put a label here."""
        label.index = len(self.code)
        if not self.live and label in self.wanted:
            self.live = True
            self.emit = self.code.append

    def place_top(self, label: Label, live: bool) -> None:
        """Put the label of a loop here, to which code that follows jumps back. `live` tells whether
        that code can be reached."""
        label.index = len(self.code)
        if live and not self.live:
            self.live = True
            self.emit = self.code.append

    def jump(self, label: Label) -> None:
        """Go on at a label."""
        if self.live:
            self.wanted.add(label)
            self.emit((op.JUMP, label))
            self.end_path()

    def branch(self, opcode: int, label: Label) -> None:
        """Pop a bool and jump, or not."""
        if self.live:
            self.wanted.add(label)
            self.emit((opcode, label))

    def end_path(self) -> None:
        """What follows can't be reached from here."""
        self.live = False
        self.emit = _nothing

    # ---- lines

    def line(self, pos: Pos, statement: bool = False) -> None:
        """The code that follows belongs to the line of `pos`."""
        if not self._low <= pos < self._high:
            self._find_line(pos)
        elif not statement:
            rows = self.fn.lines
            if rows and rows[-1][1] == self._line:
                return
        if not self.live:
            return
        rows = self.fn.lines
        at = len(self.code)
        if rows and rows[-1][0] == at:
            statement = rows.pop()[3] or statement
        rows.append((at, self._line, pos - self._start + 1, statement))

    def _find_line(self, pos: Pos) -> None:
        file = self._file
        if file is None or not file.base <= pos <= file.base + len(file.content):
            file = self._file = self.source.fset.file(pos)
        self._line = file.line(pos - file.base)
        lines = file.lines
        self._start = self._low = file.base + lines[self._line - 1]
        self._high = (
            file.base + lines[self._line]
            if self._line < len(lines)
            else file.base + len(file.content) + 1
        )
        if file.marks:
            self._find_shown_line(file, pos)

    def _find_shown_line(self, file: File, pos: Pos) -> None:
        """`_find_line` where line directives tell otherwise; they may stand within the line."""
        offset = pos - file.base
        self._line = file.position(offset).line
        for mark in file.marks:
            if mark.offset <= offset:
                self._low = max(self._low, file.base + mark.offset)
            else:
                self._high = min(self._high, file.base + mark.offset)

    def set_file(self, pos: Pos) -> None:
        """The function begins at `pos`."""
        self._find_line(pos)
        assert self._file is not None
        self.fn.file = self._file.position(pos - self._file.base).filename
        self.fn.line = self._line

    # ---- the end

    def finish(self) -> None:
        """Complete the function and put it into the package."""
        fn = self.fn
        end = len(self.code)
        for variable in fn.variables:
            if variable.end < 0:
                variable.end = end
        fn.locals = self.top - fn.results - fn.params
        if self.must_prune:
            from minigo.compile.prune import prune

            prune(fn)
        while fn.lines and fn.lines[-1][0] >= len(fn.code):
            fn.lines.pop()
        self.unit.define(fn)


def _nothing(instr: Instr) -> None:
    pass
