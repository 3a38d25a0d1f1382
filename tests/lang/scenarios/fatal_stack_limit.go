package main

import (
	"fmt"
	"runtime/debug"
)

func down(n int) int {
	if n < 0 {
		return 0
	}
	return down(n+1) + 1
}

func main() {
	fmt.Println(debug.SetMaxStack(262144))
	defer fmt.Println("never")
	down(0)
}
