package main

func main() {
	goto 1 // ERROR 7 "^syntax error: unexpected literal 1, expected name$"
}
