"""Expressions as source text, the way gc writes them into its messages: bodies and elements are cut
to `…`."""

from __future__ import annotations

from minigo.syntax import ast


def expr_string(e: ast.Expr) -> str:
    """`e` on one line."""
    out: list[str] = []
    _write(e, out)
    return "".join(out)


def _write(e: ast.Expr, out: list[str]) -> None:
    put = out.append
    match e:
        case ast.Ident():
            put(e.name)
        case ast.BasicLit():
            put(e.value)
        case ast.SelectorExpr():
            _write(e.x, out)
            put("." + e.sel.name)
        case ast.CallExpr():
            _write(e.fun, out)
            put("(")
            _list(e.args, out)
            put("...)" if e.ellipsis else ")")
        case ast.BinaryExpr():
            # Left operands nest as deep as a chain of operators is long.
            chain = [e]
            while isinstance(chain[-1].x, ast.BinaryExpr):
                chain.append(chain[-1].x)
            _write(chain[-1].x, out)
            for b in reversed(chain):
                put(f" {b.op} ")
                _write(b.y, out)
        case ast.UnaryExpr():
            put(e.op)
            _write(e.x, out)
        case ast.StarExpr():
            put("*")
            _write(e.x, out)
        case ast.ParenExpr():
            put("(")
            _write(e.x, out)
            put(")")
        case ast.IndexExpr():
            _write(e.x, out)
            put("[")
            _list(e.indices, out)
            put("]")
        case ast.SliceExpr():
            _slice(e, out)
        case ast.TypeAssertExpr():
            _write(e.x, out)
            put(".(")
            if e.type is None:
                put("type")
            else:
                _write(e.type, out)
            put(")")
        case ast.CompositeLit():
            if e.type is not None:
                _write(e.type, out)
            put("{…}" if e.elts else "{}")
        case ast.FuncLit():
            _write(e.type, out)
            put(" {…}" if e.body.list else " {}")
        case ast.KeyValueExpr():
            _write(e.key, out)
            put(": ")
            _write(e.value, out)
        case ast.Ellipsis():
            put("...")
            if e.elt is not None:
                _write(e.elt, out)
        case _:
            _type(e, out)


def _list(exprs: list[ast.Expr], out: list[str]) -> None:
    for i, x in enumerate(exprs):
        if i:
            out.append(", ")
        _write(x, out)


def _slice(e: ast.SliceExpr, out: list[str]) -> None:
    _write(e.x, out)
    out.append("[")
    if e.low is not None:
        _write(e.low, out)
    out.append(":")
    if e.high is not None:
        _write(e.high, out)
    if e.max is not None:
        out.append(":")
        _write(e.max, out)
    out.append("]")


def _inner(e: ast.Expr, out: list[str]) -> None:
    """A type within another one: gc's parser drops parentheses around it."""
    while isinstance(e, ast.ParenExpr):
        e = e.x
    _write(e, out)


def _type(e: ast.Expr, out: list[str]) -> None:
    put = out.append
    match e:
        case ast.ArrayType():
            put("[")
            if e.len is not None:
                _write(e.len, out)
            put("]")
            _inner(e.elt, out)
        case ast.MapType():
            put("map[")
            _inner(e.key, out)
            put("]")
            _inner(e.value, out)
        case ast.ChanType():
            put({"both": "chan ", "send": "chan<- ", "recv": "<-chan "}[e.dir])
            inner = e.value
            while isinstance(inner, ast.ParenExpr):
                inner = inner.x
            parens = e.dir == "both" and isinstance(inner, ast.ChanType) and inner.dir == "recv"
            if parens:
                put("(")
            _inner(inner, out)
            if parens:
                put(")")
        case ast.FuncType():
            put("func")
            _signature(e, out)
        case ast.StructType():
            put("struct{")
            _fields(e.fields, "; ", out)
            put("}")
        case ast.InterfaceType():
            put("interface{")
            for i, m in enumerate(e.methods):
                if i:
                    put("; ")
                if m.names:
                    put(m.names[0].name)
                    assert isinstance(m.type, ast.FuncType)
                    _signature(m.type, out)
                else:
                    _inner(m.type, out)
            put("}")
        case _:
            put("_")


def _signature(e: ast.FuncType, out: list[str]) -> None:
    out.append("(")
    _fields(e.params, ", ", out)
    out.append(")")
    if e.results:
        out.append(" ")
        if len(e.results) == 1 and not e.results[0].names:
            _inner(e.results[0].type, out)
        else:
            out.append("(")
            _fields(e.results, ", ", out)
            out.append(")")


def _fields(fields: list[ast.Field], separator: str, out: list[str]) -> None:
    for i, f in enumerate(fields):
        if i:
            out.append(separator)
        if f.names:
            out.append(", ".join(n.name for n in f.names) + " ")
        _inner(f.type, out)
        if f.tag is not None:
            out.append(" " + f.tag.value)
