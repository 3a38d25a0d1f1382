"""Expressions of a given type."""

from __future__ import annotations

from collections.abc import Callable

from gogen import consts
from gogen.body import Body
from gogen.types import ANY, BOOL, BYTE, INT, RUNE, STRING, Type


class Const(str):
    """The text of a constant expression: the compiler checks what is done with it."""


def expr(b: Body, t: Type, depth: int = 3) -> str:
    """An expression of type t."""
    if depth <= 0:
        return leaf(b, t, depth)
    r = b.rng.random()
    if r < 0.3:
        return leaf(b, t)
    if r < 0.48:
        made = wrapped(b, t, depth - 1)
        if made is not None:
            return made
    return _BY_KIND[t.kind](b, t, depth - 1)


def var_expr(b: Body, t: Type, depth: int = 2) -> str:
    """An expression that is no constant."""
    text = expr(b, t, depth)
    return f"id({text})" if isinstance(text, Const) else text


def leaf(b: Body, t: Type, depth: int = 1) -> str:
    """A variable, something in a variable, or a literal."""
    if b.chance(0.75):
        found = places(b, t, reading=True)
        if found:
            text = b.rng.choice(found)
            return f"clip({text})" if t.kind == "slice" else text
    return literal(b, t, depth)


def places(b: Body, t: Type, reading: bool) -> list[str]:
    """Variables, fields, elements and what pointers lead to, of type t. To be written to, elements
    of maps do not count as places inside, and constants not at all."""
    found: list[str] = []
    for var in b.visible():
        if reading or not var.fixed:
            _inside(b, var.name, var.type, t, 2, reading, found)
    return found[-40:]


def _inside(
    b: Body, text: str, have: Type, t: Type, depth: int, reading: bool, found: list[str]
) -> None:
    if have is t:
        found.append(Const(text) if text[0] == "k" else text)
    if depth == 0:
        return
    if have.kind == "struct":
        for name, inner, _ in have.fields:
            _inside(b, f"{text}.{name}", inner, t, depth - 1, reading, found)
    elif have.kind == "ptr":
        assert have.elem is not None
        if have.elem is t:
            found.append(f"(*{text})")
        elif have.elem.kind == "struct":
            for name, inner, _ in have.elem.fields:
                if inner is t:
                    found.append(f"{text}.{name}")
    elif have.kind == "array" and have.length:
        assert have.elem is not None
        if have.elem is t or depth > 1:
            at = f"{text}[{_index(b, have.length)}]"
            _inside(b, at, have.elem, t, depth - 1, reading, found)
    elif have.kind == "slice":
        assert have.elem is not None
        if have.elem is t or depth > 1:
            _inside(b, f"{text}[{_index(b, 0)}]", have.elem, t, depth - 1, reading, found)
    elif have.kind == "map" and have.elem is t:
        assert have.key is not None
        found.append(f"{text}[{key(b, have.key)}]")


def _index(b: Body, length: int) -> str:
    """An index, for an array of a length or for a slice; seldom out of range."""
    if b.chance(0.5):
        return str(b.rng.randrange(length or 2))
    names = [v for v in b.visible() if v.type.kind == "int" and v.name[0] != "k"]
    if not names:
        return "0"
    var = b.rng.choice(names)
    if b.chance(0.05):
        return f"int({var.name})"
    return f"int(uint8({var.name}))%{length or 2}"


def key(b: Body, t: Type) -> str:
    """A key of a map, one of few."""
    if t.kind == "int" and b.chance(0.6):
        return f"{t.go}({b.rng.randrange(4)})"
    names = [v.name for v in b.visible() if v.type is t]
    if names and b.chance(0.5):
        return b.rng.choice(names)
    return literal(b, t, -1)


# ---- literals


