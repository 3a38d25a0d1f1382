package main

func f() {
	x := 1 +
} // ERROR 1 "^syntax error: unexpected \}, expected expression$"

func g() {
	y := (2
}

func h( { // ERROR 9 "^syntax error: unexpected \{, expected \)$"
}

var z = = 3

func main() {}

// Error: 8:9: syntax error: unexpected newline, expected )
