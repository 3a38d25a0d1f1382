package main

type A int

type T struct {
	**A // ERROR 3 "^syntax error: unexpected \*, expected name$"
}

func main() {}
