"""Records that the checker and the modules it is made of share."""

from __future__ import annotations

from minigo.check.objects import Object, Scope, Var
from minigo.syntax import ast


class ImportFailure(Exception):
    """Raised by an importer: the package can't be had; the message says why, for `could not import
    p (why)`."""


class DeclInfo:
    """How a package-level object or a method is declared, and which other such objects that refers
    to (`deps`)."""

    __slots__ = (
        "deps", "fdecl", "inherited", "init", "lhs", "scope", "tdecl", "version", "vtype",
    )  # fmt: skip

    def __init__(self, scope: Scope, version: int) -> None:
        self.scope = scope  # of the file
        self.version = version  # of the file
        self.lhs: list[Var] | None = None  # of `var a, b = f()`
        self.vtype: ast.Expr | None = None
        self.init: ast.Expr | None = None
        self.inherited = False  # the expression is that of an earlier constant
        self.tdecl: ast.TypeSpec | None = None
        self.fdecl: ast.FuncDecl | None = None
        self.deps: dict[Object, None] = {}

    @property
    def has_initializer(self) -> bool:
        """Whether there is something to run or compute."""
        return self.init is not None or (self.fdecl is not None and self.fdecl.body is not None)
