package main

import "fmt"

var keep []byte

func alloc(n int) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out = fmt.Sprint(r)
		}
	}()
	keep = make([]byte, n)
	return "made"
}

func main() {
	defer fmt.Println("never")
	fmt.Println(alloc(1 << 62))
	fmt.Println(alloc(-1 << 62))
	fmt.Println(alloc(1 << 46))
}
