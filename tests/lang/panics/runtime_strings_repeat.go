package main

import (
	"fmt"
	"strings"
)

func line(n int) string {
	return strings.Repeat("-", n)
}

func main() {
	fmt.Println(line(5))
	fmt.Println(line(-5))
}

// Exit: 2
// Stderr: panic: strings: negative Repeat count
// Frames: main.line:9 main.main:14
// Output:
// -----
