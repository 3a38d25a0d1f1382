package main

import "fmt"

func main() {
	for i := 1; i <= 3; i++ {
		defer func() {
			fmt.Println("deferred", i)
			panic(fmt.Sprint("from defer ", i))
		}()
	}
	defer fmt.Println("plain")
	panic("first")
}

// Exit: 2
// Stderr: panic: first
// Stderr: 	panic: from defer 3
// Stderr: 	panic: from defer 2
// Stderr: 	panic: from defer 1
// Frames: main.main.func1:9*3 main.main:13
// Output:
// plain
// deferred 3
// deferred 2
// deferred 1
