package main

func main() {
	a[1]] // ERROR 6 "^syntax error: unexpected \] at end of statement$"
}
