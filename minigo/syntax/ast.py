"""The syntax tree: one class for each production, named after go/ast.

Nodes are plain slotted records. They are built once by the parser and never changed afterwards;
what later stages find out about them lives in side tables keyed by the node itself (nodes hash by
identity). Every node has `pos`, the position of its first byte, unless its docstring tells
otherwise. Names of operators are their Go spelling. Parentheses are kept (`ParenExpr`).

Where syntax alone cannot tell a type from an expression (`a[b]`, `T(x)`, `*p`, `(T)`), the
expression form is used: types are expressions here, as in go/ast.
"""

from __future__ import annotations

from minigo.source import Pos

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar, dataclass_transform

    _T = TypeVar("_T")

    @dataclass_transform(eq_default=False)
    def _node(cls: type[_T]) -> type[_T]: ...

    def _define_constructors() -> None: ...

    _Stmts = list["Stmt"]  # where a field named `list` hides the class

else:
    # What dataclasses would do, a tenth of the start-up time: importing them takes 15 ms, and
    # they compile the methods of each class one by one.
    _constructors = {}

    def _node(cls):
        names = tuple(cls.__annotations__)
        body = {name: value for name, value in cls.__dict__.items() if name not in names}
        del body["__dict__"], body["__weakref__"]
        arguments = ", ".join(f"{name}=None" if hasattr(cls, name) else name for name in names)
        body |= {"__slots__": names, "__match_args__": names, "__repr__": _repr}
        _constructors[type(cls.__name__, (), body)] = f"def __init__(self, {arguments}):" + "".join(
            f"\n  self.{name} = {name}" for name in names
        )
        return next(reversed(_constructors))

    def _repr(self):
        return f"{type(self).__name__}({', '.join(repr(getattr(self, n)) for n in self.__slots__)})"

    def _define_constructors():
        source = "\n".join(
            code.replace("__init__", cls.__name__) for cls, code in _constructors.items()
        )
        made = {}
        exec(source, made)
        for cls in _constructors:
            cls.__init__ = made[cls.__name__]


# ---- expressions and types


@_node
class BadExpr:
    """Stands where a syntax error was; never reaches the checker."""

    pos: Pos


@_node
class Ident:
    """An identifier; `name` is NFC-untouched source text."""

    pos: Pos
    name: str


@_node
class BasicLit:
    """A literal. `kind` is INT, FLOAT, IMAG, CHAR or STRING; `value` its source text."""

    pos: Pos
    kind: str
    value: str


@_node
class CompositeLit:
    """`Type{Elts}`; `type` is None where it is elided. Keyed elements are KeyValueExpr."""

    pos: Pos
    type: Expr | None
    lbrace: Pos
    elts: list[Expr]
    rbrace: Pos


@_node
class KeyValueExpr:
    """`Key: Value` in a composite literal."""

    pos: Pos
    key: Expr
    colon: Pos
    value: Expr


@_node
class FuncLit:
    """A function literal."""

    pos: Pos
    type: FuncType
    body: BlockStmt


@_node
class ParenExpr:
    """`(X)`."""

    pos: Pos
    x: Expr
    rparen: Pos


@_node
class SelectorExpr:
    """`X.Sel`."""

    pos: Pos
    x: Expr
    sel: Ident


@_node
class IndexExpr:
    """`X[Indices]`: an index, or an instantiation when there are several or X is generic."""

    pos: Pos
    x: Expr
    lbrack: Pos
    indices: list[Expr]
    rbrack: Pos


@_node
class SliceExpr:
    """`X[Low:High:Max]`; `three` tells that the second colon is there."""

    pos: Pos
    x: Expr
    lbrack: Pos
    low: Expr | None
    high: Expr | None
    max: Expr | None
    three: bool
    rbrack: Pos


@_node
class TypeAssertExpr:
    """`X.(Type)`; `type` is None in the `X.(type)` of a type switch."""

    pos: Pos
    x: Expr
    lparen: Pos
    type: Expr | None
    rparen: Pos


@_node
class CallExpr:
    """`Fun(Args...)`, also a conversion. `ellipsis` is the position of `...` or NO_POS."""

    pos: Pos
    fun: Expr
    lparen: Pos
    args: list[Expr]
    ellipsis: Pos
    rparen: Pos


