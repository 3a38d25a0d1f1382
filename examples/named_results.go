// A deferred function may still change named results: wrap errors, count, or replace.
package main

import (
	"errors"
	"fmt"
)

var errTooBig = errors.New("number too big")

func annotate(err *error, format string, args ...any) {
	if *err != nil {
		*err = fmt.Errorf(format+": %w", append(args, *err)...)
	}
}

func factorial(n int) (result int, err error) {
	defer annotate(&err, "factorial(%d)", n)
	if n > 20 {
		return 0, errTooBig
	}
	result = 1
	for i := 2; i <= n; i++ {
		result *= i
	}
	return result, nil
}

func doubled() (n int) {
	defer func() { n *= 2 }()
	return 21
}

func notDoubled() int {
	n := 21
	defer func() { n *= 2 }()
	return n
}

func main() {
	for _, n := range []int{5, 20, 21} {
		f, err := factorial(n)
		fmt.Println(f, err, errors.Is(err, errTooBig))
	}
	fmt.Println(doubled(), notDoubled())
}

// Output:
// 120 <nil> false
// 2432902008176640000 <nil> false
// 0 factorial(21): number too big true
// 42 21
