package main

var g := 1 // ERROR 7 "^syntax error: unexpected :=, expected =$"

func main() {
}
