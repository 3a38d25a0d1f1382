package main

import (
	"fmt"
	"os"
)

func v(n int) int { println("eval", n); return n }

func main() {
	println(v(1), v(2), v(3))
	fmt.Println("to stdout")
	fmt.Fprintln(os.Stderr, "to stderr")
	print(v(4))
	print("\n")
	defer println("deferred", v(5))
	defer print("deferred print\n")
	println("last")
	os.Stderr.WriteString("raw\n")
}

// Stderr: eval 1
// Stderr: eval 2
// Stderr: eval 3
// Stderr: 1 2 3
// Stderr: to stderr
// Stderr: eval 4
// Stderr: 4
// Stderr: eval 5
// Stderr: last
// Stderr: raw
// Stderr: deferred print
// Stderr: deferred 5
// Output:
// to stdout
