package main

func main() {
	var m map[string int // ERROR 19 "^syntax error: unexpected name int, expected \]$"
}