def literal(b: Body, t: Type, depth: int) -> str:
    """A literal, or something as simple, of any type."""
    if t.kind in ("bool", "int", "float", "complex", "string"):
        return Const(f"{t.go}({consts.literal(b.rng, t)})")
    if t.kind in ("opaque", "number"):
        return f"*new({t.go})"
    if t.kind == "struct":
        return _struct(b, t, depth)
    if t.kind in ("array", "slice"):
        return _elements(b, t, depth)
    if t.kind == "map":
        return _map(b, t, depth)
    if t.kind == "ptr":
        assert t.elem is not None
        if b.chance(0.04) or depth < -1:
            return convert(t, "nil")
        if t.elem.kind == "struct" and b.chance(0.6):
            return "&" + _struct(b, t.elem, depth - 1)
        return f"ref({expr(b, t.elem, depth - 1)})"
    if t.kind == "func":
        return func_literal(b, t, depth)
    if t.kind == "iface":
        if b.chance(0.08) or not t.impls:
            return convert(t, "nil")
        return f"{t.go}({expr(b, b.rng.choice(t.impls), depth - 1)})"
    assert t is ANY
    for _ in range(5):
        held = b.types.pick(1)
        if held.shows():
            return f"any({expr(b, held, depth - 1)})"
    return "any(nil)"


def convert(t: Type, x: str) -> str:
    """A conversion."""
    return f"{t.go}({x})" if t.go.isidentifier() else f"({t.go})({x})"


def _struct(b: Body, t: Type, depth: int) -> str:
    if depth <= 0 and (depth < 0 or b.chance(0.3)):
        return f"{t.go}{{}}"
    values = [(name, expr(b, inner, depth - 1)) for name, inner, _ in t.fields]
    if b.chance(0.4) and not t.has_blank:
        return f"{t.go}{{{', '.join(value for _, value in values)}}}"
    some = [f"{name}: {value}" for name, value in values if b.chance(0.8)]
    return f"{t.go}{{{', '.join(some)}}}"


def _elements(b: Body, t: Type, depth: int) -> str:
    assert t.elem is not None
    if t.kind == "slice" and b.chance(0.03):
        return convert(t, "nil")
    most = t.length if t.kind == "array" else 4
    if depth < 0:
        return f"make({t.go}, 2)" if t.kind == "slice" else f"{t.go}{{}}"
    count = b.rng.randrange(most + 1)
    if t.kind == "slice" and b.chance(0.8):
        count = max(2, count)
    parts = []
    at = 0
    for _ in range(count):
        if at >= most:
            break
        mark = ""
        if b.chance(0.1):
            at = b.rng.randrange(at, most)
            mark = f"{at}: "
        parts.append(mark + expr(b, t.elem, depth - 1))
        at += 1
    return f"{t.go}{{{', '.join(parts)}}}"


def _map(b: Body, t: Type, depth: int) -> str:
    assert t.elem is not None and t.key is not None
    if b.chance(0.02):
        return convert(t, "nil")
    if b.chance(0.3) or depth < 0:
        return f"make({t.go})"
    # Constant keys must differ.
    made = {}
    for _ in range(b.rng.randrange(4)):
        k = literal(b, t.key, 0)
        made[f"id({k})"] = expr(b, t.elem, depth - 1)
    return f"{t.go}{{{', '.join(f'{k}: {v}' for k, v in made.items())}}}"


def func_literal(b: Body, t: Type, depth: int) -> str:
    """A function literal of a function type, on one or several lines."""
    from gogen.stmts import literal_body

    return literal_body(b, t.params, t.results, max(0, depth))


# ---- forms that any type has


def wrapped(b: Body, t: Type, depth: int) -> str | None:
    """An expression around others that gives any type."""
    r = b.rng.random()
    if r < 0.2:
        return f"trace({b.rng.randrange(100)}, {expr(b, t, depth)})"
    if r < 0.3:
        return f"pick({expr(b, BOOL, depth)}, {expr(b, t, depth)}, {expr(b, t, depth)})"
    if r < 0.5:
        callable_ = [f for f in b.shared.funcs if f.results == [t]]
        if callable_:
            f = b.rng.choice(callable_)
            return f"{f.name}({arguments(b, f.params, f.variadic, depth)})"
    if r < 0.62:
        call = method_call(b, [t], depth)
        if call is not None:
            return call
    if r < 0.7:
        found = [
            v for v in b.visible() if v.type.kind == "func" and v.type.results == [t]
        ]  # fmt: skip
        if found:
            var = b.rng.choice(found)
            return f"{var.name}({arguments(b, var.type.params, None, depth)})"
    if r < 0.76:
        f = func_literal(b, b.types.func([], [t]), depth)
        return f"{f}()"
    if r < 0.82:
        return f"any({expr(b, t, depth)}).({t.go})"
    if r < 0.85:
        array = f"[2]{t.go}{{{expr(b, t, depth)}, {expr(b, t, depth)}}}"
        return f"trace({b.rng.randrange(100)}, {array})[{expr(b, INT, depth)}&1]"
    if r < 0.88:
        return f"[]{t.go}{{{expr(b, t, depth)}, {expr(b, t, depth)}}}[{_index(b, 2)}]"
    if r < 0.92:
        return f"Pair[{t.go}, int]{{{expr(b, t, depth)}, {expr(b, INT, depth)}}}.Swap().Second"
    if r < 0.96:
        return f"first(count({b.rng.randrange(4)}), {expr(b, t, depth)})"
    return f"(*ref({expr(b, t, depth)}))"


