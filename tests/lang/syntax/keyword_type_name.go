package main

func main() {
	type := 1 // ERROR 7 "^syntax error: unexpected :=, expected name$"
}
