package main

func f(a int b string) {} // ERROR 14 "^syntax error: unexpected name b in parameter list; possibly missing comma or \)$"

func main() {}
