package main

import (
	"fmt"
	"runtime"
)

func leave() {
	defer fmt.Println("deferred in leave", recover())
	defer func() { fmt.Println("recover gives", recover()) }()
	runtime.Goexit()
	fmt.Println("not reached")
}

func main() {
	defer fmt.Println("deferred in main")
	leave()
	fmt.Println("not reached")
}
