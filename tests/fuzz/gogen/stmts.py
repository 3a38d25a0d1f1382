"""Statements."""

from __future__ import annotations

from collections.abc import Callable

from gogen import consts
from gogen.body import Body, Loop
from gogen.exprs import (
    Const,
    arguments,
    convert,
    expr,
    key,
    leaf,
    method_call,
    places,
    shift,
    var_expr,
)
from gogen.types import ANY, BOOL, BYTE, INT, RUNE, STRING, Type

LONGEST = 60  # statements of a function


def block(b: Body, count: int) -> None:
    """Some statements in a scope of their own; the braces are the caller's."""
    b.scopes.append({})
    b.indent += 1
    statements(b, count)
    b.indent -= 1
    b.scopes.pop()


def statements(b: Body, count: int) -> None:
    """Statements in the current scope."""
    for _ in range(count):
        if b.size >= LONGEST:
            return
        b.size += 1
        statement(b)


def statement(b: Body) -> None:
    """One statement, simple when the nesting is deep."""
    scale = b.shared.scale
    if not scale:
        # Each program has its own likings.
        scale += [b.rng.choice([0.2, 0.6, 1, 1, 2, 4]) for _ in _ALL]
    if b.indent > 5:
        weights = [weight for weight, _ in _SIMPLE]
        b.rng.choices(_SIMPLE, weights)[0][1](b)
    else:
        weights = [weight * own for (weight, _), own in zip(_ALL, scale, strict=True)]
        b.rng.choices(_ALL, weights)[0][1](b)


def nested(b: Body, most: int = 4) -> int:
    return b.rng.randrange(1, most)


# ---- variables


def define(b: Body) -> None:
    """A new variable, or several."""
    if b.chance(0.25):
        define_several(b)
        return
    t = b.types.pick(2)
    name = b.new_name()
    r = b.rng.random()
    value = expr(b, t)
    if r < 0.5:
        b.line(f"{name} := {typed(t, value)}")
    elif r < 0.7:
        b.line(f"var {name} {t.go} = {value}")
    elif r < 0.85 and (t.kind not in ("map", "ptr", "func", "slice") or b.chance(0.1)):
        b.line(f"var {name} {t.go}")
    else:
        b.line(f"var {name} = {typed(t, value)}")
    b.declare(name, t)
    b.line(f"_ = {name}")


def typed(t: Type, value: str) -> str:
    """A value whose type is t even where no type is wanted."""
    if isinstance(value, Const) or t.kind in ("iface", "any", "func"):
        return convert(t, value)
    return value


def define_several(b: Body) -> None:
    if b.chance(0.35):
        callable_ = [f for f in b.shared.funcs if len(f.results) == 2 and f.variadic is None]
        if callable_:
            f = b.rng.choice(callable_)
            x, y = b.shared.fresh("v"), b.shared.fresh("v")
            b.line(f"{x}, {y} := {f.name}({arguments(b, f.params, None, 2)})")
            b.declare(x, f.results[0])
            b.declare(y, f.results[1])
            b.line(f"_, _ = {x}, {y}")
            return
    if b.chance(0.4):
        comma_ok(b)
        return
    types = [b.types.pick(2) for _ in range(b.rng.randrange(2, 4))]
    values = [typed(t, expr(b, t, 2)) for t in types]
    names = [b.shared.fresh("v") for _ in types]
    # One of them may be there already.
    here = [v for v in b.scopes[-1].values() if v.name[0] == "v" and not v.fixed]
    if here and b.chance(0.4):
        old = b.rng.choice(here)
        names[0] = old.name
        types[0] = old.type
        values[0] = expr(b, old.type, 2)
    b.line(f"{', '.join(names)} := {', '.join(values)}")
    for name, t in zip(names, types, strict=True):
        b.declare(name, t)
        b.line(f"_ = {name}")


