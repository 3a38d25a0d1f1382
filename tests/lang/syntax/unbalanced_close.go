package main

func main() {
	f(1)) // ERROR 6 "^syntax error: unexpected \) at end of statement$"
}
