package main

func main() {
	f(x...,)
	f(x.. ) // ERROR 6 "^syntax error: unexpected \., expected name or \($"
}
