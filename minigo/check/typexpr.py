"""Types as they are written, and the meaning of identifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import constants, expr, instantiate, lookup, selector, typelits, typeset
from minigo.check.info import Instance, TypeAndValue
from minigo.check.objects import (
    Builtin,
    Const,
    Func,
    Nil,
    Object,
    PkgName,
    Scope,
    TypeName,
    Var,
)
from minigo.check.objectstring import object_kind
from minigo.check.operand import Operand
from minigo.check.positions import syntax_pos
from minigo.check.predicates import (
    comparable,
    is_generic,
    is_integer,
    is_type_param,
    is_untyped,
    is_valid,
)
from minigo.check.signature import func_type
from minigo.check.types import (
    INVALID,
    Alias,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Named,
    Pointer,
    Signature,
    Slice,
    Struct,
    Type,
    TypeParam,
)
from minigo.check.universe import ANY, COMPARABLE, IOTA
from minigo.source import Pos
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker

# No value of these can be an interface.
_PLAIN = (Basic, Pointer, Slice, Map, Array, Chan, Signature, Struct, TypeParam)


def ident(c: Checker, x: Operand, e: ast.Ident, want_type: bool) -> None:
    """What an identifier denotes; x is invalid on entry."""
    name = e.name
    scope: Scope | None = c.scope
    obj: Object | None = None
    while scope is not None:
        obj = scope.names.get(name)
        if obj is not None:
            break
        scope = scope.outer
    if obj is None:
        if name == "_":
            c.error(e, "cannot use _ as value or type", "InvalidBlank")
        else:
            c.errorf(e, "UndeclaredName", "undefined: %s", name)
        return
    if (
        c.version < 18
        and (obj is ANY.obj or obj is COMPARABLE.obj)
        and not c.verify(e, 18, "predeclared %s", name)
    ):
        return
    c.info.uses[e] = obj
    kind = type(obj)
    if want_type and kind is not TypeName:
        c.errorf(e, "NotAType", "%s (%s) is not a type", obj.name, object_kind(obj))
        if isinstance(obj, Var):
            obj.used = True
        return
    if c.dot_imports and scope is not None:
        pkg_name = c.dot_imports.get((scope, name))
        if pkg_name is not None:
            pkg_name.used = True
    typ = obj.typ
    if kind is PkgName:
        c.errorf(e, "InvalidPkgUse", "use of package %s not in selector", name)
        return
    if typ is None or (want_type and obj in c.path_index):
        c.declare_object(obj)
        typ = obj.typ
        assert typ is not None
    if kind is Var:
        obj.used = True  # type: ignore[attr-defined]
        if c.decl is not None:
            c.depend(obj)
        if typ is INVALID:
            return
        x.mode = "var"
    elif kind is Const:
        assert isinstance(obj, Const)
        if c.decl is not None:
            c.depend(obj)
        if not is_valid(typ):
            return
        x.val = obj.value
        if obj is IOTA:
            if c.iota is None:
                c.error(e, "cannot use iota outside constant declaration", "InvalidIota")
                return
            x.val = c.iota
        x.mode = "const"
    elif kind is TypeName:
        x.mode = "type"
    elif kind is Func:
        if c.decl is not None:
            c.depend(obj)
        x.mode = "value"
    elif kind is Builtin:
        x.mode = "builtin"
        x.builtin = name
    else:
        assert kind is Nil
        x.mode = "nil"
    x.typ = typ


def typ(c: Checker, e: ast.Expr) -> Type:
    """The type that `e` denotes; invalid after an error."""
    return declared_type(c, e, None)


def var_type(c: Checker, e: ast.Expr) -> Type:
    """Like `typ`, for a type that variables are to have: no constraint interface."""
    t = declared_type(c, e, None)
    valid_var_type(c, e, t)
    return t


def valid_var_type(c: Checker, e: ast.Expr, t: Type) -> None:
    """Report `t` if it is an interface that may only be a constraint; once it is complete."""
    if isinstance(t, _PLAIN) or t is ANY:
        return
    if isinstance(t, Named) and isinstance(t._underlying, _PLAIN):
        return
    if is_type_param(t):
        return

    def check() -> None:
        u = t.underlying()
        if isinstance(u, Interface):
            tset = typeset.compute(c, c.start(e), u)
            if not tset.is_method_set:
                why = "contains type constraints"
                if tset.comparable:
                    why = "is (or embeds) comparable"
                c.errorf(
                    e,
                    "MisplacedConstraintIface",
                    "cannot use type %s outside a type constraint: interface " + why,
                    t,
                )

    c.later(check)


def declared_type(c: Checker, e: ast.Expr, def_: TypeName | None) -> Type:
    """Like `typ`; `def_` is what the type is declared as."""
    t = _typ(c, e, def_)
    if is_generic(t):
        c.errorf(e, "WrongTypeArgCount", "cannot use generic type %s without instantiation", t)
        t = INVALID
    c.types[e] = TypeAndValue("type", t)
    return t


def generic_type(c: Checker, e: ast.Expr) -> tuple[Type, str]:
    """Like `typ`, for a type that must be generic; the text says what is wrong if it is another
    type."""
    t = _typ(c, e, None)
    cause = ""
    if is_valid(t) and not is_generic(t):
        cause = c.format("%s is not a generic type", t)
        t = INVALID
    c.types[e] = TypeAndValue("type", t)
    return t, cause


def _typ(c: Checker, e: ast.Expr, def_: TypeName | None) -> Type:
    kind = type(e)
    if kind is ast.Ident or kind is ast.SelectorExpr:
        x = Operand()
        if isinstance(e, ast.Ident):
            ident(c, x, e, True)
            x.expr = e
        else:
            assert isinstance(e, ast.SelectorExpr)
            selector.selector(c, x, e, True)
        if x.mode == "type":
            return x.typ
        if x.mode == "novalue":
            c.errorf(x, "NotAType", "%s used as type", x)
        elif x.mode != "invalid":
            c.errorf(x, "NotAType", "%s is not a type", x)
        return INVALID
    if isinstance(e, ast.StarExpr):
        elem = var_type(c, e.x)
        return Pointer(elem) if is_valid(elem) else INVALID
    if isinstance(e, ast.ArrayType):
        if e.len is None:
            return Slice(var_type(c, e.elt))
        return _array(c, e)
    if isinstance(e, ast.MapType):
        return _map(c, e)
    if isinstance(e, ast.FuncType):
        sig = Signature(None, [], [], False)
        func_type(c, sig, None, e)
        return sig
    if isinstance(e, ast.StructType):
        struct = Struct([], [])
        typelits.struct_type(c, struct, e)
        return struct
    if isinstance(e, ast.InterfaceType):
        ityp = Interface([], [])
        ityp.complete = False
        typelits.interface_type(c, ityp, e, def_)
        return ityp
    if isinstance(e, ast.ChanType):
        return Chan(e.dir, var_type(c, e.value))
    if isinstance(e, ast.IndexExpr):
        c.verify(e, 18, "type instantiation")
        return instantiated_type(c, e.x, e.indices)
    if isinstance(e, ast.ParenExpr):
        return declared_type(c, e.x, def_)
    if isinstance(e, ast.Ellipsis):
        c.error(e, "invalid use of ...", "InvalidSyntaxTree")
        return INVALID
    if not isinstance(e, ast.BadExpr):
        c.errorf(e, "NotAType", "%s is not a type", e)
        expr.use(c, [e])
    return INVALID


def _array(c: Checker, e: ast.ArrayType) -> Type:
    assert e.len is not None
    if isinstance(e.len, ast.Ellipsis):
        c.error(e, "invalid use of [...] array (outside a composite literal)", "BadDotDotDotSyntax")
        length = -1
    else:
        length = _array_length(c, e.len)
    elem = var_type(c, e.elt)
    return Array(elem, length) if length >= 0 else INVALID


def _array_length(c: Checker, e: ast.Expr) -> int:
    if isinstance(e, ast.Ident):
        obj = c.lookup(e.name)
        if obj is None:
            c.errorf(
                e, "InvalidArrayLen", "undefined array length %s or missing type constraint", e.name
            )
            return -1
        if not isinstance(obj, Const):
            c.errorf(e, "InvalidArrayLen", "invalid array length %s", e.name)
            return -1
    x = Operand()
    expr.expr(c, None, x, e)
    if x.mode != "const":
        if x.mode != "invalid":
            c.errorf(x, "InvalidArrayLen", "array length %s must be constant", x)
        return -1
    if is_untyped(x.typ) or is_integer(x.typ):
        n = constants.to_int(x.val)
        if n is not None and 0 <= n < 1 << 63:
            return n
    what = "invalid array length %s" if is_integer(x.typ) else "array length %s must be integer"
    c.errorf(x, "InvalidArrayLen", what, x)
    return -1


def _map(c: Checker, e: ast.MapType) -> Type:
    key = var_type(c, e.key)
    t = Map(key, var_type(c, e.value))
    if type(key) is not Basic:

        def check() -> None:
            if not comparable(key):
                why = " (missing comparable constraint)" if is_type_param(key) else ""
                c.errorf(e.key, "IncomparableMapKey", "invalid map key type %s" + why, key)

        c.later(check)
    return t


def type_list(c: Checker, exprs: list[ast.Expr]) -> list[Type] | None:
    """The types that the expressions denote; None if one is not valid."""
    types = [var_type(c, e) for e in exprs]
    return types if all(is_valid(t) for t in types) else None


# ---- instances of generic types


def instantiated_type(c: Checker, e: ast.Expr, exprs: list[ast.Expr]) -> Type:
    """`e[exprs]` where `e` denotes a generic type."""
    generic, cause = generic_type(c, e)
    if cause:
        shown = "[" + ", ".join(c.show(x) for x in exprs) + "]"
        c.errorf(e, "NotAGenericType", "invalid operation: %s%s (%s)", e, shown, cause)
    if not is_valid(generic):
        return generic
    args = type_list(c, exprs)
    if args is None:
        return INVALID
    pos = syntax_pos(e)
    inst: Named | Alias
    if isinstance(generic, Alias):
        if not _right_count(c, pos, generic.obj.name, len(generic.type_params), len(args)):
            return INVALID
        inst = instantiate.alias_instance(generic, args)
    else:
        assert isinstance(generic, Named)
        inst = instantiate.instance(generic, args, pos)

    def check() -> None:
        record_instance(c, e, args, inst)
        params = inst.type_params
        if _right_count(c, pos, inst.obj.name, len(params), len(args)):
            i, why = verify(c, params, args)
            if i >= 0:
                c.error(c.start(exprs[i]) if i < len(exprs) else pos, why, "InvalidTypeArg")
            else:
                c.graph.instantiated(c.pkg, pos, params, args, [c.start(e) for e in exprs])

    c.later(check)
    return inst


def _right_count(c: Checker, pos: Pos, name: str, want: int, got: int) -> bool:
    if got == want:
        return True
    few = "not enough" if got < want else "too many"
    c.error(
        pos, f"{few} type arguments for type {name}: have {got}, want {want}", "WrongTypeArgCount"
    )
    return False


def verify(c: Checker, params: list[TypeParam], args: list[Type]) -> tuple[int, str]:
    """The first argument that does not satisfy its constraint, and why; (-1, "") if all do."""
    smap = instantiate.type_map(params, args)
    for i, (param, arg) in enumerate(zip(params, args, strict=True)):
        typeset.constraint_interface(param, c)
        bound = instantiate.substitute(param.constraint, smap)
        cause: list[str] = []
        if not lookup.implements(c, arg, bound, True, cause):
            return i, cause[0] if cause else ""
    return -1, ""


def record_instance(c: Checker, e: ast.Expr, args: list[Type], t: Type) -> None:
    """Note with the identifier of a generic function or type what it is instantiated with."""
    if isinstance(e, ast.IndexExpr):
        e = e.x
    while isinstance(e, ast.ParenExpr):
        e = e.x
    name = e.sel if isinstance(e, ast.SelectorExpr) else e
    assert isinstance(name, ast.Ident)
    c.info.instances[name] = Instance(args, t)
