"""Trees: of the seeds as recorded, of expressions by what binds to what, of fragments."""

from __future__ import annotations

from pathlib import Path

import pytest

from minigo.errors import Diagnostic
from minigo.source import File, FileSet
from minigo.syntax import ast
from minigo.syntax.dump import dump_tree
from minigo.syntax.parser import grammar, parse_expr, parse_file, parse_statements
from minigo.syntax.recover import Recovery
from minigo.syntax.text import expr_text, stmt_text
from minigo.syntax.walk import children, deeper_than, walk
from syntax.cases import SEEDS


def fail(error: Diagnostic) -> None:
    raise AssertionError(error.text)


def tree_of(source: str) -> ast.SourceFile:
    tree = parse_file(FileSet().add("x.go", source.encode()), fail)
    assert tree is not None
    return tree


def expression(source: str) -> ast.Expr:
    x = parse_expr(FileSet().add("x.go", source.encode()), fail)
    assert x is not None
    return x


def type_decl(source: str) -> ast.TypeSpec:
    decl = tree_of(f"package p; {source}\n").decls[0]
    assert isinstance(decl, ast.GenDecl) and isinstance(decl.specs[0], ast.TypeSpec)
    return decl.specs[0]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_recorded_trees(seed: Path, request: pytest.FixtureRequest) -> None:
    files = FileSet()
    tree = parse_file(files.add(seed.name, seed.read_bytes()), fail)
    assert tree is not None
    found = "".join(f"{line}\n" for line in dump_tree(files, tree))
    recorded = seed.with_suffix(".tree")
    if request.config.getoption("--update"):
        recorded.write_text(found, encoding="utf-8")
    assert found == recorded.read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_recovery_builds_the_same_tree(seed: Path) -> None:
    def dumped(tree: object, files: FileSet) -> list[str]:
        assert isinstance(tree, ast.SourceFile)
        return [line for line in dump_tree(files, tree) if " Pragma " not in line]

    files = FileSet()
    file: File = files.add(seed.name, seed.read_bytes())
    recovery = Recovery(grammar().tables, grammar().lexer, file)
    slow = recovery.parse(0, 0)
    assert recovery.diagnostics() == []
    assert dumped(slow, files) == dumped(parse_file(file, fail), files)


def grouped(x: ast.Expr) -> str:
    """An expression with parentheses around each operation."""
    match x:
        case ast.BinaryExpr():
            return f"({grouped(x.x)} {x.op} {grouped(x.y)})"
        case ast.UnaryExpr() | ast.StarExpr():
            return f"({getattr(x, 'op', '*')}{grouped(x.x)})"
    return expr_text(x)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a + b + c", "((a + b) + c)"),
        ("a + b * c", "(a + (b * c))"),
        ("a * b + c", "((a * b) + c)"),
        ("a || b && c == d + e * f", "(a || (b && (c == (d + (e * f)))))"),
        ("a * b + c == d && e || f", "(((((a * b) + c) == d) && e) || f)"),
        ("a + b*c + d*e - f", "(((a + (b * c)) + (d * e)) - f)"),
        ("a == b*c<<d || e", "((a == ((b * c) << d)) || e)"),
        ("-a * b", "((-a) * b)"),
        ("!<-a && ^*b &^ c | d", "((!(<-a)) && (((^(*b)) &^ c) | d))"),
        ("&x.y[0]", "(&x.y[0])"),
        ("(a + b) * c", "((a + b) * c)"),
        ("<-chan int(x)", "(<-chan int(x))"),
    ],
)
def test_precedence(source: str, expected: str) -> None:
    assert grouped(expression(source)) == expected


