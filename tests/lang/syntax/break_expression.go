package main

func main() {
	break 1 + 2 // ERROR 8 "^syntax error: unexpected literal 1 at end of statement$"
}
