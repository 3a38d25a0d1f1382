"""Unary and binary operators, shifts and comparisons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import constants, expr, sizes, typeset
from minigo.check.convert import assignable_to
from minigo.check.info import TypeAndValue
from minigo.check.operand import Operand, composite_kind
from minigo.check.predicates import (
    Reason,
    all_basic,
    all_integer,
    all_ordered,
    all_unsigned,
    common_or_reason,
    comparable,
    has_nil,
    identical,
    incomparable,
    is_complex,
    is_integer,
    is_type_param,
    is_unsigned,
    is_untyped,
    is_valid,
)
from minigo.check.types import (
    BOOLEAN,
    INTEGER,
    NUMERIC,
    STRING,
    UNTYPED,
    Basic,
    Chan,
    Map,
    Pointer,
    Signature,
    Slice,
    Type,
)
from minigo.check.universe import (
    EXPRESSION,
    STATEMENT,
    UINT,
    UNTYPED_BOOL,
    UNTYPED_INT,
    default_type,
)
from minigo.check.untyped import convert_untyped, match_types, overflow, represent, update_type
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker, Place
    from minigo.check.expr import Target

_UNARY = {"+": NUMERIC, "-": NUMERIC, "^": INTEGER, "!": BOOLEAN}

_BINARY = {
    "+": NUMERIC | STRING, "-": NUMERIC, "*": NUMERIC, "/": NUMERIC, "%": INTEGER, "&": INTEGER,
    "|": INTEGER, "^": INTEGER, "&^": INTEGER, "&&": BOOLEAN, "||": BOOLEAN,
}  # fmt: skip

_COMPARISONS = frozenset(("==", "!=", "<", "<=", ">", ">="))
_MAX_SHIFT = 1023 - 1 + 52  # of a constant: enough for the smallest float64


# ---- unary


def unary(
    c: Checker, target: Target | None, x: Operand, e: ast.UnaryExpr, hint: Type | None
) -> int:
    """Check `op x`."""
    op = e.op
    operand = e.x
    while op == "&" and isinstance(operand, ast.ParenExpr):
        operand = operand.x  # gc's parser drops these parentheses, which shows in messages
    expr.expr(c, None, x, operand)
    if x.mode == "invalid":
        return STATEMENT
    if op == "&":
        at = e.x
        while isinstance(at, ast.ParenExpr):
            c.types[at] = c.types[operand]
            at = at.x
        if x.mode != "var" and not isinstance(operand, ast.CompositeLit):
            c.errorf(x, "UnaddressableOperand", "invalid operation: cannot take address of %s", x)
            x.mode = "invalid"
            return STATEMENT
        x.mode = "value"
        x.typ = Pointer(x.typ)
        return EXPRESSION
    if op == "<-":
        elem = chan_elem(c, x, x, True)
        if elem is None or not c.complete(elem):
            x.mode = "invalid"
            return STATEMENT
        x.mode = "commaok"
        x.typ = elem
        c.has_call_or_recv = True
        return STATEMENT  # a receive may stand alone
    if op == "~":
        text = "cannot use ~ outside of interface or type constraint"
        if not all_integer(x.typ):
            c.error(e, text, "UndefinedOp")
            x.mode = "invalid"
            return STATEMENT
        c.error(e, text + " (use ^ for bitwise complement)", "UndefinedOp")
        op = "^"
    if not all_basic(x.typ, _UNARY[op]):
        c.errorf(x, "UndefinedOp", f"invalid operation: operator {op} not defined on %s", x)
        x.mode = "invalid"
        return STATEMENT
    if x.mode == "const":
        if x.val is not None:
            bits = sizes.sizeof(x.typ) * 8 if is_unsigned(x.typ) else 0
            x.val = constants.unary(op, x.val, bits)
            x.expr = e
            overflow(c, x, e.pos)
        return EXPRESSION
    x.mode = "value"
    return EXPRESSION


def chan_elem(c: Checker, at: Place, x: Operand, recv: bool) -> Type | None:
    """The element type of a channel operand that is received from or sent to; None, and reported,
    if it can't be."""
    reason: Reason | None = None
    common: Chan | None = None
    for pair in typeset.types_of(x.typ):
        if pair is None:
            reason = Reason("no specific channel type")
            break
        t, u = pair
        if not isinstance(u, Chan):
            reason = Reason("non-channel %s", (t,))
        elif recv and u.dir == "send":
            reason = Reason("send-only channel %s", (t,))
        elif not recv and u.dir == "recv":
            reason = Reason("receive-only channel %s", (t,))
        elif common is not None and not identical(common.elem, u.elem):
            _, reason = common_or_reason(x.typ)
        else:
            common = u
            continue
        break
    if reason is None:
        assert common is not None
        return common.elem
    verb, code = ("receive from", "InvalidReceive") if recv else ("send to", "InvalidSend")
    if is_type_param(x.typ):
        c.errorf(at, code, f"invalid operation: cannot {verb} %s: %s", x, reason)
    else:
        c.errorf(at, code, f"invalid operation: cannot {verb} %s %s", reason, x)
    return None


