package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type code int

const (
	OK code = iota
	Canceled
	DeadlineExceeded
	Internal
)

func (c code) String() string {
	return [...]string{"OK", "Canceled", "DeadlineExceeded", "Internal"}[c]
}

type handler func(ctx context.Context) error

func intercept(ctx context.Context, limit time.Duration, h handler) (c code, err error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	defer func() {
		if r := recover(); r != nil {
			c, err = Internal, fmt.Errorf("panic: %v", r)
		}
	}()
	switch err = h(ctx); {
	case err == nil:
		return OK, nil
	case errors.Is(err, context.Canceled):
		return Canceled, err
	case errors.Is(err, context.DeadlineExceeded):
		return DeadlineExceeded, err
	}
	return Internal, err
}

func main() {
	wait := func(ctx context.Context) error { <-ctx.Done(); return fmt.Errorf("handler: %w", ctx.Err()) }
	ctx := context.Background()
	gone, cancel := context.WithCancel(ctx)
	cancel()
	fmt.Println(intercept(ctx, time.Minute, func(context.Context) error { return nil }))
	fmt.Println(intercept(gone, time.Minute, wait))
	fmt.Println(intercept(ctx, time.Millisecond, wait))
	fmt.Println(intercept(ctx, time.Minute, func(context.Context) error { panic("bug") }))
	fmt.Println(intercept(ctx, time.Minute, func(context.Context) error { return errors.New("other") }))
	stream := func(ctx context.Context, n int) (sent int, c code, err error) {
		c, err = intercept(ctx, time.Minute, func(context.Context) error {
			for ; sent < n; sent++ {
				if sent == 3 {
					panic("half way")
				}
			}
			return nil
		})
		return
	}
	fmt.Println(stream(ctx, 2))
	fmt.Println(stream(ctx, 5))
}

// Output:
// OK <nil>
// Canceled handler: context canceled
// DeadlineExceeded handler: context deadline exceeded
// Internal panic: bug
// Internal other
// 2 OK <nil>
// 3 Internal panic: half way
