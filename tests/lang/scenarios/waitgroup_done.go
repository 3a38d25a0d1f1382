package main

import (
	"fmt"
	"sync"
	"time"
)

func guard(f func()) {
	defer func() { recover() }()
	f()
}

func main() {
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go guard(func() {
			defer wg.Done()
			if i%2 == 0 {
				panic(i)
			}
		})
	}
	wg.Wait()
	fmt.Println("all done")
	var careless sync.WaitGroup
	careless.Add(1)
	go guard(func() {
		panic("before Done")
		careless.Done()
	})
	done := make(chan bool)
	go func() {
		careless.Wait()
		close(done)
	}()
	select {
	case <-done:
		fmt.Println("never")
	case <-time.After(20 * time.Millisecond):
		fmt.Println("still waiting")
	}
}

// Output:
// all done
// still waiting
