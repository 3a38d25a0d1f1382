package main

func () {} // ERROR 9 "^method has no receiver$" 9 "^syntax error: unexpected \{, expected name$"

func main() {}
