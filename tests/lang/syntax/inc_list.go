package main

func main() {
	a, b++ // ERROR 6 "^syntax error: unexpected \+\+, expected := or = or comma$"
}
