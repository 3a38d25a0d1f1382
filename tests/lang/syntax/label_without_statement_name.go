package main

func main() {
	x = 1: y // ERROR 7 "^syntax error: unexpected : at end of statement$"
}
