"""Random programs of deferred calls, panics, recover and Goexit, compared with real Go.

A program is made of numbered cases; the argument chooses one. Every case is a handful of functions
that defer, panic, recover, return and leave in random ways and tell what they do. Cases are equal
when standard output, status, the lines of the message and the frames of the program agree. Which
cases there are depends on the seed alone.

Go is told not to inline, since literals in inlined functions have other names. One thing is let
pass and counted: a frame that was recovered and runs deferred calls shows the line of its closing
brace here, in Go that of whatever instruction gc has laid out last.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

import expect

ROOT = Path(__file__).resolve().parent.parent.parent
CASES = 50  # of a program
SECONDS = 30  # for one case

HEAD = """package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"time"
)

type (
	E     struct{ n int }
	text  string
	level int
	pair  struct{ a, b int }
	liar  struct{ n int }
)

func (e *E) Error() string    { return fmt.Sprint("E", e.n) }
func (l level) String() string { return fmt.Sprint("level ", int(l)) }
func (l liar) Error() string  { panic(fmt.Sprint("liar ", l.n)) }

type doer interface{ Do(s string) }

type thing struct{ n int }

func (v thing) Do(s string)   { t("Do", v.n, s, show(recover())) }
func (v *thing) Ptr(s string) { t("Ptr", v.n, s, show(recover())) }
func (v thing) Boom(s string) { t("Boom", s); panic(s) }

type outer struct{ thing }

var (
	zero  int
	empty []int
	none  map[string]int
	null  *pair
	anyf  any = 1.5
	closed = func() chan int { c := make(chan int); close(c); return c }()
	rootErr = errors.New("root")
)

func show(v any) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case liar:
		return "liar"
	case error:
		return "error " + v.Error()
	}
	return fmt.Sprintf("%T %v", v, v)
}

func t(v ...any) { fmt.Println(v...) }

var marks = map[string]bool{
	"runtime.gopanic": true, "runtime.Goexit": true, "runtime.sigpanic": true,
}

func where(label string) {
	pcs := make([]uintptr, 100)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	out := label
	for {
		f, more := frames.Next()
		if len(f.Function) > 5 && f.Function[:5] == "main." {
			out += fmt.Sprint(" ", f.Function, ":", f.Line)
		} else if marks[f.Function] {
			out += " " + f.Function
		}
		if !more {
			break
		}
	}
	fmt.Println(out)
}

func note(s string)    { t("note", s) }
func catch(s string)   { t("catch", s, show(recover())) }
func helper() any      { return recover() }
func useless(s string) { t("useless", s, show(helper())) }
func boom(s string)    { t("boom", s); panic(s) }
func again(s string) {
	r := recover()
	t("again", s, show(r))
	if r != nil {
		panic(r)
	}
}
func count(s string) (int, error) { t("count", s); return len(s), nil }
func generic[T any](v T)          { t("generic", v, show(recover())) }

func two(yield func(int) bool) {
	for i := 0; i < 2; i++ {
		if !yield(i) {
			return
		}
	}
}

