package main

type bad struct{}

func (bad) String() string { panic(42) }

func main() {
	panic(bad{})
}

// Exit: 2
// Stderr: fatal error: panic while printing panic value: type int
