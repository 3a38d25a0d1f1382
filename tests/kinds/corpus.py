"""A corpus of functions whose defer statements gc and minigo must give the same kinds.

    python tests/kinds/corpus.py [--seed N] [--count N]            print the program
    python tests/kinds/corpus.py --go GO [--seed N] [--count N]    compare with `go build -d=defer`
    python tests/kinds/corpus.py --go GO --update                  record gc's answers (gc.txt)

The program is random and the same for a seed on every machine. Its functions are full of what the
choice looks at: loops, labels and jumps, dead code, switches, returns, literals, results that
escape. It is compiled, never run.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RECORDED = HERE / "gc.txt"
SEED, COUNT = 1, 600  # of what is recorded
# Parts of the language that it uses besides the common ones.
FEATURES = frozenset({"go", "rangefunc"})

HEAD = """package main

type T struct {
	n int
	p *int
}

type E struct{ inner T }

func (t *T) set(p *int)  { t.p = p }
func (t *T) use(p *int)  { *p = t.n }
func (t T) get() *int    { return t.p }
func (t *T) self() *T    { return t }
func (t *T) quiet()      { t.n++ }
func (t *T) keep()       { kept = t }

type I interface{ use(p *int) }

var (
	n, sink  int
	kept     *T
	pointer  *int
	slice    []*int
	ints     []int
	table    = map[string]*int{}
	function func()
	taker    func(*int)
	dynamic  I
	anything any
)

const off, on = false, true

func h()                          {}
func a(x int)                     {}
func b(x int, s string) (int, error) { return x, nil }
func c() bool                     { return n > 0 }
func some(xs ...any)              {}
func show(ps ...*int)             { n += *ps[0] }
func hold(ps ...*int)             { slice = ps }
func leak(p *int)                 { pointer = p }
func leaks(p *int)                { leak(p) }
func write(p *int)                { *p = n }
func writes(p *int)               { write(p) }
func same(p *int) *int            { return p }
func second(p, q *int) (*int, *int) { return q, p }
func down(p *int, d int)          { if d > 0 { down(p, d-1) }; *p = d }
func sunk(p *int, d int)          { if d > 0 { sunk(p, d-1) }; pointer = p }
func apply(f func())              { f() }
func store(f func())              { function = f }
func inner(p **int) *int          { return *p }
"""


class Random:
    """A generator of our own, so that a corpus does not hang on Python's."""

    def __init__(self, seed: int) -> None:
        self.state = seed * 0x9E3779B97F4A7C15 + 1

    def below(self, n: int) -> int:
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & (1 << 64) - 1
        return (self.state >> 33) % n

    def choice(self, options: list[Any]) -> Any:
        return options[self.below(len(options))]

    def chance(self, percent: int) -> bool:
        return self.below(100) < percent


# Results a function may have: the list in its signature, and an operand for `return`.
RESULTS = [
    ("", None), ("", None), ("", None), (" int", "1"), (" int", "n"), (" (r int)", ""),
    (" (r int)", "2"), (" (r int, err error)", "3, nil"), (" string", '"s"'),
    (" (t T)", ""), (" (q [4]int)", ""), (" (r int, p *int)", ""), (" (int, error)", "4, nil"),
]  # fmt: skip

