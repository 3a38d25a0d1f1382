package main

func main() {
	for i := range T{1} { // ERROR 22 "^syntax error: unexpected \{ at end of statement$"
	}
} // ERROR 1 "^syntax error: non-declaration statement outside function body$"
