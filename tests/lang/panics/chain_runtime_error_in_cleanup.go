package main

type conn struct{ open bool }

func (c *conn) close() { c.open = false }

func query(c *conn) {
	defer c.close()
	panic("query failed")
}

func main() {
	query(nil)
}

// Exit: 2
// Stderr: panic: query failed
// Stderr: 	panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.(*conn).close:5 main.query:9 main.main:13