@_node
class StarExpr:
    """`*X`: a dereference or a pointer type."""

    pos: Pos
    x: Expr


@_node
class UnaryExpr:
    """`op X` with op one of + - ! ^ & <- ~ (the last in constraints only)."""

    pos: Pos
    op: str
    x: Expr


@_node
class BinaryExpr:
    """`X op Y`; `pos` is that of X, `op_pos` the operator's. Also a constraint's union `A | B`."""

    pos: Pos
    x: Expr
    op_pos: Pos
    op: str
    y: Expr


@_node
class Ellipsis:
    """`...Elt` as a parameter type; `elt` None for `[...]T`'s length."""

    pos: Pos
    elt: Expr | None


@_node
class ArrayType:
    """`[Len]Elt`; `len` None for a slice type, Ellipsis for `[...]Elt`."""

    pos: Pos
    len: Expr | None
    elt: Expr


@_node
class StructType:
    """`struct { Fields }`; embedded fields have no names."""

    pos: Pos
    fields: list[Field]
    rbrace: Pos


@_node
class FuncType:
    """A signature. `pos` is the `func` keyword's (the name's in an interface), `rparen` is that of
    the parameters; `results` is [] when there are none."""

    pos: Pos
    type_params: list[Field]
    params: list[Field]
    results: list[Field]
    rparen: Pos


@_node
class InterfaceType:
    """`interface { … }`: a method has one name and a FuncType, an embedded element no name."""

    pos: Pos
    methods: list[Field]
    rbrace: Pos


@_node
class MapType:
    """`map[Key]Value`."""

    pos: Pos
    key: Expr
    value: Expr


@_node
class ChanType:
    """A channel type; `dir` is "both", "send" or "recv"."""

    pos: Pos
    dir: str
    value: Expr


@_node
class Field:
    """Names that share a type: parameters, results, type parameters, struct fields, elements of
    interfaces."""

    pos: Pos
    names: list[Ident]
    type: Expr
    tag: BasicLit | None = None


Expr = (
    BadExpr | Ident | BasicLit | CompositeLit | KeyValueExpr | FuncLit | ParenExpr | SelectorExpr
    | IndexExpr | SliceExpr | TypeAssertExpr | CallExpr | StarExpr | UnaryExpr | BinaryExpr
    | Ellipsis | ArrayType | StructType | FuncType | InterfaceType | MapType | ChanType
)  # fmt: skip


# ---- statements


@_node
class EmptyStmt:
    """An empty statement; `implicit` when no semicolon was written."""

    pos: Pos
    implicit: bool


@_node
class LabeledStmt:
    """`Label: Stmt`."""

    pos: Pos
    label: Ident
    stmt: Stmt


@_node
class ExprStmt:
    """An expression as a statement."""

    pos: Pos
    x: Expr


@_node
class SendStmt:
    """`Chan <- Value`."""

    pos: Pos
    chan: Expr
    arrow: Pos
    value: Expr


@_node
class IncDecStmt:
    """`X++` or `X--`; `op_pos` is the operator's."""

    pos: Pos
    x: Expr
    op_pos: Pos
    op: str


@_node
class AssignStmt:
    """`Lhs op Rhs` with op `=`, `:=` or `+=` and its like."""

    pos: Pos
    lhs: list[Expr]
    op_pos: Pos
    op: str
    rhs: list[Expr]


@_node
class GoStmt:
    """`go Call`; `call` is kept as written so that the checker can refuse what is no call."""

    pos: Pos
    call: Expr


@_node
class DeferStmt:
    """`defer Call`; see GoStmt."""

    pos: Pos
    call: Expr


@_node
class ReturnStmt:
    """`return Results`."""

    pos: Pos
    results: list[Expr]


@_node
class BranchStmt:
    """`break`, `continue`, `goto` or `fallthrough`, in `tok`; `label` None where there is none."""

    pos: Pos
    tok: str
    label: Ident | None


@_node
class BlockStmt:
    """`{ List }`; `pos` is the opening, `rbrace` the closing brace."""

    pos: Pos
    list: list[Stmt]
    rbrace: Pos


@_node
class IfStmt:
    """`if Init; Cond Body else Else`; Else is a block, another IfStmt, or None."""

    pos: Pos
    init: Stmt | None
    cond: Expr
    body: BlockStmt
    else_: Stmt | None


