package main

func main() {
	x := 1 y := 2 // ERROR 9 "^syntax error: unexpected name y at end of statement$"
}
