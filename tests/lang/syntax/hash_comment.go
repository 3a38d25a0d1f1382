package main

func main() {
	# comment // ERROR 2 "^invalid character U\+0023 '#'$" 4 "^undefined: comment$"
}
