package main

type T =

func main() {} // ERROR 6 "^syntax error: unexpected name main, expected \($"
