package main

func main() {
	var a [3 int // ERROR 11 "^syntax error: unexpected name int, expected \]$"
}
