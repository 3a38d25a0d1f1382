package main

func main() {
	f := func(x int) int // ERROR 2 "^declared and not used: f$" 11 "^func\(x int\) int \(type\) is not an expression$"
	x = 1 // ERROR 2 "^undefined: x$"
}
