package main

func main() {
	++i // ERROR 2 "^syntax error: unexpected \+\+, expected \}$"
}