# What may be done with a result r; whether it escapes is gc's business.
USES = [
    "pointer = &r", "p := &r; *p = 1", "leak(&r)", "leaks(&r)", "write(&r)", "writes(&r)",
    "pointer = same(&r)", "p := same(&r); *p = 2", "_ = same(&r)", "show(&r)", "hold(&r)",
    "x, y := second(&r, &n); *x, pointer = 1, y", "x, y := second(&r, &n); *y, pointer = 1, x",
    "down(&r, 3)", "sunk(&r, 3)", "some(r)", "some(&r)", "anything = &r", "anything = r",
    'table["r"] = &r', "slice = append(slice, &r)", "ints = append(ints, r)", "taker(&r)",
    "dynamic.use(&r)", "t := T{1, &r}; t.quiet()", "t := &T{1, &r}; kept = t",
    "t := T{1, &r}; pointer = t.get()", "t := T{1, &r}; t.use(&r)", "var t T; t.set(&r)",
    "var t T; t.set(&r); pointer = t.p", "kept.set(&r)", "f := func() { r++ }; f()",
    "f := func() { r++ }; function = f", "f := func() int { return r }; n = f()",
    "apply(func() { r++ })", "store(func() { r++ })", "func() { r++ }()",
    "func(p *int) { pointer = p }(&r)", "func(p *int) { *p = 3 }(&r)",
    "g := func(p *int) *int { return p }; pointer = g(&r)",
    "g := func(p *int) *int { return p }; x := g(&r); *x = 1",
    "p := &r; q := &p; pointer = *q", "p := &r; q := &p; **q = 1", "p := &r; pointer = inner(&p)",
    "var e E; e.inner.p = &r; n = *e.inner.p", "var e E; e.inner.p = &r; kept = &e.inner",
    "xs := []*int{&r}; *xs[0] = 1", "xs := []*int{&r}; slice = xs",
    "xs := [2]*int{&r}; pointer = xs[1]", "m := map[int]*int{1: &r}; n = len(m)",
    "var p *int; for i := 0; i < 3; i++ { p = &r }; *p = 1",
    "var ps []*int; for i := 0; i < 3; i++ { ps = append(ps, &r) }; n = len(ps)",
    "for range 2 { f := func() { r++ }; f() }",
    "var f func(); for range 2 { f = func() { r++ } }; f()",
    "if p := &r; c() { pointer = p }", "switch p := &r; { case c(): *p = 1 }",
    "x := any(&r); if p, ok := x.(*int); ok { pointer = p }",
    "x := any(&r); if p, ok := x.(*int); ok { *p = 1 }",
    "r = 5; f := func() int { return r }; n = f()", "panic(&r)", "panic(r)",
    "f := write; f(&r)", "f := leak; f(&r)", "copy(slice, []*int{&r})",
    "p := new(*int); *p = &r", "p := &r; p = &n; pointer = p",
    "f := func(g func()) { g() }; f(func() { r++ })", "d := T{}; d.self().p = &r",
]  # fmt: skip
USES_T = [
    "kept = &t", "t.quiet()", "t.keep()", "f := t.quiet; f()", "function = t.quiet",
    "kept = t.self()", "t.self().n = 1", "pointer = &t.n", "p := &t.n; *p = 1",
    "f := (*T).quiet; f(&t)", "f := (*T).keep; f(&t)", "t = T{}", "anything = t",
]  # fmt: skip
USES_Q = ["ints = q[:]", "s := q[1:3]; s[0] = 1", "pointer = &q[2]", "q[1] = 2", "a(q[0])"]
USES_GO = ["go func() { r++ }()", "go leak(&r)", "go write(&r)", "go func(x int) { a(x) }(r)"]

CALLS = [
    "h()", "h()", "h()", "a(1)", "a(n)", 'b(n, "x")', "func() {}()", "func() { recover() }()",
    "func() { sink++ }()", "println(n)", "some(n)", "recover()",
]  # fmt: skip
CALLS_R = ["func() { r++ }()", "write(&r)", "leak(&r)", "func(p *int) { *p = 1 }(&r)", "a(r)"]

FALSE = [
    "false", "off", "!on", "off && c()", "c() && false", "1 > 2", "(off)", "off || false",
    "!(on || c())", "(off && c())",
]  # fmt: skip
TRUE = [
    "true", "on", "!off", "on || c()", "c() || true", "2 > 1", "!(off && c())",
    "(on || c())",
]  # fmt: skip


