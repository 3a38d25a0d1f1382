package main

type S struct{ f []int }

type M1 map[[]int]string // ERROR 13 "^invalid map key type \[\]int$"
type M2 map[func()]int // ERROR 17 "^invalid map key type func\(\)$"
type M3 map[map[string]int]bool // ERROR 13 "^invalid map key type map\[string\]int$"
type M4 map[S]int // ERROR 13 "^invalid map key type S$"
type M5 map[[2][]int]int // ERROR 13 "^invalid map key type \[2\]\[\]int$"
type M6 map[any]int
type M7 map[*S]int
type M8 map[struct{ a any }]int

func main() {
	var m map[string]int
	_ = m[1] // ERROR 8 "^cannot use 1 \(untyped int constant\) as string value in map index$"
	_ = m[nil] // ERROR 8 "^cannot use nil as string value in map index$"
	m["a"] = "b" // ERROR 11 `^cannot use "b" \(untyped string constant\) as int value in assignment$`
	m[1] = 1 // ERROR 4 "^cannot use 1 \(untyped int constant\) as string value in map index$"
	delete(m, 1) // ERROR 12 "^cannot use 1 \(untyped int constant\) as string value in argument to delete$"
	v, ok, x := m["a"] // ERROR 2 "^declared and not used: v$" 5 "^declared and not used: ok$" 9 "^declared and not used: x$" 14 "^assignment mismatch: 3 variables but 1 value$"
	var v2, ok2 string = m["a"] // ERROR 6 "^declared and not used: v2$" 10 "^declared and not used: ok2$" 23 `^cannot use m\["a"\] \(map index expression of type int\) as string value in multiple assignment$` 23 "^cannot use ok value of \(comma, ok\) expression \(untyped bool value\) as string value in multiple assignment$"
	m["a"], ok = 1, 2
	_ = M6{[]int{}: 1}
	_ = m.a // ERROR 8 "^m\.a undefined \(type map\[string\]int has no field or method a\)$"
	for k := range m { // ERROR 6 "^declared and not used: k$"
		k = 1 // ERROR 7 "^cannot use 1 \(untyped int constant\) as string value in assignment$"
	}
}
