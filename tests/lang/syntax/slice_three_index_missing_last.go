package main

func main() {
	_ = a[1:2:] // ERROR 6 "^undefined: a$" 12 "^final index required in 3-index slice$"
}
