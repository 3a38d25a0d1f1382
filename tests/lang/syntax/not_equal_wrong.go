package main

func main() {
	if x <> y { // ERROR 8 "^syntax error: unexpected >, expected expression$"
	} // ERROR 2 "^syntax error: unexpected \}, expected \{$"
} // ERROR 1 "^syntax error: unexpected \}, expected expression$"
