package main

type I interface {
	x int // ERROR 4 "^syntax error: unexpected name int in interface type; possibly missing semicolon or newline or \}$"
}

func main() {}
