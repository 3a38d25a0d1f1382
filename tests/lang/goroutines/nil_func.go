package main

func main() {
	defer func() { recover() }()
	var f func()
	go f()
	println("never")
}

// Exit: 2
// Stderr: fatal error: go of nil func value
// Frames: main.main:6
