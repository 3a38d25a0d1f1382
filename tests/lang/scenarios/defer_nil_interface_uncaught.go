package main

import "fmt"

type closer interface{ Close() error }

func use(c closer) {
	defer fmt.Println("registered before")
	defer c.Close()
	fmt.Println("not reached")
}

func main() {
	use(nil)
}
