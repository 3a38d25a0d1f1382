package main

if true { // ERROR 1 "^syntax error: non-declaration statement outside function body$"
}

func main() {}
