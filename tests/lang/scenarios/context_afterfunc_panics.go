package main

import (
	"context"
	"fmt"
)

func main() {
	defer func() { fmt.Println("never", recover()) }()
	ctx, cancel := context.WithCancel(context.Background())
	context.AfterFunc(ctx, func() { panic("in AfterFunc") })
	cancel()
	select {}
}

// Exit: 2
// Stderr: panic: in AfterFunc
// Frames: main.main.func2:11