@pytest.mark.parametrize(
    "source",
    [
        "x", "1.5e3", "`raw`", "T{…}", "T{}", "[]int{…}", "[...]T{…}", "map[K][]V{…}", "a.b.c",
        "f(x, y...)", "a[i]", "F[int, []string]", "a[:]", "a[1:2:3]", "x.(T)", "x.(type)", "*p",
        "func(a, b int, c ...string) (n int, err error) {…}", "func() {}", "func(int) string",
        "struct{a, b int; T; *U \"tag\"}", "interface{m(x int) error; ~int | string; E[int]}",
        "chan<- int", "<-chan int", "chan (<-chan int)", "<-chan chan<- T", "(x)", "~x", "k",
    ],
)  # fmt: skip
def test_texts_of_expressions(source: str) -> None:
    code = source.replace("{…}", "{1}") if "func" not in source else source.replace("…", "return")
    assert expr_text(expression(code)) == source


def test_texts_of_statements() -> None:
    source = "x; c <- v; i++; a, b = b, a; n := f(x); y &^= 1"
    statements = parse_statements(FileSet().add("x.go", source.encode()), fail)
    assert statements is not None
    assert "; ".join(map(stmt_text, statements)) == source


@pytest.mark.parametrize(
    ("source", "parameters", "type_"),
    [
        ("type T [P]int", "", "[P]int"),
        ("type T [P * C]int", "", "[P * C]int"),
        ("type T [P *C,]int", "P *C", "int"),
        ("type T [P *C, Q any]int", "P *C, Q any", "int"),
        ("type T [P *struct{}]int", "P *struct{}", "int"),
        ("type T [P *C | ~int]int", "P *C | ~int", "int"),
        ("type T [P (C),]int", "P (C)", "int"),
        ("type T [P []int]int", "P []int", "int"),
        ("type T [P, Q any]int", "P, Q any", "int"),
        ("type T [f(x)]int", "", "[f(x)]int"),
        ("type T [P *[]int] = int", "P *[]int", "int"),
        ("type T []int", "", "[]int"),
        ("type T [...]int", "", "[...]int"),
        ("type T [P any] struct{}", "P any", "struct{}"),
    ],
)
def test_type_parameters_or_array(source: str, parameters: str, type_: str) -> None:
    spec = type_decl(source)
    found = ", ".join(
        f"{', '.join(name.name for name in field.names)} {expr_text(field.type)}"
        for field in spec.type_params
    )
    assert (found, expr_text(spec.type)) == (parameters, type_)


def test_braces_in_headers() -> None:
    tree = tree_of(
        "package p; func f() {"
        " for _, x := range []T{{1}, {2}} { g(x) };"
        " if v := (T{1}); v == func() T { return T{} }() { g(T{2}) };"
        " switch (struct{ a int }{3}) { case T{4}: };"
        " for f := func() { if x { } }; ; { break };"
        " if f(T{}) || m[T{}] { } else if a[[1]int{0}[0]] { } else { };"
        " switch { };"
        " select { } }\n"
    )
    literals = [node for node in walk(tree) if isinstance(node, ast.CompositeLit) and node.type]
    assert len(literals) == 9


def test_empty_statements() -> None:
    statements = parse_statements(FileSet().add("x.go", b"; ; x; {}; {;}; L: ; M: "), fail)
    assert statements is not None
    assert [type(statement).__name__ for statement in statements] == [
        "EmptyStmt", "EmptyStmt", "ExprStmt", "BlockStmt", "BlockStmt", "LabeledStmt",
        "LabeledStmt",
    ]  # fmt: skip


def test_iota_and_groups() -> None:
    tree = tree_of("package p; const (a = iota; b; c, d = 1, 2); var (x = 1; y int)\n")
    specs = [spec for decl in tree.decls if isinstance(decl, ast.GenDecl) for spec in decl.specs]
    assert [spec.iota for spec in specs if isinstance(spec, ast.ValueSpec)] == [0, 1, 2, 0, 0]


def test_walking() -> None:
    x = expression("f(a.b, -c)[d:]")
    assert [type(node).__name__ for node in walk(x)] == [
        "SliceExpr", "CallExpr", "Ident", "SelectorExpr", "Ident", "Ident", "UnaryExpr", "Ident",
        "Ident",
    ]  # fmt: skip
    assert [type(node).__name__ for node in children(x)] == ["CallExpr", "Ident"]
    assert deeper_than(x, 3) is not None
    assert deeper_than(x, 4) is None
