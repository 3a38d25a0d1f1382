package main

func main() {
	_ = a[1::3] // ERROR 6 "^undefined: a$" 10 "^middle index required in 3-index slice$"
}
