package main

func main() {
	var x := 1 // ERROR 8 "^syntax error: unexpected :=, expected =$"
}
