package main

func 5() {} // ERROR 6 "^syntax error: unexpected literal 5, expected name or \($"

func main() {}
