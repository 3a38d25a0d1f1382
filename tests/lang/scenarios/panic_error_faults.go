package main

// The Error method of an uncaught panic's value faults: the frames of both panics are shown.

type fault struct{ text string }

func (f *fault) Error() string { return f.text }

func fail() {
	var none *fault
	panic(none)
}

func main() { fail() }

// Exit: 2
// Stderr: fatal error: panic while printing panic value: type runtime.errorString
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.(*fault).Error:7 main.fail:11 main.main:14
