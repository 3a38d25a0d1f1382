package main

func main() {
	if x {
	for {
	}
}

// Error: 10:1: syntax error: unexpected EOF, expected }
