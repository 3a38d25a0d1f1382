package main

import "fmt"

var open, most int

type res struct{}

func acquire() res {
	open++
	most = max(most, open)
	return res{}
}

func (res) release() { open-- }

func piledUp(n int) {
	for range n {
		defer acquire().release()
	}
}

func each(n int) {
	for range n {
		func() {
			defer acquire().release()
		}()
	}
}

func explicit(n int) {
	for range n {
		r := acquire()
		r.release()
	}
}

func main() {
	for _, f := range []func(int){piledUp, each, explicit} {
		open, most = 0, 0
		f(100)
		fmt.Println(open, most)
	}
}

// Output:
// 0 100
// 0 1
// 0 1
