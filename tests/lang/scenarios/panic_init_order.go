package main

import "fmt"

var started = report("variables")

func report(s string) bool { fmt.Println(s); return true }

func init() { report("first init") }

func check(n int) {
	if n > 0 {
		panic("init check failed")
	}
}

func init() {
	defer fmt.Println("deferred in init")
	check(1)
}

func main() { fmt.Println("main is not reached", started) }
