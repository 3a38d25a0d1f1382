package main

func main() {
	package x // ERROR 2 "^syntax error: unexpected keyword package, expected \}$"
}
