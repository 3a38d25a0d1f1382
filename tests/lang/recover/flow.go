package main

import "fmt"

func level(n int) {
	defer fmt.Println("leave", n)
	if n == 0 {
		panic("bottom")
	}
	level(n - 1)
	fmt.Println("not reached", n)
}

func middle() (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = fmt.Sprint("recovered ", r)
		}
	}()
	level(2)
	return "normal"
}

func loop() (done []int) {
	for i := range 5 {
		func() {
			defer func() { recover() }()
			if i%2 == 1 {
				panic(i)
			}
			done = append(done, i)
		}()
	}
	return
}

func retry(n int, f func(int)) (tries int) {
	ok := false
	for !ok && tries < n {
		func() {
			defer func() { ok = recover() == nil }()
			tries++
			f(tries)
		}()
	}
	return
}

func after() int {
	defer func() { recover() }()
	x := 5
	if x > 0 {
		panic("unnamed result becomes zero")
	}
	return x
}

func stored() (int, string) {
	defer func() { recover() }()
	defer panic("after return values were set")
	return 7, "kept"
}

func main() {
	fmt.Println(middle())
	fmt.Println(loop(), retry(5, func(n int) {
		if n < 3 {
			panic("again")
		}
	}))
	fmt.Println(after())
	fmt.Println(stored())
}

// Output:
// leave 0
// leave 1
// leave 2
// recovered bottom
// [0 2 4] 3
// 0
// 7 kept
