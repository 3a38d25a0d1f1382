package main

func main() {
	f(1 2) // ERROR 6 "^syntax error: unexpected literal 2 in argument list; possibly missing comma or \)$"
}
