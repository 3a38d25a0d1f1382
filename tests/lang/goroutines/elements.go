package main

import "fmt"

type point struct {
	x, y int8
	name string
}

type empty struct{}

func pass[T any](values ...T) {
	c, sync := make(chan T, 2), make(chan T)
	go func() {
		for _, v := range values {
			c <- v
			sync <- v
		}
		close(c)
		close(sync)
	}()
	for v := range c {
		w, ok := <-sync
		fmt.Printf("%v %v %v; ", v, w, ok)
	}
	v, ok := <-sync
	fmt.Println(v, ok)
}

// Values of every shape go through buffers and from hand to hand.
func main() {
	pass(1, -2, 3)
	pass(int8(-1), 127)
	pass(1.5, 2.25)
	pass(float32(0.1), 7)
	pass("a", "", "bcd")
	pass(true, false)
	pass([]int{1}, nil)
	pass(point{1, -1, "p"}, point{})
	pass([3]uint16{1, 2, 3}, [3]uint16{})
	pass(empty{}, empty{})
	pass[any](1, "two", nil, point{3, 4, "q"})
	pass(complex(1, 2), 3i)
	pass(map[string]int{"k": 1})
	c := make(chan struct{ a, b int }, 1)
	c <- struct{ a, b int }{1, 2}
	fmt.Println((<-c).b)
	cc := make(chan chan int, 1)
	cc <- make(chan int, 3)
	fmt.Println(cap(<-cc), len(cc))
}

// Output:
// 1 1 true; -2 -2 true; 3 3 true; 0 false
// -1 -1 true; 127 127 true; 0 false
// 1.5 1.5 true; 2.25 2.25 true; 0 false
// 0.1 0.1 true; 7 7 true; 0 false
// a a true;   true; bcd bcd true;  false
// true true true; false false true; false false
// [1] [1] true; [] [] true; [] false
// {1 -1 p} {1 -1 p} true; {0 0 } {0 0 } true; {0 0 } false
// [1 2 3] [1 2 3] true; [0 0 0] [0 0 0] true; [0 0 0] false
// {} {} true; {} {} true; {} false
// 1 1 true; two two true; <nil> <nil> true; {3 4 q} {3 4 q} true; <nil> false
// (1+2i) (1+2i) true; (0+3i) (0+3i) true; (0+0i) false
// map[k:1] map[k:1] true; map[] false
// 2
// 3 0
