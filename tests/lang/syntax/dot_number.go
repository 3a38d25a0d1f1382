package main

func main() {
	x.1 // ERROR 3 "^syntax error: unexpected literal \.1 at end of statement$"
}
