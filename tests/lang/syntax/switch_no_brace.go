package main

func main() {
	switch x
	case 1: // ERROR 2 "^syntax error: unexpected keyword case, expected expression$"
} // ERROR 1 "^syntax error: missing \{ after switch clause$"
