package main

func main() {
	f(1,
	2
	)
}

// Error: 5:3: syntax error: unexpected newline in argument list; possibly missing comma or )
