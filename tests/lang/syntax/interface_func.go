package main

type I interface {
	func M() // ERROR 7 "^syntax error: unexpected name M, expected \($"
}

func main() {}
