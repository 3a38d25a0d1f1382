package main

type handlers struct {
	onEvent func(string) int
}

func (h *handlers) fire(s string) int {
	return h.onEvent(s)
}

func main() {
	h := &handlers{func(s string) int { return len(s) }}
	println(h.fire("abc"))
	h.onEvent = nil
	println(h.fire("abc"))
}

// Exit: 2
// Stderr: 3
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.(*handlers).fire:8 main.main:15
