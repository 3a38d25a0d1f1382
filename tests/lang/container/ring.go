package main

import (
	"container/ring"
	"fmt"
)

func main() {
	r := ring.New(5)
	for i := range r.Len() {
		r.Value = i
		r = r.Next()
	}
	show := func(r *ring.Ring) {
		r.Do(func(v any) { fmt.Print(v, " ") })
		fmt.Println(r.Len())
	}
	show(r)
	show(r.Move(2))
	show(r.Prev())
	removed := r.Unlink(2)
	show(r)
	show(removed)
	s := ring.New(1)
	s.Value = "x"
	r.Link(s)
	show(r)
	var z ring.Ring
	fmt.Println(z.Len(), ring.New(0) == nil)
}

// Output:
// 0 1 2 3 4 5
// 2 3 4 0 1 5
// 4 0 1 2 3 5
// 0 3 4 3
// 1 2 2
// 0 x 3 4 4
// 1 true
