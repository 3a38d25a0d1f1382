package main

func main() {
	for i := 0; i < 3 { // ERROR 20 "^syntax error: unexpected \{, expected semicolon or newline$"
	} // ERROR 2 "^syntax error: unexpected \}, expected expression$"
}
