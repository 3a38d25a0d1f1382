package main

func fine() {
unused: // ERROR 1 "^label unused defined and not used$"
	break // ERROR 2 "^break is not in a loop, switch, or select$"
}

func broken() {
quiet:
	x := := 1 // ERROR 7 "^syntax error: unexpected :=, expected expression$"
	_ = func() { // ERROR 11 "^syntax error: unexpected \) at end of statement$"
		continue
	}
	y undeclared // ERROR 2 "^syntax error: non-declaration statement outside function body$"
}

func main() {
	undefined()
}
