package main

func main() {
	a, b += 1, 2 // ERROR 7 "^syntax error: unexpected \+=, expected := or = or comma$"
}
