package main

import (
	"context"
	"fmt"
)

type traceKey struct{}

func with(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, traceKey{}, id)
}

func guard(ctx context.Context, layer string, out chan<- string) {
	if r := recover(); r != nil {
		out <- fmt.Sprintf("%s [%v]: %v", layer, ctx.Value(traceKey{}), r)
		if layer == "inner" {
			panic(fmt.Sprint("passed on ", r))
		}
	}
}

func inject(ctx context.Context, carrier map[string]string) {
	carrier["trace"], _ = ctx.Value(traceKey{}).(string)
}

func extract(carrier map[string]string) context.Context {
	return with(context.Background(), carrier["trace"]+"/remote")
}

func serve(ctx context.Context, out chan<- string) {
	defer guard(ctx, "outer", out)
	func() {
		defer guard(ctx, "inner", out)
		panic("handler")
	}()
}

func main() {
	out := make(chan string, 10)
	ctx := with(context.Background(), "t-1")
	serve(ctx, out)
	carrier := map[string]string{}
	inject(ctx, carrier)
	done := make(chan bool)
	go func() {
		defer close(done)
		child := extract(carrier)
		defer guard(child, "child", out)
		var p *int
		*p++
	}()
	<-done
	close(out)
	for line := range out {
		fmt.Println(line)
	}
}

// Output:
// inner [t-1]: handler
// outer [t-1]: passed on handler
// child [t-1/remote]: runtime error: invalid memory address or nil pointer dereference
