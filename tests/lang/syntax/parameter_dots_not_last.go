package main

func f(a ...int, b string) {} // ERROR 10 "^can only use \.\.\. with final parameter$"

func main() {}
