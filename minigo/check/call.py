"""Calls and conversions, and how arguments are matched with parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import assign, builtins, convert, expr, index, infer, instance, typeset, typexpr
from minigo.check.infer import Failure
from minigo.check.info import TypeAndValue
from minigo.check.instantiate import substitute_vars, type_map
from minigo.check.objects import Var
from minigo.check.operand import Operand
from minigo.check.positions import syntax_pos
from minigo.check.predicates import Reason, identical, is_type_param
from minigo.check.types import Interface, Signature, Slice, Tuple, Type, TypeParam
from minigo.check.universe import BUILTINS, CONVERSION, STATEMENT
from minigo.source import NO_POS
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker, Place
    from minigo.check.expr import Target


def call_expr(
    c: Checker, target: Target | None, x: Operand, call: ast.CallExpr, hint: Type | None
) -> int:
    """Check a call, a conversion, or the call of a predeclared function."""
    fun = call.fun
    inst: ast.IndexExpr | None = None
    if isinstance(fun, ast.IndexExpr):
        # The arguments of the call may complete the type arguments.
        x.mode = "invalid"
        if index.index_expr(c, x, fun):
            inst = fun
        x.expr = fun
        if x.mode != "invalid":
            c.types[fun] = TypeAndValue(x.mode, x.typ)
    else:
        expr.expr_or_type(c, x, fun, True)
    mode = x.mode
    if mode == "value" or mode == "var":
        pass
    elif mode == "invalid":
        expr.use(c, call.args)
        return STATEMENT
    elif mode == "type":
        _conversion(c, x, call)
        return CONVERSION
    elif mode == "builtin":
        name = x.builtin
        if not builtins.builtin(c, x, call, name):
            x.mode = "invalid"
        elif x.mode != "const":
            c.has_call_or_recv = True
        return BUILTINS[name].kind
    sig = x.typ.underlying()
    if not isinstance(sig, Signature):
        found = _common_signature(c, x)
        if found is None:
            x.mode = "invalid"
            return STATEMENT
        sig = found
    was_generic = bool(sig.type_params)
    exprs: list[ast.Expr] = []
    targs: list[Type | None] = []
    if inst is not None:
        exprs = inst.indices
        types = typexpr.type_list(c, exprs)
        want = len(sig.type_params)
        if types is not None and len(types) > want:
            c.errorf(
                exprs[want],
                "WrongTypeArgCount",
                "got %s type arguments but want %s",
                len(types),
                want,
            )
            types = None
        if types is None:
            expr.use(c, call.args)
            x.mode = "invalid"
            return STATEMENT
        if len(types) == want and want > 0:
            c.verify(inst, 18, "function instantiation")
            sig = instance.instantiate_signature(c, inst.lbrack, inst, sig, types, exprs)
            exprs = []
        else:
            targs = list(types)
    args, arg_targs = _generic_args(c, call.args)
    sig = arguments(c, call, sig, targs, exprs, args, arg_targs)
    if was_generic and not sig.type_params:
        c.types[fun] = TypeAndValue("value", sig)
    _result(c, x, sig)
    c.has_call_or_recv = True
    # A function that could not be instantiated makes no sense of its result.
    if x.mode == "value" and sig.type_params and infer.is_parameterized(sig.type_params, x.typ):
        x.mode = "invalid"
    return STATEMENT


def _result(c: Checker, x: Operand, sig: Signature) -> None:
    results = sig.results
    if not results:
        x.mode = "novalue"
    elif len(results) == 1:
        typ = results[0].typ
        assert typ is not None
        if not c.complete(typ):
            x.mode = "invalid"
            return
        x.mode = "value"
        x.typ = typ
    else:
        x.mode = "value"
        x.typ = Tuple(results)


def _common_signature(c: Checker, x: Operand) -> Signature | None:
    """The function type of an operand whose type is a type parameter; None, and reported, if it
    can't be called."""
    reason: Reason | None = None
    common: tuple[Type, Type] | None = None
    for pair in typeset.types_of(x.typ):
        if pair is None:
            reason = Reason("no specific type")
        elif not isinstance(pair[1], Signature):
            reason = Reason("%s is not a function", (pair[0],))
        elif common is not None and not identical(common[1], pair[1]):
            reason = Reason("%s and %s have different underlying types", (common[0], pair[0]))
        else:
            common = common or pair
            continue
        c.errorf(x, "InvalidCall", "invalid operation: cannot call %s: %s", x, reason)
        return None
    assert common is not None and isinstance(common[1], Signature)
    return common[1]


