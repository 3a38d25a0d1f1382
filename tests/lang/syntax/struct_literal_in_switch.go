package main

func main() {
	switch T{1} { // ERROR 11 "^syntax error: unexpected literal 1, expected case or default or \}$"
	}
}
