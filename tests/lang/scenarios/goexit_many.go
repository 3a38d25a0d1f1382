package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var wg sync.WaitGroup
	var deferred atomic.Int64
	for i := range 3000 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer deferred.Add(1)
			switch i % 3 {
			case 0:
				runtime.Goexit()
			case 1:
				defer func() { recover() }()
				panic(i)
			}
		}()
		if i%500 == 0 {
			runtime.Gosched()
		}
	}
	wg.Wait()
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println(deferred.Load(), runtime.NumGoroutine())
}

// Output:
// 3000 1
