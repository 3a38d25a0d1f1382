package main

func main() {
	const = 1 // ERROR 8 "^syntax error: unexpected =, expected name$"
}
