package main

func main() {
	defer
} // ERROR 1 "^syntax error: unexpected \}, expected expression$"
