package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

type T struct{}

func where() string {
	pc, file, line, ok := runtime.Caller(1)
	return fmt.Sprint(filepath.Ext(file), line, ok, " ", runtime.FuncForPC(pc).Name())
}

func (T) val() string  { return where() }
func (*T) ptr() string { return where() }

func stack() {
	pcs := make([]uintptr, 10)
	n := runtime.Callers(1, pcs)
	frames := runtime.CallersFrames(pcs[:n])
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "main.") {
			fmt.Print(f.Function, ":", f.Line, " ")
		}
		if !more {
			break
		}
	}
	fmt.Println(".")
}

func outer() { func() { stack() }() }

func main() {
	fmt.Println(where())
	fmt.Println(func() string { return where() }())
	fmt.Println(T{}.val(), (&T{}).ptr())
	outer()
	defer func() {
		recover()
		stack()
	}()
	_, _, _, ok := runtime.Caller(100)
	fmt.Println(ok)
	panic("x")
}

// Output:
// .go39 true main.main
// .go40 true main.main.func1
// .go17 true main.T.val .go18 true main.(*T).ptr
// main.stack:22 main.outer.func1:36 main.outer:36 main.main:42 .
// false
// main.stack:22 main.main.func2:45 main.main:49 .
