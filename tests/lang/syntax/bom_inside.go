package main

func main() {
	println("﻿") // ERROR 11 "^invalid BOM in the middle of the file$"
	x := ﻿1 // ERROR 2 "^declared and not used: x$" 7 "^invalid BOM in the middle of the file$"
}