class Function:
    """One random function."""

    def __init__(self, random: Random, name: str, features: frozenset[str]) -> None:
        self.random = random
        self.features = features
        self.labels = 0
        self.lines: list[str] = []
        self.indent = 1
        self.results, self.operand = random.choice(RESULTS)
        self.named = "(r " in self.results
        self.lines.append(f"func {name}(x int){self.results} {{")
        self.budget = 2 + random.below(11)  # defer statements at most
        self.exits = random.choice([0, 1, 2, 3, 7, 20])
        for _ in range(1 + random.below(5)):
            self.statement()
        while self.budget > 0 and random.chance(60):
            self.defer()
        if self.results:
            self.returns()
        self.indent = 0
        self.line("}")

    def line(self, text: str) -> None:
        self.lines.append("\t" * self.indent + text)

    def block(self, head: str, body: Callable[[], None], tail: str = "}") -> None:
        self.line(head)
        self.indent += 1
        body()
        self.indent -= 1
        self.line(tail)

    def defer(self) -> None:
        if self.budget > 0:
            self.budget -= 1
            calls = CALLS + (CALLS_R if self.named else [])
            self.line(f"defer {self.random.choice(calls)}")

    def returns(self) -> None:
        operand = self.operand or ""
        if self.named and "," not in operand and "," not in self.results:
            operand = self.random.choice(["", "", operand or "n"])
        self.line(f"return {operand}".rstrip())

    def exit(self) -> None:
        if self.exits > 0:
            self.exits -= 1
            self.block("if c() {", self.returns)

    def body(self) -> None:
        for _ in range(1 + self.random.below(2)):
            self.statement()

    def statement(self) -> None:
        simple = [self.defer, self.defer, self.defer, self.exit, self.exit, self.use, self.call]
        nested = [
            self.if_, self.if_, self.loop, self.dead, self.alive, self.switch, self.constants,
            self.back, self.forward, self.literal, self.plain, self.ended, self.labelled,
            self.constant_switch, self.type_switch, self.never, self.many_exits, self.select,
        ]  # fmt: skip
        if "rangefunc" in self.features:
            nested.append(self.range_func)
        options = simple if self.indent > 3 else simple + nested
        self.random.choice(options)()

    def call(self) -> None:
        self.line(self.random.choice(["h()", "n++", "a(n)", "_ = c()"]))

    def use(self) -> None:
        if self.named:
            uses = USES + (USES_GO if "go" in self.features else [])
        elif "(t T)" in self.results:
            uses = USES_T
        elif "(q " in self.results:
            uses = USES_Q
        else:
            uses = ["h()"]
        self.block("{", lambda: self.line(self.random.choice(uses)))

    def if_(self) -> None:
        both = self.random.chance(40)
        self.block("if c() {", self.body, "} else {" if both else "}")
        if both:
            self.indent += 1
            self.body()
            self.indent -= 1
            self.line("}")

    def dead(self) -> None:
        both = self.random.chance(40)
        head = f"if {self.random.choice(FALSE)} {{"
        self.block(head, self.body, "} else {" if both else "}")
        if both:
            self.indent += 1
            self.body()
            self.indent -= 1
            self.line("}")

    def alive(self) -> None:
        head = f"if {self.random.choice(TRUE)} {{"
        self.block(head, self.body, "} else {")
        self.indent += 1
        self.body()
        self.indent -= 1
        self.line("}")

    def never(self) -> None:
        self.block(f"for {self.random.choice(FALSE)} {{", self.body)

    def loop(self) -> None:
        heads = [
            "for i := 0; i < n; i++ {", "for c() {", "for range n {", "for range ints {",
            "for _, v := range ints { _ = v", "for range table {", "for k := range 3 { _ = k",
            'for range "s" {', "for range [2]int{} {",
        ]  # fmt: skip
        self.block(self.random.choice(heads), self.body)
        if self.random.chance(15):

            def once() -> None:
                self.body()
                self.line("break")
                self.defer()

            self.block("for {", once)

    def range_func(self) -> None:
        self.block("for v := range sequence { _ = v", self.body)

    def label(self) -> str:
        self.labels += 1
        return f"L{self.labels}"

    def back(self) -> None:
        name = self.label()
        inside = self.random.chance(50)

        def jump() -> None:
            self.defer()
            self.block("if c() {", lambda: self.line(f"goto {name}"))
            if self.random.chance(50):
                self.defer()

        def all() -> None:
            if self.random.chance(50):
                self.defer()
            self.line(f"{name}:")
            jump()

        if inside:
            self.block(self.random.choice(["if c() {", "{", "switch { case c():"]), all)
        else:
            all()

    def forward(self) -> None:
        name = self.label()
        self.block("if c() {", lambda: self.line(f"goto {name}"))
        self.block("{", self.body)
        self.line(f"{name}:")
        self.line("h()")
        self.defer()

    def labelled(self) -> None:
        name = self.label()
        self.line(f"{name}:")

        def body() -> None:
            word = self.random.choice(["break", "continue"])
            self.block("if c() {", lambda: self.line(f"{word} {name}"))
            if self.random.chance(30):
                self.defer()

        self.block("for range n {", body)
        self.defer()

    def plain(self) -> None:
        self.block("{", self.body)

    def ended(self) -> None:
        """Something behind the end of a block."""

        def body() -> None:
            self.defer()
            end = self.random.choice(["return", "panic(1)", "{ panic(2) }", "break", "if"])
            if end == "return":
                self.returns()
            elif end == "if":
                self.block("if c() {", self.returns, "} else {")
                self.indent += 1
                self.line("panic(3)")
                self.indent -= 1
                self.line("}")
            else:
                self.line(end)
            self.defer()
            self.block("if c() {", self.body)
            if self.random.chance(30):
                name = self.label()
                self.block("if c() {", lambda: self.line(f"goto {name}"))
                self.defer()
                self.line(f"{name}:")
                self.line("h()")
                self.defer()

        self.block("switch { case c():", body)

    def switch(self) -> None:
        def body() -> None:
            for value in range(1 + self.random.below(3)):
                self.line(f"case {value}:")
                self.body()
                if self.random.chance(20) and value == 0:
                    self.line("fallthrough")
                    self.line("case 99:")
            if self.random.chance(50):
                self.line("default:")
                self.body()

        self.block("switch n {", body)

    def constant_switch(self) -> None:
        def body() -> None:
            for value in range(2):
                self.line(f"case {value}:")
                self.body()
            if self.random.chance(50):
                self.line("case n:" if self.random.chance(30) else "case 9:")
                self.body()
            if self.random.chance(50):
                self.line("default:")
                self.body()

        self.block(f"switch {self.random.below(3)} {{", body)

    def constants(self) -> None:
        """A switch that may become a table."""
        step = self.random.choice([1, 1, 2, 3, 100])
        one = self.results in (" int", " string", " (r int)")

        def body() -> None:
            for value in range(2 + self.random.below(8)):
                more = f", {value * step + 1000}" if self.random.chance(5) else ""
                self.line(f"case {value * step}{more}:")
                if self.random.chance(20):
                    self.line("h()")
                if self.random.chance(5):
                    self.line("fallthrough")
                elif one:
                    constant = '"c"' if "string" in self.results else str(value)
                    computed = '"c" + name' if "string" in self.results else "n"
                    chosen = computed if self.random.chance(10) else constant
                    self.line(f"return {chosen}")
                else:
                    self.returns()
            self.line("default:")
            if self.random.chance(50):
                self.returns()

        tags = ["x", "x", "n + 1", "rune(x)", "uint16(x)", "int64(x)", "float64(x)"]
        tag = self.random.choice(tags)
        self.block(f"switch {tag} {{", body)

    def many_exits(self) -> None:
        for _ in range(self.random.below(6)):
            self.exit()

    def type_switch(self) -> None:
        def body() -> None:
            for name in ("int", "string"):
                self.line(f"case {name}:")
                self.body()

        self.block("switch anything.(type) {", body)

    def select(self) -> None:
        if "go" not in self.features:
            return

        def body() -> None:
            self.line("case <-channel:")
            self.body()
            self.line("default:")
            self.body()

        self.block("select {", body)
        if self.random.chance(10):
            self.block("if c() {", lambda: (self.line("select {}"), self.defer())[0])

    def literal(self) -> None:
        results, operand, named = self.results, self.operand, self.named
        self.results, self.operand, self.named = "", None, False

        def body() -> None:
            self.defer()
            self.body()

        call = self.random.chance(50)
        head = "func() {" if call else "function = func() {"
        self.block(head, body, "}()" if call else "}")
        self.results, self.operand, self.named = results, operand, named


