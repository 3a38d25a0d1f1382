package main

func main() {
	x == 1 = 2 // ERROR 2 "^undefined: x$"
}
