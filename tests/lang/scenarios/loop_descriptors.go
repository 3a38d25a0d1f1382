package main

import (
	"fmt"
	"os"
)

func descriptors() int {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		panic(err)
	}
	return len(entries)
}

func loop(n int) (inside int) {
	for range n {
		f, err := os.Open("/dev/null")
		if err != nil {
			panic(err)
		}
		defer f.Close()
	}
	return descriptors()
}

func main() {
	loop(1)
	before := descriptors()
	inside := loop(20)
	after := descriptors()
	fmt.Println(inside-before, after-before)
}

// Output:
// 20 0
