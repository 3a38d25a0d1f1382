package main

var (
	a = 1,
	b = 2 // ERROR 4 "^syntax error: unexpected = in grouped declaration; possibly missing semicolon or newline or \)$"
)

func main() {}
