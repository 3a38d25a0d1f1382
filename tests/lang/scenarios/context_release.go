package main

import (
	"context"
	"fmt"
	"time"
)

type event struct{ s string }

func hold(ctx context.Context, events chan<- event, finish <-chan bool) {
	defer func() { events <- event{"released at return"} }()
	<-ctx.Done()
	events <- event{"timed out: " + ctx.Err().Error()}
	<-finish
}

func main() {
	events, finish := make(chan event, 5), make(chan bool)
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	go hold(ctx, events, finish)
	fmt.Println((<-events).s, len(events))
	close(finish)
	fmt.Println((<-events).s)
	ctx, cancel = context.WithCancel(context.Background())
	stop := context.AfterFunc(ctx, func() { events <- event{"released at cancellation"} })
	cancel()
	fmt.Println((<-events).s, stop())
}

// Output:
// timed out: context deadline exceeded 0
// released at return
// released at cancellation false
