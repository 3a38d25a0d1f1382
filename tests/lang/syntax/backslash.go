package main

func main() {
	x := a \ b // ERROR 9 "^invalid character U\+005C '\\'$" 11 "^syntax error: unexpected name b at end of statement$"
}
