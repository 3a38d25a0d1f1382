package main

func main() {
	for i := range x
	y := 1
}

// Error: 4:18: syntax error: unexpected newline, expected { after for clause
