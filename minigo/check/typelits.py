"""Struct types, interface types and the unions in constraints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import literals, typeset, typexpr
from minigo.check.constants import quote
from minigo.check.info import TypeAndValue
from minigo.check.objects import Func, Object, TypeName, Var
from minigo.check.predicates import deref, identical, is_interface, is_type_param, is_valid
from minigo.check.types import (
    INVALID,
    Basic,
    Interface,
    Pointer,
    Signature,
    Struct,
    Type,
    Union,
    as_named,
)
from minigo.check.typestring import type_string
from minigo.check.universe import COMPARABLE
from minigo.source import Pos
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def struct_type(c: Checker, struct: Struct, e: ast.StructType) -> None:
    """Fill in `struct` from `e`."""
    fields: list[Var] = []
    tags: list[str] = []
    seen: dict[str, Object] = {}

    def add(ident: ast.Ident, t: Type, tag: str, embedded: bool, pos: Pos) -> None:
        v = Var(pos, c.pkg, ident.name, t)
        v.is_field = True
        v.embedded = embedded
        if ident.name != "_":
            other = seen.setdefault(ident.name, v)
            if other is not v:
                c.error(pos, f"{ident.name} redeclared", "DuplicateDecl", c.other(other))
                return
        fields.append(v)
        tags.append(tag)
        c.info.defs[ident] = v

    for f in e.fields:
        t = typexpr.var_type(c, f.type)
        tag = ""
        if f.tag is not None and f.tag.kind == "STRING":
            tag = literals.string(f.tag.value).decode("utf-8", "surrogateescape")
        elif f.tag is not None:
            shown = quote(f.tag.value.encode())
            text = f"invalid syntax tree: incorrect tag syntax: {shown}"
            c.error(f.tag, text, "InvalidSyntaxTree")
        if f.names:
            for name in f.names:
                add(name, t, tag, False, name.pos)
            continue
        embedded = _embedded_name(f.type)
        if embedded is None:
            c.errorf(f.type, "InvalidSyntaxTree", "invalid embedded field type %s", f.type)
            add(ast.Ident(f.type.pos, "_"), INVALID, "", True, f.type.pos)
            continue
        add(embedded, t, tag, True, embedded.pos)
        _check_embedded(c, c.start(f.type), t)
    struct.fields = fields
    struct.tags = tags


def _embedded_name(e: ast.Expr) -> ast.Ident | None:
    """The identifier that names an embedded field."""
    if isinstance(e, ast.StarExpr) and not isinstance(e.x, ast.StarExpr):
        e = e.x
    if isinstance(e, ast.IndexExpr):
        e = e.x
    if isinstance(e, ast.SelectorExpr):
        return e.sel
    return e if isinstance(e, ast.Ident) else None


def _check_embedded(c: Checker, pos: Pos, typ: Type) -> None:
    def check() -> None:
        t, is_pointer = deref(typ)
        u = t.underlying()
        if isinstance(u, Basic):
            if is_valid(t) and u.kind == "unsafe.Pointer":
                c.error(pos, "embedded field type cannot be unsafe.Pointer", "InvalidPtrEmbed")
        elif isinstance(u, Pointer):
            c.error(pos, "embedded field type cannot be a pointer", "InvalidPtrEmbed")
        elif isinstance(u, Interface):
            if is_type_param(t):
                c.error(
                    pos,
                    "embedded field type cannot be a (pointer to a) type parameter",
                    "MisplacedTypeParam",
                )
            elif is_pointer:
                c.error(
                    pos,
                    "embedded field type cannot be a pointer to an interface",
                    "InvalidPtrEmbed",
                )

    c.later(check)


def interface_type(
    c: Checker, ityp: Interface, e: ast.InterfaceType, def_: TypeName | None
) -> None:
    """Fill in `ityp` from `e`; `def_` is what it is declared as."""
    recv_type: Type = ityp
    if def_ is not None and def_.typ is not None:
        recv_type = as_named(def_.typ) or ityp
    for f in e.methods:
        if not f.names:
            ityp.embeddeds.append(_union(c, f.type))
            ityp.embed_pos.append(c.start(f.type))
            continue
        name = f.names[0]
        if name.name == "_":
            c.error(name, "methods must have a unique non-blank name", "BlankIfaceMethod")
            continue
        sig = typexpr.typ(c, f.type)
        if not isinstance(sig, Signature):
            if is_valid(sig):
                c.errorf(f.type, "InvalidSyntaxTree", "%s is not a method signature", sig)
            continue
        sig.recv = Var(name.pos, c.pkg, "", recv_type)
        sig.recv.is_param = True
        sig.recv.role = "receiver"
        m = Func(name.pos, c.pkg, name.name, sig)
        c.info.defs[name] = m
        ityp.methods.append(m)
    ityp.complete = True
    ityp.checker = c
    c.interfaces.append((e, ityp))
    if not ityp.methods and not ityp.embeddeds:
        return
    ityp.methods.sort(key=typeset.method_key)  # type: ignore[arg-type]
    c.later(lambda: _complete(c, e.pos, ityp))


def _complete(c: Checker, pos: Pos, ityp: Interface) -> None:
    typeset.compute(c, pos, ityp)


def _union(c: Checker, e: ast.Expr) -> Type:
    """An element of a constraint: a type, `~T`, or several of those between `|`."""
    operators: list[ast.BinaryExpr] = []
    at = e
    while isinstance(at, ast.BinaryExpr) and at.op == "|":
        operators.append(at)
        at = at.x
    operators.reverse()
    exprs = [at, *(op.y for op in operators)]
    if len(exprs) == 1 and not _is_tilde(exprs[0]):
        t = typexpr.typ(c, exprs[0])
        return _no_type_param(c, exprs[0], exprs[0], t)
    terms: list[tuple[bool, Type]] = []
    result: Type = INVALID
    too_many = False
    for i, x in enumerate(exprs):
        term = _term(c, x)
        if len(terms) >= typeset.MAX_TERMS:
            if not too_many:
                c.error(x, typeset.TOO_MANY_TERMS, "InvalidUnion")
                too_many = True
            result = INVALID
        else:
            terms.append(term)
            result = Union(list(terms)) if i + 1 < len(exprs) else Union(terms)
        if i > 0:
            c.types[operators[i - 1]] = TypeAndValue("type", result)
    if is_valid(result):
        c.later(lambda: _check_terms(c, exprs, terms))
    return result


def _is_tilde(e: ast.Expr) -> bool:
    return isinstance(e, ast.UnaryExpr) and e.op == "~"


def _term(c: Checker, e: ast.Expr) -> tuple[bool, Type]:
    tilde = isinstance(e, ast.UnaryExpr) and e.op == "~"
    inner = e.x if isinstance(e, ast.UnaryExpr) and tilde else e
    t = _no_type_param(c, e, inner, typexpr.typ(c, inner))
    if tilde:
        c.types[e] = TypeAndValue("type", Union([(True, t)]))
    return tilde, t


def _no_type_param(c: Checker, e: ast.Expr, inner: ast.Expr, t: Type) -> Type:
    if not is_type_param(t):
        return t
    if e is not inner:
        c.errorf(inner, "MisplacedTypeParam", "type in term %s cannot be a type parameter", e)
    else:
        c.error(inner, "term cannot be a type parameter", "MisplacedTypeParam")
    return INVALID


def _check_terms(c: Checker, exprs: list[ast.Expr], terms: list[tuple[bool, Type]]) -> None:
    def show(term: tuple[bool, Type]) -> str:
        return ("~" if term[0] else "") + type_string(term[1])

    for i, (tilde, t) in enumerate(terms):
        if not is_valid(t):
            continue
        e = exprs[i]
        u = t.underlying()
        if tilde:
            if isinstance(u, Interface):
                c.errorf(e, "InvalidUnion", "invalid use of ~ (%s is an interface)", t)
                continue
            if not identical(u, t):
                c.errorf(e, "InvalidUnion", "invalid use of ~ (underlying type of %s is %s)", t, u)
                continue
        if isinstance(u, Interface):
            tset = typeset.type_set(u)
            shown = show((tilde, t))
            if tset.methods:
                c.errorf(
                    e, "InvalidUnion", "cannot use %s in union (%s contains methods)", shown, shown
                )
            elif t is COMPARABLE:
                c.error(e, "cannot use comparable in union", "InvalidUnion")
            elif tset.comparable:
                c.errorf(
                    e, "InvalidUnion", "cannot use %s in union (%s embeds comparable)", shown, shown
                )
            continue
        for other in terms[:i]:
            if not is_interface(other[1]) and typeset.overlap(other, (tilde, t)):
                c.errorf(
                    e, "InvalidUnion", "overlapping terms %s and %s", show((tilde, t)), show(other)
                )
                break
