"""What gc says about a syntax error, by the place in the grammar where it is met.

A state of the parser is told by its kernel items, such as `arguments: "(" expression_list • ")"`.
SITES says what to report and how to go on by an item's part before the dot; of several lines that
fit a state the first counts, and SITES_AT goes before SITES for the token it names. A state with
no line misses an expression or a type if one may begin there; else it takes the reduction it has,
as a parser written by hand would return to its caller.

Texts that begin with "in", "at", "after" or "expected" are preceded by the unexpected token.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

ONE: tuple[str, ...] = ()
CLOSERS = (")", "]", "}")
DECLARATIONS = ("import", "const", "type", "var", "func")
STATEMENTS = (
    "break", "const", "continue", "defer", "fallthrough", "for", "go", "goto", "if", "return",
    "select", "switch", "type", "var",
)  # fmt: skip
OPERATORS = (
    "||", "&&", "==", "!=", "<", "<=", ">", ">=", "+", "-", "|", "^", "/", "%", "<<", ">>", "&",
    "&^", "!", "~",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Site:
    """An error, and the way on from it.

    `skip` names the tokens to skip to (in functions STATEMENTS too), ONE skips one token, None
    none; `again` then skips like `skip`, but not from a `{`. Then `drop` symbols are taken from
    the stack, and `supply` is treated as if it stood before the token, unless it is that token
    itself and the site neither `forced` nor one that skips ONE; `then` may follow likewise. At the
    end of the file `close` is missing, where given. Without a text the state's reduction is taken;
    after `stop` the rest of the file is not looked at. The error stands at the token, or at what
    came `before` it, or `behind` what was skipped.
    """

    text: str = ""
    skip: tuple[str, ...] | None = None
    supply: str = ""
    then: str = ""
    drop: int = 0
    close: str = ""
    stop: bool = False
    again: tuple[str, ...] = ()
    forced: bool = False
    place: Literal["token", "before", "behind"] = "token"


def expected(token: str) -> Site:
    """The one token that may follow is missing."""
    shown = {";": "semicolon or newline", "chan": "keyword chan"}.get(token, token)
    return Site(f"expected {shown}", ONE, token)


def _between(context: str, separator: str, close: str) -> Site:
    shown = {",": "comma", ";": "semicolon or newline"}[separator]
    return Site(f"in {context}; possibly missing {shown} or {close}", CLOSERS, close)


_RETURN = Site()
_NAME = Site("expected name", ONE, "IDENTIFIER")
EXPRESSION = Site("expected expression", CLOSERS, "primary_expr")
TYPE = Site("expected type", (",", ":", ";", *CLOSERS), "type")
_QUALIFIED_NAME = Site("expected name", (".", ";", "}"), "IDENTIFIER")
_TYPE_TERM = Site("expected ~ term or type", (*OPERATORS, ";", *CLOSERS), "type_term")
_DECLARED_TYPE = Site("in type declaration", (";", ")"), "type")
_ELEMENT_TYPE = Site("missing channel element type", None, "channel_element")
_VARIADIC_TYPE = Site("... is missing type", None, "type")
_FUNCTION_NAME = Site("expected name or (", ("{", ";"), "function_head", drop=1)
_CLAUSE = Site(
    "expected case or default or }",
    (":", "case", "default", "}"),
    "default",
    close="}",
    forced=True,
)
_IN_GROUP = _between("grouped declaration", ";", ")")
_ARGUMENT = _between("argument list", ",", ")")
_PARAMETER = _between("parameter list", ",", ")")
_TYPE_PARAMETER = _between("parameter list", ",", "]")
_ELEMENTS = _between("composite literal", ",", "}")
_NO_PARAMETER = Site("expected )", (",", ")"), "parameter_decl", close=")")
_NO_TYPE_PARAMETER = Site("expected ]", (",", "]"), "type_parameter_decl", close="]")
_AFTER_DECLARATION = Site("after top level declaration", DECLARATIONS, ";")
_HEADER_END = Site("expected {", ONE, ";", again=("{", "}"))
_IMPORT_PATH = Site("missing import path", (";", ")"), "basic_lit")

SITES = {
    # Types
    'paren_type: "(" type': expected(")"),
    'type_name: IDENTIFIER "."': _NAME,
    'type_args: "[" type_elements': expected("]"),
    'type_elements: type_list ","': _RETURN,
    'array_type: "[" expression': expected("]"),
    'array_type: "[" "..."': expected("]"),
    'struct_type: "struct"': expected("{"),
    "field_decls: fields field_decl": _between("struct type", ";", "}"),
    "field_decls: fields": Site(
        "expected field name or embedded type", (";", "}"), "field_decl", close="}"
    ),
    'names: IDENTIFIER ","': _NAME,
    'names: names ","': _NAME,
    'embedded_field: "*"': _QUALIFIED_NAME,
    "embedded_field: refused_paren": _QUALIFIED_NAME,
    'embedded_field: refused_paren "*"': _QUALIFIED_NAME,
    'embedded_field: "*" refused_paren': _QUALIFIED_NAME,
    'instance_or_name: IDENTIFIER "."': _NAME,
    'index: "[" expression "]"': _RETURN,
    'index: "[" expression ","': expected("]"),
    'index: "[" expression "," type_elements': expected("]"),
    'index: "[" expression': Site("expected comma, : or ]", (",", ":", "]"), ":", forced=True),
    'function_type: "func"': expected("("),
    'function_type: "func" refused_brackets': expected("("),
    "refused_brackets: refused_bracket": _NO_TYPE_PARAMETER,
    "refused_brackets: refused_bracket type_parameter_elements": _TYPE_PARAMETER,
    'parameters: "("': _NO_PARAMETER,
    'parameters: "(" parameter_list ","': _NO_PARAMETER,
    'parameters: "(" parameter_list': _PARAMETER,
    'parameter_decl: "..."': _VARIADIC_TYPE,
    'parameter_decl: IDENTIFIER "..."': _VARIADIC_TYPE,
    "parameter_decl: IDENTIFIER": _RETURN,
    'interface_type: "interface"': expected("{"),
    "interface_elems: interface_list interface_elem": _between("interface type", ";", "}"),
    "interface_elems: interface_list": replace(_TYPE_TERM, supply="unnamed_elem", close="}"),
    'named_elem: IDENTIFIER "."': _NAME,
    'embedded_elem: embedded_elem "|"': _TYPE_TERM,
    'type_elem: type_elem "|"': _TYPE_TERM,
    'map_type: "map"': expected("["),
    'map_type: "map" "[" type': expected("]"),
    'channel_type: "chan"': _ELEMENT_TYPE,
    'channel_type: "chan" "<-"': replace(_ELEMENT_TYPE, supply="type"),
    'receive_type: "<-"': expected("chan"),
    'receive_type: "<-" "chan"': replace(_ELEMENT_TYPE, supply="type"),
    # Blocks
    'block: "{" statement_list': expected("}"),
    "body: BODY statement_list": expected("}"),
    'function_body: "{" statement_list': expected("}"),
    "function_lit_body: lbrace statement_list": expected("}"),
    "statements: statements statement": Site(
        "at end of statement", (";", "}", "case", "default"), ";"
    ),
    "statement_list: statements": _RETURN,
    "clauses: clauses switch_case statements": _RETURN,
    "comm_list: comm_list comm_case statements": _RETURN,
    "$root_statement_list: statement_list": Site("at end of statement", stop=True),
    # Declarations and scope
    'const_decl: "const"': _NAME,
    "const_group: const_specs const_spec": _IN_GROUP,
    "const_group: const_specs": replace(_NAME, close=")"),
    "const_spec: identifier_list": _RETURN,
    'identifier_list: identifier_list ","': _NAME,
    'type_decl: "type"': _NAME,
    "type_group: type_specs type_spec": _IN_GROUP,
    "type_group: type_specs": replace(_NAME, close=")"),
    "type_spec: IDENTIFIER": _DECLARED_TYPE,
    'type_spec: IDENTIFIER "="': _DECLARED_TYPE,
    "type_spec: IDENTIFIER spec_parameters": _DECLARED_TYPE,
    'type_spec: IDENTIFIER spec_parameters "="': _DECLARED_TYPE,
    'type_spec: IDENTIFIER "[" expression "]" "="': _DECLARED_TYPE,
    'declared_parameters: "[" declared_parameter': _TYPE_PARAMETER,
    'declared_parameters: "[" declared_parameter ","': _NO_TYPE_PARAMETER,
    'declared_parameters: "[" declared_parameter "," type_parameter_elements': _TYPE_PARAMETER,
    'declared_parameters: "[" expression ","': _NO_TYPE_PARAMETER,
    'declared_parameters: "[" expression "," type_parameter_elements': _TYPE_PARAMETER,
    'declared_parameter: IDENTIFIER "..."': _VARIADIC_TYPE,
    'declared_constraint: declared_constraint "|"': _TYPE_TERM,
    'brackets: "["': _NO_TYPE_PARAMETER,
    'brackets: "[" type_parameter_elements': _TYPE_PARAMETER,
    'type_parameter_elements: type_parameter_list ","': _NO_TYPE_PARAMETER,
    "type_parameter_elements: type_parameter_list": _TYPE_PARAMETER,
    "type_parameter_decl: IDENTIFIER": _RETURN,
    'type_parameter_decl: "..."': _VARIADIC_TYPE,
    'type_parameter_decl: IDENTIFIER "..."': _VARIADIC_TYPE,
    'parameter_elem: parameter_elem "|"': _TYPE_TERM,
    'var_decl: "var"': _NAME,
    "var_group: var_specs var_spec": _IN_GROUP,
    "var_group: var_specs": replace(_NAME, close=")"),
    'function_head: "func"': _FUNCTION_NAME,
    'function_head: "func" receiver': replace(_FUNCTION_NAME, text="expected name", drop=2),
    'function_head: "func" IDENTIFIER': expected("("),
    'function_head: "func" IDENTIFIER type_parameters': expected("("),
    'function_head: "func" receiver IDENTIFIER': expected("("),
    'function_head: "func" receiver IDENTIFIER type_parameters': expected("("),
    # Expressions
    'literal_name: "(" expression': expected(")"),
    'literal_name: primary_expr "."': Site("expected name or (", (";", ")"), drop=1),
    'composite_lit: literal_name "{"': replace(EXPRESSION, close="}"),
    "composite_lit: literal_type lbrace": replace(EXPRESSION, close="}"),
    'literal_value: "{"': replace(EXPRESSION, close="}"),
    'elements: element_list ","': replace(EXPRESSION, close="}"),
    "elements: element_list": _ELEMENTS,
    'primary_expr: primary_expr "." "(" type': expected(")"),
    'primary_expr: primary_expr "." "(" "type"': expected(")"),
    'slice: "[" bound': Site("expected comma, : or ]", (",", ":", "]"), ":", forced=True),
    'slice: "[" bound ":" bound': expected("]"),
    'slice: "[" bound ":" bound ":" bound': expected("]"),
    'arguments: "("': replace(EXPRESSION, close=")"),
    'arguments: "(" expression_list ","': replace(EXPRESSION, close=")"),
    'arguments: "(" expression_list': _ARGUMENT,
    'arguments: "(" expression_list "..."': _ARGUMENT,
    'arguments: "(" expression_list "..." ","': expected(")"),
    "expression_text: expression": Site("after expression", stop=True),
    "$root_expression_text: expression_text": Site("after expression", stop=True),
    # Statements
    'labeled_stmt: IDENTIFIER ":"': Site("missing statement after label", drop=2, place="before"),
    "assignment: expression_list": Site(
        "expected := or = or comma", (";", "}"), "simple_stmt", drop=1
    ),
    'if_stmt: "if" if_header': Site("expected { after if clause", ("IDENTIFIER", "}"), "BODY"),
    'if_stmt: "if" if_header body "else"': Site(
        "else must be followed by if or statement block", ("IDENTIFIER", "}"), drop=1
    ),
    'switch_stmt: "switch" switch_header': Site(
        "missing { after switch clause", ("case", "default", "}"), "BODY"
    ),
    "case_clauses: clauses": _CLAUSE,
    'switch_case: "case" expression_list': expected(":"),
    'switch_case: "default"': expected(":"),
    'select_stmt: "select"': Site(
        "missing { after select clause", ("case", "default", "}"), "BODY"
    ),
    "comm_clauses: comm_list": _CLAUSE,
    'comm_case: "case" simple_stmt': expected(":"),
    'comm_case: "default"': expected(":"),
    'for_stmt: "for" for_clause': Site("expected { after for clause", ("IDENTIFIER", "}"), "BODY"),
    "if_header: optional_simple_stmt": _HEADER_END,
    "switch_header: optional_simple_stmt": _HEADER_END,
    "for_clause: optional_simple_stmt": _HEADER_END,
    'for_clause: optional_simple_stmt ";" optional_simple_stmt': expected(";"),
    'goto_stmt: "goto"': _NAME,
    # Packages
    "$root_source_file:": Site("package statement must be first", stop=True),
    "source_file: package_clause": replace(expected(";"), stop=True),
    'source_file: package_clause ";" top_level_decls': Site(
        "non-declaration statement outside function body", DECLARATIONS
    ),
    'package_clause: "package"': _NAME,
    "top_level_decls: top_level_decls top_level_decl": _AFTER_DECLARATION,
    "import_decl: import_keyword": _IMPORT_PATH,
    "import_group: import_specs import_spec": _IN_GROUP,
    "import_group: import_specs": replace(_IMPORT_PATH, close=")"),
    'import_spec: "."': _IMPORT_PATH,
    "import_spec: IDENTIFIER": _IMPORT_PATH,
}

SITES_AT = {
    ('array_type: "[" expression', ","): Site("unexpected comma; expected ]", ONE),
    ('array_type: "[" "..."', ","): Site("unexpected comma; expected ]", ONE),
    ('type_args: "["', "]"): Site("expected type argument list", None, "type"),
    ('slice: "["', "]"): Site("expected operand", None, "primary_expr"),
    ('for_clause: optional_simple_stmt ";"', "BODY"): Site(
        "expected for loop condition", None, ";"
    ),
    **{
        (f'{keyword}_stmt: "{keyword}"', "var"): Site(
            f"var declaration not allowed in {keyword} initializer", ONE, place="behind"
        )
        for keyword in ("for", "if", "switch")
    },
}

BODY_ON_NEXT_LINE = Site("unexpected semicolon or newline before {", DECLARATIONS)
# `type T[P` in front of a token that cannot continue an array length.
BROKEN_PARAMETERS = replace(_TYPE_PARAMETER, supply=",", then="]")
# A method of an interface with type parameters, which are refused later.
GENERIC_METHOD = expected("(")
