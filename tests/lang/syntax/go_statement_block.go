package main

func main() {
	go { // ERROR 5 "^syntax error: unexpected \{, expected expression$"
	}
} // ERROR 1 "^syntax error: non-declaration statement outside function body$"
