package main

type E struct{ code int }

func (e E) Error() string { return "error with code " + string(rune('0'+e.code)) }

func fail() {
	panic(E{7})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: error with code 7
// Frames: main.fail:8 main.main:12
