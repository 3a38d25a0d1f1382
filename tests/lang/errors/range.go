package main

func main() {
	var p *int
	var m map[string]int
	x := 1.5
	for range x { // ERROR 12 "^cannot range over x \(variable of type float64\)$"
	}
	for i := range p { // ERROR 17 "^cannot range over p \(variable of type \*int\)$"
	}
	for i, j := range 10 { // ERROR 6 "^declared and not used: i$" 9 "^range over 10 \(untyped int constant\) permits only one iteration variable$"
	}
	for i, j, k := range m { // ERROR 6 "^declared and not used: i$" 9 "^declared and not used: j$" 12 "^range clause permits at most two iteration variables$"
	}
	var s string // ERROR 6 "^declared and not used: s$"
	var n int
	for s = range m {
		_ = n
	}
	for n = range m { // ERROR 6 "^cannot use n \(value of type string\) as int value in assignment$"
	}
	for n, s = range []string{"a"} {
	}
	for s, n = range []string{"a"} { // ERROR 6 "^cannot use s \(value of type int\) as string value in assignment$" 9 "^cannot use n \(value of type string\) as int value in assignment$"
	}
	for range nil { // ERROR 12 "^cannot range over nil$"
	}
	for i := range "abc" {
		i := i // ERROR 3 "^declared and not used: i$"
	}
	for i := range int8(300) { // ERROR 22 "^constant 300 overflows int8$"
		_ = i
	}
	var u8 uint8 // ERROR 6 "^declared and not used: u8$"
	for u8 = range 256 { // ERROR 17 "^cannot use 256 \(untyped int constant\) as uint8 value in range clause \(overflows\)$"
	}
	for 1 = range m { // ERROR 6 "^cannot assign to 1 \(neither addressable nor a map index expression\)$"
	}
	for range main { // ERROR 12 "^cannot range over main \(value of type func\(\)\): func must be func\(yield func\(\.\.\.\) bool\): wrong argument count$"
	}
	for range func(func(int)) {} { // ERROR 12 "^cannot range over func\(func\(int\)\) \{\} \(value of type func\(func\(int\)\)\): func must be func\(yield func\(\.\.\.\) bool\): yield func does not return bool$"
	}
}
