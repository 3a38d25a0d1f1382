package main

import (
	"fmt"
	"runtime"
	"sync"
)

// With one p the newest goroutine runs first, the others in the order they were made.
func main() {
	runtime.GOMAXPROCS(1)
	var wg sync.WaitGroup
	wg.Add(5)
	for i := range 5 {
		go func() {
			fmt.Print(i, " ")
			wg.Done()
		}()
	}
	wg.Wait()
	fmt.Println(".")
	wg.Add(3)
	for i := range 3 {
		go func() {
			for range 2 {
				fmt.Print(string(rune('A' + i)))
				runtime.Gosched()
			}
			wg.Done()
		}()
	}
	wg.Wait()
	fmt.Println(".")
}

// Output:
// 4 0 1 2 3 .
// CABCAB.
