package main

func main() {
	switch x := y.(type); z { // ERROR 9 "^invalid syntax tree: use of \.\(type\) outside type switch$" 14 "^undefined: y$" 24 "^undefined: z$"
	}
}
