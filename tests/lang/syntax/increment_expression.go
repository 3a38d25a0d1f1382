package main

func main() {
	x := i++ // ERROR 8 "^syntax error: unexpected \+\+ at end of statement$"
}