def promoted(t: Type, name: str) -> bool:
    """Whether exactly one embedded field of a struct brings a method, which it has not itself."""
    if any(m.name == name for m in t.methods):
        return False
    count = 0
    for _, inner, embedded in t.fields:
        if embedded:
            base = inner.elem if inner.kind == "ptr" and inner.elem is not None else inner
            count += any(m.name == name for m in base.methods)
    return count == 1


def arguments(b: Body, params: list[Type], variadic: Type | None, depth: int) -> str:
    """The arguments of a call."""
    parts = [expr(b, p, depth) for p in params]
    if variadic is not None:
        if b.chance(0.3):
            parts.append(f"{expr(b, b.types.slice(variadic), depth)}...")
        else:
            parts += [expr(b, variadic, depth) for _ in range(b.rng.randrange(4))]
    return ", ".join(parts)


def method_call(b: Body, results: list[Type], depth: int) -> str | None:
    """A call of a method with these results."""
    found: list[tuple[str, list[Type]]] = []
    for var in b.visible():
        t = var.type
        held = t.elem if t.kind == "ptr" and t.elem is not None else t
        if held.kind == "iface" and held is not t:
            continue
        for m in held.methods:
            if m.results == results and not (m.pointer and t is held and var.fixed):
                found.append((f"{var.name}.{m.name}", m.params))
        if held.kind == "struct":
            # Promoted from an embedded field.
            for name, inner, embedded in held.fields:
                base = inner.elem if inner.kind == "ptr" and inner.elem is not None else inner
                for m in base.methods if embedded else []:
                    if m.results == results and promoted(held, m.name):
                        path = name + "." if b.chance(0.3) else ""
                        if not (m.pointer and var.fixed and t is held and inner is base):
                            found.append((f"{var.name}.{path}{m.name}", m.params))
    if b.chance(0.15):
        made = method_expression(b, results, depth)
        if made is not None:
            return made
    if not found:
        return None
    name, params = b.rng.choice(found)
    if b.chance(0.1):
        name = f"id({name})"  # a method value
    return f"{name}({arguments(b, params, None, depth)})"


def method_expression(b: Body, results: list[Type], depth: int) -> str | None:
    """A call of `T.M` or `(*T).M`."""
    found = [(t, m) for t in b.types.declared for m in t.methods if m.results == results]
    if not found:
        return None
    t, m = b.rng.choice(found)
    pointer = m.pointer or b.chance(0.3)
    have = b.types.pointer(t) if pointer else t
    receiver = expr(b, have, depth)
    rest = arguments(b, m.params, None, depth)
    return f"({have.go}).{m.name}({receiver}{', ' if rest else ''}{rest})"


# ---- by kind


def joined(x: str, operator: str, y: str) -> str:
    """Two operands of an operator that never makes a constant wrong."""
    text = f"({x} {operator} {y})"
    return Const(text) if isinstance(x, Const) and isinstance(y, Const) else text