func guarded(yield func(int) bool) {
	defer note("iterator")
	two(yield)
}
"""

FAILURES = (
    "empty[p+3] = 1", 'none["k"] = p', "null.b = p", "r1 := 7 / zero; _ = r1",
    "_ = anyf.(string)", "_ = anyf.(fmt.Stringer)", "close(closed)", "_ = empty[2:zero]",
    "_ = make([]int, zero-1)", "_ = [2]int(empty)", "_ = 1 << (zero - 1)", "var nf func(); nf()",
    "var nd doer; nd.Do(\"x\")", "_ = any(empty) == any(empty)", "(*thing)(nil).Do(\"nil\")",
    "closed <- 1",
)  # fmt: skip


@dataclass
class Scope:
    """Where a statement stands: the functions it may call, and what it may do there."""

    callees: list[str]
    result: str  # the named result, or ""
    returns: str  # what a return statement needs: "", "int", "pair"
    depth: int = 0
    deferred: bool = False  # in a function literal that is deferred
    loops: int = 0
    goexit: bool = False
    lines: list[str] = field(default_factory=list)

    def inner(self, **changes: object) -> Scope:
        values = {
            "callees": self.callees, "result": self.result, "returns": self.returns,
            "depth": self.depth + 1, "deferred": self.deferred, "loops": self.loops,
            "goexit": self.goexit,
        }  # fmt: skip
        values.update(changes)  # type: ignore[arg-type]
        return Scope(**values)  # type: ignore[arg-type]


class Generator:
    """Makes one program."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.label = 0

    def program(self, count: int) -> str:
        """The source of a program with so many cases."""
        out = [HEAD]
        for case in range(count):
            out += self.case(case)
        out += ["func main() {", "\tswitch os.Args[1] {"]
        for case in range(count):
            out += [f'\tcase "{case}":', f"\t\tcase{case}()"]
        out += ["\t}", '\tt("main ends")', "}"]
        return "\n".join(out) + "\n"

    # ---- pieces

    def tag(self) -> str:
        self.label += 1
        return f'"{self.label}"'

    def value(self) -> str:
        n = self.random.randrange(10)
        return self.random.choice([
            f'"s{n}"', f'"s{n}"', f"{n}", f"&E{{{n}}}", f'text("t{n}")', f"level({n})",
            f"pair{{{n}, 1}}", "rootErr", f'fmt.Errorf("w{n}: %w", rootErr)', f"{n}.5",
            "nil" if n < 5 else '"a\\nb"', f"liar{{{n}}}" if n == 0 else f"'{n}'",
        ])  # fmt: skip

    def case(self, case: int) -> list[str]:
        count = self.random.randint(2, 4)
        mode = self.random.choice(["main", "main", "go", "go", "guard"])
        names = [f"f{case}_{i}" for i in range(count)]
        out: list[str] = []
        for i, name in enumerate(names):
            out += self.function(name, names[i + 1 :], mode == "go")
        call = f't("result", {names[0]}(0))'
        out += ["", f"func case{case}() {{"]
        if mode == "go":
            out += [
                "\tdone := make(chan bool)", "\tgo func() {", "\t\tdefer close(done)",
                f"\t\t{call}", "\t}()", "\t<-done", "\tfor runtime.NumGoroutine() > 1 {",
                "\t\ttime.Sleep(time.Millisecond)", "\t}",
            ]  # fmt: skip
        elif mode == "guard":
            guard = '\tdefer func() { t("guard", show(recover()), show(recover())) }()'
            out += [guard, f"\t{call}"]
        else:
            out += [f"\t{call}"]
        return [*out, "}"]

    def function(self, name: str, callees: list[str], goexit: bool) -> list[str]:
        named = self.random.random() < 0.6
        scope = Scope(callees, "r" if named else "", "int", goexit=goexit)
        out = ["", f"func {name}(p int) " + ("(r int)" if named else "int") + " {"]
        body, _ = self.block(scope, self.random.randint(3, 8))
        bare = named and self.random.random() < 0.4
        last = "\treturn" if bare else f"\treturn {self.random.randrange(100)}"
        return [*out, *body, last, "}"]

    def block(self, scope: Scope, size: int) -> tuple[list[str], bool]:
        """Statements, and whether control can't reach their end."""
        out: list[str] = []
        for _ in range(size):
            lines, ends = self.statement(scope)
            out += ["\t" * (scope.depth + 1) + line for line in lines]
            if ends:
                return out, True
        return out, False

    def nested(self, scope: Scope, head: str, tail: str, inner: Scope, size: int) -> list[str]:
        """A statement around a block; its lines are indented by the block already."""
        body, _ = self.block(inner, size)
        cut = scope.depth + 1
        return [head, *(line[cut:] for line in body), tail]

    def statement(self, scope: Scope) -> tuple[list[str], bool]:
        """One statement: its lines, and whether it ends the block."""
        rare = scope.depth
        choices: list[tuple[int, str]] = [
            (4, "trace"), (1, "where"), (5, "defer"), (2, "call"), (1, "assign"), (1, "if"),
            (3 if rare < 3 else 0, "defer_literal"), (1 if rare < 3 else 0, "literal"),
            (1 if rare < 2 else 0, "loop"), (1 if rare < 2 else 0, "range"), (2, "panic"),
            (1, "failure"), (5 if scope.deferred else 1, "recover"),
            (2 if scope.deferred else 0, "repanic"), (1 if rare else 0, "return"),
            (1 if scope.goexit or self.random.random() < 0.1 else 0, "goexit"),
            (1 if rare < 2 else 0, "switch"), (1 if not rare else 0, "goto"),
        ]  # fmt: skip
        kind = self.random.choices([k for _, k in choices], [w for w, _ in choices])[0]
        method = getattr(self, "_" + kind)
        result: tuple[list[str], bool] = method(scope)
        return result

    # ---- statements

    def _trace(self, scope: Scope) -> tuple[list[str], bool]:
        shown = f", {scope.result}" if scope.result else ""
        return [f"t({self.tag()}{shown})"], False

    def _where(self, scope: Scope) -> tuple[list[str], bool]:
        return [f"where({self.tag()})"], False

    def _assign(self, scope: Scope) -> tuple[list[str], bool]:
        if not scope.result:
            return self._trace(scope)
        sign = self.random.choice(["=", "+="])
        return [f"{scope.result} {sign} {self.random.randrange(50)}"], False

    def _call(self, scope: Scope) -> tuple[list[str], bool]:
        if not scope.callees:
            return self._trace(scope)
        call = f"{self.random.choice(scope.callees)}(p + 1)"
        if scope.result and self.random.random() < 0.5:
            return [f"{scope.result} += {call}"], False
        if scope.returns == "int" and scope.depth and self.random.random() < 0.3:
            return [f"return {call}"], True
        return [f"t({self.tag()}, {call})"], False

    def _defer(self, scope: Scope) -> tuple[list[str], bool]:
        tag = self.tag()
        form = self.random.choice([
            "note({0})", "note({0})", "catch({0})", "catch({0})", "useless({0})", "again({0})",
            "boom({0})", "thing{{p}}.Do({0})", "(&thing{{p}}).Ptr({0})", "(&thing{{p}}).Do({0})",
            "outer{{thing{{p}}}}.Do({0})", "doer(outer{{thing{{3}}}}).Do({0})",
            "(&outer{{}}).Ptr({0})",
            "thing{{1}}.Boom({0})", "recover()", "panic({0})", "thing.Do(thing{{2}}, {0})",
            "count({0})", "generic({0})", "generic(p)", "fmt.Println({0}, recover())",
            "func(v doer) {{ v.Do({0}) }}(thing{{4}})", "runtime.Gosched()", "where({0})",
        ]).format(tag)  # fmt: skip
        if self.random.random() < 0.06:
            typ, args = self.random.choice([("func()", ""), ("func(string) int", tag)])
            return [f"var nil{self.label} {typ}", f"defer nil{self.label}({args})"], False
        if self.random.random() < 0.08:
            return [f"do{self.label} := thing{{p}}.Do", f"defer do{self.label}({tag})"], False
        return [f"defer {form}"], False

    def _defer_literal(self, scope: Scope) -> tuple[list[str], bool]:
        inner = scope.inner(deferred=True, returns="", loops=0)
        size = self.random.randint(1, 4)
        if self.random.random() < 0.3:
            tail = f"}}(p, {self.tag()})"
            return self.nested(scope, "defer func(p int, s string) {", tail, inner, size), False
        return self.nested(scope, "defer func() {", "}()", inner, size), False

    def _literal(self, scope: Scope) -> tuple[list[str], bool]:
        inner = scope.inner(deferred=False, returns="", loops=0)
        return self.nested(scope, "func() {", "}()", inner, self.random.randint(1, 4)), False

    def _if(self, scope: Scope) -> tuple[list[str], bool]:
        test = self.random.choice(["p >= 0", "p > 1", "p%2 == 0", "zero == 0", "len(empty) > 0"])
        inner = scope.inner()
        lines = self.nested(scope, f"if {test} {{", "}", inner, self.random.randint(1, 3))
        if self.random.random() < 0.4:
            other = self.nested(scope, "", "}", inner, self.random.randint(1, 2))
            lines = [*lines[:-1], "} else {", *other[1:]]
        return lines, False

    def _switch(self, scope: Scope) -> tuple[list[str], bool]:
        inner = scope.inner()
        lines = ["switch p {"]
        for label in ("case 0:", "case 1:", "default:"):
            lines += self.nested(scope, label, "", inner, self.random.randint(1, 2))[:-1]
        return [*lines, "}"], False

    def _loop(self, scope: Scope) -> tuple[list[str], bool]:
        inner = scope.inner(loops=scope.loops + 1)
        name = f"i{scope.loops}"
        head = f"for {name} := 0; {name} < 2; {name}++ {{"
        return self.nested(scope, head, "}", inner, self.random.randint(1, 3)), False

    def _range(self, scope: Scope) -> tuple[list[str], bool]:
        inner = scope.inner(loops=scope.loops + 1)
        head = f"for range {self.random.choice(['two', 'two', 'guarded'])} {{"
        return self.nested(scope, head, "}", inner, self.random.randint(1, 3)), False

    def _goto(self, scope: Scope) -> tuple[list[str], bool]:
        name = f"again{self.label}"
        self.label += 1
        form = self.random.choice([f"defer note({self.tag()})", f"t({self.tag()})"])
        return ["{", "\tn := 0", f"{name}:", f"\t{form}", "\tn++", "\tif n < 2 {",
                f"\t\tgoto {name}", "\t}", "}"], False  # fmt: skip

    def _panic(self, scope: Scope) -> tuple[list[str], bool]:
        line = f"panic({self.value()})"
        if self.random.random() < 0.5:
            return [f"if p >= {self.random.randrange(2)} {{", f"\t{line}", "}"], False
        return [line], True

    def _failure(self, scope: Scope) -> tuple[list[str], bool]:
        parts = self.random.choice(FAILURES).split("; ")
        return ["{", *(f"\t{part}" for part in parts), "}"], False

    def _recover(self, scope: Scope) -> tuple[list[str], bool]:
        tag = self.tag()
        form = self.random.randrange(5)
        if form == 0:
            return [f"t({tag}, show(helper()))"], False
        if form == 1:
            return [f"func() {{ t({tag}, show(recover())) }}()"], False
        if form == 2 and scope.depth < 4:
            inner = scope.inner()
            head = "if e := recover(); e != nil {"
            lines = self.nested(scope, head, "}", inner, 2)
            return [head, f"\tt({tag}, show(e))", *lines[1:]], False
        return [f"t({tag}, show(recover()))"], False

    def _repanic(self, scope: Scope) -> tuple[list[str], bool]:
        form = self.random.choice(["panic(recover())", "panic(e)", "wrap", "text"])
        if form == "panic(recover())":
            return [form], True
        what = {
            "panic(e)": "e", "wrap": 'fmt.Errorf("wrapped %v", show(e))',
            "text": 'fmt.Sprint("text ", show(e))',
        }  # fmt: skip
        return ["if e := recover(); e != nil {", f"\tpanic({what[form]})", "}"], False

    def _return(self, scope: Scope) -> tuple[list[str], bool]:
        if scope.returns != "int":
            return ["return"], True
        if scope.result and self.random.random() < 0.3:
            return ["return"], True
        return [f"return {self.random.randrange(100)}"], True

    def _goexit(self, scope: Scope) -> tuple[list[str], bool]:
        return ["runtime.Goexit()"], True


