package main

func main() {
	default: // ERROR 2 "^syntax error: unexpected keyword default, expected \}$"
	x = 1
}
