package main

func main() {
	panic("numbers are levels too")
}

// Env: GOTRACEBACK=0
// Exit: 2
// Stderr: panic: numbers are levels too
