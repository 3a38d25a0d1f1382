package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
)

func run(how string, children chan<- context.Context) {
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(errors.New("left by " + how))
	child, stop := context.WithCancel(ctx)
	_ = stop
	children <- child
	switch how {
	case "panic":
		defer func() { recover() }()
		panic("x")
	case "Goexit":
		runtime.Goexit()
	}
}

func main() {
	for _, how := range []string{"return", "panic", "Goexit"} {
		children := make(chan context.Context, 1)
		go run(how, children)
		child := <-children
		<-child.Done()
		fmt.Println(child.Err(), "/", context.Cause(child))
	}
}

// Output:
// context canceled / left by return
// context canceled / left by panic
// context canceled / left by Goexit
