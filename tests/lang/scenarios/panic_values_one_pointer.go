package main

// A struct or an array of one pointer is printed as that pointer.

type holder struct{ m map[string]int }

func main() {
	defer panic([1]*int{})
	defer panic(struct{ inner holder }{})
	panic(holder{})
}

// Exit: 2
// Stderr: panic: (main.holder) 0x0
// Stderr: 	panic: (struct { inner main.holder }) 0x0
// Stderr: 	panic: ([1]*int) 0x0
// Frames: main.main.deferwrap1:8 main.main.deferwrap2:9 main.main:10
