"""Calls of predeclared functions; those for numbers and those of package unsafe have modules of
their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minigo.check import (
    assign,
    builtins_numeric,
    builtins_unsafe,
    call,
    expr,
    index,
    typeset,
    typexpr,
)
from minigo.check.builtin_results import no_value, record, underlying_types
from minigo.check.convert import assignable_to
from minigo.check.objects import Var
from minigo.check.operand import Operand
from minigo.check.predicates import (
    Reason,
    all_string,
    common_or_reason,
    deref_array_pointer,
    identical,
    is_string,
    is_type_param,
    is_untyped,
    is_valid,
)
from minigo.check.resolve import unparen
from minigo.check.types import (
    STRING,
    Array,
    Basic,
    Chan,
    Map,
    Pointer,
    Signature,
    Slice,
    Type,
)
from minigo.check.universe import (
    BUILTINS,
    BYTE,
    EMPTY_INTERFACE,
    INT,
    default_type,
)
from minigo.check.universe import STRING as STRING_TYPE
from minigo.check.untyped import update_type
from minigo.source import NO_POS
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker

# These look at their arguments themselves.
_UNEVALUATED = frozenset(("make", "new", "Offsetof"))


def builtin(c: Checker, x: Operand, e: ast.CallExpr, name: str) -> bool:
    """Check the call of the predeclared function `name`; false after an error."""
    info = BUILTINS[name]
    if e.ellipsis != NO_POS and name != "append":
        c.errorf(
            e, "InvalidDotDotDot", "invalid operation: invalid use of ... with built-in %s", name
        )
        expr.use(c, e.args)
        return False
    seen = c.has_call_or_recv
    if name in ("len", "cap"):
        # What is inside decides whether the result is constant.
        c.has_call_or_recv = False
    args: list[Operand] = []
    n = len(e.args)
    ok = True
    if name not in _UNEVALUATED:
        args = assign.expr_list(c, e.args) if e.args else []
        n = len(args)
        ok = all(a.mode != "invalid" for a in args)
        if ok and args:
            x.assign(args[0])
    if ok and (n < info.args or (n > info.args and not info.variadic)):
        few = "not enough" if n < info.args else "too many"
        c.errorf(
            e,
            "WrongArgCount",
            f"invalid operation: {few} arguments for %s (expected %s, found %s)",
            e,
            info.args,
            n,
        )
        ok = False
    ok = ok and _BUILTINS[name](c, x, e, args)
    if name in ("len", "cap"):
        c.has_call_or_recv = seen
    return ok


# ---- slices, maps, channels


def _slice_elem(x: Operand) -> Type | Reason:
    elem: Type | None = None
    for u in underlying_types(x):
        if not isinstance(u, Slice):
            if x.mode == "nil":
                return Reason("argument must be a slice; have untyped nil")
            return Reason("argument must be a slice; have %s", (x,))
        if elem is None:
            elem = u.elem
        elif not identical(elem, u.elem):
            return Reason("mismatched slice element types %s and %s in %s", (elem, u.elem, x))
    assert elem is not None
    return elem


def _bytes_or_string(x: Operand) -> tuple[bool, bool]:
    """Whether all of x's types are byte slices or strings, and whether there is a string among
    them."""
    has_string = False
    for u in underlying_types(x):
        if isinstance(u, Slice) and identical(u.elem, BYTE):
            continue
        if u is None or not is_string(u):
            return False, False
        has_string = True
    return True, has_string


def _append(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    elem = _slice_elem(x)
    if isinstance(elem, Reason):
        c.errorf(x, "InvalidAppend", "invalid append: %s", elem)
        return False
    typ = x.typ
    sig: Signature | None = None
    if (
        len(args) == 2
        and e.ellipsis != NO_POS
        and assignable_to(c, x, Slice(BYTE), None)[0]
        and _bytes_or_string(args[1]) == (True, True)
    ):
        # append([]byte, string...)
        sig = _signature(typ, typ, default_type(args[1].typ))
        if is_untyped(args[1].typ) and args[1].expr is not None:
            update_type(c, args[1].expr, STRING_TYPE, True)
    if sig is None:
        sig = _signature(typ, typ, Slice(elem))
        call.arguments(c, e, sig, [], [], args, [])
    c.record_builtin(e.fun, sig)
    x.mode = "value"
    x.typ = typ
    return True


def _signature(result: Type, first: Type, rest: Type) -> Signature:
    params = [Var(NO_POS, None, "", first), Var(NO_POS, None, "", rest)]
    return Signature(None, params, [Var(NO_POS, None, "", result)], True)


def _len(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    return _length(c, x, e, "len")


def _cap(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    return _length(c, x, e, "cap")


def _length(c: Checker, x: Operand, e: ast.CallExpr, name: str) -> bool:
    typ = x.typ
    u = deref_array_pointer(typ.underlying())
    if is_type_param(typ):
        ok = all(
            t is not None and _has_length(deref_array_pointer(t), name) for t in underlying_types(x)
        )
    else:
        ok = _has_length(u, name)
    if not ok:
        if is_valid(typ.underlying()):
            code = "InvalidLen" if name == "len" else "InvalidCap"
            c.errorf(x, code, f"invalid argument: %s for built-in {name}", x)
        return False
    if isinstance(u, Basic) and x.mode == "const":
        x.val = len(x.val) if isinstance(x.val, bytes) else None
    elif isinstance(u, Array) and not c.has_call_or_recv:
        x.mode = "const"
        x.val = u.len if u.len >= 0 else None
    else:
        x.mode = "value"
        record(c, e, INT, typ)
    x.typ = INT
    return True


def _has_length(u: Type, name: str) -> bool:
    if isinstance(u, Array | Slice | Chan):
        return True
    return name == "len" and (isinstance(u, Map) or (isinstance(u, Basic) and u.info & STRING != 0))


def _clear(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    c.verify(e.fun, 21, "clear")
    if not all(isinstance(u, Map | Slice) for u in underlying_types(x)):
        c.errorf(
            x,
            "InvalidClear",
            "invalid argument: cannot clear %s: argument must be (or constrained by) map or slice",
            x,
        )
        return False
    return no_value(c, x, e, x.typ)


def _close(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    for u in underlying_types(x):
        if not isinstance(u, Chan):
            c.errorf(x, "InvalidClose", "invalid operation: cannot close non-channel %s", x)
            return False
        if u.dir == "recv":
            c.errorf(
                x, "InvalidClose", "invalid operation: cannot close receive-only channel %s", x
            )
            return False
    return no_value(c, x, e, x.typ)


def _copy(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    to = _slice_elem(x)
    if isinstance(to, Reason):
        c.errorf(x, "InvalidCopy", "invalid copy: %s", to)
        return False
    y = args[1]
    if not (assignable_to(c, x, Slice(BYTE), None)[0] and _bytes_or_string(y)[0]):
        source = _slice_elem(y)
        if isinstance(source, Reason):
            if not all_string(y.typ):
                c.errorf(y, "InvalidCopy", "invalid copy: %s", source)
                return False
            source = BYTE
        if not identical(to, source):
            c.errorf(
                x,
                "InvalidCopy",
                "invalid copy: arguments %s and %s have different element types %s and %s",
                x,
                y,
                to,
                source,
            )
            return False
    if is_untyped(y.typ) and y.expr is not None:
        update_type(c, y.expr, STRING_TYPE, True)
    record(c, e, INT, x.typ, y.typ)
    x.mode = "value"
    x.typ = INT
    return True


def _delete(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    typ = x.typ
    key: Type | None = None
    for u in underlying_types(x):
        if not isinstance(u, Map):
            c.errorf(x, "InvalidDelete", "invalid argument: %s is not a map", x)
            return False
        if key is not None and not identical(u.key, key):
            c.errorf(
                x, "InvalidDelete", "invalid argument: maps of %s must have identical key types", x
            )
            return False
        key = u.key
    assert key is not None
    x.assign(args[1])
    assign.assignment(c, x, key, "argument to delete")
    if x.mode == "invalid":
        return False
    return no_value(c, x, e, typ, key)


def _make(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    arg0 = e.args[0]
    typ = typexpr.var_type(c, arg0)
    if not is_valid(typ):
        return False
    reason: Reason | None = None
    for pair in typeset.types_of(typ):
        if pair is None:
            reason = Reason("no specific type")
        elif not isinstance(pair[1], Slice | Map | Chan):
            reason = Reason("type must be slice, map, or channel")
        else:
            continue
        break
    if reason is None:
        u, reason = common_or_reason(typ)
    if reason is not None:
        c.errorf(arg0, "InvalidMake", "invalid argument: cannot make %s: %s", arg0, reason)
        return False
    least = 2 if isinstance(u, Slice) else 1
    if not least <= len(e.args) <= least + 1:
        c.errorf(
            e,
            "WrongArgCount",
            "invalid operation: %s expects %s or %s arguments; found %s",
            e,
            least,
            least + 1,
            len(e.args),
        )
        return False
    types = [typ]
    given = []
    for arg in e.args[1:]:
        t, size = index.check_index(c, arg, -1)
        types.append(t)
        if size >= 0:
            given.append(size)
    if len(given) == 2 and given[0] > given[1]:
        c.error(e.args[1], "invalid argument: length and capacity swapped", "SwappedMakeArgs")
    x.mode = "value"
    x.typ = typ
    record(c, e, typ, *types)
    return True


# ---- others


def _new(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    arg = e.args[0]
    expr.expr_or_type(c, x, arg, False)
    if x.mode == "builtin":
        c.errorf(x, "UncalledBuiltin", "%s must be called", x)
        return False
    if x.mode == "invalid":
        return False
    if x.mode == "type":
        typexpr.valid_var_type(c, arg, x.typ)
    else:
        if is_untyped(x.typ):
            assign.assignment(c, x, None, "argument to new")
            if x.mode == "invalid":
                return False
        c.verify(e.fun, 26, "new(%s)", arg)
    typ = x.typ
    x.mode = "value"
    x.typ = Pointer(typ)
    record(c, e, x.typ, typ)
    return True


def _panic(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    c.panics.add(e)
    assign.assignment(c, x, EMPTY_INTERFACE, "argument to panic")
    if x.mode == "invalid":
        return False
    return no_value(c, x, e, EMPTY_INTERFACE)


def _print(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    name = c.show(unparen(e.fun))
    for a in args:
        assign.assignment(c, a, None, "argument to built-in " + name)
        if a.mode == "invalid":
            return False
    return no_value(c, x, e, *(a.typ for a in args))


def _recover(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    x.mode = "value"
    x.typ = EMPTY_INTERFACE
    record(c, e, x.typ)
    return True


_BUILTINS: dict[str, Callable[[Checker, Operand, ast.CallExpr, list[Operand]], bool]] = {
    "append": _append,
    "cap": _cap,
    "clear": _clear,
    "close": _close,
    "complex": builtins_numeric.complex_,
    "copy": _copy,
    "delete": _delete,
    "imag": builtins_numeric.imag,
    "len": _len,
    "make": _make,
    "max": builtins_numeric.min_max,
    "min": builtins_numeric.min_max,
    "new": _new,
    "panic": _panic,
    "print": _print,
    "println": _print,
    "real": builtins_numeric.real,
    "recover": _recover,
    "Add": builtins_unsafe.add,
    "Alignof": builtins_unsafe.alignof,
    "Offsetof": builtins_unsafe.offsetof,
    "Sizeof": builtins_unsafe.sizeof,
    "Slice": builtins_unsafe.slice_,
    "SliceData": builtins_unsafe.slice_data,
    "String": builtins_unsafe.string,
    "StringData": builtins_unsafe.string_data,
}
