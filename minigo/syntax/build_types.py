"""Actions for types and parameter lists; see build.py for the conventions."""

from __future__ import annotations

from collections.abc import Callable

from minigo.source import Pos
from minigo.syntax import ast
from minigo.syntax.ast import Expr, Field, Ident
from minigo.syntax.lexer import Tokens
from minigo.syntax.text import expr_text

Operator = tuple[Pos, str]  # position and spelling


class Brackets:
    """Things between brackets, before it is known what they belong to."""

    __slots__ = ("close", "items", "open")

    def __init__(self, open_: Pos, items: list[Expr], close: Pos) -> None:
        self.open = open_
        self.items = items
        self.close = close


class Parameters:
    """A parameter list as written: `a, b T` still is two fields, the first with type `a`."""

    __slots__ = ("close", "fields", "open")

    def __init__(self, open_: Pos, fields: list[Field], close: Pos) -> None:
        self.open = open_
        self.fields = fields
        self.close = close


class TypeBuilder:
    """Makes the nodes of types. One builder serves one parse of one file."""

    def __init__(self, complain: Callable[[Pos, str], None], tokens: Tokens) -> None:
        self.complain = complain
        self.tokens = tokens

    # ---- lists

    def none(self) -> list[object]:
        return []

    def one(self, item: object) -> list[object]:
        return [item]

    def first(self, item: object, _semicolon: Pos) -> object:
        return item

    def two(self, first: object, _comma: Pos, second: object) -> list[object]:
        return [first, second]

    def more(self, items: list[object], _comma: Pos, item: object) -> list[object]:
        items.append(item)
        return items

    def added(self, items: list[object], item: object, _semicolon: Pos = 0) -> list[object]:
        items.append(item)
        return items

    def without_comma(self, items: list[object], _comma: Pos) -> list[object]:
        return items

    # ---- names and instances

    def selector(self, x: Expr, _dot: Pos, sel: Ident) -> Expr:
        return ast.SelectorExpr(x.pos, x, sel)

    def selector_instance(self, x: Expr, _dot: Pos, sel: Ident, args: Brackets) -> Expr:
        return self.instance(ast.SelectorExpr(x.pos, x, sel), args)

    def type_args(self, lbrack: Pos, items: list[Expr], rbrack: Pos) -> Brackets:
        return Brackets(lbrack, items, rbrack)

    def one_index(self, lbrack: Pos, item: Expr, *marks: Pos) -> Brackets:
        return Brackets(lbrack, [item], marks[-1])

    def indices(
        self, lbrack: Pos, first: Expr, _comma: Pos, rest: list[Expr], rbrack: Pos
    ) -> Brackets:
        return Brackets(lbrack, [first, *rest], rbrack)

    def instance(self, x: Expr, args: Brackets) -> Expr:
        return ast.IndexExpr(x.pos, x, args.open, args.items, args.close)

    def paren_type(self, lparen: Pos, x: Expr, rparen: Pos) -> Expr:
        return ast.ParenExpr(lparen, x, rparen)

    # ---- type literals

    def array_type(self, lbrack: Pos, length: Expr, _rbrack: Pos, elt: Expr) -> Expr:
        return ast.ArrayType(lbrack, length, elt)

    def open_array_type(self, lbrack: Pos, dots: Pos, _rbrack: Pos, elt: Expr) -> Expr:
        return ast.ArrayType(lbrack, ast.Ellipsis(dots, None), elt)

    def slice_type(self, lbrack: Pos, _rbrack: Pos, elt: Expr) -> Expr:
        return ast.ArrayType(lbrack, None, elt)

    def pointer_type(self, star: Operator, x: Expr) -> Expr:
        return ast.StarExpr(star[0], x)

    def map_type(self, pos: Pos, _lbrack: Pos, key: Expr, _rbrack: Pos, value: Expr) -> Expr:
        return ast.MapType(pos, key, value)

    def channel_type(self, pos: Pos, value: Expr) -> Expr:
        return ast.ChanType(pos, "both", value)

    def send_type(self, pos: Pos, _arrow: Operator, value: Expr) -> Expr:
        return ast.ChanType(pos, "send", value)

    def receive_type(self, arrow: Operator, _chan: Pos, value: Expr) -> Expr:
        return ast.ChanType(arrow[0], "recv", value)

    def struct_type(self, pos: Pos, _lbrace: Pos, fields: list[Field], rbrace: Pos) -> Expr:
        return ast.StructType(pos, fields, rbrace)

    def named(self, name: Ident, type_: Expr) -> Field:
        if isinstance(type_, ast.ArrayType) and isinstance(type_.len, ast.Ellipsis):
            self.complain(type_.len.pos, "")
        return Field(name.pos, [name], type_)

    def named_fields(self, names: list[Ident], type_: Expr) -> Field:
        return Field(names[0].pos, names, type_)

    def embedded(self, type_: Expr) -> Field:
        return Field(type_.pos, [], type_)

    def tagged(self, field: Field, tag: ast.BasicLit) -> Field:
        field.tag = tag
        return field

    def refused_paren(self, lparen: Pos) -> Pos:
        self.complain(lparen, "syntax error: cannot parenthesize embedded type")
        return lparen

    def paren_embedded(self, lparen: Pos, x: Expr, rparen: Pos | None) -> Expr:
        return ast.ParenExpr(lparen, x, rparen or x.pos)

    def paren_embedded_pointer(
        self, lparen: Pos, star: Operator, x: Expr, rparen: Pos | None
    ) -> Expr:
        return self.paren_embedded(lparen, self.pointer_type(star, x), rparen)

    def pointer_paren_embedded(
        self, star: Operator, lparen: Pos, x: Expr, rparen: Pos | None
    ) -> Expr:
        return self.pointer_type(star, self.paren_embedded(lparen, x, rparen))

    def interface_type(self, pos: Pos, _lbrace: Pos, methods: list[Field], rbrace: Pos) -> Expr:
        return ast.InterfaceType(pos, methods, rbrace)

    def method(self, name: Ident, signature: ast.FuncType) -> Field:
        signature.pos = name.pos
        return Field(name.pos, [name], signature)

    def generic_method(self, name: Ident, parameters: Parameters, signature: ast.FuncType) -> Field:
        self.resolve(parameters, names_required=False, variadic=False)
        if parameters.fields:
            text = "interface method must have no type parameters"
            self.complain(parameters.open, text)
        else:
            self.complain(parameters.close, "empty type parameter list")
        return self.method(name, signature)

    def instance_of_parameters(self, name: Ident, parameters: Parameters) -> Expr:
        """An embedded `T[P]`, whose brackets were read as type parameters."""
        if not parameters.fields:
            self.complain(parameters.close, "empty type argument list")
            return name
        fields = self.resolve(parameters, names_required=False, variadic=False)
        if any(field.names for field in fields):
            self.complain(parameters.open, "")
        types = [field.type for field in fields]
        return ast.IndexExpr(name.pos, name, parameters.open, types, parameters.close)

    def union(self, x: Expr, bar: Operator, y: Expr) -> Expr:
        return ast.BinaryExpr(x.pos, x, bar[0], "|", y)

    def unary(self, op: Operator, x: Expr) -> Expr:
        """A unary operation; `*x` may be a type, and `<-chan T` is one.

        gc reads `~` as an operator, but not where a statement begins.
        """
        pos, text = op
        if text == "~":
            self.complain(pos, "")
        if text == "*":
            return ast.StarExpr(pos, x)
        if text == "<-" and isinstance(x, ast.ChanType):
            return self._received(pos, x)
        return ast.UnaryExpr(pos, text, x)

    def tilde_type(self, op: Operator, x: Expr) -> Expr:
        return ast.UnaryExpr(op[0], "~", x)

    def _received(self, pos: Pos, x: ast.ChanType) -> Expr:
        """`<-` before a channel type belongs to its `chan`: `<-chan<- T` is `<-chan (<-T)`."""
        x.pos = pos
        at: Expr = x
        was = "send"
        while was == "send":
            if not isinstance(at, ast.ChanType):
                self.complain(at.pos, f"syntax error: unexpected {expr_text(at)}, expected chan")
                break
            was, at.dir = at.dir, "recv"
            if was == "recv":
                self.complain(at.pos, "syntax error: unexpected <-, expected chan")
            at = at.value
        return x

    # ---- signatures

    def function_type(self, pos: Pos, signature: ast.FuncType) -> ast.FuncType:
        signature.pos = pos
        return signature

    def generic_function_type(
        self, pos: Pos, _parameters: list[Field], signature: ast.FuncType
    ) -> ast.FuncType:
        return self.function_type(pos, signature)

    def refused_bracket(self, lbrack: Pos) -> Pos:
        self.complain(lbrack, "syntax error: function type must have no type parameters")
        return lbrack

    def refused_brackets(self, lbrack: Pos, fields: list[Field], rbrack: Pos) -> list[Field]:
        return self.type_parameters(Parameters(lbrack, fields, rbrack))

    def no_refused_brackets(self, lbrack: Pos, rbrack: Pos) -> list[Field]:
        return self.refused_brackets(lbrack, [], rbrack)

    def function_parameters(self, parameters: Parameters) -> ast.FuncType:
        fields = self.resolve(parameters, names_required=False, variadic=True)
        return ast.FuncType(parameters.open, [], fields, [], parameters.close)

    def signature(
        self, signature: ast.FuncType, results: list[Field] | None = None
    ) -> ast.FuncType:
        if results:
            signature.results = results
        return signature

    def result(self, type_: Expr) -> list[Field]:
        return [Field(type_.pos, [], type_)]

    def results(self, parameters: Parameters) -> list[Field]:
        return self.resolve(parameters, names_required=False, variadic=False)

    def no_parameters(self, lparen: Pos, rparen: Pos) -> Parameters:
        return Parameters(lparen, [], rparen)

    def parameters(self, lparen: Pos, fields: list[Field], *marks: Pos) -> Parameters:
        return Parameters(lparen, fields, marks[-1])

    def unnamed(self, type_: Expr) -> Field:
        return Field(type_.pos, [], type_)

    def variadic(self, dots: Pos, type_: Expr) -> Field:
        return Field(dots, [], ast.Ellipsis(dots, type_))

    def named_variadic(self, name: Ident, dots: Pos, type_: Expr) -> Field:
        return Field(name.pos, [name], ast.Ellipsis(dots, type_))

    def resolve(
        self, parameters: Parameters, *, names_required: bool, variadic: bool
    ) -> list[Field]:
        """Decide which identifiers of a parameter list are names and which are types.

        `variadic` allows `...` at the last one.
        """
        fields = parameters.fields
        named = sum(map(len, [field.names for field in fields]))
        if named == 0 and not names_required:
            self._check_dots(fields, variadic)
            return fields
        if named != len(fields):
            fields = self._share_types(parameters, named, names_required)
        self._check_dots(fields, variadic)
        return fields

    def _share_types(self, parameters: Parameters, named: int, names_required: bool) -> list[Field]:
        """Give names without a type the one that follows, from right to left."""
        grouped: list[Field] = []
        typed = wrong = 0
        for field in reversed(parameters.fields):
            type_ = field.type
            if field.names:
                typed += 1
                grouped.append(field)
            elif not isinstance(type_, Ident):
                typed += 1
                wrong = self._first_of_type(type_)
                grouped.append(Field(type_.pos, [Ident(type_.pos, "_")], type_))
            elif grouped:
                grouped[-1].names.append(type_)
                grouped[-1].pos = type_.pos
            else:
                wrong = type_.pos
                grouped.append(Field(type_.pos, [type_], ast.BadExpr(type_.pos)))
        if wrong:
            what = "type parameter name" if names_required else "parameter name"
            if named == typed:
                wrong = parameters.close
                what = "type constraint" if names_required else "parameter type"
            elif names_required and len(parameters.fields) == 1:
                what += " or invalid array length"
            self.complain(wrong, f"syntax error: missing {what}")
        for field in grouped:
            field.names.reverse()
        grouped.reverse()
        return grouped

    def _first_of_type(self, x: Expr) -> Pos:
        """Where gc takes a type to begin: inside parentheses, and behind `func`."""
        while isinstance(x, ast.ParenExpr):
            x = x.x
        if isinstance(x, ast.FuncType):
            return self.tokens.behind(x.pos)
        return x.pos

    def _check_dots(self, fields: list[Field], variadic: bool) -> None:
        """Complain of the first `...` where none may be, and read `...T` as T there."""
        complained = False
        for field in fields:
            type_ = field.type
            last = field is fields[-1] and len(field.names) < 2
            if not isinstance(type_, ast.Ellipsis) or (variadic and last):
                continue
            field.type = type_.elt or type_
            if not complained and not isinstance(type_.elt, ast.BadExpr):
                complained = True
                must = "can only use ... with final parameter"
                self.complain(type_.pos, must if variadic else "invalid use of ...")

    # ---- type parameters

    def unnamed_instance(self, x: Ident, args: Brackets) -> Field:
        return self.unnamed(self.instance(x, args))

    def one_parameter(self, lbrack: Pos, field: Field, *marks: Pos) -> Parameters:
        return Parameters(lbrack, [field], marks[-1])

    def type_parameters(self, parameters: Parameters) -> list[Field]:
        if not parameters.fields:
            self.complain(parameters.close, "syntax error: empty type parameter list")
        return self.resolve(parameters, names_required=True, variadic=False)
