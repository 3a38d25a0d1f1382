package main

type (
	Seq  func(yield func(int) bool)
	Bad1 func(yield func(int))
	Bad2 func(yield func(int, int, int) bool)
	Bad3 func(x int)
	MyB  bool
	Bad4 func(yield func() MyB)
)

func main() {
	var (
		s  []string
		m  map[string]int
		ch chan int
		so chan<- int
		sq Seq
		p  *[3]int
		ps *[]int
		f  float64
	)
	for i, v := range s { i = v } // ERROR 6 "^declared and not used: i$" 28 "^cannot use v \(variable of type string\) as int value in assignment$"
	for k, v := range m { k = v } // ERROR 6 "^declared and not used: k$" 28 "^cannot use v \(variable of type int\) as string value in assignment$"
	for a, b := range ch { _, _ = a, b } // ERROR 9 "^range over ch \(variable of type chan int\) permits only one iteration variable$"
	for range so {} // ERROR 12 "^cannot range over so \(variable of type chan<- int\): receive from send-only channel chan<- int$"
	for i := range sq { _ = i + "a" } // ERROR 26 `^invalid operation: i \+ "a" \(mismatched types int and untyped string\)$`
	for i, j := range sq { _, _ = i, j } // ERROR 9 "^range over sq \(variable of func type Seq\) permits only one iteration variable$"
	for range Bad1(nil) {} // ERROR 12 "^cannot range over Bad1\(nil\) \(value of func type Bad1\): func must be func\(yield func\(\.\.\.\) bool\): yield func does not return bool$"
	for range Bad2(nil) {} // ERROR 12 "^cannot range over Bad2\(nil\) \(value of func type Bad2\): func must be func\(yield func\(\.\.\.\) bool\): yield func has too many parameters$"
	for range Bad3(nil) {} // ERROR 12 "^cannot range over Bad3\(nil\) \(value of func type Bad3\): func must be func\(yield func\(\.\.\.\) bool\): argument is not func$"
	for range Bad4(nil) {} // ERROR 12 "^cannot range over Bad4\(nil\) \(value of func type Bad4\): func must be func\(yield func\(\.\.\.\) bool\): yield func returns user-defined boolean, not bool$"
	for i := range p { _ = i }
	for range ps {} // ERROR 12 "^cannot range over ps \(variable of type \*\[\]int\)$"
	for range f {} // ERROR 12 "^cannot range over f \(variable of type float64\)$"
	for i := range 10 { i = "a" } // ERROR 6 "^declared and not used: i$" 26 `^cannot use "a" \(untyped string constant\) as int value in assignment$`
	for i := range 1 << 70 { _ = i } // ERROR 17 "^cannot use 1 << 70 \(untyped int constant 1180591620717411303424\) as int value in range clause \(overflows\)$"
	for i, j := range 10 { _, _ = i, j } // ERROR 9 "^range over 10 \(untyped int constant\) permits only one iteration variable$"
	for range 2.5 {} // ERROR 12 "^cannot range over 2\.5 \(untyped float constant\)$"
	for range "abc" {}
	for i, r := range "abc" { var b byte = r; _, _ = i, b } // ERROR 41 "^cannot use r \(variable of type rune\) as byte value in variable declaration$"
	for range nil {} // ERROR 12 "^cannot range over nil$"
	for range main {} // ERROR 12 "^cannot range over main \(value of type func\(\)\): func must be func\(yield func\(\.\.\.\) bool\): wrong argument count$"
	for _ := range s {} // ERROR 2 "^no new variables on left side of :=$"
	var x string
	var y int // ERROR 6 "^declared and not used: y$"
	for x = range s {} // ERROR 6 "^cannot use x \(value of type int\) as string value in assignment$"
	for y, x = range s {}
	for y, y = range s {} // ERROR 9 "^cannot use y \(value of type string\) as int value in assignment$"
	for s[0] = range 3 {} // ERROR 19 "^cannot use 3 \(untyped int constant\) as string value in range clause$"
	for unused := range s {} // ERROR 6 "^declared and not used: unused$"
	for _, unused2 := range s {} // ERROR 9 "^declared and not used: unused2$"
	for undefinedVar = range s {} // ERROR 6 "^undefined: undefinedVar$"
	_ = x
}
