package main

func main() {
	x := 1 /* never closed // ERROR 2 "^declared and not used: x$" 9 "^comment not terminated$"
}
