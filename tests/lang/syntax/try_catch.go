package main

func main() {
	try {
	} catch { // ERROR 4 "^syntax error: unexpected name catch at end of statement$"
	}
} // ERROR 1 "^syntax error: non-declaration statement outside function body$"
