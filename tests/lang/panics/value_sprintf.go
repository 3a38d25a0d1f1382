package main

import "fmt"

type T struct{ n int }

func (t *T) check(limit int) {
	if t.n > limit {
		panic(fmt.Sprintf("value %d exceeds limit %d", t.n, limit))
	}
}

func main() {
	t := &T{12}
	t.check(20)
	t.check(10)
}

// Exit: 2
// Stderr: panic: value 12 exceeds limit 10
// Frames: main.(*T).check:9 main.main:16
