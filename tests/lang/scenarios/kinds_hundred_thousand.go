package main

import "fmt"

func many(n, fail int) (sum int, r any) {
	last := n
	defer func() { r = recover() }()
	for i := range n {
		if i == fail {
			panic("half")
		}
		defer func() {
			if i >= last {
				panic("order")
			}
			last = i
			sum += i
		}()
	}
	return
}

func nested(n int) (count int) {
	defer func() { recover() }()
	for range n {
		defer func() {
			count++
			if count%1000 == 0 {
				panic(count)
			}
		}()
	}
	return
}

func main() {
	fmt.Println(many(100000, -1))
	fmt.Println(many(100000, 50000))
	fmt.Println(nested(10000))
}

// Output:
// 4999950000 <nil>
// 1249975000 half
// 10000
