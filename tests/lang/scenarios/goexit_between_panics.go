package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer func() { panic("after Goexit") }()
	defer func() {
		fmt.Println("recover during Goexit:", recover())
	}()
	defer func() { runtime.Goexit() }()
	panic("before Goexit")
}
