package main

func main() {
	é := 1
	x² := 2 // ERROR 3 "^invalid character U\+00B2 '²' in identifier$"
	“quoted” := 3 // ERROR 2 "^invalid character U\+201C '“' in identifier$" 11 "^invalid character U\+201D '”' in identifier$"
	a·b := 4 // ERROR 3 "^invalid character U\+00B7 '·' in identifier$"
	x – y // ERROR 4 "^invalid character U\+2013 '–' in identifier$" 4 "^syntax error: unexpected name – at end of statement$"
}
