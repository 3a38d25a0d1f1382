"""The initialisation of a package: static data where an initial value is known, code for the rest.

The code is in functions that tracebacks call `init`, one for each run of variables in the same
file. A function that tracebacks do not show calls these and then the package's init functions.
"""

from __future__ import annotations

from minigo.check.info import Initializer
from minigo.check.objects import Var
from minigo.compile import staticdata
from minigo.compile.assign import push_tuple
from minigo.compile.convert import adapt, expr_to
from minigo.compile.escape import Facts, initializer_facts
from minigo.compile.function import MAX_LOCAL, Builder
from minigo.compile.memory import load, store
from minigo.compile.symbols import Symbol
from minigo.compile.unit import Unit
from minigo.ir import _ops as op
from minigo.ir import model
from minigo.source import Pos
from minigo.syntax import ast


def compile_init(unit: Unit, inits: list[str]) -> str | None:
    """Compile the initialisation; the symbol of the function that does it all, None when there is
    nothing to do."""
    functions = [*_variables(unit), *inits]
    if len(functions) < 2:
        return functions[0] if functions else None
    symbol = f"{unit.pkg.path}..inittask"
    fn = model.Function(symbol, symbol, "", 0, 0, 0, flags=op.FUNC_RUNTIME | op.FUNC_WRAPPER)
    fn.code = [*((op.CALL, function) for function in functions), (op.RETURN,)]
    unit.define(fn)
    return symbol


def _variables(unit: Unit) -> list[str]:
    """Initialise the package variables; the symbols of the functions that do so."""
    facts = initializer_facts(_values(unit), unit.own.info, unit.own.has_old_loops)
    functions: list[str] = []
    b: Builder | None = None
    for step in unit.checked.info.init_order:
        file = unit.fset.file(step.rhs.pos).name
        if b is None or b.fn.file != file:
            if b is not None:
                _finish(b, functions)
            b = _builder(unit, facts, len(functions), step.rhs.pos)
        if not _is_static(b, step):
            _initialize(b, step)
    if b is not None:
        _finish(b, functions)
    return functions


def _values(unit: Unit) -> list[ast.Expr]:
    """The initial values of package variables in source order."""
    values: list[ast.Expr] = []
    for file in unit.checked.files:
        for decl in file.decls:
            if isinstance(decl, ast.GenDecl) and decl.tok == "var":
                for spec in decl.specs:
                    assert isinstance(spec, ast.ValueSpec)
                    values += spec.values
    return values


def _builder(unit: Unit, facts: Facts, number: int, pos: Pos) -> Builder:
    name = f"{unit.pkg.path}.init"
    symbol = Symbol(f"{name}·{number + 1}" if number else name, name)
    b = Builder(unit, unit.own, symbol, facts, facts.functions[None], None, MAX_LOCAL)
    b.set_file(pos)
    return b


def _finish(b: Builder, functions: list[str]) -> None:
    if b.code:
        b.emit((op.RETURN,))
        b.finish()
        functions.append(b.fn.symbol)


def _is_static(b: Builder, step: Initializer) -> bool:
    """Write the value of a variable into its memory, if it is known."""
    if len(step.lhs) != 1 or step.lhs[0].name == "_":
        return False
    var = step.lhs[0]
    assert var.typ is not None
    datum = b.unit.out.data.get(b.unit.variable(var))
    if datum is None:  # it is in another package
        return False
    return staticdata.initialize(b, datum, b.rtype(var.typ), step.rhs)


def _initialize(b: Builder, step: Initializer) -> None:
    lhs, rhs = step.lhs, step.rhs
    mark = b.next
    b.line(lhs[0].pos if lhs else rhs.pos, True)
    if len(lhs) == 1 and lhs[0].name != "_":
        typ = _type(b, lhs[0])
        expr_to(b, rhs, typ)
        store(b, b.var_ref(lhs[0]), typ)
    elif len(lhs) > 1:
        have, refs = push_tuple(b, rhs)
        for var, source, ref in zip(lhs, have, refs, strict=True):
            if var.name != "_":
                typ = _type(b, var)
                load(b, ref, source)
                adapt(b, source, typ)
                store(b, b.var_ref(var), typ)
    else:
        value = b.types[rhs].value
        if value is None:
            b.expr(rhs)
            slots = b.type_of(rhs).slots
            if slots:
                b.emit((op.DROP, slots))
    b.hoisted.clear()
    b.release(mark)


def _type(b: Builder, var: Var) -> model.Type:
    assert var.typ is not None
    return b.rtype(var.typ)
