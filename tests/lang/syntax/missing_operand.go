package main

func main() {
	x := 1 +
	} // ERROR 2 "^syntax error: unexpected \}, expected expression$"
} // ERROR 1 "^syntax error: non-declaration statement outside function body$"
