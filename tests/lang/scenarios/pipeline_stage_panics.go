package main

import (
	"context"
	"fmt"
)

func source(ctx context.Context, n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range n {
			select {
			case out <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func square(in <-chan int, fail func(error)) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		defer func() {
			if r := recover(); r != nil {
				fail(fmt.Errorf("square: %v", r))
			}
		}()
		for n := range in {
			if n == 4 {
				panic("four")
			}
			out <- n * n
		}
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	sum := 0
	for n := range square(source(ctx, 1000), cancel) {
		sum += n
	}
	fmt.Println(sum, context.Cause(ctx))
}

// Output:
// 14 square: four
