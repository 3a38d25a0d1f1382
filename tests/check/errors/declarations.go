package main

import (
	"fmt" // ERROR 2 `^"fmt" imported and not used$`
	"os" // ERROR 2 `^"os" imported and not used$`
	str "strings" // ERROR 2 `^"strings" imported as str and not used$`
	. "sort" // ERROR 2 `^"sort" imported and not used$`
	_ "time"
	"math/rand"
	fmt2 "fmt" // ERROR 2 `^"fmt" imported as fmt2 and not used$`
)

var a, b, c = 1, 2 // ERROR 11 "^missing init expr for c$"
var d, e = 1, 2, 3 // ERROR 18 "^extra init expr 3$"
var f int = "a" // ERROR 13 `^cannot use "a" \(untyped string constant\) as int value in variable declaration$`
var _ = undefined // ERROR 9 "^undefined: undefined$"
const i = 1, 2 // ERROR 14 "^extra init expr 2$"
type t struct { x int; x string; T; *T } // ERROR 24 "^x redeclared\n\t18:17: other declaration of x$" 38 "^T redeclared\n\t18:34: other declaration of T$"
type T int
func dup() {}
var dup int // ERROR 5 "^dup redeclared in this block\n\t20:6: other declaration of dup$"
func init() int { return 1 } // ERROR 6 "^func init must have no arguments and no return values$"
func init() {}
func main(x int) {} // ERROR 6 "^func main must have no arguments and no return values$"
var init = 1 // ERROR 5 "^cannot declare init - must be func$"
func noparams(a, a int) (a int) { return } // ERROR 18 "^a redeclared in this block\n\t26:15: other declaration of a$" 35 "^result parameter a not in scope at return\n\t26:15: inner declaration of var a int$"
func body()
type u struct { unsafePtr *[]undefinedType; m map[func()]int } // ERROR 30 "^undefined: undefinedType$" 55 "^invalid map key type func\(\)$"
type iface interface { int | string; m() }
var v iface // ERROR 7 "^cannot use type iface outside a type constraint: interface contains type constraints$"
var fmt = 1 // ERROR 5 `^fmt already declared through import of package fmt \("fmt"\)\n\t4:2: other declaration of fmt$`
func use() {
	var fmt string // ERROR 6 "^declared and not used: fmt$"
	str := 1 // ERROR 2 "^declared and not used: str$"
	rand.Nope() // ERROR 7 "^undefined: rand\.Nope$"
	os := 2
	_ = os
	init() // ERROR 2 "^undefined: init$"
	var _, _ = main, T // ERROR 19 "^T \(type\) is not an expression$"
	x := T // ERROR 7 "^T \(type\) is not an expression$"
	var y T = x // ERROR 6 "^declared and not used: y$"
	type local struct { local } // ERROR 7 "^invalid recursive type: local refers to itself$"
	const big = 1 << 100
	var z int = big // ERROR 6 "^declared and not used: z$" 14 "^cannot use big \(untyped int constant 1267650600228229401496703205376\) as int value in variable declaration \(overflows\)$"
}
