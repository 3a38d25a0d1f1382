package main

func main() {
	var _ = "abc
	var _ = 'x
}

// Error: 4:14: newline in string
// Error: 5:12: newline in rune literal
