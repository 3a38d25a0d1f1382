package main

import (
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("app: ")
	func() {
		defer func() {
			r := recover()
			fmt.Printf("%T %v\n", r, r)
		}()
		log.Panicf("bad value %d", 5)
	}()
	defer fmt.Println("never")
	l := log.New(os.Stdout, "[", log.Lmsgprefix)
	l.Print("prefix]")
	log.Fatalln("giving up", 1)
}

// Exit: 1
// Stderr: app: bad value 5
// Stderr: app: giving up 1
// Output:
// string bad value 5
// [prefix]
