"""What compilers ask of the checker: tables, sizes, method sets, instances, order."""

from __future__ import annotations

import sys
import time
from fractions import Fraction
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from support import Workshop, check, scope_of

from minigo.check import sizes
from minigo.check.constants import Complex
from minigo.check.export import has_generics, read_exports, write_exports
from minigo.check.instantiate import concrete, instance, substitute
from minigo.check.lookup import lookup_field_or_method, method_set
from minigo.check.objects import Const, Func, Object, TypeName, Var
from minigo.check.predicates import comparable, identical
from minigo.check.types import Named, Pointer, Signature, Slice, Struct, Type, as_named
from minigo.check.typestring import type_string
from minigo.check.universe import BYTE, INT, STRING, UINT8
from minigo.syntax import ast


def types_of(declarations: str) -> dict[str, Type]:
    """The types of the package-level objects that are declared."""
    found: dict[str, Type] = {}
    for name, obj in scope_of(declarations).items():
        assert isinstance(obj, Object) and obj.typ is not None
        found[name] = obj.typ
    return found


# ---- types


@pytest.mark.parametrize(
    "source",
    [
        "map[string][]*int",
        "chan<- <-chan int",
        "<-chan int",
        "chan (<-chan int)",
        "func(a int, b ...string) (x, y error)",
        "func() int",
        'struct{a int; b string "tag"; error}',
        "interface{M(x int); N() string}",
        "[3]any",
        "interface{}",
        "unsafe.Pointer",
        "func(func(int) bool)",
    ],
)
def test_type_string(source: str) -> None:
    checked = check(f'package p\nimport "unsafe"\nvar _ unsafe.Pointer\nvar x {source}')
    assert not checked.errors, checked.shown()
    obj = checked.result.package.scope.lookup("x")
    assert obj is not None and obj.typ is not None
    wanted = source.replace("(x, y error)", "(x error, y error)")
    assert type_string(obj.typ) == wanted


def test_names_in_types() -> None:
    found = types_of("type T[P any, Q interface{ ~int }] struct{ p P; q Q }\nvar x T[string, int]")
    assert type_string(found["x"]) == "p.T[string, int]"
    assert type_string(found["x"], lambda _: "") == "T[string, int]"
    assert type_string(found["T"], lambda _: "") == "T[P any, Q interface{~int}]"


@pytest.mark.parametrize(
    ("source", "size", "align"),
    [
        ("bool", 1, 1), ("int", 8, 8), ("int16", 2, 2), ("float32", 4, 4), ("complex64", 8, 4),
        ("complex128", 16, 8), ("string", 16, 8), ("[]int", 24, 8), ("any", 16, 8),
        ("error", 16, 8),
        ("map[int]int", 8, 8), ("chan int", 8, 8), ("func()", 8, 8), ("*int", 8, 8),
        ("[3]int16", 6, 2), ("[0]int", 0, 8), ("struct{}", 0, 1),
        ("struct{a bool; b int64; c bool}", 24, 8), ("struct{a bool; b int16; c bool}", 6, 2),
        ("struct{a int32; b struct{}}", 8, 4), ("struct{a struct{}; b int32}", 4, 4),
        ("[2]struct{a byte; b uint32}", 16, 4), ("uintptr", 8, 8), ("rune", 4, 4),
    ],
)  # fmt: skip
def test_sizes(source: str, size: int, align: int) -> None:
    x = types_of(f"var x {source}")["x"]
    assert (sizes.sizeof(x), sizes.alignof(x)) == (size, align)


def test_offsets() -> None:
    x = types_of("var x struct{a bool; b int64; c struct{d int8; e int32}}")["x"]
    assert isinstance(x, Struct)
    assert sizes.offsets(x.fields) == [0, 8, 16]
    assert sizes.offsetof(x, [2, 1]) == 20


def test_identity() -> None:
    found = types_of(
        "type T struct{}\ntype A = T\nvar a []T; var b []A; var c func(x T) (n int)\n"
        "var d func(A) int; var e interface{ M(); N() }; var f interface{ N(); M() }\n"
        "var g map[string]struct{ x byte }; var h map[string]struct{ x uint8 }"
    )
    assert identical(found["a"], found["b"])
    assert identical(found["c"], found["d"])
    assert identical(found["e"], found["f"])
    assert identical(found["g"], found["h"])
    assert identical(BYTE, UINT8) and not identical(BYTE, INT)
    assert not identical(found["a"], found["c"])
    assert comparable(found["T"]) and not comparable(found["a"])


