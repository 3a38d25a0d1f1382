package main

import (
	"errors"
	"fmt"
)

type opError struct{ op string }

func (e *opError) Error() string { return "op " + e.op + " failed" }

func main() {
	defer panic(fmt.Errorf("outer: %w", errors.New("root cause")))
	panic(&opError{"read"})
}
