package main

import "fmt"

func main() {
	defer fmt.Println("other deferred call")
	defer recover()
	panic("defer recover() is useless")
}
