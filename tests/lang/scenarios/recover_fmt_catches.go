package main

import (
	"errors"
	"fmt"
)

type bad struct{ n int }

func (b *bad) String() string { return fmt.Sprint("n is ", b.n) }

type worse int

func (worse) Error() string { panic(errors.New("cannot say")) }

type formatter struct{}

func (formatter) Format(f fmt.State, c rune) { panic("in Format") }

type gostr struct{}

func (gostr) GoString() string { panic(42) }

func main() {
	var b *bad
	fmt.Println(b)
	fmt.Println(&bad{3}, worse(1))
	fmt.Printf("%v|%s|%d\n", worse(1), b, worse(2))
	fmt.Printf("%v %#v\n", formatter{}, gostr{})
	fmt.Println("goes on")
}

// Output:
// <nil>
// n is 3 %!v(PANIC=Error method: cannot say)
// %!v(PANIC=Error method: cannot say)|<nil>|2
// %!v(PANIC=Format method: in Format) %!v(PANIC=GoString method: 42)
// goes on
