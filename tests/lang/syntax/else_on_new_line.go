package main

func main() {
	if x {
	}
	else { // ERROR 2 "^syntax error: unexpected keyword else, expected \}$"
	}
}
