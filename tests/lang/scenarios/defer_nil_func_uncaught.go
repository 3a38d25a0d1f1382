package main

import "fmt"

func work() {
	var hook func(int)
	defer fmt.Println("older runs after the panic began")
	defer hook(1)
	defer fmt.Println("newer runs before")
	fmt.Println("body completes")
}

func main() {
	work()
	fmt.Println("not reached")
}