# ---- comparison


@dataclass(frozen=True)
class Seen:
    """What of a run must agree."""

    stdout: str
    status: int
    message: tuple[str, ...]
    frames: tuple[str, ...]


def seen(done: subprocess.CompletedProcess[bytes]) -> Seen:
    """What a finished process did."""
    stderr = done.stderr.decode(errors="replace")
    message: list[str] = []
    for line in stderr.split("\n"):
        if not line or line.startswith("goroutine "):
            break
        message.append(re.sub(r"0x[0-9a-f]+", "0xX", line))
    stdout = re.sub(r"0x[0-9a-f]+", "0xX", done.stdout.decode(errors="replace"))
    goroutines = [line for line in expect.found_goroutines(stderr) if " by runtime." not in line]
    if message and message[0].startswith("fatal error: panic while"):
        del goroutines[1:]  # it depends on the moment what main does
    return Seen(stdout, done.returncode, tuple(message), tuple(goroutines))


_LINE = re.compile(r"(?<=:)\d+")


def same_but_for_braces(theirs: Seen, ours: Seen, source: list[str]) -> bool:
    """Whether two runs differ in nothing but lines that are closing braces for us."""
    left, right = repr(theirs), repr(ours)
    if _LINE.sub("", left) != _LINE.sub("", right):
        return False
    pairs = zip(_LINE.findall(left), _LINE.findall(right), strict=True)
    return all(a == b or source[int(b) - 1].strip().startswith("}") for a, b in pairs)