def comma_ok(b: Body) -> None:
    maps = [v for v in b.visible() if v.type.kind == "map"]
    name, ok = b.shared.fresh("v"), b.shared.fresh("v")
    if maps and b.chance(0.6):
        m = b.rng.choice(maps)
        assert m.type.key is not None and m.type.elem is not None
        b.line(f"{name}, {ok} := {m.name}[{key(b, m.type.key)}]")
        b.declare(name, m.type.elem)
    else:
        t = b.types.pick(1)
        # What an interface with methods holds may be a pointer, which must not be printed.
        have = ANY if t is ANY else b.rng.choice([ANY, *b.types.interfaces])
        b.line(f"{name}, {ok} := any({expr(b, have, 2)}).({t.go})")
        b.declare(name, t)
    b.declare(ok, BOOL)
    b.line(f"_, _ = {name}, {ok}")


def constants(b: Body) -> None:
    """Constants, with iota."""
    t = b.types.integer()
    names = [b.shared.fresh("k") for _ in range(b.rng.randrange(1, 4))]
    small = b.rng.randrange(1, 4)
    b.line("const (")
    form = b.rng.choice(["iota + %d", "1 << (iota + %d)", "iota * %d", "7 - iota - %d"])
    b.line(f"\t{names[0]} {t.go} = {form % min(small, 2)}")
    for name in names[1:]:
        b.line(f"\t{name}")
    other = b.shared.fresh("k")
    b.line(f"\t{other} = {consts.integer_text(b.rng, INT)}")
    b.line(")")
    for name in names:
        b.declare(name, t, True)
    b.line(f"_ = {other}")


def assign(b: Body) -> None:
    """An assignment in one of its forms."""
    r = b.rng.random()
    if r < 0.2:
        assign_several(b)
        return
    for _ in range(4):
        t = pick_visible(b)
        found = places(b, t, reading=False)
        if not found:
            continue
        place = b.rng.choice(found)
        if t.kind == "int" and r < 0.55:
            operator = b.rng.choice(["+", "-", "*", "&", "|", "^", "&^"])
            if b.chance(0.2):
                b.line(f"{place}{b.rng.choice(['++', '--'])}")
            elif b.chance(0.2):
                whole = shift(b, t, 1)
                count = "3" if b.chance(0.5) else f"(uint({whole}) & 15)"
                b.line(f"{place} {b.rng.choice(['<<', '>>'])}= {count}")
            elif b.chance(0.15):
                b.line(f"{place} {b.rng.choice('/%')}= ({var_expr(b, t)} | 1)")
            else:
                b.line(f"{place} {operator}= {expr(b, t)}")
        elif t.kind in ("float", "complex") and r < 0.5:
            b.line(f"{place} {b.rng.choice('+-*')}= {expr(b, t)}")
        elif t.kind == "string" and r < 0.5:
            b.line(f"{place} += {expr(b, t, 2)}")
            b.line(f"if len({place}) > 200 {{ {place} = {place}[:20] }}")
        elif t.kind == "slice" and r < 0.6:
            assert t.elem is not None
            b.line(f"{place} = append(clip({place}), {expr(b, t.elem)})")
            b.line(f"if len({place}) > 40 {{ {place} = {place}[:5:5] }}")
        else:
            b.line(f"{place} = {expr(b, t)}")
        return
    map_statement(b)


def pick_visible(b: Body) -> Type:
    """The type of something that can be named here."""
    seen = [v.type for v in b.visible() if not v.fixed]
    if not seen:
        return INT
    t = b.rng.choice(seen)
    while b.chance(0.6):
        inner = [t.elem] if t.kind == "ptr" and t.elem is not None else t.inner()
        if not inner:
            break
        t = b.rng.choice(inner)
    return t


def assign_several(b: Body) -> None:
    t = pick_visible(b)
    found = places(b, t, reading=False)
    if len(found) < 2:
        show(b)
        return
    if b.chance(0.5):
        x, y = b.rng.choice(found), b.rng.choice(found)
        right = (y, x) if t.kind != "slice" else (f"clip({y})", f"clip({x})")
        b.line(f"{x}, {y} = {right[0]}, {right[1]}")
        return
    u = pick_visible(b)
    others = places(b, u, reading=False) or ["_"]
    other = b.rng.choice(others)
    value = typed(u, expr(b, u, 2))
    b.line(f"{b.rng.choice(found)}, {other} = {expr(b, t, 2)}, {value}")


