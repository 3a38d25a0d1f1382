// Goroutines count under a mutex, and a WaitGroup waits for them.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	total := 0
	for range 200 {
		var wg sync.WaitGroup
		for range 20 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for i := range 500 {
					mu.Lock()
					total++
					if i%100 == 0 {
						runtime.Gosched()
					}
					mu.Unlock()
				}
			}()
		}
		wg.Wait()
	}
	fmt.Println(total)
}

// Output:
// 2000000