def program(seed: int = SEED, count: int = COUNT, features: frozenset[str] = FEATURES) -> str:
    """The source of a corpus."""
    random = Random(seed)
    parts = [HEAD, "var name string\n"]
    if "go" in features:
        parts.append("var channel chan int\n")
    if "rangefunc" in features:
        parts.append("func sequence(yield func(int) bool) { yield(n) }\n")
    for i in range(count):
        parts.append("\n".join(Function(random, f"f{i}", features).lines) + "\n")
    return "\n".join([*parts, "func main() {}\n"])


def answers(text: str) -> list[str]:
    """`line:column: kind` of each defer statement in what a compiler printed."""
    return re.findall(r"^\S*?\.go:(\d+:\d+: \S+ defer)$", text, re.MULTILINE)


def ask_gc(go: str, source: str) -> list[str]:
    """What gc says of a program."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "go.mod").write_text("module kinds\n\ngo 1.27\n")
        Path(folder, "main.go").write_text(source)
        done = subprocess.run(
            [go, "build", "-gcflags=-e -d=defer=1", "-o", "/dev/null", "."],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
    if done.returncode != 0:
        raise SystemExit(done.stderr[:2000])
    return answers(done.stderr)


def ask_minigo(command: list[str], source: str) -> list[str]:
    """What minigo says of a program."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "main.go").write_text(source)
        done = subprocess.run(
            [*command, "build", "-n", "-m", "main.go"],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
    if done.returncode != 0:
        raise SystemExit(done.stderr[:2000])
    return answers(done.stderr)


def differences(source: str, ours: list[str], theirs: list[str]) -> list[str]:
    """The statements that were answered differently, with the function they are in."""
    lines = source.split("\n")
    found = []
    for answer in sorted(set(ours) ^ set(theirs), key=lambda a: int(a.split(":")[0])):
        number = int(answer.split(":")[0])
        function = next(
            lines[i].split("(")[0] for i in range(number - 1, -1, -1) if lines[i][:5] == "func "
        )
        who = "minigo" if answer in ours else "gc"
        found.append(f"{function[5:]} {who}: {answer}")
    return found


def main() -> int:
    """Print, compare or record."""
    parser = argparse.ArgumentParser(description="Defer kinds, held against gc.")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--features", default=",".join(FEATURES))
    parser.add_argument("--go", default="")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    features = frozenset(options.features.split(",")) - {""}
    source = program(options.seed, options.count, features)
    if not options.go:
        print(source, end="")
        return 0
    theirs = ask_gc(options.go, source)
    if options.update:
        RECORDED.write_text("\n".join(theirs) + "\n")
        return 0
    ours = ask_minigo([sys.executable, "-m", "minigo"], source)
    found = differences(source, ours, theirs)
    print("\n".join(found))
    print(f"{options.count} functions, {len(theirs)} defer statements, {len(found)} differences")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
