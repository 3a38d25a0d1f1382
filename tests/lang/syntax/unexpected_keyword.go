package main

func main() {
	x := func
} // ERROR 1 "^syntax error: unexpected \}, expected \($"