def map_statement(b: Body) -> None:
    maps = [v for v in b.visible() if v.type.kind == "map"]
    if not maps:
        define(b)
        return
    m = b.rng.choice(maps)
    t = m.type
    assert t.key is not None and t.elem is not None
    r = b.rng.random()
    k = key(b, t.key)
    if r < 0.2:
        b.line(f"delete({m.name}, {k})")
    elif r < 0.23:
        b.line(f"clear({m.name})")
    elif r < 0.5 and t.elem.kind == "int":
        b.line(f"{m.name}[{k}] {b.rng.choice('+-^|')}= {expr(b, t.elem, 2)}")
    elif r < 0.6 and t.elem.kind == "slice":
        assert t.elem.elem is not None
        b.line(f"{m.name}[{k}] = append(clip({m.name}[{k}]), {expr(b, t.elem.elem, 2)})")
    else:
        b.line(f"{m.name}[{k}] = {expr(b, t.elem, 2)}")


# ---- output and calls


def show(b: Body) -> None:
    """Print something."""
    types = [v.type for v in b.visible() if v.type.shows()]
    t = b.rng.choice(types) if types and b.chance(0.7) else b.types.basic()
    if b.chance(0.85):
        b.line(f"show({b.rng.randrange(1000)}, {expr(b, t)})")
    else:
        other = b.types.basic()
        b.line(f'fmt.Printf("%v %v %T\\n", {expr(b, t)}, {leaf(b, other)}, {leaf(b, other)})')


def call(b: Body) -> None:
    """Call something for its effects."""
    r = b.rng.random()
    if r < 0.4 and b.shared.funcs:
        f = b.rng.choice(b.shared.funcs)
        b.line(f"{f.name}({arguments(b, f.params, f.variadic, 2)})")
        return
    if r < 0.7:
        text = method_call(b, b.rng.choice([[], [INT], [STRING], [b.types.basic()]]), 2)
        if text is not None and not text.startswith("id("):
            b.line(text)
            return
    found = [v for v in b.visible() if v.type.kind == "func"]
    if found:
        f = b.rng.choice(found)
        b.line(f"{f.name}({arguments(b, f.type.params, None, 2)})")
        return
    show(b)


def slices_of(b: Body) -> None:
    """copy, clear, and the like."""
    found = [v for v in b.visible() if v.type.kind == "slice"]
    if not found:
        assign(b)
        return
    s = b.rng.choice(found)
    r = b.rng.random()
    assert s.type.elem is not None
    if r < 0.4:
        source = STRING if s.type.elem is BYTE and b.chance(0.4) else s.type
        b.line(f"copy({s.name}, {expr(b, source, 2)})")
    elif r < 0.5:
        b.line(f"clear({s.name})")
    elif r < 0.7 and s.type.elem.orders():
        b.line(f"slices.Sort({s.name})")
    elif r < 0.85:
        b.line(f"slices.Reverse({s.name})")
    else:
        b.line(f"show({b.rng.randrange(1000)}, len({s.name}))")


# ---- control


def if_(b: Body) -> None:
    head = ""
    b.scopes.append({})
    if b.chance(0.25):
        t = b.types.pick(1)
        name = b.new_name()
        head = f"{name} := ({typed(t, expr(b, t, 2))}); "
        b.declare(name, t)
        head = head if t.kind != "func" else ""
        if not head:
            b.scopes[-1].pop(name)
    b.line(f"if {head}({expr(b, BOOL)}) {{")
    used = next(iter(b.scopes[-1]), None)
    if used is not None:
        b.line(f"\t_ = {used}")
    block(b, nested(b))
    while b.chance(0.25):
        b.line(f"}} else if ({expr(b, BOOL, 2)}) {{")
        block(b, nested(b))
    if b.chance(0.45):
        b.line("} else {")
        block(b, nested(b))
    b.line("}")
    b.scopes.pop()


