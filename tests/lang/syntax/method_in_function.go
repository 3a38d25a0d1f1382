package main

func main() {
	func (t T) inner() { // ERROR 21 "^syntax error: unexpected \{ at end of statement$"
	}
} // ERROR 1 "^syntax error: non-declaration statement outside function body$"
