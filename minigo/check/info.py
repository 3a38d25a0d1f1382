"""What checking a package finds out, as side tables over the syntax tree (go/types' Info)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from minigo.check.objects import Func, Object, Package, Scope, Var
from minigo.check.types import Type

if TYPE_CHECKING:
    from minigo.check.constants import Constant
    from minigo.syntax import ast


@dataclass(slots=True)
class TypeAndValue:
    """Of an expression: its mode, its type and, for a constant, its value.

    `mode` is one of "novalue" (call without result), "builtin", "type", "const", "var"
    (addressable), "mapindex", "value", "nil", "commaok" (may be used with two results), "cgo". The
    type of an untyped constant, nil or comparison is the final one that its context gave it (`var x
    float64 = 1` records float64 for `1`); where a comma-ok form is used with two results, the
    recorded type is a Tuple of both.
    """

    mode: str
    type: Type
    value: Constant | None = None


@dataclass(slots=True)
class Selection:
    """What `x.f` denotes. `kind` is "field", "method" (a method value or call) or "methodexpr"
    (T.m). `index` is the path through embedded fields; its last entry is the field's index, or the
    method's index, which compilers ignore in favour of `obj`. `indirect` tells that a pointer was
    dereferenced on the path."""

    kind: str
    recv: Type
    obj: Object  # Var for a field, Func for a method
    index: list[int]
    indirect: bool
    type: Type  # of the whole selector expression


@dataclass(slots=True)
class Instance:
    """Of an identifier that denotes a generic function or type: its type arguments and the
    instantiated type."""

    type_args: list[Type]
    type: Type


@dataclass(slots=True)
class Initializer:
    """One step of package initialisation: `lhs = rhs` (`lhs` empty for `_ = rhs` with only
    blanks)."""

    lhs: list[Var]
    rhs: ast.Expr


@dataclass(slots=True)
class Info:
    """The tables. Keys are syntax nodes."""

    types: dict[ast.Expr, TypeAndValue] = field(default_factory=dict)
    defs: dict[ast.Ident, Object | None] = field(
        default_factory=dict
    )  # None: the symbolic variable of a type switch
    uses: dict[ast.Ident, Object] = field(default_factory=dict)
    implicits: dict[ast.Node, Object] = field(
        default_factory=dict
    )  # CaseClause -> its Var; ImportSpec -> PkgName
    selections: dict[ast.SelectorExpr, Selection] = field(
        default_factory=dict
    )  # not for qualified identifiers
    instances: dict[ast.Ident, Instance] = field(default_factory=dict)
    scopes: dict[ast.Node, Scope] = field(default_factory=dict)
    init_order: list[Initializer] = field(default_factory=list)


@dataclass(slots=True)
class CheckedPackage:
    """A package that type-checked: what compilation starts from."""

    package: Package
    files: list[ast.SourceFile]
    info: Info
    inits: list[ast.FuncDecl] = field(
        default_factory=list
    )  # the init functions, in source order over the files
    funcs: list[Func] = field(
        default_factory=list
    )  # functions and methods with declarations, in source order
    versions: dict[str, int] = field(default_factory=dict)  # minor language version by file name
    linknames: dict[str, str] = field(default_factory=dict)  # see `linknames`
