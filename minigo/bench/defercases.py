"""The programs of `minigo bench defer`: one function for each case, the same for minigo and for Go.

A case is a point on the axes: kind of the defers, number of them (`sites`), words of arguments,
what is deferred, how the function is left, and how many frames a panic unwinds.
"""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("none", "open", "stack", "heap", "rangefunc")
SITES = (1, 2, 4, 8, 9)
# What `go build -gcflags=-d=defer` calls the kinds.
WORDS = {
    "open": "open-coded",
    "stack": "stack-allocated",
    "heap": "heap-allocated",
    "rangefunc": "heap-allocated",
}

HEAD = """
var (
	n    = 1
	cold = false
	sink int
)

type counter struct{ n int }

func (c *counter) add() { c.n++ }

var total counter

//go:noinline
func f0() { sink++ }

//go:noinline
func f1(a int) { sink += a }

//go:noinline
func f3(a, b, c int) { sink += a + b + c }
""" + "".join(
    f"""
//go:noinline
func times{sites}(yield func() bool) {{
	for range {sites} {{
		if !yield() {{
			return
		}}
	}}
}}
"""
    for sites in SITES
)


@dataclass(frozen=True)
class Case:
    """A point on the axes."""

    kind: str
    sites: int = 1
    args: int = 0
    closure: str = "func"
    exit: str = "return"
    depth: int = 1

    @property
    def name(self) -> str:
        """Its name as a benchmark: the axes that are not at their usual place."""
        parts = [f"kind={self.kind}"]
        if self.kind != "none":
            parts += [f"sites={self.sites}", f"args={self.args}"]
        if self.closure != "func":
            parts.append(f"closure={self.closure}")
        if self.exit != "return":
            parts.append(f"exit={self.exit}")
        if self.depth != 1:
            parts.append(f"depth={self.depth}")
        return "Defer/" + "/".join(parts)

    @property
    def call(self) -> str:
        """The call that is deferred."""
        if self.closure == "literal":
            return "func() { sink += n }()"
        if self.closure == "method":
            return "total.add()"
        return {0: "f0()", 1: "f1(n)", 3: "f3(n, 2, n)"}[self.args]


def all_cases() -> list[Case]:
    """What is measured by default."""
    cases = [Case("none")]
    cases += [Case("open", sites) for sites in SITES[:-1]]
    cases += [Case("stack", sites) for sites in SITES]
    cases += [Case(kind, sites) for kind in ("heap", "rangefunc") for sites in SITES]
    cases += [Case(kind, 1, args) for kind in KINDS[1:] for args in (1, 3)]
    cases += [Case(kind, closure=what) for kind in KINDS[1:] for what in ("literal", "method")]
    cases += [Case(kind, exit="panic") for kind in KINDS[1:]]
    cases += [Case("open", exit="panic", depth=depth) for depth in (8, 64)]
    cases += [Case("none", exit="goexit"), *(Case(kind, exit="goexit") for kind in KINDS[1:])]
    return cases


def function(case: Case, name: str) -> str:
    """The function of a case."""
    if case.exit == "panic":
        return _panicking(case, name)
    if case.exit == "goexit":
        body = ["done := make(chan bool)", "go func() {", "\tdefer close(done)"]
        if case.kind != "none":
            body.append(f"\t{name}g()")
        else:
            body.append("\truntime.Goexit()")
        own = _lines(f"func {name}() {{", [*body, "}()", "<-done"])
        if case.kind == "none":
            return own
        return own + _lines(f"func {name}g() {{", [*_defers(case), "runtime.Goexit()"])
    if case.kind == "none":
        return _lines(f"func {name}() {{", [case.call])
    return _lines(f"func {name}() {{", _defers(case))


def _panicking(case: Case, name: str) -> str:
    below = f"{name}down({case.depth})" if case.depth > 1 else "panic(1)"
    text = _lines(f"func {name}() {{", ["defer func() { recover() }()", f"{name}d()"])
    text += _lines(f"func {name}d() {{", [*_defers(case), below])
    if case.depth > 1:
        steps = ["if d > 1 {", f"\t{name}down(d - 1)", "}", "panic(1)"]
        text += _lines(f"func {name}down(d int) {{", steps)
    return text


def _defers(case: Case) -> list[str]:
    if case.kind == "heap":
        return [f"for range {case.sites} {{", f"\tdefer {case.call}", "}"]
    if case.kind == "rangefunc":
        return [f"for range times{case.sites} {{", f"\tdefer {case.call}", "}"]
    lines = []
    if case.kind == "stack" and case.sites < 9:
        # So many returns that they times the defers exceed fifteen; none of them is ever reached.
        returns = 15 // case.sites + 1
        lines = ["if cold {", *["\tif n == 0 {", "\t\treturn", "\t}"] * returns, "}"]
    return lines + [f"defer {case.call}"] * case.sites


def _lines(head: str, body: list[str]) -> str:
    return "\n".join(["//go:noinline", head, *(f"\t{line}" for line in body), "}", ""]) + "\n"


def functions(cases: list[Case]) -> str:
    """The functions of all cases, named case0 and so on."""
    return HEAD + "\n" + "\n".join(function(case, f"case{i}") for i, case in enumerate(cases))


def program(cases: list[Case]) -> str:
    """A program that runs the case its first argument names. With two arguments it does the second
    one's number of operations; with three, it finds the number that takes so many nanoseconds, and
    prints number, nanoseconds, allocations and bytes as often as the third one says."""
    table = "".join(f"\tcase{i},\n" for i in range(len(cases)))
    return f"""package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"time"
)
{functions(cases)}
var cases = []func(){{
{table}}}

func measure(f func(), count int) (ns int64, mallocs, bytes uint64) {{
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	for range count {{
		f()
	}}
	ns = int64(time.Since(start))
	runtime.ReadMemStats(&after)
	return ns, after.Mallocs - before.Mallocs, after.TotalAlloc - before.TotalAlloc
}}

func main() {{
	which, _ := strconv.Atoi(os.Args[1])
	number, _ := strconv.Atoi(os.Args[2])
	f := cases[which]
	if len(os.Args) == 3 {{
		for range number {{
			f()
		}}
		return
	}}
	rounds, _ := strconv.Atoi(os.Args[3])
	count := 1
	for {{
		ns, _, _ := measure(f, count)
		if ns >= int64(number) {{
			break
		}}
		more := count * 100
		if ns > 0 {{
			more = int(int64(count)*int64(number)/ns) * 6 / 5
		}}
		count = max(count+1, min(more, count*100))
	}}
	for range rounds {{
		ns, mallocs, bytes := measure(f, count)
		fmt.Println(count, ns, mallocs, bytes)
	}}
}}
"""


def go_test(cases: list[Case]) -> str:
    """The same as a test file for `go test -bench`."""
    runs = "".join(
        f'\tb.Run("{case.name.removeprefix("Defer/")}", func(b *testing.B) {{\n'
        f"\t\tb.ReportAllocs()\n\t\tfor range b.N {{\n\t\t\tcase{i}()\n\t\t}}\n\t}})\n"
        for i, case in enumerate(cases)
    )
    return f"""package deferbench

import "testing"

func BenchmarkDefer(b *testing.B) {{
{runs}}}
"""


def go_package(cases: list[Case]) -> str:
    """The functions as a package for that test."""
    needs = 'import "runtime"\n' if any(case.exit == "goexit" for case in cases) else ""
    return f"package deferbench\n\n{needs}{functions(cases)}"