def in_loop(b: Body, head: str, label: str, most: int = 5) -> None:
    """The body of a loop, and its braces. The label line is put before it when it is used."""
    at = len(b.lines)
    b.line(head)
    loop = Loop(label, False, True, b.depth)
    b.loops.append(loop)
    b.indent += 1
    b.line("tick()")
    b.indent -= 1
    block(b, nested(b, most))
    b.loops.pop()
    b.line("}")
    if loop.used:
        b.lines.insert(at, "\t" * (b.indent - 1) + f"{label}:")


def for_(b: Body) -> None:
    """A for statement with a counter, a condition, or neither."""
    label = b.shared.fresh("L")
    b.scopes.append({})
    r = b.rng.random()
    i = b.shared.fresh("v")
    n = b.rng.randrange(1, 5)
    if r < 0.5:
        t = b.types.integer()
        b.declare(i, t, b.chance(0.7))
        start = b.rng.randrange(3)
        heads = [
            f"for {i} := {t.go}({start}); {i} < {start + n}; {i}++ {{",
            f"for {i} := {t.go}({start + n}); {i} > {start}; {i}-- {{",
            f"for {i}, w := {t.go}({start}), 1; {i} != {start + n}; {i}, w = {i}+1, w*2 {{",
        ]
        in_loop(b, b.rng.choice(heads), label)
    elif r < 0.75:
        b.line(f"{i} := {n}")
        b.declare(i, INT, True)
        in_loop(b, f"for {i}--; {i} >= 0 && ({expr(b, BOOL, 2)}); {i}-- {{", label)
    else:
        b.line(f"{i} := 0")
        b.declare(i, INT, True)
        b.line("for {")
        b.line(f"\tif {i}++; {i} > {n} {{")
        b.line("\t\tbreak")
        b.line("\t}")
        b.loops.append(Loop("", False, True, b.depth))
        b.line("\ttick()")
        block(b, nested(b))
        b.loops.pop()
        b.line("}")
    b.scopes.pop()


def range_(b: Body) -> None:
    """A range over something."""
    label = b.shared.fresh("L")
    b.scopes.append({})
    x, y = b.shared.fresh("v"), b.shared.fresh("v")
    r = b.rng.random()
    value: tuple[Type | None, Type | None]
    if r < 0.15:
        t = b.types.integer()
        over, value = f"{t.go}({b.rng.randrange(5)})", (t, None)
    elif r < 0.35:
        t = b.types.slice(b.types.pick(1))
        over, value = f"({expr(b, t, 2)})", (INT, t.elem)
    elif r < 0.5:
        t = b.types.array(b.rng.randrange(1, 4), b.types.pick(1))
        over, value = f"({expr(b, t, 2)})", (INT, t.elem)
        if b.chance(0.3):
            over = f"(ref({over}))"
    elif r < 0.62:
        over, value = f"short({expr(b, STRING, 2)})", (INT, RUNE)
    elif r < 0.7:
        t = b.types.map(b.rng.choice([INT, STRING]), b.types.pick(1))
        over, value = f"ordered({expr(b, t, 2)})", (t.key, t.elem)
    else:
        over, value = iterator(b)
    variables = [v for v in value if v is not None]
    count = b.rng.randrange(len(variables) + 1)
    names = [x, y][:count]
    if count == 2 and b.chance(0.2):
        names[0] = "_"
    old = [places(b, t, reading=False) for t in variables[:count]]
    if count and all(old) and b.chance(0.25):
        targets = ", ".join(b.rng.choice(found) for found in old)
        in_loop(b, f"for {targets} = range {over} {{", label)
    elif count:
        for name, t in zip(names, variables, strict=False):
            if name != "_":
                b.declare(name, t)
        at = len(b.lines)
        in_loop(b, f"for {', '.join(names)} := range {over} {{", label)
        uses = [name for name in names if name != "_"]
        head = next(i for i in range(at, len(b.lines)) if " range " in b.lines[i])
        if uses:
            b.lines.insert(head + 1, "\t" * (b.indent + 1) + "".join(
                f"_ = {name}; " for name in uses).rstrip("; "))  # fmt: skip
    else:
        in_loop(b, f"for range {over} {{", label)
    b.scopes.pop()


