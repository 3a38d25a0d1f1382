package main

type huge struct {
	pad [5000]byte
	val int
}

func write(h *huge) {
	h.val = 1
}

func main() {
	write(new(huge))
	write(nil)
}

// Exit: 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.write:9 main.main:14
