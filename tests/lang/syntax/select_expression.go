package main

func main() {
	select x { // ERROR 9 "^syntax error: missing \{ after select clause$"
	}
}