def _conversion(c: Checker, x: Operand, call: ast.CallExpr) -> None:
    expr.non_generic(c, None, x)
    if x.mode == "invalid":
        return
    t = x.typ
    x.mode = "invalid"
    if not c.complete(t):
        return
    if not call.args:
        c.errorf(call, "WrongArgCount", "missing argument in conversion to %s", t)
        return
    if len(call.args) > 1:
        expr.use(c, call.args)
        c.errorf(call.args[-1], "WrongArgCount", "too many arguments in conversion to %s", t)
        return
    expr.expr(c, expr.new_target(t, "conversion"), x, call.args[0])
    if x.mode == "invalid":
        return
    u = t.underlying()
    if isinstance(u, Interface) and not is_type_param(t) and not typeset.type_set(u).is_method_set:
        why = "contains specific type constraints or is comparable"
        text = f"cannot use interface %s in conversion ({why})"
        c.errorf(call, "MisplacedConstraintIface", text, t)
        return
    if call.ellipsis:
        c.errorf(call.args[0], "BadDotDotDotSyntax", "invalid use of ... in conversion to %s", t)
        return
    convert.conversion(c, x, t)


# ---- arguments


def _generic_args(
    c: Checker, exprs: list[ast.Expr]
) -> tuple[list[Operand], list[list[Type | None]]]:
    """Check arguments, which may be generic functions, with some type arguments; a single call may
    stand for several. The second list has those type arguments for each argument, or is shorter."""
    args: list[Operand] = []
    targs: list[list[Type | None]] = []
    before_inference = c.version < 21
    for e in exprs:
        x = Operand()
        targs.append([])
        args.append(x)
        if isinstance(e, ast.IndexExpr):
            generic = index.index_expr(c, x, e)
            x.expr = e
            if generic:
                given = instance.instantiate_func(c, None, syntax_pos(e), x, e, before_inference)
                if given:
                    targs[-1] = list(given)
                    continue
            if x.mode != "invalid":
                c.types[e] = TypeAndValue(x.mode, x.typ, x.val if x.mode == "const" else None)
            if x.mode in ("type", "novalue", "builtin"):
                expr.exclude(c, x)
        elif len(exprs) == 1:
            expr.raw(c, None, x, e, None, True)
            expr.exclude(c, x)
            if isinstance(x.typ, Tuple) and x.mode == "value":
                return [Operand("value", v.typ, e) for v in x.typ.vars if v.typ is not None], []
        else:
            expr.generic_expr(c, x, e)
    return args, targs


def arguments(
    c: Checker,
    call: ast.CallExpr,
    sig: Signature,
    targs: list[Type | None],
    exprs: list[ast.Expr],
    args: list[Operand],
    arg_targs: list[list[Type | None]],
) -> Signature:
    """Check arguments against the parameters of `sig`, and infer type arguments that are not in
    `targs`. `exprs` are those that are written. Returns the signature, instantiated if all went
    well."""
    nargs = len(args)
    params = sig.params
    npars = len(params)
    adjusted = False
    dots = call.ellipsis != NO_POS
    if sig.variadic:
        if dots:
            if len(call.args) == 1 and nargs > 1:
                c.errorf(
                    call,
                    "InvalidDotDotDot",
                    "cannot use ... with %s-valued %s",
                    nargs,
                    call.args[0],
                )
                return sig
        elif nargs >= npars - 1:
            last = params[-1]
            assert isinstance(last.typ, Slice)
            elem = Var(last.pos, last.pkg, last.name, last.typ.elem)
            params = params[:-1] + [elem] * (nargs - npars + 1)
            adjusted = True
            npars = nargs
        else:
            npars -= 1  # for the message below
    elif dots:
        c.errorf(
            call, "NonVariadicDotDotDot", "cannot use ... in call to non-variadic %s", call.fun
        )
        return sig
    if nargs != npars:
        _wrong_count(c, call, sig, args, npars, dots)
        return sig
    result = sig
    if sig.type_params or any(_is_generic(a) for a in args):
        inferred = _infer(c, call, sig, params, targs, exprs, args, arg_targs, adjusted)
        if inferred is None:
            return sig
        result, params = inferred
    if args:
        context = "argument to " + c.show(call.fun) if _needs_context(args, params) else ""
        for a, p in zip(args, params, strict=True):
            assign.assignment(c, a, p.typ, context)
    return result


