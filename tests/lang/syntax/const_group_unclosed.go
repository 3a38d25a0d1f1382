package main

const (
	a = 1
	b

func main() {} // ERROR 1 "^syntax error: unexpected keyword func, expected name$"
