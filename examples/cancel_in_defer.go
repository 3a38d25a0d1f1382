// A deferred cancel runs however the function is left: by return, by panic or by Goexit.
package main

import (
	"context"
	"fmt"
	"runtime"
)

func task(leave func()) context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { recover() }()
		defer cancel()
		leave()
	}()
	<-done
	return ctx
}

func main() {
	fmt.Println("return:", task(func() {}).Err())
	fmt.Println("panic:", task(func() { panic("x") }).Err())
	fmt.Println("Goexit:", task(runtime.Goexit).Err())
}

// Output:
// return: context canceled
// panic: context canceled
// Goexit: context canceled
