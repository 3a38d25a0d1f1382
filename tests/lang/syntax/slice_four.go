package main

func main() {
	_ = a[1:2:3:4] // ERROR 13 "^syntax error: unexpected :, expected \]$"
}
