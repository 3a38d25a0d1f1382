package main

func main() {
	f(x = 1) // ERROR 6 "^syntax error: unexpected = in argument list; possibly missing comma or \)$"
}
