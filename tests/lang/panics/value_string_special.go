package main

func fail() {
	panic("tab\tquote\"é 世")
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: tab	quote"é 世
// Frames: main.fail:4 main.main:8
