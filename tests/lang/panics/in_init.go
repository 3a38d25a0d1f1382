package main

var ready bool

func init() {
	ready = true
}

func init() {
	var p *int
	if ready {
		*p = 1
	}
}

func main() {
	println("never")
}

// Exit: 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.init.1:12
