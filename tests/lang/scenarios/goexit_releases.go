package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	n := 0
	for i := range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			n++
			switch i % 3 {
			case 0:
				runtime.Goexit()
			case 1:
				defer func() { recover() }()
				panic(i)
			}
		}()
	}
	wg.Wait()
	mu.Lock()
	fmt.Println(n, runtime.NumGoroutine())
}

// Output:
// 10 1