def _bool(b: Body, t: Type, depth: int) -> str:
    r = b.rng.random()
    if r < 0.25:
        return joined(expr(b, t, depth), b.rng.choice(["&&", "||"]), expr(b, t, depth))
    if r < 0.35:
        x = expr(b, t, depth)
        return Const(f"(!{x})") if isinstance(x, Const) else f"(!{x})"
    wrap = f"{t.go}(%s)" if t.named else "%s"
    for _ in range(5):
        x = b.types.pick(2)
        if x.orders() and b.chance(0.7):
            operator = b.rng.choice(["<", "<=", ">", ">="])
        elif x.compares():
            operator = b.rng.choice(["==", "!="])
        elif x.kind in ("slice", "map", "func") and b.chance(0.5):
            return wrap % f"({var_expr(b, x, depth)} {b.rng.choice(['==', '!='])} nil)"
        elif x.kind == "any" and b.chance(0.5):
            other = b.types.basic()
            return wrap % f"(any({expr(b, other, depth)}) == any({expr(b, other, depth)}))"
        else:
            continue
        return wrap % f"({var_expr(b, x, depth)} {operator} {expr(b, x, depth)})"
    return wrap % f"({var_expr(b, INT, depth)} < {expr(b, INT, depth)})"


def _int(b: Body, t: Type, depth: int) -> str:
    r = b.rng.random()
    if r < 0.45:
        x = var_expr(b, t, depth)
        operator = b.rng.choice(["+", "-", "*", "&", "|", "^", "&^", "+", "-", "/", "%"])
        y = expr(b, t, depth)
        if operator in "/%" and isinstance(y, Const):
            y = f"{t.go}({b.rng.choice([1, 2, 3, 7, 10, 16, 64, 100])})"
        if operator in "/%" and b.chance(0.6):
            y = f"({y} | 1)"
        return f"({x} {operator} {y})"
    if r < 0.57:
        return shift(b, t, depth)
    if r < 0.65:
        return f"({b.rng.choice(['-', '^', '+'])}{var_expr(b, t, depth)})"
    if r < 0.8:
        return f"{t.go}({var_expr(b, b.types.integer(), depth)})"
    if r < 0.84:
        return f"{t.go}(small({var_expr(b, b.rng.choice(_floats(b)), depth)}))"
    if r < 0.9:
        x = b.types.pick(2)
        if x.kind in ("slice", "map", "string"):
            return f"{t.go}(len({var_expr(b, x, depth)}))"
        return f"{b.rng.choice(['min', 'max'])}({var_expr(b, t, depth)}, {expr(b, t, depth)})"
    if r < 0.94 and t.name == "uint8" and t.go in ("uint8", "byte"):
        return f"at({expr(b, STRING, depth)}, {_index(b, 3)})"
    if r < 0.92:
        return f"{t.go}(1 << ({var_expr(b, b.types.known['uint8'], depth)} & 7))"
    if r < 0.96:
        seq = f"count({b.rng.randrange(5)})"
        return f"{t.go}(total({seq}))"
    return f"add[{t.go}]({expr(b, t, depth)}, {expr(b, t, depth)})"


def shift(b: Body, t: Type, depth: int) -> str:
    """A shift by a constant or by anything."""
    operator = b.rng.choice(["<<", ">>"])
    x = var_expr(b, t, depth)
    if b.chance(0.5):
        return f"({x} {operator} {b.rng.choice([0, 1, 2, 3, 7, 8, 15, 31, 32, 63, 64, 65, 200])})"
    count = b.types.integer()
    if count.signed and b.chance(0.9):
        return f"({x} {operator} ({var_expr(b, count, depth)} & 0x3f))"
    return f"({x} {operator} {var_expr(b, count, depth)})"


def _floats(b: Body) -> list[Type]:
    return [t for t in b.types.known.values() if t.kind == "float"]


def _float(b: Body, t: Type, depth: int) -> str:
    r = b.rng.random()
    if r < 0.6:
        operator = b.rng.choice(["+", "-", "*", "/", "+", "*"])
        return f"({var_expr(b, t, depth)} {operator} {expr(b, t, depth)})"
    if r < 0.7:
        return f"(-{var_expr(b, t, depth)})"
    if r < 0.85:
        x = b.types.integer() if b.chance(0.6) else b.rng.choice(_floats(b))
        return f"{t.go}({var_expr(b, x, depth)})"
    if r < 0.92:
        return f"{b.rng.choice(['min', 'max'])}({var_expr(b, t, depth)}, {expr(b, t, depth)})"
    part = b.rng.choice(["real", "imag"])
    return f"{t.go}({part}({var_expr(b, b.types.known['complex128'], depth)}))"


