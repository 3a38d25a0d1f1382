package main

import (
	"fmt"
	"runtime"
	"strings"
)

func names() string {
	pcs := make([]uintptr, 40)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	var out []string
	for {
		f, more := frames.Next()
		out = append(out, f.Function)
		if !more || f.Function == "main.main" {
			return strings.Join(out, " ")
		}
	}
}

func show(label string) {
	fmt.Println(label, names())
	recover()
	fmt.Println("after recover:", names())
}

type T struct{ n int }

func (t T) Value() int { return t.n }

type valuer interface{ Value() int }

func explicit() {
	defer show("explicit:")
	panic(1)
}

func fault() {
	defer show("fault:")
	var p *T
	p.n++
}

func index(s []int) {
	defer show("index:")
	s[len(s)] = 1
}

func wrapper(v valuer) {
	defer show("wrapper:")
	v.Value()
}

func nested() {
	defer show("nested:")
	defer func() { panic("second") }()
	panic("first")
}

func divide(n int) int {
	defer show("divide:")
	return 1 / n
}

func main() {
	explicit()
	fault()
	index(nil)
	wrapper((*T)(nil))
	nested()
	divide(0)
}

// Output:
// explicit: main.show runtime.gopanic main.explicit main.main
// after recover: main.show runtime.gopanic main.explicit main.main
// fault: main.show runtime.gopanic runtime.panicmem runtime.sigpanic main.fault main.main
// after recover: main.show runtime.gopanic runtime.panicmem runtime.sigpanic main.fault main.main
// index: main.show runtime.gopanic runtime.panicBounds64 runtime.panicBounds main.index main.main
// after recover: main.show runtime.gopanic runtime.panicBounds64 runtime.panicBounds main.index main.main
// wrapper: main.show runtime.gopanic runtime.panicwrap main.(*T).Value main.wrapper main.main
// after recover: main.show runtime.gopanic runtime.panicwrap main.(*T).Value main.wrapper main.main
// nested: main.show runtime.gopanic main.nested.func1 runtime.gopanic main.nested main.main
// after recover: main.show runtime.gopanic main.nested.func1 runtime.gopanic main.nested main.main
// divide: main.show runtime.gopanic runtime.panicdivide main.divide main.main
// after recover: main.show runtime.gopanic runtime.panicdivide main.divide main.main
