package main

func third(p *[8]int64) int64 {
	return p[3]
}

func main() {
	println(third(&[8]int64{3: 7}))
	println(third(nil))
}

// Exit: 2
// Stderr: 7
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x18 pc=0xX]
// Frames: main.third:4 main.main:9
