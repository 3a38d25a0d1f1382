package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer func() { fmt.Println("recover:", recover()) }()
	defer runtime.Goexit()
	panic("forgotten")
}
