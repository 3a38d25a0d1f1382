package main

import (
	"fmt"
	"runtime"
	"strings"
)

func f(n int) string {
	buf := make([]byte, n)
	return string(buf[:runtime.Stack(buf, false)])
}

func main() {
	fmt.Printf("%q\n", f(22))
	fmt.Printf("%q\n", f(0))
	full := f(1 << 16)
	lines := strings.Split(full, "\n")
	fmt.Println(lines[0], len(lines), strings.HasPrefix(lines[1], "main.f("), strings.HasPrefix(lines[3], "main.main("))
	fmt.Println(strings.HasSuffix(full, "\n"), len(full) < 1<<16)
}

// Output:
// "goroutine 1 [running]:"
// ""
// goroutine 1 [running]: 6 true true
// true true
