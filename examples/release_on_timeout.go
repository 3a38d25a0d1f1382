// A deferred release waits for the return of its function, also when its context has long ended.
// What is to be released at that moment needs context.AfterFunc.
package main

import (
	"context"
	"fmt"
	"time"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	released := make(chan struct{})
	context.AfterFunc(ctx, func() {
		fmt.Println("released by AfterFunc")
		close(released)
	})
	work(ctx, released)
}

func work(ctx context.Context, released chan struct{}) {
	defer fmt.Println("released by defer")
	<-ctx.Done()
	<-released
	fmt.Println("still working:", ctx.Err())
}

// Output:
// released by AfterFunc
// still working: context deadline exceeded
// released by defer
