package main

import (
	"fmt"
	"runtime"
)

//go:noinline
func seq(yield func(int) bool) {
	yield(1)
}

func where(tag string) {
	pc, _, line, _ := runtime.Caller(1)
	fmt.Println(tag, runtime.FuncForPC(pc).Name(), line)
}

//go:noinline
func do(f func()) { f() }

type T struct{}

//go:noinline
func (t *T) M() {
	for range seq {
		where("method")
	}
}

//go:noinline
func f() {
	do(func() { where("lit1") })
	for range seq {
		where("a")
		do(func() {
			where("lit in range")
			do(func() { where("lit in lit in range") })
			for range seq {
				where("range in lit in range")
			}
		})
		for range seq {
			where("nested")
			do(func() { where("lit in nested") })
		}
		for range seq {
			where("nested2")
		}
		defer func() { where("deferred lit in range") }()
	}
	for range seq {
		where("b")
	}
	do(func() {
		where("lit2")
		for range seq {
			where("range in lit2")
			do(func() { where("lit in range in lit2") })
		}
		do(func() {
			where("lit in lit2")
			for range seq {
				where("range in lit in lit2")
			}
		})
	})
}

//go:noinline
func G[X any](x X) {
	for range seq {
		where("generic")
		do(func() { where("lit in generic range") })
	}
}

type L[X any] struct{}

//go:noinline
func (l *L[X]) All(x X) {
	for range seq {
		where("generic method")
	}
}

var v = func() int {
	for range seq {
		where("pkg var")
	}
	return 1
}()

func init() {
	for range seq {
		where("init")
	}
}

func main() {
	f()
	(&T{}).M()
	G(1)
	(&L[string]{}).All("x")
	for range seq {
		where("main")
	}
}

// Output:
// pkg var main.init.func1-range1 88
// init main.init.0-range1 95
// lit1 main.f.func1 32
// a main.f-range1 34
// lit in range main.f-range1.1 36
// lit in lit in range main.f-range1.1.1 37
// range in lit in range main.f-range1.1-range1 39
// nested main.f-range1-range1 43
// lit in nested main.f-range1-range1.1 44
// nested2 main.f-range1-range2 47
// b main.f-range2 52
// lit2 main.f.func2 55
// range in lit2 main.f.func2-range1 57
// lit in range in lit2 main.f.func2-range1.1 58
// lit in lit2 main.f.func2.1 61
// range in lit in lit2 main.f.func2.1-range1 63
// deferred lit in range main.f-range1.2 49
// method main.(*T).M-range1 26
// generic main.G[...]-range1 72
// lit in generic range main.G[...]-range1.1 73
// generic method main.(*L[...]).All-range1 82
// main main.main-range1 105
