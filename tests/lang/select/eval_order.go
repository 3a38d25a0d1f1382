package main

import "fmt"

func ch(s string, c chan int) chan int { fmt.Print(s, " "); return c }

func val(s string, v int) int { fmt.Print(s, " "); return v }

func main() {
	full := make(chan int, 1)
	full <- 1
	empty := make(chan int)
	var out [3]int
	select {
	case ch("c1", empty) <- val("v1", 1):
	case out[val("index", 0)] = <-ch("c2", full):
	case ch("c3", nil) <- val("v3", 3):
	}
	fmt.Println(out)
	select {
	case ch("c1", empty) <- val("v1", 1):
	case <-ch("c2", empty):
	default:
		fmt.Println("default")
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		closed := make(chan int)
		close(closed)
		select {
		case closed <- val("v", 1):
		case <-empty:
		}
	}()
}

// Output:
// c1 v1 c2 c3 v3 index [1 0 0]
// c1 v1 c2 default
// v send on closed channel
