package main

import (
	"errors"
	"fmt"
)

type code int

func (c code) Error() string { return fmt.Sprint("code ", int(c)) }

func main() {
	base := errors.New("base")
	e1 := fmt.Errorf("one: %w", base)
	e2 := fmt.Errorf("two: %w (%d)", e1, 7)
	e3 := fmt.Errorf("many: %w and %w", e2, code(5))
	e4 := fmt.Errorf("hidden: %v", base)
	fmt.Println(e1, e2, e3, e4)
	for _, e := range []error{e1, e2, e3, e4} {
		fmt.Println(errors.Is(e, base), errors.Is(e, code(5)), errors.Unwrap(e))
	}
	var c code
	fmt.Println(errors.As(e3, &c), int(c), errors.As(e1, &c))
	fmt.Printf("%T %T %T\n", e1, e3, e4)
	fmt.Println(fmt.Errorf("nil: %w", nil), fmt.Errorf("bad: %w", "str"))
	fmt.Printf("%v %+v %s %q\n", e1, e1, e1, e1)
}

// Output:
// one: base two: one: base (7) many: two: one: base (7) and code 5 hidden: base
// true false base
// true false one: base
// true true <nil>
// false false <nil>
// true 5 false
// *fmt.wrapError *fmt.wrapErrors *errors.errorString
// nil: %!w(<nil>) bad: %!w(string=str)
// one: base one: base one: base "one: base"
