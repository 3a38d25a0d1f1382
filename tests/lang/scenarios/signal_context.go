package main

import (
	"context"
	"errors"
	"fmt"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGUSR1)
	defer stop()
	fmt.Println(ctx, ctx.Err())
	syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx), errors.Is(ctx.Err(), context.Canceled))
	ctx, stop = signal.NotifyContext(context.Background(), syscall.SIGUSR1)
	stop()
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
}

// Output:
// signal.NotifyContext(context.Background, [terminated user defined signal 1]) <nil>
// context canceled terminated signal received true
// context canceled context canceled
