package main

import (
	"fmt"
	"runtime"
)

func main() {
	runtime.GOMAXPROCS(4)
	defer func() { fmt.Println("never", recover()) }()
	m := map[int]int{}
	for i := range 1000 {
		m[i] = i
	}
	go func() {
		for i := 0; ; i++ {
			m[i%1000] = i
		}
	}()
	sum := 0
	for {
		for k, v := range m {
			sum += k + v
		}
	}
}

// Exit: 2
// Stderr: fatal error: concurrent map iteration and map write
// Frames: main.main:22
