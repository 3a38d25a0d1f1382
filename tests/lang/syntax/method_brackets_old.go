package main

func main() {
	var a []int = [1, 2] // ERROR 18 "^syntax error: unexpected comma; expected \]$"
}
