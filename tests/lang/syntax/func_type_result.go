package main

func main() {
	f := func(x int) int, error { return 1 } // ERROR 32 "^syntax error: unexpected keyword return, expected expression$"
} // ERROR 1 "^syntax error: non-declaration statement outside function body$"
