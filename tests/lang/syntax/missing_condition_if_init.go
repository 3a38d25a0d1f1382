package main

func main() {
	if x := 1; { // ERROR 11 "^syntax error: missing condition in if statement$"
	}
}
