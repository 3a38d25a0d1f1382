package main

func fail() {
	panic(map[string]int{"a": 1})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: (map[string]int) 0xX
// Frames: main.fail:4 main.main:8
