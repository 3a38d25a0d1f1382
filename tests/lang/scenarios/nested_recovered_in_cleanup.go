package main

import (
	"errors"
	"fmt"
)

func cleanup(n int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("cleanup %d: %v", n, r)
		}
	}()
	if n%2 == 0 {
		var m map[string]int
		m["x"] = n
	}
	return nil
}

func work() (err error) {
	defer func() {
		r := recover()
		err = errors.Join(err, fmt.Errorf("work: %v", r))
	}()
	defer func() { err = errors.Join(err, cleanup(1)) }()
	defer func() { err = errors.Join(err, cleanup(2)) }()
	panic("outer")
}

func main() { fmt.Println(work()) }

// Output:
// cleanup 2: assignment to entry in nil map
// work: outer