# ---- methods


METHODS = """
type I interface{ M(); n() }
type T struct{ *U; I; x int }
type U struct{ y int }
func (T) A() {}
func (*T) b() {}
func (U) C() {}
func (*U) d() {}
"""


def test_method_set() -> None:
    t = types_of(METHODS)["T"]
    assert [s.obj.name for s in method_set(t)] == ["A", "C", "M", "d", "n"]
    assert [s.obj.name for s in method_set(Pointer(t))] == ["A", "C", "M", "b", "d", "n"]
    promoted = {s.obj.name: s for s in method_set(t)}
    assert promoted["C"].index[0] == 0 and promoted["C"].indirect
    assert promoted["M"].index[0] == 1 and not promoted["M"].indirect


def test_lookup() -> None:
    found = scope_of(METHODS)
    t = found["T"]
    assert isinstance(t, TypeName) and t.typ is not None
    field, index, indirect = lookup_field_or_method(t.typ, False, t.pkg, "y")
    assert isinstance(field, Var) and index == [0, 0] and indirect
    assert lookup_field_or_method(t.typ, False, t.pkg, "b") == (None, None, True)
    method, _, _ = lookup_field_or_method(t.typ, True, t.pkg, "b")
    assert isinstance(method, Func)
    assert lookup_field_or_method(t.typ, True, None, "y")[0] is None


# ---- generics


GENERIC = """
type List[T any] struct { next *List[T]; val T }
func (l *List[E]) Push(e E) List[E] { return List[E]{} }
type Pair[K comparable, V any] struct { k K; v []List[V] }
func Make[K comparable, V any](k K, v V) Pair[K, []V] { return Pair[K, []V]{} }
var p Pair[string, int]
var q = Make("a", 1)
"""


def test_instances() -> None:
    found = types_of(GENERIC)
    p = as_named(found["p"])
    assert p is not None and p.type_args == [STRING, INT]
    assert type_string(p.underlying(), lambda _: "") == "struct{k string; v []List[int]}"
    make = found["Make"]
    assert isinstance(make, Signature)
    smap = {make.type_params[0]: STRING, make.type_params[1]: INT}
    result = make.results[0].typ
    assert result is not None
    assert substitute(result, smap) is found["q"]
    generic = as_named(found["List"])
    assert generic is not None
    one = instance(generic, [INT])
    assert one is instance(generic, [INT]) and one is not instance(generic, [STRING])
    push = one.methods[0]
    assert type_string(push.typ or INT, lambda _: "") == "func(e int) List[int]"
    assert push.origin is generic.methods[0]


def test_local_types_of_generic_functions() -> None:
    checked = check("package p\nfunc F[T any]() any { type L struct{ x T }; return []L{} }")
    literal = next(e for e in checked.result.info.types if isinstance(e, ast.CompositeLit))
    typ = checked.result.info.types[literal].type
    func = checked.result.package.scope.lookup("F")
    assert func is not None and isinstance(func.typ, Signature)
    param = func.typ.type_params[0]
    ints, strings = concrete(typ, {param: INT}), concrete(typ, {param: STRING})
    assert not identical(ints, strings) and identical(ints, concrete(typ, {param: INT}))
    assert isinstance(ints, Slice) and isinstance(ints.elem, Named)
    assert type_string(ints.elem.underlying()) == "struct{x int}"


# ---- tables


def test_untyped_operands_get_their_final_types() -> None:
    checked = check(
        "package p\nfunc f(b byte, g float64, s uint) {\n"
        "\tvar x float64 = 1\n\tvar y any = 'a'\n\tz := b == 2\n\tw := 1 << s == g/2\n"
        "\tvar v int64 = 1 << s\n\t_, _, _, _, _ = x, y, z, w, v\n}"
    )
    assert checked.shown() == [
        "6:7: invalid operation: shifted operand 1 (type float64) must be integer"
    ]
    literals = {
        (checked.files.position(e.pos).line, e.value): type_string(tv.type)
        for e, tv in checked.result.info.types.items()
        if isinstance(e, ast.BasicLit)
    }
    assert literals[3, "1"] == "float64"
    assert literals[4, "'a'"] == "rune"
    assert literals[5, "2"] == "byte"
    assert literals[6, "2"] == "float64"
    assert literals[7, "1"] == "int64"


