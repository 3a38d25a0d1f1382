"""What the checks of predeclared functions have in common: recording what a call is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minigo.check import typeset
from minigo.check.objects import Var
from minigo.check.operand import Operand
from minigo.check.types import (
    Signature,
    Type,
)
from minigo.check.universe import (
    default_type,
)
from minigo.source import NO_POS
from minigo.syntax import ast

if TYPE_CHECKING:
    from minigo.check.checker import Checker


def record(c: Checker, e: ast.CallExpr, result: Type | None, *args: Type) -> None:
    """Note the signature that the function has here."""
    params = [Var(NO_POS, None, "", default_type(a)) for a in args]
    results = [Var(NO_POS, None, "", result)] if result is not None else []
    for v in params + results:
        v.is_param = True
    c.record_builtin(e.fun, Signature(None, params, results, False))


def no_value(c: Checker, x: Operand, e: ast.CallExpr, *args: Type) -> bool:
    """A call without a result; true, since there is nothing wrong with it."""
    x.mode = "novalue"
    record(c, e, None, *args)
    return True


def underlying_types(x: Operand) -> list[Type | None]:
    """The underlying types of x's type set."""
    return [pair[1] if pair is not None else None for pair in typeset.types_of(x.typ)]
