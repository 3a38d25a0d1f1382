package main

func main() {
	if x == T{1} { // ERROR 15 "^syntax error: unexpected \{ at end of statement$"
	}
} // ERROR 1 "^syntax error: non-declaration statement outside function body$"