def test_comma_ok_is_recorded_as_a_tuple() -> None:
    checked = check('package p\nfunc f(m map[string]int) { v, ok := m["a"]; _, _ = v, ok }')
    index = next(e for e in checked.result.info.types if isinstance(e, ast.IndexExpr))
    assert type_string(checked.result.info.types[index].type) == "(int, bool)"


def constant(declaration: str) -> object:
    obj = scope_of(declaration)["c"]
    assert isinstance(obj, Const)
    return obj.value


def test_constants() -> None:
    assert constant("const c = 1 << 100 >> 98") == 4
    assert constant("const c = 2.0 / 3") == Fraction(2, 3)
    assert constant("const c float32 = 0.1") == Fraction(13421773, 134217728)
    assert constant("const c = -7 / 2") == -3
    assert constant("const c = -7 % 3") == -1
    assert constant("const c uint8 = ^uint8(3)") == 252
    assert constant('const c = "a\\x41\\u00e9" + `\\`') == b"aA\xc3\xa9\\"
    assert constant("const c = 'a' + 1.0") == 98
    assert constant("const c = (1 + 2i) * (3 - 1i)") == Complex(5, 5)
    assert constant("const c = 1e500 / 1e499") == 10
    assert constant("const c = len([10]int{}) > 9 && !false") is True
    assert constant("const ( _ = iota; b; c = b * 10 + iota )") == 12
    assert constant("const c = 0x1p-2 + 0b11 + 0o17 + 1_000") == Fraction(4073, 4)


def test_initialisation_order() -> None:
    checked = check(
        "package p\nvar a = b + c()\nvar b, d = f()\nvar e = 1\nvar g = 2",
        "package p\nvar h = a\nfunc c() int { return e }\nfunc f() (int, int) { return g, 0 }",
    )
    assert not checked.errors
    order = [[v.name for v in step.lhs] for step in checked.result.info.init_order]
    assert order == [["e"], ["g"], ["b", "d"], ["a"], ["h"]]


def test_functions_and_inits() -> None:
    checked = check("package p\nfunc init() {}\nfunc f() {}\ntype T int\nfunc (T) m() {}\n"
                    "func init() {}")  # fmt: skip
    assert len(checked.result.inits) == 2
    assert [f.name for f in checked.result.funcs] == ["init", "f", "m", "init"]


# ---- language versions


def test_versions() -> None:
    range_int = "package p\nfunc f() { for range 3 {} }"
    shown = check(range_int, version="go1.21").shown()
    assert shown == [
        "2:22: cannot range over 3 (untyped int constant): requires go1.22 or later "
        "(-lang was set to go1.21; check go.mod)"
    ]
    assert not check(range_int, version="go1.22").errors
    assert not check("//go:build go1.22\n\n" + range_int, version="go1.21").errors
    shown = check("//go:build go1.21\n\n" + range_int).shown()
    assert shown == [
        "4:22: cannot range over 3 (untyped int constant): requires go1.22 or later "
        "(file declares //go:build go1.21)"
    ]


def test_refused() -> None:
    assert check('package p\nimport "C"\nvar x C.int').shown() == [
        "2:8: minigo: not supported: cgo"
    ]
    assert check("package p\nfunc f()").shown() == ["2:6: missing function body"]
    shown = check("package p\n//go:embed x.txt\nvar s string").shown()
    assert shown == ["2:1: minigo: not supported: //go:embed"]


# ---- exports


HIDDEN = """
func helper() int { return 1 }
func large() int { for i := 0; i < 9; i++ { helper2(helper2(i)) }; return 2 }
func helper2(i int) int { return large() }
func Uses() int { return helper() + 1 }
func UsesLarge() int { x := large() * large(); return x + large() }
type hidden struct { a other }
type other int
func (other) m() { deep() }
func deep() {}
type alone int
func F() hidden { return hidden{} }
"""


