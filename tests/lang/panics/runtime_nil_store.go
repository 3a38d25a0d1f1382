package main

func store(p *int, v int) {
	*p = v
}

func main() {
	x := 1
	store(&x, 2)
	println(x)
	store(nil, 3)
}

// Exit: 2
// Stderr: 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.store:4 main.main:11
