package main

type node struct {
	val  int
	next *node
}

func sum(n *node) int {
	return n.val + sum(n.next)
}

func main() {
	defer println("deferred")
	println(sum(&node{1, &node{2, nil}}))
}

// Exit: 2
// Stderr: deferred
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x8 pc=0xX]
// Frames: main.sum:9*3 main.main:14