def iterator(b: Body) -> tuple[str, tuple[Type | None, Type | None]]:
    """Something of a function type to range over."""
    r = b.rng.random()
    if r < 0.25:
        return f"count({b.rng.randrange(5)})", (INT, None)
    if r < 0.4:
        t = b.types.slice(b.types.pick(1))
        return f"pairs({expr(b, t, 2)})", (INT, t.elem)
    if r < 0.5:
        t = b.types.slice(b.types.pick(1))
        name = b.rng.choice(["slices.Values", "reversed", "guarded"])
        return f"{name}({expr(b, t, 2)})", (t.elem, None)
    if r < 0.6:
        return "times", (None, None)
    if r < 0.7:
        return f"nest({b.rng.randrange(3)}, count({b.rng.randrange(4)}))", (INT, INT)
    # A literal: the statements around its calls are random.
    types = [b.types.pick(1) for _ in range(b.rng.randrange(3))]
    yields = b.types.func(types, [BOOL])
    name = b.shared.fresh("y")
    inner = Body(b.shared, [], [])
    inner.scopes = [*b.scopes, {}]
    inner.indent = b.indent + 1
    inner.depth = b.depth + 1
    inner.size = max(b.size, LONGEST - 8)
    for _ in range(b.rng.randrange(1, 4)):
        statements(inner, 1)
        inner.line(f"if !{name}({arguments(inner, types, None, 2)}) {{")
        inner.line("\treturn")
        inner.line("}")
    if b.chance(0.2):
        inner.lines.insert(0, "\t" * inner.indent + 'defer show(0, "iterator ends")')
    text = f"func({name} {yields.go}) {{\n" + "\n".join(inner.lines) + "\n" + "\t" * b.indent + "}"
    padded = [*types, None, None]
    return text, (padded[0], padded[1])


def switch_(b: Body) -> None:
    r = b.rng.random()
    label = b.shared.fresh("L")
    at = len(b.lines)
    loop = Loop(label, False, False, b.depth)
    if r < 0.35:
        t = b.rng.choice([b.types.integer(), STRING, BOOL])
        tag, name = f"({typed(t, var_expr(b, t, 2))})", b.shared.fresh("v")
        b.line(f"switch {f'{name} := {tag}; {name}' if b.chance(0.2) else tag} {{")
        used: set[str] = set()
        cases = []
        for _ in range(b.rng.randrange(4)):
            if t.kind == "int" and b.chance(0.7):
                texts = {str(max(t.limits()[0], min(t.limits()[1], b.rng.randrange(-2, 8))))
                         for _ in range(b.rng.randrange(1, 4))} - used  # fmt: skip
                used |= texts
                if texts:
                    cases.append(", ".join(sorted(texts)))
            else:
                cases.append(var_expr(b, t, 2))
    elif r < 0.6:
        b.line("switch {")
        cases = [var_expr(b, BOOL, 2) for _ in range(b.rng.randrange(4))]
    else:
        type_switch(b, loop)
        if loop.used:
            b.lines.insert(at, "\t" * (b.indent - 1) + f"{label}:")
        return
    b.loops.append(loop)
    default = b.rng.randrange(len(cases) + 2)
    for i in range(len(cases) + 1):
        if i == default:
            b.line("default:")
            block(b, nested(b, 3))
        if i < len(cases):
            b.line(f"case {cases[i]}:")
            block(b, nested(b, 3))
            if b.chance(0.15) and (i + 1 < len(cases) or default == len(cases)):
                b.line("\tfallthrough")
    b.loops.pop()
    b.line("}")
    if loop.used:
        b.lines.insert(at, "\t" * (b.indent - 1) + f"{label}:")


