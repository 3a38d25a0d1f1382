// A goroutine that recovers by itself can hand its panic over as an error.
package main

import "fmt"

func work(n int) int {
	if n == 3 {
		panic(fmt.Sprintf("no %d today", n))
	}
	return n * n
}

func guarded(n int, results chan<- error) {
	var err error
	defer func() { results <- err }()
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("worker %d: %v", n, v)
		}
	}()
	fmt.Println(n, "squared is", work(n))
}

func main() {
	results := make(chan error)
	for n := 2; n <= 4; n++ {
		go guarded(n, results)
		if err := <-results; err != nil {
			fmt.Println("failed:", err)
		}
	}
}

// Output:
// 2 squared is 4
// failed: worker 3: no 3 today
// 4 squared is 16
