package main

func main() {
	else { // ERROR 2 "^syntax error: unexpected keyword else, expected \}$"
	}
}