def type_switch(b: Body, loop: Loop) -> None:
    have = b.rng.choice([ANY, *b.types.interfaces])
    source = expr(b, have, 3)
    name = b.shared.fresh("v")
    binds = b.chance(0.7)
    b.line(f"switch {f'{name} := ' if binds else ''}any({source}).(type) {{")
    b.loops.append(loop)
    seen: set[str] = set()
    for _ in range(b.rng.randrange(1, 5)):
        fresh = [b.types.pick(1) for _ in range(b.rng.choice([1, 1, 1, 2]))]
        fresh = [t for t in dict.fromkeys(fresh) if t.go not in seen and t is not ANY]
        if not fresh:
            continue
        seen |= {t.go for t in fresh}
        b.line(f"case {', '.join(t.go for t in fresh)}:")
        b.scopes.append({})
        if binds:
            if len(fresh) == 1 or have is ANY:
                b.declare(name, fresh[0] if len(fresh) == 1 else ANY)
            b.line(f"\t_ = {name}")
        b.indent += 1
        statements(b, nested(b, 3))
        b.indent -= 1
        b.scopes.pop()
    if b.chance(0.3):
        b.line("case nil:")
        b.line(f'\tshow({b.rng.randrange(100)}, "nil")')
    if b.chance(0.5) or binds:
        b.line("default:")
        if binds:
            b.line(f"\t_ = {name}")
        block(b, nested(b, 3))
    b.loops.pop()
    b.line("}")


def leave(b: Body) -> None:
    """break, continue or return, under a condition."""
    loops = [loop for loop in b.loops if loop.depth == b.depth]
    r = b.rng.random()
    if not loops or r < 0.2:
        if b.results or b.chance(0.3):
            b.line(f"if ({expr(b, BOOL, 2)}) {{")
            b.indent += 1
            return_(b)
            b.indent -= 1
            b.line("}")
        else:
            assign(b)
        return
    inner = [loop for loop in loops if loop.is_loop]
    word = "continue" if inner and b.chance(0.5) else "break"
    target = b.rng.choice(inner if word == "continue" else loops)
    text = word
    if target.label and b.chance(0.7):
        target.used = True
        text = f"{word} {target.label}"
    elif word == "continue" and not any(loop.is_loop for loop in loops):
        text = "break"
    b.line(f"if ({expr(b, BOOL, 2)}) {{")
    b.line(f"\t{text}")
    b.line("}")


def return_(b: Body) -> None:
    """A return statement."""
    hidden = any(name in scope for scope in b.scopes[1:] for name in b.named)
    if not b.results or (b.named and not hidden and b.chance(0.3)):
        b.line("return")
    else:
        several = [f for f in b.shared.funcs if f.results == b.results and f.variadic is None]
        if len(b.results) > 1 and several and b.chance(0.3):
            f = b.rng.choice(several)
            b.line(f"return {f.name}({arguments(b, f.params, None, 1)})")
        else:
            b.line(f"return {', '.join(expr(b, t, 2) for t in b.results)}")


def goto_(b: Body) -> None:
    """A jump forward over some statements, or back a few times."""
    label = b.shared.fresh("G")
    b.line("{")
    b.scopes.append({})
    b.indent += 1
    if b.chance(0.5):
        b.line(f"if ({expr(b, BOOL, 2)}) {{")
        b.line(f"\tgoto {label}")
        b.line("}")
        b.line("{")
        block(b, nested(b))
        b.line("}")
        b.indent -= 1
        b.line(f"{label}:")
        b.indent += 1
        b.line(f'show({b.rng.randrange(1000)}, "there")')
    else:
        i = b.shared.fresh("v")
        b.line(f"{i} := 0")
        b.declare(i, INT, True)
        b.indent -= 1
        b.line(f"{label}:")
        b.indent += 1
        b.line("{")
        block(b, nested(b))
        b.line("}")
        b.line(f"if {i}++; {i} < {b.rng.randrange(2, 4)} {{")
        b.line(f"\tgoto {label}")
        b.line("}")
    b.indent -= 1
    b.scopes.pop()
    b.line("}")


