package main

func f() (a int, string) { return } // ERROR 24 "^syntax error: missing parameter type$"

func main() {}