# ---- binary


def binary(
    c: Checker, target: Target | None, x: Operand, e: ast.BinaryExpr, hint: Type | None
) -> int:
    """Check `x op y`. Chains of operators, which nest on the left, are taken from the innermost
    out."""
    left = e.x
    if type(left) is not ast.BinaryExpr:
        expr.expr(c, None, x, left)
        _right(c, x, e)
        return EXPRESSION
    chain = [e]
    while type(left) is ast.BinaryExpr:
        chain.append(left)
        left = left.x
    expr.expr(c, None, x, left)
    while chain:
        at = chain.pop()
        _right(c, x, at)
        x.expr = at
        if chain and x.mode != "invalid":
            c.types[at] = TypeAndValue(x.mode, x.typ, x.val if x.mode == "const" else None)
    return EXPRESSION


def _right(c: Checker, x: Operand, e: ast.BinaryExpr) -> None:
    y = Operand()
    expr.expr(c, None, y, e.y)
    if x.mode == "invalid":
        return
    if y.mode == "invalid":
        x.mode = "invalid"
        return
    combine(c, x, y, e, e.x, e.y, e.op)


def combine(
    c: Checker,
    x: Operand,
    y: Operand,
    e: ast.BinaryExpr | None,
    lhs: ast.Expr,
    rhs: ast.Expr,
    op: str,
) -> None:
    """`x op y` for checked operands; `e` is None for `x op= y`."""
    if op == "<<" or op == ">>":
        _shift(c, x, y, e, op)
        return
    match_types(c, x, y)
    if x.mode == "invalid":
        return
    if op in _COMPARISONS:
        comparison(c, x, y, op, False)
        return
    if x.typ is not y.typ and not identical(x.typ, y.typ):
        if is_valid(x.typ) and is_valid(y.typ):
            if e is not None:
                c.errorf(
                    x,
                    "MismatchedTypes",
                    "invalid operation: %s (mismatched types %s and %s)",
                    e,
                    x.typ,
                    y.typ,
                )
            else:
                c.errorf(
                    x,
                    "MismatchedTypes",
                    "invalid operation: %s %s= %s (mismatched types %s and %s)",
                    lhs,
                    op,
                    rhs,
                    x.typ,
                    y.typ,
                )
        x.mode = "invalid"
        return
    if not all_basic(x.typ, _BINARY[op]):
        c.error(x, f"invalid operation: operator {op} not defined on {c.show(x)}", "UndefinedOp")
        x.mode = "invalid"
        return
    if (op == "/" or op == "%") and y.mode == "const" and y.val is not None:
        if (x.mode == "const" or all_integer(x.typ)) and constants.sign(y.val) == 0:
            c.error(y, "invalid operation: division by zero", "DivByZero")
            x.mode = "invalid"
            return
        if x.mode == "const" and is_complex(x.typ) and constants.square_underflows(y.val):
            c.error(y, "invalid operation: division by zero", "DivByZero")
            x.mode = "invalid"
            return
    if x.mode == "const" and y.mode == "const":
        if x.val is None or y.val is None:
            x.val = None
            return
        x.val = constants.binary(x.val, op, y.val, is_integer(x.typ))
        x.expr = e
        overflow(c, x, e.op_pos if e is not None else c.start(lhs))
        return
    x.mode = "value"


# ---- comparison


def comparison(c: Checker, x: Operand, y: Operand, op: str, in_switch: bool) -> None:
    """`x op y`; with `in_switch`, x is a case and y the tag."""
    if not is_valid(x.typ) or not is_valid(y.typ):
        x.mode = "invalid"
        return
    tx, ty = x.typ, y.typ
    error: Operand | None = None
    cause = ""
    code = "MismatchedTypes"
    if (
        tx is not ty
        and not assignable_to(c, x, ty, None)[0]
        and not assignable_to(c, y, tx, None)[0]
    ):
        error = y
        cause = c.format("mismatched types %s and %s", tx, ty)
    elif in_switch or op == "==" or op == "!=":
        code = "UndefinedOp"
        if x.mode == "nil" or y.mode == "nil":
            if not has_nil(ty if x.mode == "nil" else tx):
                error = y
        elif not comparable(tx):
            error = x
            cause = _incomparable_cause(c, tx)
        elif not comparable(ty):
            error = y
            cause = _incomparable_cause(c, ty)
    else:
        code = "UndefinedOp"
        if not all_ordered(tx):
            error = x
        elif not all_ordered(ty):
            error = y
    if error is not None:
        _refuse_comparison(c, x, y, op, in_switch, error, cause, code)
        return
    if x.mode == "const" and y.mode == "const":
        if x.val is not None and y.val is not None:
            x.val = constants.compare(x.val, "==" if in_switch else op, y.val)
        else:
            x.val = None
    else:
        x.mode = "value"
        # The operands' types are settled now: those of the comparison say nothing about them.
        if type(tx) is Basic and tx.info & UNTYPED and x.expr is not None:
            update_type(c, x.expr, default_type(tx), True)
        if type(ty) is Basic and ty.info & UNTYPED and y.expr is not None:
            update_type(c, y.expr, default_type(ty), True)
    x.typ = UNTYPED_BOOL


