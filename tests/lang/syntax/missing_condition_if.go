package main

func main() {
	if { // ERROR 5 "^syntax error: missing condition in if statement$"
	}
}
