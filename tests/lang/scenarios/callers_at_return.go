package main

import (
	"fmt"
	"runtime"
	"strings"
)

func show(label string) {
	pcs := make([]uintptr, 40)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	var out []string
	for {
		f, more := frames.Next()
		out = append(out, fmt.Sprint(f.Function, ":", f.Line))
		if !more || f.Function == "main.main" {
			break
		}
	}
	fmt.Println(label, strings.Join(out, " "))
}

type T struct{}

func (T) Show(label string) { show(label) }

func open(early bool) int {
	defer show("open")
	defer func() { show("open literal") }()
	defer T{}.Show("method")
	if early {
		return 1
	}
	return 2
}

func stack() {
	defer show("stack")
	for range 1 {
		defer show("heap")
	}
	var f = T{}.Show
	defer f("value")
}

func main() {
	open(true)
	open(false)
	stack()
}

// Output:
// method main.show:11 main.T.Show:25 main.open:32 main.main:47
// open literal main.show:11 main.open.func1:29 main.open:32 main.main:47
// open main.show:11 main.open:32 main.main:47
// method main.show:11 main.T.Show:25 main.open:34 main.main:48
// open literal main.show:11 main.open.func1:29 main.open:34 main.main:48
// open main.show:11 main.open:34 main.main:48
// value main.show:11 main.T.Show:25 main.stack:44 main.main:49
// heap main.show:11 main.stack:44 main.main:49
// stack main.show:11 main.stack:44 main.main:49
