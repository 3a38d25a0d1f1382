package main

type both int

func (both) Error() string  { return "from Error" }
func (both) String() string { return "from String" }

func fail() {
	panic(both(1))
}

func main() {
	fail()
}

// Exit: 2
// Stderr: panic: from Error
// Frames: main.fail:9 main.main:13
