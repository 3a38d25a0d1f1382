// Explicit panics recovered one frame up and ten frames up.
package main

import (
	"errors"
	"fmt"
)

var errDeep = errors.New("deep")

func guard(f func(int), n int) (caught bool) {
	defer func() { caught = recover() != nil }()
	f(n)
	return false
}

func down(n int) {
	if n == 0 {
		panic(errDeep)
	}
	down(n - 1)
}

func through(n int) {
	if n == 0 {
		panic("with defers on the way")
	}
	defer func() { passed++ }()
	through(n - 1)
}

var passed int

func main() {
	caught := 0
	for i := range 250_000 {
		if guard(down, i&1) {
			caught++
		}
		if i%4 == 0 && guard(down, 10) {
			caught++
		}
		if i%8 == 0 && guard(through, 10) {
			caught++
		}
	}
	fmt.Println(caught, passed)
}

// Output:
// 343750 312500
