"""Values that are known before the program runs, written into static data instead of code.

What a constant expression of any type denotes can be static: constants, functions, nil, addresses
of package variables, structs and arrays of such. In the initialiser of a package variable, which is
evaluated once, so can the address of a literal and a slice.
"""

from __future__ import annotations

from collections.abc import Callable

from minigo.check.constants import Constant
from minigo.check.objects import Func, Nil, Var
from minigo.compile import call, closure, composite, rtypes
from minigo.compile.constant import words_of
from minigo.compile.function import Builder
from minigo.ir.model import Data, Reloc, Type
from minigo.syntax import ast

DATA, FUNCTION, TYPE, BYTES = range(4)  # kinds of Reloc


def constant_words(typ: Type, value: Constant, offset: int) -> tuple[bytes, list[Reloc]]:
    """The memory of a constant of a basic type, for `offset` bytes into a datum."""
    if isinstance(value, bytes):
        relocs = [Reloc(offset, BYTES, value)] if value else []
        return bytes(8) + len(value).to_bytes(8, "little"), relocs
    words = words_of(value, typ)
    if len(words) == 2:
        return b"".join((word & (1 << 64) - 1).to_bytes(8, "little") for word in words), []
    return (words[0] & (1 << 8 * typ.size) - 1).to_bytes(typ.size, "little"), []


def literal(b: Builder, e: ast.CompositeLit, typ: Type) -> str | None:
    """The symbol of static data with the value of a struct or array literal; None if that is not
    constant."""
    writer = _Writer(b, False)
    symbol = writer.pointed(typ, lambda: writer.composite(e, typ, 0))
    if symbol is None:
        writer.undo()
    return symbol


def elements(b: Builder, e: ast.CompositeLit, elem: Type, n: int) -> str | None:
    """The symbol of static data with the elements of a slice literal of length n; None if they are
    not constant."""
    writer = _Writer(b, False)
    symbol = writer.pointed(elem, lambda: writer.array(e, elem, 0), n)
    if symbol is None:
        writer.undo()
    return symbol


def initialize(b: Builder, datum: Data, typ: Type, e: ast.Expr) -> bool:
    """Write the initial value of a package variable if it is known; whether it was."""
    writer = _Writer(b, True)
    writer.content = bytearray(typ.size)
    if not writer.put(e, typ, 0):
        writer.undo()
        return False
    writer.finish(datum)
    return True


