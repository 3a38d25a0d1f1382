package main

println("x") // ERROR 1 "^syntax error: non-declaration statement outside function body$"

func main() {}
