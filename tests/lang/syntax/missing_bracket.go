package main

func main() {
	x := a[1
	y := 2
}

// Error: 4:10: syntax error: unexpected newline, expected comma, : or ]
