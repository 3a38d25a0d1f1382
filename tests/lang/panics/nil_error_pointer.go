package main

type myErr struct{ msg string }

func (e *myErr) Error() string { return e.msg }

func main() {
	panic((*myErr)(nil))
}

// Exit: 2
// Stderr: fatal error: panic while printing panic value: type runtime.errorString
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
