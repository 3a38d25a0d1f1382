package main

func main() {
	defer func() {
		recover()
		panic("after")
	}()
	var p *int
	*p = 1
}

// Exit: 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference [recovered]
// Stderr: 	panic: after
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.main.func1:6 main.main:9
