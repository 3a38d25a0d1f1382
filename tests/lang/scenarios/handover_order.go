package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(1)
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 2 {
				fmt.Println(i)
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
}

// Output:
// 2
// 0
// 1
// 2
// 0
// 1
