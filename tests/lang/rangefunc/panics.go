package main

import (
	"errors"
	"fmt"
	"os"
)

func once(yield func() bool) { yield() }

func thrice(yield func(int) bool) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("iterator saw", r)
			panic(fmt.Sprint(r, " again"))
		}
	}()
	_ = yield(1) && yield(2) && yield(3)
}

func f() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.Join(err, fmt.Errorf("recovered %v", r))
		}
	}()
	for i := range thrice {
		n += i
		defer func() { n *= 10 }()
		if i == 2 {
			return n, os.ErrExist
		}
		defer panic("from defer")
	}
	return
}

func g() (n int) {
	defer func() { fmt.Println("g", recover()) }()
	for i := range thrice {
		n = i
		for range once {
			defer func() { n += 100 }()
			var m map[string]int
			m["x"]++
		}
	}
	return -1
}

// A loop goes on when its body recovers by itself.
func h() (s string) {
	for i := range thrice {
		func() {
			defer func() { s += fmt.Sprint(recover(), ";") }()
			for range once {
				panic(i)
			}
		}()
	}
	return s
}

func main() {
	fmt.Println(f())
	fmt.Println(g())
	fmt.Println(h())
	for i := range thrice {
		defer func() { fmt.Println("deferred", i, recover()); panic(i * 10) }()
		if i == 2 {
			panic("last")
		}
	}
}

// Exit: 2
// Stderr: panic: last [recovered]
// Stderr: 	panic: last again [recovered]
// Stderr: 	panic: 20 [recovered]
// Stderr: 	panic: 10
// Frames: main.main-range1.1:69*2 main.thrice.func1:15 main.main-range1:71 main.thrice:18 main.main:68
// Output:
// 300 file already exists
// recovered from defer
// iterator saw assignment to entry in nil map
// g assignment to entry in nil map again
// 101
// 1;2;3;
// iterator saw last
// deferred 2 last again
// deferred 1 20
