package main

func main() {
	x := () // ERROR 8 "^syntax error: unexpected \), expected expression$"
}
