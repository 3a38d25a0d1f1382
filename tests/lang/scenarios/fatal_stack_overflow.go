package main

import "fmt"

func down(n int) int {
	defer func() { recover() }()
	return down(n+1) + 1
}

func main() {
	defer fmt.Println("never")
	defer func() { fmt.Println("never", recover()) }()
	down(0)
}
