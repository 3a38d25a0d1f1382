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
