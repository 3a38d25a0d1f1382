package main

import "fmt"

type fmt struct{} // ERROR 6 `^fmt already declared through import of package fmt \("fmt"\)\n\t3:8: other declaration of fmt$`

func f(fmt int) int { return fmt.Println } // ERROR 34 "^fmt\.Println undefined \(type int has no field or method Println\)$"

func main() {
	fmt.Println()
	len := 5
	_ = len("x") // ERROR 6 "^invalid operation: cannot call len \(variable of type int\): int is not a function$"
	string := "a"
	_ = string(1) // ERROR 6 "^invalid operation: cannot call string \(variable of type string\): string is not a function$"
	true := 1
	if true { // ERROR 5 "^non-boolean condition in if statement$"
	}
	nil := 2
	var p *int = nil // ERROR 6 "^declared and not used: p$" 15 "^cannot use nil \(variable of type int\) as \*int value in variable declaration$"
	int := 4
	var x int // ERROR 6 "^declared and not used: x$" 8 "^int \(local variable\) is not a type$"
}