def _needs_context(args: list[Operand], params: list[Var]) -> bool:
    """Whether an assignment may fail, and so what it is for has to be known."""
    return any(a.typ is not p.typ for a, p in zip(args, params, strict=True))


def _is_generic(x: Operand) -> bool:
    return type(x.typ) is Signature and bool(x.typ.type_params)


def _wrong_count(
    c: Checker, call: ast.CallExpr, sig: Signature, args: list[Operand], npars: int, dots: bool
) -> None:
    at: Place = call
    few = "not enough"
    if len(args) > npars:
        at = args[npars]
        few = "too many"
    elif args:
        at = args[-1]
    have = assign.types_summary(c, [a.typ for a in args], False, dots)
    want = assign.types_summary(c, [p.typ for p in sig.params], sig.variadic, False)
    c.error(
        at,
        f"{few} arguments in call to {c.show(call.fun)}",
        "WrongArgCount",
        [(NO_POS, f"have {have}"), (NO_POS, f"want {want}")],
    )


def _infer(
    c: Checker,
    call: ast.CallExpr,
    sig: Signature,
    params: list[Var],
    targs: list[Type | None],
    exprs: list[ast.Expr],
    args: list[Operand],
    arg_targs: list[list[Type | None]],
    adjusted: bool,
) -> tuple[Signature, list[Var]] | None:
    """Infer the type arguments of the function and of generic functions among the arguments.
    Returns the instantiated signature and the parameters that the arguments are for; None, and
    reported, if that fails."""
    n = len(sig.type_params)
    tparams: list[TypeParam] = []
    targs = list(targs)
    if n:
        if c.version < 18:
            if isinstance(call.fun, ast.IndexExpr):
                c.version_error(call.fun, 18, "function instantiation")
            else:
                c.version_error(call, 18, "implicit function instantiation")
        tparams, smap = infer.rename(sig.type_params)
        params = substitute_vars(params, smap)
        targs += [None] * (n - len(targs))
    generic: list[int] = []
    for i, arg in enumerate(args):
        if not _is_generic(arg):
            continue
        assert isinstance(arg.typ, Signature)
        own, smap = infer.rename(arg.typ.type_params)
        copy = arg.typ.copy()
        copy.method_expr = arg.typ.method_expr
        copy.params = substitute_vars(copy.params, smap)
        copy.results = substitute_vars(copy.results, smap)
        copy.type_params = own
        arg.typ = copy
        tparams += own
        given = arg_targs[i] if i < len(arg_targs) else []
        targs += given + [None] * (len(own) - len(given))
        generic.append(i)
    if generic:
        c.verify(args[generic[0]], 21, "implicitly instantiated function as argument")
    failure = Failure()
    types = infer.infer(c, call.lparen, tparams, targs, params, args, False, failure)
    if types is None:
        if failure.text:
            c.errorf(failure.at, "CannotInferTypeArgs", "in call to %s, %s", call.fun, failure.text)
        return None
    result = sig
    if n:
        result = instance.instantiate_signature(c, call.lparen, call.fun, sig, types[:n], exprs)
        if adjusted:
            params = substitute_vars(params, type_map(tparams[:n], types[:n]))
        else:
            params = result.params
    at = n
    for i in generic:
        arg = args[i]
        assert isinstance(arg.typ, Signature) and arg.expr is not None
        end = at + len(arg.typ.type_params)
        arg.typ = instance.instantiate_signature(
            c, call.lparen, arg.expr, arg.typ, types[at:end], []
        )
        c.types[arg.expr] = TypeAndValue(arg.mode, arg.typ)
        at = end
    return result, params
