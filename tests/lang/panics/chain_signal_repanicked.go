package main

func main() {
	defer func() { panic(recover()) }()
	var p *int
	println(*p)
}

// Exit: 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference [recovered, repanicked]
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.main.func1:4 main.main:6