def _incomparable_cause(c: Checker, t: Type) -> str:
    if isinstance(t.underlying(), Slice | Signature | Map):
        return composite_kind(t) + " can only be compared to nil"
    reason = incomparable(t, True, set())
    return c.show(reason) if reason is not None else ""


def _refuse_comparison(
    c: Checker,
    x: Operand,
    y: Operand,
    op: str,
    in_switch: bool,
    error: Operand,
    cause: str,
    code: str,
) -> None:
    if not cause:
        if is_type_param(x.typ) or is_type_param(y.typ):
            if not is_type_param(x.typ):
                error = y
            cause = c.format(f"type parameter %s cannot use operator {op}", error.typ)
        else:
            what = composite_kind(error.typ) or c.show(error.typ)
            cause = f"operator {op} not defined on {what}"
    assert x.expr is not None and y.expr is not None
    if in_switch:
        c.errorf(x, code, "invalid case %s in switch on %s (%s)", x.expr, y.expr, cause)
    else:
        c.errorf(error, code, "invalid operation: %s %s %s (%s)", x.expr, op, y.expr, cause)
    x.mode = "invalid"


# ---- shifts


def _shift(c: Checker, x: Operand, y: Operand, e: ast.BinaryExpr | None, op: str) -> None:
    """A non-constant shift of an untyped constant leaves its type open: it is the one that the
    shift's context asks for."""
    xval = constants.to_int(x.val) if x.mode == "const" else None
    unknown = x.mode == "const" and x.val is None
    if not all_integer(x.typ) and not (is_untyped(x.typ) and (xval is not None or unknown)):
        c.errorf(
            x, "InvalidShiftOperand", "invalid operation: shifted operand %s must be integer", x
        )
        x.mode = "invalid"
        return
    if not _check_count(c, y):
        x.mode = "invalid"
        return
    if x.mode == "const":
        if y.mode == "const":
            _constant_shift(c, x, y, e, op, xval)
            return
        if is_untyped(x.typ):
            assert x.expr is not None
            tv = c.types.get(x.expr)
            if tv is not None and is_untyped(tv.type):
                c.shift_operands.add(x.expr)
            x.mode = "value"
            return
    if not all_integer(x.typ):
        c.errorf(
            x, "InvalidShiftOperand", "invalid operation: shifted operand %s must be integer", x
        )
        x.mode = "invalid"
        return
    x.mode = "value"


def _check_count(c: Checker, y: Operand) -> bool:
    if y.mode == "const":
        count = constants.to_int(y.val)
        if count is not None and count < 0:
            c.errorf(y, "InvalidShiftCount", "invalid operation: negative shift count %s", y)
            return False
        if is_untyped(y.typ):
            represent(c, y, UINT)
            return y.mode != "invalid"
        return True
    if all_integer(y.typ):
        return all_unsigned(y.typ) or c.verify(y, 13, "invalid operation: signed shift count %s", y)
    if is_untyped(y.typ):
        convert_untyped(c, y, UINT)
        return y.mode != "invalid"
    c.errorf(y, "InvalidShiftCount", "invalid operation: shift count %s must be integer", y)
    return False


def _constant_shift(
    c: Checker, x: Operand, y: Operand, e: ast.BinaryExpr | None, op: str, xval: int | None
) -> None:
    if x.val is None or y.val is None:
        x.val = None
    else:
        count = constants.to_int(y.val)
        if count is None or count > _MAX_SHIFT:
            c.errorf(y, "InvalidShiftCount", "invalid operation: invalid shift count %s", y)
            x.mode = "invalid"
            return
        assert xval is not None
        x.val = constants.shift(xval, op, count)
    if not is_integer(x.typ):
        x.typ = UNTYPED_INT
    if x.val is not None:
        pos = e.op_pos if e is not None else c.start(x.expr) if x.expr is not None else 0
        x.expr = e
        overflow(c, x, pos)
