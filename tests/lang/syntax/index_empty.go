package main

func main() {
	_ = a[] // ERROR 8 "^syntax error: unexpected \], expected operand$"
}
