package main

func main() {
	if x {
	} else y = 1 // ERROR 9 "^syntax error: else must be followed by if or statement block$"
}
