package main

import (
	"fmt"
	"unsafe"
)

type Int = int

type T[P any] struct{ v P }

type A = T[int]

func main() {
	var x, y any = struct{ int }{1}, struct{ Int }{1}
	fmt.Println(x == y, x, y)
	{
		type C = int32
		x = struct{ C }{}
	}
	{
		type C = int64
		y = struct{ C }{}
	}
	fmt.Println(x == y)
	x, y = struct{ A }{A{2}}, struct{ T[int] }{A{2}}
	_, same := x.(struct{ A })
	_, other := x.(struct{ T[int] })
	fmt.Println(x == y, same, other)
	x, y = struct{ *A }{}, struct{ *A }{}
	fmt.Println(x == y, unsafe.Sizeof(struct{ A }{}))
}

// Output:
// false {1} {1}
// false
// false true false
// true 8
