package main

func main() {
	x := @y // ERROR 2 "^declared and not used: x$" 7 "^invalid character U\+0040 '@'$" 8 "^undefined: y$"
}
