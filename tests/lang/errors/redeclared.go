package main

var a int
var a string // ERROR 5 "^a redeclared in this block\n\t3:5: other declaration of a$"

func f() {}
func f(x int) {} // ERROR 6 "^f redeclared in this block\n\t6:6: other declaration of f$"

type T int
type T string // ERROR 6 "^T redeclared in this block\n\t9:6: other declaration of T$"

const c = 1

var c = 2 // ERROR 5 "^c redeclared in this block\n\t12:7: other declaration of c$"

func g(x int, x string) {} // ERROR 15 "^x redeclared in this block\n\t16:8: other declaration of x$"
func h(x int) (x string) { return "" } // ERROR 16 "^x redeclared in this block\n\t17:8: other declaration of x$"

func main() {
	y := 1 // ERROR 2 "^declared and not used: y$"
	y := 2 // ERROR 4 "^no new variables on left side of :=$"
	var y int // ERROR 6 "^y redeclared in this block\n\t20:2: other declaration of y$"
	z, w := 1, 2
	z, w := 3, 4 // ERROR 7 "^no new variables on left side of :=$"
	z, v := 5, 6
	_, _, _ = z, w, v
	b, b := 1, 2 // ERROR 2 "^declared and not used: b$" 5 "^b repeated on left side of :=$"
	const k = 1
	type k int // ERROR 7 "^k redeclared in this block\n\t28:8: other declaration of k$"
}

func main() {} // ERROR 6 "^main redeclared in this block\n\t19:6: other declaration of main$"

func init() int { return 1 } // ERROR 6 "^func init must have no arguments and no return values$"

var init = 1 // ERROR 5 "^cannot declare init - must be func$"
