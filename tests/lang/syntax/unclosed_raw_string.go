package main

func main() {
	x := `never closed // ERROR 2 "^declared and not used: x$" 7 "^string not terminated$"
}
