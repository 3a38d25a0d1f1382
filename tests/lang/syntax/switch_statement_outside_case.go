package main

func main() {
	switch x {
	x = 1 // ERROR 2 "^syntax error: unexpected name x, expected case or default or \}$"
	case 1: // ERROR 2 "^syntax error: unexpected keyword case, expected :$"
	}
}
