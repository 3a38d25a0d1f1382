package main

func main() {
	var func = 1 // ERROR 6 "^syntax error: unexpected keyword func, expected name$"
}
