package main

import (
	"context"
	"fmt"
	"time"
)

func worker(ctx context.Context, ticks <-chan int, log chan<- string) {
	defer close(log)
	defer func() { log <- "stopped" }()
	for {
		select {
		case <-ctx.Done():
			log <- "told: " + ctx.Err().Error()
			return
		case n, ok := <-ticks:
			if !ok {
				ticks = nil
				log <- "no more ticks"
				continue
			}
			log <- fmt.Sprint("tick ", n)
		case <-time.After(time.Minute):
			log <- "timed out"
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	ticks, log := make(chan int), make(chan string)
	go worker(ctx, ticks, log)
	for i := range 2 {
		ticks <- i
		fmt.Println(<-log)
	}
	close(ticks)
	fmt.Println(<-log)
	cancel()
	for line := range log {
		fmt.Println(line)
	}
}

// Output:
// tick 0
// tick 1
// no more ticks
// told: context canceled
// stopped
