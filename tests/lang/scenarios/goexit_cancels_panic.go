package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() { fmt.Println("recover:", recover()) }()
		defer func() {
			fmt.Println("leaving instead")
			runtime.Goexit()
		}()
		panic("forgotten")
	}()
	wg.Wait()
	fmt.Println("alive")
}

// Output:
// leaving instead
// recover: <nil>
// alive
