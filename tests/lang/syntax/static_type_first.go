package main

func main() {
	int x = 1 // ERROR 6 "^syntax error: unexpected name x at end of statement$"
}
