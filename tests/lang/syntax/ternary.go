package main

func main() {
	x := a ? b : c // ERROR 9 "^invalid character U\+003F '\?'$" 11 "^syntax error: unexpected name b at end of statement$"
}
