package main

type T struct {
	func f() {} // ERROR 2 "^syntax error: unexpected keyword func, expected field name or embedded type$"
} // ERROR 1 "^syntax error: non-declaration statement outside function body$"

func main() {}
