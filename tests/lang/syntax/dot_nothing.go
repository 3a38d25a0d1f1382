package main

func main() {
	x.
} // ERROR 1 "^syntax error: unexpected \}, expected name or \($"
