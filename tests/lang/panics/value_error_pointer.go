package main

type E struct{ code int }

func (e *E) Error() string { return "pointer error\nline two" }

func fail() {
	panic(&E{7})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: pointer error
// Stderr: 	line two
// Frames: main.fail:8 main.main:12