class _Writer:
    """Writes one datum and those it points to. `once` tells that the expression is evaluated only
    once. Offsets count from the start of the datum that is being written."""

    def __init__(self, b: Builder, once: bool) -> None:
        self.b = b
        self.once = once
        self.content = bytearray()
        self.relocs: list[Reloc] = []
        self.made: list[str] = []

    def finish(self, datum: Data) -> None:
        datum.content = bytes(self.content.rstrip(b"\0"))
        datum.relocs = self.relocs

    def undo(self) -> None:
        """Take back the data made on the way."""
        for symbol in self.made:
            del self.b.unit.out.data[symbol]

    def pointed(self, typ: Type, write: Callable[[], bool], n: int = 1) -> str | None:
        """The symbol of another datum, n values of a type that `write` writes."""
        outer = self.content, self.relocs
        self.content, self.relocs = bytearray(typ.size * n), []
        datum = None
        if write():
            datum = self.b.unit.static(typ)
            datum.size *= n
            self.made.append(datum.symbol)
            self.finish(datum)
        self.content, self.relocs = outer
        return datum.symbol if datum is not None else None

    def point(self, offset: int, symbol: str | None, addend: int = 0) -> bool:
        """Write the address of a datum."""
        if symbol is None:
            return False
        self.relocs.append(Reloc(offset, DATA, symbol, addend))
        return True

    def put(self, e: ast.Expr, typ: Type, at: int) -> bool:
        """Write the value of an expression, converted to a type it can be assigned to."""
        while isinstance(e, ast.ParenExpr):
            e = e.x
        b = self.b
        if typ.kind == rtypes.INTERFACE:
            return self.interface(e, at)
        value = b.types[e].value
        if value is not None:
            self.constant(value, typ, at)
            return True
        if isinstance(e, ast.CompositeLit):
            return self.composite(e, typ, at)
        if isinstance(e, ast.Ident):
            return self.name(e, e, at)
        if isinstance(e, ast.SelectorExpr):
            return e not in b.source.info.selections and self.name(e, e.sel, at)
        if isinstance(e, ast.UnaryExpr) and e.op == "&":
            return self.address(e.x, at)
        if isinstance(e, ast.FuncLit) and not b.facts.functions[e].captures:
            self.relocs.append(Reloc(at, FUNCTION, closure.literal(b, e)))
            return True
        if isinstance(e, ast.CallExpr) and b.types[e.fun].mode == "type":
            source = b.type_of(e.args[0])
            if source.kind == typ.kind and typ.kind >= rtypes.ARRAY:
                return self.put(e.args[0], typ, at)
        return False

    def constant(self, value: Constant, typ: Type, at: int) -> None:
        content, relocs = constant_words(typ, value, at)
        self.content[at : at + len(content)] = content
        self.relocs += relocs

    def name(self, e: ast.Expr, name: ast.Ident, at: int) -> bool:
        obj = self.b.uses.get(name)
        if type(obj) is Nil:
            return True
        if type(obj) is Func:
            symbol = call.function_symbol(self.b, name, obj)
            self.relocs.append(Reloc(at, FUNCTION, symbol))
            return True
        return False

    def interface(self, e: ast.Expr, at: int) -> bool:
        b = self.b
        if isinstance(e, ast.Ident) and type(b.uses.get(e)) is Nil:
            return True
        typ = b.type_of(e)
        if typ.kind == rtypes.INTERFACE:
            return False
        value = b.types[e].value
        if typ.flags & rtypes.DIRECT:
            if value is not None:
                word = words_of(value, typ)[0] & (1 << 64) - 1
                self.content[at + 8 : at + 16] = word.to_bytes(8, "little")
            elif not self.put(e, typ, at + 8):
                return False
        else:
            symbol: str | None
            if value is not None:
                symbol = b.unit.constant(typ, value)
            else:
                symbol = self.pointed(typ, lambda: self.put(e, typ, 0))
            if not self.point(at + 8, symbol):
                return False
        self.relocs.append(Reloc(at, TYPE, typ))
        return True

    def address(self, x: ast.Expr, at: int) -> bool:
        """The address of a literal, or of a part of a package variable."""
        while isinstance(x, ast.ParenExpr):
            x = x.x
        if isinstance(x, ast.CompositeLit):
            typ = self.b.type_of(x)
            return self.once and self.point(
                at, self.pointed(typ, lambda: self.composite(x, typ, 0))
            )
        place = self.place(x)
        return place is not None and self.point(at, *place)

    def place(self, x: ast.Expr) -> tuple[str, int] | None:
        """The datum of a package variable, and the offset of a part of it."""
        b = self.b
        while isinstance(x, ast.ParenExpr):
            x = x.x
        if isinstance(x, ast.Ident):
            obj = b.uses.get(x)
            if type(obj) is Var and obj not in b.vars:
                return b.unit.variable(obj), 0
        elif isinstance(x, ast.SelectorExpr):
            selection = b.source.info.selections.get(x)
            if selection is None:
                obj = b.uses.get(x.sel)
                return (b.unit.variable(obj), 0) if type(obj) is Var else None
            outer = self.place(x.x)
            typ = b.type_of(x.x)
            if outer is None:
                return None
            symbol, offset = outer
            for i in selection.index:
                if typ.kind != rtypes.STRUCT:
                    return None
                offset += typ.fields[i].offset
                typ = typ.fields[i].type
            return symbol, offset
        elif isinstance(x, ast.IndexExpr):
            typ = b.type_of(x.x)
            index = b.types[x.indices[0]].value
            outer = self.place(x.x) if typ.kind == rtypes.ARRAY else None
            if outer is not None and type(index) is int:
                assert typ.elem is not None
                return outer[0], outer[1] + index * typ.elem.size
        return None

    def composite(self, e: ast.CompositeLit, typ: Type, at: int) -> bool:
        kind = typ.kind
        if kind == rtypes.STRUCT:
            return all(
                self.put(value, member, at + offset)
                for offset, value, member in composite.struct_elements(self.b, e, typ)
            )
        elem = typ.elem
        assert elem is not None
        if kind == rtypes.ARRAY:
            return self.array(e, elem, at)
        if not self.once:
            return False
        if kind == rtypes.POINTER:
            return self.point(at, self.pointed(elem, lambda: self.composite(e, elem, 0)))
        if kind != rtypes.SLICE:
            return False
        n = max((i for i, _ in composite.indexed_elements(self.b, e)), default=-1) + 1
        self.content[at + 8 : at + 24] = n.to_bytes(8, "little") * 2
        return self.point(at, self.pointed(elem, lambda: self.array(e, elem, 0), n))

    def array(self, e: ast.CompositeLit, elem: Type, at: int) -> bool:
        return all(
            self.put(value, elem, at + i * elem.size)
            for i, value in composite.indexed_elements(self.b, e)
        )
