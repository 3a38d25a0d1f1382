package main

import (
	"fmt"
	"runtime/debug"
	"strings"
)

// shown prints the header of a traceback, its functions, and the lines of those of the program itself.
func shown(stack []byte) {
	lines := strings.Split(strings.TrimSpace(string(stack)), "\n")
	fmt.Println(lines[0])
	for i := 1; i+1 < len(lines); i += 2 {
		name := lines[i][:strings.LastIndex(lines[i], "(")]
		place, _, _ := strings.Cut(lines[i+1], " +0x")
		if strings.HasPrefix(name, "main.") {
			name += place[strings.LastIndex(place, ":"):]
		}
		fmt.Println(name)
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
// main.guard:27
// panic
// main.broken:24
// main.work:36
// main.main:46
//
// recovered runtime error: index out of range [3] with length 0
// goroutine 1 [running]:
// runtime/debug.Stack
// main.guard:30
// panic
// main.broken:24
// main.work:36
// main.main:46
//
// goroutine 1 [running]:
// runtime/debug.Stack
// main.guard:27
// panic
// main.second.func1:41
// panic
// main.second:42
// main.main:47
//
// the second again
// goroutine 1 [running]:
// runtime/debug.Stack
// main.guard:30
// panic
// main.second.func1:41
// panic
// main.second:42
// main.main:47
//
// goroutine 1 [running]:
// runtime/debug.Stack
// main.guard:27
// main.main:48
//
