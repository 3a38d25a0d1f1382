"""Whole programs: declarations, cases, main."""

from __future__ import annotations

import random

from gogen import consts
from gogen.body import Body, Func, Shared, Var
from gogen.exprs import expr, promoted
from gogen.prelude import PRELUDE
from gogen.stmts import guarded, return_, statements
from gogen.types import BASIC, INT, INTS, Method, Type, Types

Files = dict[str, str]

MORE = """package main

import "fmt"
import "slices"

var _ = fmt.Sprint
var _ = slices.Max[[]int]
"""


def generate(seed: int, cases: int) -> Files:
    """The files of a program, by name."""
    return _Program(random.Random(seed)).generate(cases)


class _Program:
    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.types = Types(rng)
        self.shared = Shared(rng, self.types)
        self.signatures: dict[str, tuple[list[Type], list[Type]]] = {}
        self.texts: list[str] = []  # declarations, in any order

    def generate(self, cases: int) -> Files:
        self.declare_types()
        self.declare_interfaces()
        for i in range(2):
            self.declare_struct(f"E{i}")
        self.declare_methods()
        for _ in range(5):
            self.function()
        for _ in range(3):
            self.generic_function()
        self.declare_globals()
        for _ in range(6):
            self.function()
        names = [self.case(i) for i in range(cases)]
        self.rng.shuffle(self.texts)
        half = len(self.texts) // 2
        main = ["func main() {"]
        main += [f'\trun("{name}", {name})' for name in names]
        main += ["}"]
        return {
            "main.go": "\n".join([PRELUDE, *self.texts[:half], *main]) + "\n",
            "more.go": "\n".join([MORE, *self.texts[half:]]) + "\n",
        }

    # ---- types

    def declare_types(self) -> None:
        for i in range(self.rng.randrange(2, 5)):
            base = self.rng.choice([*INTS, *BASIC])
            t = Type(base.kind, f"N{i}", base.name, named=True)
            self.add(t, base.go)
        for i in range(self.rng.randrange(4, 7)):
            self.declare_struct(f"S{i}")
        for i in range(self.rng.randrange(1, 4)):
            base = self.types.pick(1)
            made = self.rng.choice(
                [self.types.slice(base), self.types.array(3, base), self.types.slice(base)]
            )
            t = Type(made.kind, f"C{i}", elem=made.elem, length=made.length, named=True)
            self.add(t, made.go)

    def add(self, t: Type, underlying: str) -> None:
        self.types.keep(t)
        self.types.declared.append(t)
        self.texts.append(f"type {t.go} {underlying}\n")

    def declare_struct(self, name: str) -> None:
        rng = self.rng
        t = Type("struct", name, named=True)
        lines = []
        embedded: set[str] = set()
        for _ in range(rng.choice([0, 1, 2, 2, 3, 3, 4, 6])):
            bases = [d for d in self.types.declared if d.go not in embedded and d.kind != "array"]
            if bases and rng.random() < 0.25:
                base = rng.choice(bases)
                embedded.add(base.go)
                held = base
                if base.kind == "struct" and rng.random() < 0.4:
                    held = self.types.pointer(base)
                t.fields.append((base.go, held, True))
                lines.append(f"\t{held.go}")
                continue
            field = self.shared.fresh("f")
            inner = self.types.pick(2)
            if rng.random() < 0.05:
                inner = self.types.pointer(t)
            if rng.random() < 0.03 and not t.has_blank:
                lines.append("\t_ int8")
                t.has_blank = True
                continue
            faces = [x for x in self.types.interfaces if x.go not in embedded]
            if faces and rng.random() < 0.2:
                held = rng.choice(faces)
                embedded.add(held.go)
                t.fields.append((held.go, held, True))
                lines.append(f"\t{held.go}")
                continue
            t.fields.append((field, inner, False))
            lines.append(f"\t{field} {inner.go}")
        self.add(t, "struct {\n" + "\n".join(lines) + "\n}")

    def declare_interfaces(self) -> None:
        """Choose methods for the declared types, and interfaces that some of them implement."""
        for i in range(6):
            params = [self.types.basic() for _ in range(self.rng.randrange(3))]
            results = [self.types.basic() for _ in range(self.rng.choice([0, 1, 1, 1, 2]))]
            self.signatures[f"M{i}"] = (params, results)
        for t in self.types.declared:
            for name in self.rng.sample(sorted(self.signatures), self.rng.randrange(4)):
                params, results = self.signatures[name]
                t.methods.append(Method(name, params, results, self.rng.random() < 0.4))
        for i in range(3):
            names = self.rng.sample(sorted(self.signatures), self.rng.choice([1, 1, 2]))
            t = Type("iface", f"I{i}", named=True)
            for name in names:
                t.methods.append(Method(name, *self.signatures[name], False))
            for held in self.types.declared:
                if all(self.has(held, name, False) for name in names):
                    t.impls.append(held)
                elif all(self.has(held, name, True) for name in names):
                    t.impls.append(self.types.pointer(held))
            if not t.impls:
                continue
            lines = [f"\t{m.name}{self.signature(m.params, m.results)}" for m in t.methods]
            self.types.keep(t)
            self.types.interfaces.append(t)
            self.texts.append(f"type {t.go} interface {{\n" + "\n".join(lines) + "\n}\n")

    def has(self, t: Type, name: str, pointer: bool) -> bool:
        """Whether a method is in the method set of t, or of the pointer to it."""
        for m in t.methods:
            if m.name == name:
                return pointer or not m.pointer
        if t.kind != "struct" or not promoted(t, name):
            return False
        for _, inner, embedded in t.fields:
            base = inner.elem if inner.kind == "ptr" and inner.elem is not None else inner
            for m in base.methods if embedded else []:
                if m.name == name:
                    return pointer or base is not inner or not m.pointer
        return False

    def signature(self, params: list[Type], results: list[Type]) -> str:
        shown = [p.go for p in params]
        tail = "" if not results else f" ({', '.join(t.go for t in results)})"
        return f"({', '.join(shown)}){tail}"

    # ---- functions

    def declare_methods(self) -> None:
        """The bodies of methods, which use no package variables."""
        for t in self.types.declared:
            for m in t.methods:
                self.method(t, m)

    def method(self, t: Type, m: Method) -> None:
        receiver = self.shared.fresh("v")
        star = "*" if m.pointer else ""
        have = self.types.pointer(t) if m.pointer else t
        self.write(f"func ({receiver} {star}{t.go}) {m.name}", m.params, m.results,
                   [Var(receiver, have)], 4)  # fmt: skip

    def function(self) -> None:
        params = [self.types.pick(2) for _ in range(self.rng.randrange(4))]
        results = [self.types.pick(2) for _ in range(self.rng.choice([0, 1, 1, 1, 1, 2, 2, 3]))]
        name = self.shared.fresh("fn")
        variadic = self.types.pick(1) if self.rng.random() < 0.15 else None
        self.write(f"func {name}", params, results, [], 6, variadic)
        self.shared.funcs.append(Func(name, params, results, variadic))

    def generic_function(self) -> None:
        """A function with type parameters, and some instances of it that can be called."""
        name = self.shared.fresh("gn")
        t = Type("opaque", "T")
        n = Type("number", "N")
        keep = self.shared.types, self.shared.funcs
        own = Types(self.rng)
        own.known |= {"T": t, "N": n}
        own.declared = [t, t, n, n, *self.types.declared[:2]]
        params = [t, n, own.slice(t), *([own.pick(1)] if self.rng.random() < 0.5 else [])]
        results = [self.rng.choice([t, n, own.slice(t), own.pick(1)])]
        self.shared.types = own
        head = f"func {name}[T any, N Integer]"
        self.write(head, params, results, [], 5)
        self.shared.types, self.shared.funcs = keep
        for _ in range(3):
            env = {"T": self.types.pick(1), "N": self.types.integer()}
            self.shared.funcs.append(
                Func(
                    f"{name}[{env['T'].go}, {env['N'].go}]",
                    [self.concrete(p, env) for p in params],
                    [self.concrete(p, env) for p in results],
                )
            )

    def concrete(self, t: Type, env: dict[str, Type]) -> Type:
        if t.go in env:
            return env[t.go]
        types = self.types
        if t.named or t.kind in ("bool", "int", "float", "complex", "string", "any"):
            return types.known[t.go]
        if t.kind == "func":
            return types.func(
                [self.concrete(p, env) for p in t.params],
                [self.concrete(p, env) for p in t.results],
            )
        assert t.elem is not None
        elem = self.concrete(t.elem, env)
        if t.kind == "slice":
            return types.slice(elem)
        if t.kind == "array":
            return types.array(t.length, elem)
        if t.kind == "ptr":
            return types.pointer(elem)
        assert t.key is not None
        return types.map(self.concrete(t.key, env), elem)

    def write(
        self,
        head: str,
        params: list[Type],
        results: list[Type],
        receiver: list[Var],
        size: int,
        variadic: Type | None = None,
    ) -> None:
        """Write a function with random statements."""
        names = [self.shared.fresh("v") for _ in params]
        named = [self.shared.fresh("v") for _ in results] if self.rng.random() < 0.35 else []
        b = Body(self.shared, results, named)
        for var in receiver:
            b.declare(var.name, var.type)
        shown = [f"{n} {p.go}" for n, p in zip(names, params, strict=True)]
        for n, p in zip(names, params, strict=True):
            b.declare(n, p)
        if variadic is not None:
            rest = self.shared.fresh("v")
            shown.append(f"{rest} ...{variadic.go}")
            b.declare(rest, self.shared.types.slice(variadic))
        for n, p in zip(named, results, strict=False):
            b.declare(n, p)
        tail = ""
        if named:
            tail = f" ({', '.join(f'{n} {t.go}' for n, t in zip(named, results, strict=True))})"
        elif results:
            tail = f" ({', '.join(t.go for t in results)})"
        b.line("tick()")
        statements(b, self.rng.randrange(1, size))
        if results:
            return_(b)
        self.texts.append(f"{head}({', '.join(shown)}){tail} {{\n" + "\n".join(b.lines) + "\n}\n")

    def declare_globals(self) -> None:
        """Package variables whose initial values use each other and functions made so far."""
        for _ in range(6):
            t = self.types.pick(2)
            name = self.shared.fresh("g")
            b = Body(self.shared, [t], [])
            b.indent = 1
            value = expr(b, t)
            if self.rng.random() < 0.2:
                self.texts.append(f"var {name} {t.go}\n")
            else:
                self.texts.append(f"var {name} = safe(func() {t.go} {{\n\treturn {value}\n}})\n")
            self.shared.globals.append(Var(name, t))
        k = self.shared.fresh("k")
        self.texts.append(f"const {k} = {consts.integer_text(self.rng, INT)}\n\nvar _ = {k}\n")

    def case(self, number: int) -> str:
        name = f"case{number}"
        b = Body(self.shared, [], [])
        b.line("tick()")
        for _ in range(self.rng.randrange(3, 6)):
            statements(b, self.rng.randrange(1, 4))
            guarded(b)
        for var in [v for v in b.visible() if v.type.shows()][-8:]:
            b.line(f"show({self.rng.randrange(100)}, {var.name})")
        self.texts.append(f"func {name}() {{\n" + "\n".join(b.lines) + "\n}\n")
        return name
