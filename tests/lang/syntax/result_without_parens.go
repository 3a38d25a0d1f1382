package main

func f() int, error { return 0, nil } // ERROR 13 "^syntax error: unexpected comma after top level declaration$"

func main() {}
