package main

import "log"

func check(n int) {
	if n > 2 {
		log.Panicln("too many:", n)
	}
}

func main() {
	log.SetFlags(0)
	check(3)
}

// Exit: 2
// Stderr: too many: 3
// Stderr: panic: too many: 3
// Stderr:
// Frames: main.check:7 main.main:13
