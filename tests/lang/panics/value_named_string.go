package main

type Str string

func fail() {
	panic(Str("text \"q\"\nnext"))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: main.Str("text "q"
// Stderr: 	next")
// Frames: main.fail:6 main.main:10
