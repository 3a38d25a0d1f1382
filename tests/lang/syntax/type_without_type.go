package main

func main() {
	type T
}

// Error: 4:8: syntax error: unexpected newline in type declaration
