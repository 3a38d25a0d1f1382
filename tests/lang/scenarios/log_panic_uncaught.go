package main

import "log"

func check(n int) {
	if n > 2 {
		log.Panicln("too many:", n)
	}
}

func main() {
	log.SetFlags(log.Lshortfile)
	check(3)
}
