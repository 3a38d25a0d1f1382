package main

func main() {
	import "fmt" // ERROR 2 "^syntax error: unexpected keyword import, expected \}$"
}
