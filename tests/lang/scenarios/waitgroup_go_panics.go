package main

import (
	"fmt"
	"sync"
)

func task(n int) {
	if n == 1 {
		panic("task failed")
	}
}

func main() {
	defer func() { fmt.Println("never", recover()) }()
	var wg sync.WaitGroup
	wg.Go(func() { task(1) })
	wg.Wait()
	fmt.Println("never")
}

// Exit: 2
// Stderr: panic: task failed [recovered, repanicked]
// Frames: main.task:10 main.main.func2:17
