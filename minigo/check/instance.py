"""Instantiating generic functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import infer, instantiate, typexpr
from minigo.check.infer import Failure
from minigo.check.instantiate import substitute_vars
from minigo.check.objects import Var
from minigo.check.operand import Operand
from minigo.check.positions import syntax_pos
from minigo.check.types import Signature, Type
from minigo.source import Pos
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker
    from minigo.check.expr import Target


def instantiate_func(
    c: Checker,
    target: Target | None,
    pos: Pos,
    x: Operand,
    inst: ast.IndexExpr | None,
    complete: bool,
) -> list[Type] | None:
    """Instantiate x, a generic function, with the type arguments written in `inst` and those that
    follow from them or from the target. If there are too few and not `complete`, those that are
    there are returned, for inference from a call; otherwise x becomes the instance, or invalid."""
    if inst is not None:
        pos = inst.lbrack
        x.expr = inst
    new_enough = c.verify(pos, 18, "function instantiation")
    targs: list[Type] = []
    exprs: list[ast.Expr] = []
    if inst is not None:
        exprs = inst.indices
        types = typexpr.type_list(c, exprs)
        if types is None:
            x.mode = "invalid"
            return None
        targs = types
    sig = x.typ
    assert isinstance(sig, Signature) and x.expr is not None
    got, want = len(targs), len(sig.type_params)
    if got > want:
        c.errorf(
            exprs[got - 1], "WrongTypeArgCount", "got %s type arguments but want %s", got, want
        )
        x.mode = "invalid"
        return None
    x_pos = syntax_pos(x.expr)
    if got < want:
        if not complete:
            return targs
        params: list[Var] = []
        args: list[Operand] = []
        if target is not None:
            if new_enough and c.version < 21:
                how = "partially" if inst is not None else "implicitly"
                c.version_error(pos, 21, how + " instantiated function in assignment")
            # The function is like an argument whose parameter has the function's own type.
            own = Signature(None, sig.params, sig.results, sig.variadic)
            params = [Var(x_pos, c.pkg, "", own)]
            args = [Operand("value", target.sig, ast.Ident(x_pos, target.what))]
        tparams, smap = infer.rename(sig.type_params)
        failure = Failure()
        found = infer.infer(
            c, pos, tparams, list(targs), substitute_vars(params, smap), args, True, failure
        )
        if found is None:
            if failure.text:
                c.error(failure.at, failure.text, "CannotInferTypeArgs")
            x.mode = "invalid"
            return None
        targs = found
    x.typ = instantiate_signature(c, x_pos, x.expr, sig, targs, exprs)
    x.mode = "value"
    return None


def instantiate_signature(
    c: Checker, pos: Pos, e: ast.Expr, sig: Signature, targs: list[Type], exprs: list[ast.Expr]
) -> Signature:
    """The signature for the type arguments, of which `exprs` are written; that they satisfy their
    constraints is checked later."""
    inst = instantiate.instantiate_signature(sig, targs)
    recorded = inst
    typexpr.record_instance(c, e, targs, recorded)
    tparams = sig.type_params

    def check() -> None:
        i, why = typexpr.verify(c, tparams, targs)
        if i >= 0:
            c.error(c.start(exprs[i]) if i < len(exprs) else pos, why, "InvalidTypeArg")
        else:
            c.graph.instantiated(c.pkg, pos, tparams, targs, [c.start(e) for e in exprs])

    c.later(check)
    return inst
