package main

func main() {
	if x and y { // ERROR 7 "^syntax error: unexpected name and, expected \{$"
	}
}
