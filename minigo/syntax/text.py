"""Expressions and simple statements on one line, as gc writes them into messages.

Bodies of function and composite literals are shortened to `{…}`, and so is an expression that is
nested deeper than MAX_TEXT_DEPTH.
"""

from __future__ import annotations

from collections.abc import Iterable

from minigo.syntax import ast
from minigo.syntax.ast import Expr, Field, Stmt
from minigo.syntax.walk import deeper_than

MAX_TEXT_DEPTH = 150


def expr_text(x: Expr | None) -> str:
    """An expression or type; nothing for None."""
    return "…" if x and deeper_than(x, MAX_TEXT_DEPTH) else _text(x)


def list_text(items: Iterable[Expr]) -> str:
    """Expressions with commas between them."""
    return ", ".join(map(expr_text, items))


def signature_text(x: ast.FuncType) -> str:
    """Parameters and results, without `func`."""
    return expr_text(x).removeprefix("func")


def stmt_text(stmt: Stmt | None) -> str:
    """A simple statement."""
    match stmt:
        case ast.ExprStmt():
            return expr_text(stmt.x)
        case ast.SendStmt():
            return f"{expr_text(stmt.chan)} <- {expr_text(stmt.value)}"
        case ast.IncDecStmt():
            return f"{expr_text(stmt.x)}{stmt.op}"
        case ast.AssignStmt():
            return f"{list_text(stmt.lhs)} {stmt.op} {list_text(stmt.rhs)}"
    raise TypeError(f"not a simple statement: {stmt!r}")


def emphasized(items: list[Expr]) -> str:
    """Expressions with commas; a single operation stands in parentheses."""
    if len(items) == 1 and isinstance(items[0], ast.BinaryExpr):
        return f"({expr_text(items[0])})"
    return list_text(items)


def _text(x: Expr | None) -> str:
    match x:
        case None:
            return ""
        case ast.BadExpr():
            return "<bad expr>"
        case ast.Ident():
            return x.name
        case ast.BasicLit():
            return x.value
        case ast.CompositeLit():
            return f"{_text(x.type)}{{{'…' if x.elts else ''}}}"
        case ast.KeyValueExpr():
            return f"{_text(x.key)}: {_text(x.value)}"
        case ast.FuncLit():
            return f"{_text(x.type)} {{{'…' if x.body.list else ''}}}"
        case ast.ParenExpr():
            return f"({_text(x.x)})"
        case ast.SelectorExpr():
            return f"{_text(x.x)}.{x.sel.name}"
        case ast.IndexExpr():
            return f"{_text(x.x)}[{_list(x.indices)}]"
        case ast.SliceExpr():
            most = f":{_text(x.max)}" if x.three else ""
            return f"{_text(x.x)}[{_text(x.low)}:{_text(x.high)}{most}]"
        case ast.TypeAssertExpr():
            return f"{_text(x.x)}.({_text(x.type) or 'type'})"
        case ast.CallExpr():
            return f"{_text(x.fun)}({_list(x.args)}{'...' if x.ellipsis else ''})"
        case ast.StarExpr():
            return f"*{_text(x.x)}"
        case ast.UnaryExpr():
            return f"{x.op}{_text(x.x)}"
        case ast.BinaryExpr():
            return f"{_text(x.x)} {x.op} {_text(x.y)}"
        case _:
            return _type_text(x)


def _type_text(x: Expr) -> str:
    match x:
        case ast.Ellipsis():
            return f"...{_text(x.elt)}"
        case ast.ArrayType():
            return f"[{_text(x.len)}]{_text(x.elt)}"
        case ast.StructType():
            return f"struct{{{'; '.join(map(_field_text, x.fields))}}}"
        case ast.FuncType():
            return f"func{_signature(x)}"
        case ast.InterfaceType():
            return f"interface{{{'; '.join(map(_element_text, x.methods))}}}"
        case ast.MapType():
            return f"map[{_text(x.key)}]{_text(x.value)}"
        case ast.ChanType(dir="recv"):
            return f"<-chan {_text(x.value)}"
        case ast.ChanType(dir="send"):
            return f"chan<- {_text(x.value)}"
        case ast.ChanType(value=ast.ChanType(dir="recv")):
            return f"chan ({_text(x.value)})"
        case ast.ChanType():
            return f"chan {_text(x.value)}"
    raise TypeError(f"not an expression: {x!r}")


def _list(items: Iterable[Expr]) -> str:
    return ", ".join(map(_text, items))


def _signature(x: ast.FuncType) -> str:
    parameters = f"({', '.join(map(_field_text, x.params))})"
    match x.results:
        case []:
            return parameters
        case [Field(names=[], type=type_)]:
            return f"{parameters} {_text(type_)}"
    return f"{parameters} ({', '.join(map(_field_text, x.results))})"


def _field_text(field: Field) -> str:
    words = [", ".join(name.name for name in field.names), _text(field.type)]
    if field.tag:
        words.append(field.tag.value)
    return " ".join(filter(None, words))


def _element_text(field: Field) -> str:
    if field.names and isinstance(field.type, ast.FuncType):
        return field.names[0].name + _signature(field.type)
    return _text(field.type)
