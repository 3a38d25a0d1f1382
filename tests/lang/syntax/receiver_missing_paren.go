package main

type T int

func (t T m() {} // ERROR 11 "^syntax error: unexpected name m in parameter list; possibly missing comma or \)$"

func main() {}
