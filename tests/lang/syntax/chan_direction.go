package main

func main() {
	var c <-int // ERROR 10 "^syntax error: unexpected name int, expected keyword chan$"
}
