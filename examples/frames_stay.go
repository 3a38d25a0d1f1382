// While deferred calls run, the frames that panicked are still on the stack.
package main

import (
	"fmt"
	"runtime/debug"
	"strings"
)

func deepest() { panic("here") }

func middle() { deepest() }

func main() {
	defer func() {
		recover()
		for _, line := range strings.Split(string(debug.Stack()), "\n") {
			name, _, isCall := strings.Cut(line, "(")
			if isCall && strings.HasPrefix(name, "main.") {
				fmt.Println(name)
			}
		}
	}()
	middle()
}

// Output:
// main.main.func1
// main.deepest
// main.middle
// main.main
