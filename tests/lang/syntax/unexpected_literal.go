package main

func main() {
	x 5 // ERROR 4 "^syntax error: unexpected literal 5 at end of statement$"
}
