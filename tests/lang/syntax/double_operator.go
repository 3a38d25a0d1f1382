package main

func main() {
	x := 1 * / 2 // ERROR 11 "^syntax error: unexpected /, expected expression$"
}