def defer_(b: Body) -> None:
    """Defer a call."""
    r = b.rng.random()
    if r < 0.25:
        t = b.types.basic()
        b.line(f"defer show({b.rng.randrange(1000)}, {expr(b, t, 2)})")
    elif r < 0.4 and b.shared.funcs:
        f = b.rng.choice(b.shared.funcs)
        b.line(f"defer {f.name}({arguments(b, f.params, f.variadic, 1)})")
    elif r < 0.5:
        text = method_call(b, [INT], 1) or method_call(b, [], 1)
        if text is None:
            return
        b.line(f"defer {text}")
    else:
        recovers = b.chance(0.5)
        b.line("defer func() {")
        inner = Body(b.shared, [], [])
        inner.scopes = [*b.scopes, {}]
        inner.indent = b.indent + 1
        inner.depth = b.depth + 1
        inner.size = max(b.size, LONGEST - 6)
        if recovers:
            inner.line(f"if r := recover(); ({expr(inner, BOOL, 1)}) || r != nil {{")
            inner.line(f"\tshow({b.rng.randrange(1000)}, r)")
            inner.line("}")
        for name, t in zip(b.named, b.results, strict=False):
            if b.chance(0.5) and not any(name in scope for scope in b.scopes[1:]):
                inner.line(f"{name} = {expr(inner, t, 2)}")
        statements(inner, nested(b, 3))
        b.lines += inner.lines
        b.line("}()")


def panic_(b: Body) -> None:
    b.line(f"if ({expr(b, BOOL, 2)}) {{")
    t = b.types.pick(1)
    if not t.shows():
        t = STRING
    b.line(f"\tpanic({typed(t, expr(b, t, 2))})")
    b.line("}")


def guarded(b: Body) -> None:
    """Statements in a function literal that is called under recover."""
    b.line("guard(func() {")
    inner = Body(b.shared, [], [])
    inner.scopes = [*b.scopes, {}]
    inner.depth = b.depth + 1
    inner.indent = b.indent + 1
    inner.size = b.size
    statements(inner, b.rng.randrange(2, 7))
    b.size = inner.size
    b.lines += inner.lines
    b.line("})")


def bare_block(b: Body) -> None:
    b.line("{")
    block(b, nested(b))
    b.line("}")


def closure(b: Body) -> None:
    """A variable that holds a function literal."""
    params = [b.types.pick(1) for _ in range(b.rng.randrange(3))]
    results = [b.types.pick(1) for _ in range(b.rng.choice([0, 1, 1]))]
    t = b.types.func(params, results)
    name = b.new_name()
    b.line(f"{name} := {literal_body(b, params, results, 3)}")
    b.declare(name, t)
    b.line(f"_ = {name}")


def literal_body(b: Body, params: list[Type], results: list[Type], depth: int) -> str:
    """A function literal, with statements in it if depth allows."""
    names = [b.shared.fresh("v") for _ in params]
    inner = Body(b.shared, results, [])
    inner.scopes = [*b.scopes, {}]
    inner.depth = b.depth + 1
    inner.indent = b.indent + 1
    for name, p in zip(names, params, strict=True):
        inner.declare(name, p)
    head = ", ".join(f"{name} {p.go}" for name, p in zip(names, params, strict=True))
    tail = f" {results[0].go}" if len(results) == 1 else ""
    if len(results) > 1:
        tail = f" ({', '.join(t.go for t in results)})"
    if len(results) == 1 and b.chance(0.2):
        inner.named = [b.shared.fresh("v")]
        inner.declare(inner.named[0], results[0])
        tail = f" ({inner.named[0]} {results[0].go})"
    inner.line("tick()")
    if depth > 1 and b.indent < 5 and b.chance(0.5):
        inner.size = LONGEST - 5
        statements(inner, nested(b))
    if results:
        values = ", ".join(expr(inner, t, min(depth, 2)) for t in results)
        inner.line(f"return {values}")
    end = "\t" * b.indent + "}"
    return f"func({head}){tail} {{\n" + "\n".join(inner.lines) + f"\n{end}"


Table = list[tuple[float, Callable[[Body], None]]]

_SIMPLE: Table = [(0.3, define), (0.4, assign), (0.15, show), (0.05, call), (0.05, map_statement),
                  (0.05, leave)]  # fmt: skip
_ALL: Table = [
    (0.18, define),
    (0.18, assign),
    (0.08, show),
    (0.05, call),
    (0.04, map_statement),
    (0.03, slices_of),
    (0.07, if_),
    (0.05, for_),
    (0.08, range_),
    (0.06, switch_),
    (0.05, leave),
    (0.02, goto_),
    (0.03, defer_),
    (0.01, panic_),
    (0.02, bare_block),
    (0.06, guarded),
    (0.03, closure),
    (0.01, constants),
]
