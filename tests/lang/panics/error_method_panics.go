package main

type bad struct{}

func (bad) Error() string { panic("Error method failed") }

func main() {
	defer println("deferred runs")
	panic(bad{})
}

// Exit: 2
// Stderr: deferred runs
// Stderr: fatal error: panic while printing panic value: Error method failed
