package main

func f(a int, b) {} // ERROR 16 "^syntax error: missing parameter type$"

func main() {}
