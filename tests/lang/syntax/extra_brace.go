package main

func main() {
	}
	} // ERROR 2 "^syntax error: non-declaration statement outside function body$"
}
