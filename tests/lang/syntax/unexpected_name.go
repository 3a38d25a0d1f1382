package main

func main() {
	foo bar // ERROR 6 "^syntax error: unexpected name bar at end of statement$"
}
