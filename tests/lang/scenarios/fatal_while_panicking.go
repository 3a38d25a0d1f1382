package main

import "sync"

type value struct{ n int }

func (v value) String() string { return "never asked" }

func main() {
	var mu sync.Mutex
	defer mu.Unlock()
	defer func() { panic(value{2}) }()
	panic("original\nin two lines")
}

// Exit: 2
// Stderr: panic: original
// Stderr: 	in two lines
// Stderr: 	panic: (main.value) 0xX
// Stderr: 	fatal error: sync: unlock of unlocked mutex
// Frames: main.main.func1:12 main.main:13
