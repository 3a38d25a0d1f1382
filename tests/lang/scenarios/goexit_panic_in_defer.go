package main

import (
	"fmt"
	"runtime"
)

func leave() {
	defer func() { panic("during Goexit") }()
	runtime.Goexit()
}

func main() {
	defer fmt.Println("main's deferred call")
	leave()
}
