package main

type level int

func (level) String() string { return "level-text" }

type both struct{}

func (both) Error() string  { return "from Error" }
func (both) String() string { return "from String" }

func main() {
	defer panic(both{})
	panic(level(3))
}

// Exit: 2
// Stderr: panic: level-text
// Stderr: 	panic: from Error
// Frames: main.main.deferwrap1:13 main.main:14
