package main

func fail() {
	panic(struct {
		A int
		b string
	}{1, "x"})
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: (struct { A int; b string }) 0xX
// Frames: main.fail:4 main.main:11
