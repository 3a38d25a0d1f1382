package main

func main() {
	switch x {
	case 1
	x = 1
	}
}

// Error: 5:8: syntax error: unexpected newline, expected :
