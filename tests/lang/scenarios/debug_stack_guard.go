package main

import (
	"fmt"
	"regexp"
	"runtime/debug"
	"strings"
)

var address = regexp.MustCompile(`\([^()]*\)$| \+0x[0-9a-f]+$|^\t.*/`)

// shown keeps the functions of a traceback and the lines of the program itself.
func shown(stack []byte) {
	for _, line := range strings.Split(strings.TrimRight(string(stack), "\n"), "\n") {
		line = address.ReplaceAllString(address.ReplaceAllString(line, ""), "")
		if !strings.Contains(line, "go:") && line != "" || strings.Contains(line, "main.go") {
			fmt.Println(line)
		}
	}
	fmt.Println()
}

func broken(s []int) int { return s[3] }

func guard(stage string) {
	shown(debug.Stack())
	if r := recover(); r != nil {
		fmt.Println(stage, r)
		shown(debug.Stack())
	}
}

func work() {
	defer guard("recovered")
	broken(nil)
}

func second() {
	defer guard("the second")
	defer func() { panic("again") }()
	panic("once")
}

func main() {
	work()
	second()
	guard("none")
}

// Output:
// goroutine 1 [running]:
// runtime/debug.Stack
// main.guard
// main.go:26
// panic
// main.broken
// main.go:23
// main.work
// main.go:35
// main.main
// main.go:45
//
// recovered runtime error: index out of range [3] with length 0
// goroutine 1 [running]:
// runtime/debug.Stack
// main.guard
// main.go:29
// panic
// main.broken
// main.go:23
// main.work
// main.go:35
// main.main
// main.go:45
//
// goroutine 1 [running]:
// runtime/debug.Stack
// main.guard
// main.go:26
// panic
// main.second.func1
// main.go:40
// panic
// main.second
// main.go:41
// main.main
// main.go:46
//
// the second again
// goroutine 1 [running]:
// runtime/debug.Stack
// main.guard
// main.go:29
// panic
// main.second.func1
// main.go:40
// panic
// main.second
// main.go:41
// main.main
// main.go:46
//
// goroutine 1 [running]:
// runtime/debug.Stack
// main.guard
// main.go:26
// main.main
// main.go:47
//
