package main

func main() {
	return, // ERROR 8 "^syntax error: unexpected comma, expected expression$"
}
