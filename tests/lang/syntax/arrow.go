package main

func main() {
	x -> y // ERROR 5 "^syntax error: unexpected >, expected expression$"
}