def _complex(b: Body, t: Type, depth: int) -> str:
    f64 = b.types.known["float64"]
    if b.chance(0.4):
        parts = f"{var_expr(b, f64, depth)}, {expr(b, f64, depth)}"
        return f"{t.go}(complex({parts}))"
    return f"({var_expr(b, t, depth)} {b.rng.choice('+-*')} {expr(b, t, depth)})"


def _string(b: Body, t: Type, depth: int) -> str:
    r = b.rng.random()
    if r < 0.3:
        return joined(expr(b, t, depth), "+", expr(b, t, 0))
    if r < 0.45:
        low, high = b.rng.randrange(3), b.rng.randrange(5)
        x = var_expr(b, t, depth)
        if b.chance(0.85):
            return f"sub({x}, {low}, {high})" if not t.named else f"{t.go}(sub(string({x}), 0, 2))"
        return f"{x}[{min(low, high)}:{max(low, high)}]"
    if r < 0.55:
        return f"{t.go}({var_expr(b, RUNE, depth)})"
    if r < 0.63:
        return f"{t.go}({expr(b, b.types.slice(BYTE), depth)})"
    if r < 0.68:
        return f"{t.go}({expr(b, b.types.slice(RUNE), depth)})"
    if r < 0.8:
        x = b.types.pick(2)
        if x.shows():
            return f"{t.go}(short(fmt.Sprint({expr(b, x, depth)})))"
    if r < 0.9:
        x = b.types.basic()
        return f'{t.go}(fmt.Sprintf("%v|%T", {expr(b, x, depth)}, {expr(b, x, depth)}))'
    return f"{b.rng.choice(['min', 'max'])}({var_expr(b, t, depth)}, {expr(b, t, depth)})"


def _slice(b: Body, t: Type, depth: int) -> str:
    assert t.elem is not None
    r = b.rng.random()
    if r < 0.3:
        head = f"part({expr(b, t, depth)}, 0, {b.rng.randrange(6)})"
        if t.elem is BYTE and b.chance(0.4):
            return f"append({head}, {expr(b, STRING, depth)}...)"
        if b.chance(0.3):
            return f"append({head}, {expr(b, t, depth)}...)"
        extra = ", ".join(expr(b, t.elem, depth) for _ in range(b.rng.randrange(1, 4)))
        return f"append({head}, {extra})"
    if r < 0.4 and not t.named:
        return f"make({t.go}, {b.rng.randrange(4)})"
    if r < 0.6:
        return f"part({expr(b, t, depth)}, {b.rng.randrange(3)}, {b.rng.randrange(5)})"
    if r < 0.7 and t.go in ("[]byte", "[]uint8", "[]rune", "[]int32"):
        return convert(t, expr(b, STRING, depth))
    if r < 0.8:
        change = func_literal(b, b.types.func([t.elem], [t.elem]), depth)
        return f"each({expr(b, t, depth)}, {change})"
    if r < 0.88:
        return convert(t, f"slices.Collect(slices.Values({expr(b, t, depth)}))")
    return literal(b, t, depth)


def _any_other(b: Body, t: Type, depth: int) -> str:
    return literal(b, t, depth)


def _number(b: Body, t: Type, depth: int) -> str:
    """Of a type parameter for integers."""
    r = b.rng.random()
    if r < 0.5:
        return f"({expr(b, t, depth)} {b.rng.choice('+-*&|^')} {expr(b, t, depth)})"
    if r < 0.7:
        return f"{t.go}({var_expr(b, b.types.integer(), depth)})"
    if r < 0.8:
        return f"({expr(b, t, depth)} {b.rng.choice(['<<', '>>'])} {b.rng.randrange(9)})"
    return f"add({expr(b, t, depth)}, {expr(b, t, depth)})"


_BY_KIND: dict[str, Callable[[Body, Type, int], str]] = {
    "bool": _bool,
    "int": _int,
    "float": _float,
    "complex": _complex,
    "string": _string,
    "slice": _slice,
    "array": _any_other,
    "map": _any_other,
    "ptr": _any_other,
    "struct": _any_other,
    "func": _any_other,
    "iface": _any_other,
    "any": _any_other,
    "opaque": _any_other,
    "number": _number,
}
