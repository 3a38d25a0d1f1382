package main

func main() {
	func inner() { // ERROR 7 "^syntax error: unexpected name inner, expected \($"
	}
} // ERROR 1 "^syntax error: non-declaration statement outside function body$"