@_node
class CaseClause:
    """`case List: Body` of a switch or type switch; `list` None for default."""

    pos: Pos
    list: list[Expr] | None
    colon: Pos
    body: _Stmts


@_node
class SwitchStmt:
    """`switch Init; Tag { Clauses }`."""

    pos: Pos
    init: Stmt | None
    tag: Expr | None
    clauses: list[CaseClause]
    lbrace: Pos
    rbrace: Pos


@_node
class TypeSwitchStmt:
    """`switch Init; Name := X.(type) { Clauses }`; `name` None without a variable."""

    pos: Pos
    init: Stmt | None
    name: Ident | None
    x: Expr
    clauses: list[CaseClause]
    lbrace: Pos
    rbrace: Pos


@_node
class CommClause:
    """`case Comm: Body` of a select; `comm` None for default. The checker sees to it that it is a
    send or receive statement."""

    pos: Pos
    comm: Stmt | None
    colon: Pos
    body: list[Stmt]


@_node
class SelectStmt:
    """`select { Clauses }`."""

    pos: Pos
    clauses: list[CommClause]
    lbrace: Pos
    rbrace: Pos


@_node
class ForStmt:
    """`for Init; Cond; Post Body`; any of the three may be None."""

    pos: Pos
    init: Stmt | None
    cond: Expr | None
    post: Stmt | None
    body: BlockStmt


@_node
class RangeStmt:
    """`for Key, Value op range X Body`; `op` is `:=`, `=`, or "" when there are no variables.
    `extra` is a third variable, for the checker to refuse."""

    pos: Pos
    key: Expr | None
    value: Expr | None
    op_pos: Pos
    op: str
    range_pos: Pos
    x: Expr
    body: BlockStmt
    extra: Expr | None = None


@_node
class DeclStmt:
    """A const, type or var declaration in a function."""

    pos: Pos
    decl: GenDecl


Stmt = (
    EmptyStmt | LabeledStmt | ExprStmt | SendStmt | IncDecStmt | AssignStmt | GoStmt | DeferStmt
    | ReturnStmt | BranchStmt | BlockStmt | IfStmt | SwitchStmt | TypeSwitchStmt | SelectStmt
    | ForStmt | RangeStmt | DeclStmt
)  # fmt: skip


# ---- declarations


@_node
class ImportSpec:
    """`import Name "path"`; `name` may be None, `_` or `.`."""

    pos: Pos
    name: Ident | None
    path: BasicLit


@_node
class ValueSpec:
    """One line of a const or var declaration. For a const, `iota` is its index in the group, and
    `type` and `values` are empty where the previous line repeats implicitly (the checker finds it).
    """

    pos: Pos
    names: list[Ident]
    type: Expr | None
    values: list[Expr]
    iota: int


@_node
class TypeSpec:
    """`type Name[TypeParams] Type`, or an alias when `alias`."""

    pos: Pos
    name: Ident
    type_params: list[Field]
    alias: bool
    type: Expr


Spec = ImportSpec | ValueSpec | TypeSpec


@_node
class GenDecl:
    """`tok (Specs)` with tok import, const, type or var; `group` tells of the parentheses."""

    pos: Pos
    tok: str
    group: bool
    specs: list[Spec]


@_node
class FuncDecl:
    """A function or method; `recv` None for a function, else its receiver list as written."""

    pos: Pos
    recv: list[Field] | None
    name: Ident
    type: FuncType
    body: BlockStmt | None


Decl = GenDecl | FuncDecl


@_node
class Pragma:
    """A directive comment such as `//go:build go1.21`, text without the slashes; `alone` on its
    line or not; `next` is where the token behind it is."""

    pos: Pos
    text: str
    alone: bool
    next: Pos

    @property
    def verb(self) -> str:
        """Its first word."""
        return self.text.split(" ", 1)[0]


@_node
class SourceFile:
    """One file. `pos` is that of the package clause, `end` that behind the last byte; `pragmas` are
    the `//go:` and `//minigo:` comments in order."""

    pos: Pos
    package: Ident
    imports: list[ImportSpec]
    decls: list[Decl]
    pragmas: list[Pragma]
    end: Pos


Node = Expr | Stmt | Spec | Decl | Field | CaseClause | CommClause | Pragma | SourceFile

_define_constructors()
