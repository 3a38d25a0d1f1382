package main

//go:noinline
func once(yield func(int) bool) { yield(1) }

//go:noinline
func last() (r int) {
	for x := range once {
		defer func() {
			panic("deferred in the body")
		}()
		if x == 1 {
			return x
		}
	}
	return 5
}

func outer() (r int) {
	defer func() {
		defer last()
		panic("deferred outside")
	}()
	for x := range once {
		for range once {
			return x
		}
	}
	return 5
}

func main() {
	outer()
}

// Exit: 2
// Stderr: panic: deferred outside
// Stderr: 	panic: deferred in the body
// Frames: main.last-range1.1:10 main.last:17 main.outer.func1:22 main.outer:28 main.main:33
