package main

type big struct {
	pad [3]int
	val int32
}

func read(b *big) int32 {
	return b.val
}

func main() {
	println(read(&big{val: 4}))
	println(read(nil))
}

// Exit: 2
// Stderr: 4
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x18 pc=0xX]
// Frames: main.read:9 main.main:14
