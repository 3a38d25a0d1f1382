package main

func main() {
	println("start", 2.5, true)
	defer println("deferred println", 1, true, "s")
	panic("end")
}

// Exit: 2
// Stderr: start 2.5 true
// Stderr: deferred println 1 true s
// Stderr: panic: end
// Frames: main.main:6
