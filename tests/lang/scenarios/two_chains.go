package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	first, second := make(chan bool), make(chan bool)
	wg.Add(2)
	go func() {
		defer wg.Done()
		defer func() { fmt.Println("first:", recover(), recover()) }()
		defer func() {
			first <- true
			<-second
			fmt.Println("first is still unwinding")
		}()
		panic("one")
	}()
	go func() {
		defer wg.Done()
		<-first
		defer func() { second <- true }()
		defer func() { fmt.Println("second:", recover()) }()
		panic("two")
	}()
	wg.Wait()
}

// Output:
// second: two
// first is still unwinding
// first: one <nil>
