package main

import (
	"errors"
	"fmt"
)

func inc() (n int) {
	defer func() { n++ }()
	return 1
}

func unnamed() int {
	n := 1
	defer func() { n++ }()
	return n
}

func double() (n int) {
	defer func() { n *= 2 }()
	defer func() { n += 3 }()
	n = 100
	return 5
}

func cover() (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("covered: %w", err)
		}
	}()
	return errors.New("root")
}

func ptr() (p *int) {
	v := 1
	defer func() { *p = 7 }()
	return &v
}

func two() (a, b int) {
	defer func() { a, b = b, a }()
	a = 1
	return a + 1, a + 2
}

func recovered() (s string, n int) {
	defer func() { s = fmt.Sprint(recover()) + s }()
	s, n = "set", 4
	panic("p")
}

func shadow() (n int) {
	{
		n := 5
		defer func() { n++ }()
	}
	defer func() { n += 10 }()
	return n
}

func arr() (r [3]int) {
	defer func() { r[1]++ }()
	return [3]int{1, 2, 3}
}

func deferredArg() (n int) {
	defer fmt.Println("n at defer", n)
	defer func(p *int) { *p++ }(&n)
	return 9
}

func main() {
	fmt.Println(inc(), unnamed(), double(), cover(), *ptr())
	fmt.Println(two())
	fmt.Println(recovered())
	fmt.Println(shadow(), arr(), deferredArg())
}

// Output:
// 2 1 16 covered: root 7
// 3 2
// pset 4
// n at defer 0
// 10 [1 3 3] 10
