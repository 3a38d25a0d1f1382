package main

import "fmt"

func Counter[T any](label T) func() string {
	n := 0
	return func() string {
		n++
		return fmt.Sprint(label, n)
	}
}

func Try[T any](f func() T) (v T, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught: %v", r)
		}
	}()
	return f(), nil
}

func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

type Guard[T any] struct{ name T }

func (g Guard[T]) Close() { fmt.Println("close", g.name) }

func Memo[K comparable, V any](f func(K) V) func(K) V {
	cache := map[K]V{}
	return func(k K) V {
		if v, ok := cache[k]; ok {
			return v
		}
		v := f(k)
		cache[k] = v
		return v
	}
}

func main() {
	a, b := Counter("a"), Counter(1.5)
	a()
	fmt.Println(a(), b())
	fmt.Println(Try(func() int { return 5 }))
	fmt.Println(Try(func() string { panic("no") }))
	fmt.Println(Try(func() int { return []int{}[Must(3, nil)] }))
	defer Guard[string]{"deferred"}.Close()
	defer Must[int](1, nil)
	calls := 0
	var fib func(int) int
	fib = Memo(func(n int) int {
		calls++
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	})
	fmt.Println(fib(50), calls)
}

// Output:
// a2 1.5 1
// 5 <nil>
//  caught: no
// 0 caught: runtime error: index out of range [3] with length 0
// 12586269025 51
// close deferred
