package main

func f {} // ERROR 8 "^syntax error: unexpected \{, expected \($"

func main() {}