@pytest.mark.parametrize("exported", [False, True])
def test_names_that_are_not_exported(exported: bool) -> None:
    library = Workshop(lib=HIDDEN)
    if exported:
        data = write_exports(library.importer("lib"))
        library.packages["lib"] = read_exports(data, library.importer)
    user = library.check(
        'package p\nimport "lib"\nvar _ = lib.helper()\nvar _ = lib.large()\n'
        "var _ lib.other\nvar _ lib.alone\nvar _ = lib.deep\nvar _ = lib.uses\n"
    )
    assert user.shown() == [
        "3:13: name helper not exported by package lib",
        "4:13: undefined: lib.large",
        "5:11: name other not exported by package lib",
        "6:11: undefined: lib.alone",
        "7:13: name deep not exported by package lib",
        "8:13: undefined: lib.uses (but have Uses)",
    ]


def test_exports_round_trip() -> None:
    library = Workshop()
    source = (
        'package lib\ntype T struct { a int; B []hidden `x:"y"` }\ntype hidden map[string]*T\n'
        "func (t *T) M(x ...int) (r error) { return nil }\nfunc (T) u() {}\n"
        "type I interface { M(...int) error; J }\ntype J interface{ u() }\n"
        'const C, D, E, F, G = 1 << 70, 2.5, "a\\xff", 1i, 1e9999\n'
        "const H uint8 = 7\nvar V, W = map[string]func(<-chan int) T{}, [2]any{}\n"
        "type A = []T\ntype Gen[K comparable, V any] struct { m map[K]Gen[K, V]; v V }\n"
        "func (g *Gen[K, V]) Get(k K) V { return g.v }\nfunc Do[P ~[]E, E any](p P) Gen[int, E] {\n"
        "\treturn Gen[int, E]{} }\ntype Num interface{ ~int | ~float64 }\nfunc unexported() {}\n"
    )
    checked = library.check(source, path="x/lib")
    assert not checked.errors, checked.shown()
    data = write_exports(checked.result.package)
    assert has_generics(data) and write_exports(checked.result.package) == data
    again = read_exports(data, library.importer)
    assert "unexported" not in again.scope.all_names()
    library.packages["x/lib"] = again
    user = library.check(
        'package p\nimport "x/lib"\nvar t lib.T\nvar i lib.I = &t\nvar _ = len(t.B[0]["a"].B)\n'
        "const c = lib.C >> 69 + lib.H\nvar f float64 = lib.D\nvar s string = lib.E\n"
        "var g = lib.Do([]string{})\nvar v string = g.Get(1)\nvar a lib.A = []lib.T{}\n"
        'var w lib.T = lib.V[""](nil)\nvar big = lib.G / 1e9998\nvar z = real(lib.F)\n'
        "func sum[N lib.Num](n N) N { return n + n }\nvar _ = sum(1.5)\n"
        "var bad lib.I = lib.T{}\nvar bad2 = t.a\n"
    )
    assert user.shown() == [
        "17:17: cannot use lib.T{} (value of struct type lib.T) as lib.I value in variable "
        "declaration: lib.T does not implement lib.I (method M has pointer receiver)",
        "18:14: t.a undefined (cannot refer to unexported field a)",
    ]
    assert write_exports(read_exports(data, library.importer)) != b""


def test_exports_of_another_version() -> None:
    with pytest.raises(ValueError, match="version"):
        read_exports(b'{"version":0}', lambda _: pytest.fail("nothing to import"))


# ---- limits


@pytest.mark.parametrize(
    "source",
    [
        "var x = []int{" + "1," * 50_000 + "}",
        "var x = map[int]string{" + ",".join(f'{i}: "a"' for i in range(20_000)) + "}",
        "const x = 1 << 500 << 400 << 300",
        "const x = 1e1000000 * 1e1000000",
        'var s = "a"' + ' + "bcdefgh"' * 1500,
        "func f(a int) bool { return a == 1" + " && a == 1" * 900 + " }",
        "func f(a int) int { switch a {"
        + "\n".join(f"case {i}:" for i in range(5000))
        + "}; return 0 }",
        "".join(f"type T{i} struct {{ a, b T{i + 1} }}\n" for i in range(200)) + "type T200 int",
        "".join(f"const c{i} = c{i + 1} + 1\n" for i in range(1500)) + "const c1500 = 1",
    ],
)
def test_time_is_linear(source: str) -> None:
    start = time.process_time()
    check("package p\n" + source)
    assert time.process_time() - start < 10
