package main

func main() {
	let x = 1 // ERROR 6 "^syntax error: unexpected name x at end of statement$"
}
