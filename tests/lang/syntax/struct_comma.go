package main

type T struct { a, b } // ERROR 22 "^syntax error: unexpected \}, expected type$"

func main() {}
