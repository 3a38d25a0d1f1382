package main

func main() {
	f(1, 2
	x := 3
}

// Error: 4:8: syntax error: unexpected newline in argument list; possibly missing comma or )
