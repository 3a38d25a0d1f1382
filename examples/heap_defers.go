// A defer in a loop makes a record on every round; all of them wait for the function's end.
package main

import "fmt"

type resource int

var open, most int

func acquire() resource {
	open++
	most = max(most, open)
	return resource(open)
}

func (r resource) release() { open-- }

func allAtOnce(n int) {
	for range n {
		r := acquire()
		defer r.release()
	}
}

func oneByOne(n int) {
	for range n {
		func() {
			r := acquire()
			defer r.release()
		}()
	}
}

func main() {
	allAtOnce(100)
	fmt.Println("deferred in the loop, open at most:", most)
	most = 0
	oneByOne(100)
	fmt.Println("deferred in a function of its own:", most)
}

// Output:
// deferred in the loop, open at most: 100
// deferred in a function of its own: 1
