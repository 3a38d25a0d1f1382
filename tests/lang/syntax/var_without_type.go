package main

func main() {
	var x
}

// Error: 4:7: syntax error: unexpected newline, expected type
