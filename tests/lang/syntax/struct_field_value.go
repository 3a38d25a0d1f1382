package main

type T struct {
	a int = 5 // ERROR 8 "^syntax error: unexpected = in struct type; possibly missing semicolon or newline or \}$"
}

func main() {}
