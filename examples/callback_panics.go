// A callback of context.AfterFunc runs in a goroutine of its own: its panic does not reach the one
// that called cancel, whose recover gets nothing.
package main

import (
	"context"
	"fmt"
)

func main() {
	defer func() { fmt.Println("never printed:", recover()) }()
	ctx, cancel := context.WithCancel(context.Background())
	context.AfterFunc(ctx, func() { panic("in the callback") })
	cancel()
	fmt.Println("cancelled")
	select {}
}

// Exit: 2
// Stderr: panic: in the callback
// Frames: main.main.func2:13
// Output:
// cancelled