def run(command: list[str], folder: Path) -> Seen:
    """Run one case."""
    env = {**os.environ, "TZ": "UTC"}
    try:
        done = subprocess.run(
            command, check=False, cwd=folder, env=env, capture_output=True, timeout=SECONDS,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Seen("", -1000, ("time limit",), ())
    return seen(done)


def compare(
    go: str, minigo: list[str], seed: int, count: int, folder: Path
) -> tuple[list[str], int]:
    """Differences among the cases of one program, and how many were let pass."""
    source = folder / f"s{seed}.go"
    text = Generator(seed).program(count)
    source.write_text(text, encoding="utf-8")
    passed = 0
    binary = folder / f"s{seed}"
    command = [go, "build", "-gcflags=-l", "-o", str(binary), source.name]
    built = subprocess.run(command, check=False, cwd=folder, capture_output=True)
    if built.returncode:
        return [f"seed {seed}: {built.stderr.decode()}"], 0
    differences: list[str] = []
    for case in range(count):
        theirs = run([str(binary), str(case)], folder)
        ours = run([*minigo, "run", source.name, str(case)], folder)
        if theirs != ours and same_but_for_braces(theirs, ours, text.split("\n")):
            passed += 1
        elif theirs != ours:
            shown = [f"seed {seed} case {case}:"]
            for name in ("status", "message", "frames", "stdout"):
                left, right = getattr(theirs, name), getattr(ours, name)
                if left != right:
                    shown += [f"  go {name}: {left!r}", f"  we {name}: {right!r}"]
            differences.append("\n".join(shown))
    binary.unlink()
    return differences, passed


def main() -> int:
    """Compare programs of consecutive seeds; 1 when something differs."""
    parser = argparse.ArgumentParser(description="Compare random panics with real Go.")
    parser.add_argument("--go", default="go", help="the go command (default: go)")
    parser.add_argument("--seed", type=int, default=1, help="the first seed (default: 1)")
    parser.add_argument("--programs", type=int, default=1, help="how many (default: 1)")
    parser.add_argument("--cases", type=int, default=CASES, help="of each (default: %(default)d)")
    parser.add_argument("--print", action="store_true", help="print the first program only")
    parser.add_argument("--jobs", type=int, default=2, help="programs at once (default: 2)")
    options = parser.parse_args()
    if options.print:
        print(Generator(options.seed).program(options.cases), end="")
        return 0
    minigo = [sys.executable, str(ROOT / "bin/minigo")]
    different = passed = 0
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(options.jobs) as pool:
        (Path(name) / "go.mod").write_text("module random\n\ngo 1.27\n")
        seeds = range(options.seed, options.seed + options.programs)
        for found, let_pass in pool.map(
            lambda seed: compare(options.go, minigo, seed, options.cases, Path(name)), seeds
        ):
            different += len(found)
            passed += let_pass
            print("\n".join(found), end="\n" if found else "", flush=True)
    count = options.programs * options.cases
    print(f"{count} cases, {different} differ, {passed} in lines of braces only")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
