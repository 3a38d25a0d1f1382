package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var inFlight, done, failed atomic.Int32
	var wg sync.WaitGroup
	for i := range 100 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer func() {
				if recover() != nil {
					failed.Add(1)
				} else {
					done.Add(1)
				}
			}()
			inFlight.Add(1)
			defer inFlight.Add(-1)
			if i%7 == 0 {
				panic(i)
			}
		}()
	}
	wg.Wait()
	fmt.Println(inFlight.Load(), done.Load(), failed.Load())
}

// Output:
// 0 85 15
