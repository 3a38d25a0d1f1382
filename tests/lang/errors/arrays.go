package main

var n = 3

type A [n]int // ERROR 9 "^invalid array length n$"
type B [...]int // ERROR 8 "^invalid use of \[\.\.\.\] array \(outside a composite literal\)$"
type C [-1]int // ERROR 9 "^invalid array length -1 \(untyped int constant\)$"
type D ["a"]int // ERROR 9 `^array length "a" \(untyped string constant\) must be integer$`
type E [1.0]int
type F [1 << 70]int // ERROR 9 "^invalid array length 1 << 70 \(untyped int constant 1180591620717411303424\)$"
type G [len("abc")]int

func main() {
	var a [3]int
	var b [4]int
	a = b // ERROR 6 "^cannot use b \(variable of type \[4\]int\) as \[3\]int value in assignment$"
	_ = a == b // ERROR 11 "^invalid operation: a == b \(mismatched types \[3\]int and \[4\]int\)$"
	_ = [...]int // ERROR 6 "^invalid use of \[\.\.\.\] array \(outside a composite literal\)$" 6 "^\[\.\.\.\]int \(type\) is not an expression$"
	var c [...]int // ERROR 6 "^declared and not used: c$" 8 "^invalid use of \[\.\.\.\] array \(outside a composite literal\)$"
	c = [...]int{1, 2}
	a[5] = 1 // ERROR 4 "^invalid argument: index 5 out of bounds \[0:3\]$"
	_ = a[1:5] // ERROR 10 "^invalid argument: index 5 out of bounds \[0:4\]$"
	_ = [3]int{1, 2, 3, 4} // ERROR 22 "^index 3 is out of bounds \(>= 3\)$"
	_ = [3]int{3: 1} // ERROR 13 "^invalid argument: index 3 out of bounds \[0:3\]$"
	const k = 7
	a[k]++ // ERROR 4 "^invalid argument: index 7 out of bounds \[0:3\]$"
	for i := range a {
		a[i] = "x" // ERROR 10 `^cannot use "x" \(untyped string constant\) as int value in assignment$`
	}
	p := &a
	_ = p[3] // ERROR 8 "^invalid argument: index 3 out of bounds \[0:3\]$"
	_ = len(a) + "x" // ERROR 6 `^invalid operation: len\(a\) \+ "x" \(mismatched types int and untyped string\)$`
	_ = G{1, 2, 3, 4} // ERROR 17 "^index 3 is out of bounds \(>= 3\)$"
}
