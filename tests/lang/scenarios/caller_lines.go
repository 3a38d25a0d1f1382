package main

import (
	"fmt"
	"path/filepath"
	"runtime"
)

func here(skip int) string {
	pc, file, line, ok := runtime.Caller(skip + 1)
	return fmt.Sprint(filepath.Ext(file), ":", line, " ", runtime.FuncForPC(pc).Name(), " ", ok)
}

func outer() string {
	return here(
		1)
}

func deferred() {
	fmt.Println("deferred:", here(0))
	fmt.Println("its caller:", here(1))
}

func f() {
	defer deferred()
	fmt.Println(here(0))
	fmt.Println(
		outer(),
	)
}

func main() {
	f()
	func() {
		fmt.Println(here(0), here(1))
	}()
	_, _, line, ok := runtime.Caller(50)
	fmt.Println(line, ok)
	fmt.Println(runtime.FuncForPC(0) == nil)
}

// Output:
// .go:26 main.f true
// .go:28 main.f true
// deferred: .go:20 main.deferred true
// its caller: .go:30 main.f true
// .go:35 main.main.func1 true .go:36 main.main true
// 0 false
// true
