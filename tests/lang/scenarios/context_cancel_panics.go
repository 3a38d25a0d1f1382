package main

import (
	"context"
	"fmt"
)

func work(ctx context.Context, started chan bool) (log []string) {
	defer func() { log = append(log, fmt.Sprint("recovered ", recover())) }()
	defer func() { log = append(log, fmt.Sprint("cleanup sees ", ctx.Err())) }()
	close(started)
	<-ctx.Done()
	panic(ctx.Err())
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	started, result := make(chan bool), make(chan []string)
	go func() { result <- work(ctx, started) }()
	<-started
	cancel()
	for _, line := range <-result {
		fmt.Println(line)
	}
}

// Output:
// cleanup sees context canceled
// recovered context canceled
