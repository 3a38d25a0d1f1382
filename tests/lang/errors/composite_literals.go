package main

type P struct{ X, Y int }

type Q struct {
	P
	name string
}

func main() {
	_ = P{1} // ERROR 9 "^too few values in struct literal of type P$"
	_ = P{1, 2, 3} // ERROR 14 "^too many values in struct literal of type P$"
	_ = P{X: 1, 2} // ERROR 14 "^mixture of field:value and value elements in struct literal$"
	_ = P{1, Y: 2} // ERROR 11 "^mixture of field:value and value elements in struct literal$"
	_ = P{Z: 1} // ERROR 8 "^unknown field Z in struct literal of type P$"
	_ = P{"a", 2} // ERROR 8 `^cannot use "a" \(untyped string constant\) as int value in struct literal$`
	_ = Q{X: 1}
	_ = Q{P: 1} // ERROR 11 "^cannot use 1 \(untyped int constant\) as P value in struct literal$"
	_ = []int{"a", 1} // ERROR 12 `^cannot use "a" \(untyped string constant\) as int value in array or slice literal$`
	_ = []int{"k": 1} // ERROR 12 `^cannot convert "k" \(untyped string constant\) to type int$`
	_ = map[string]int{1: 1} // ERROR 21 "^cannot use 1 \(untyped int constant\) as string value in map literal$"
	_ = map[string]int{"a": "b"} // ERROR 26 `^cannot use "b" \(untyped string constant\) as int value in map literal$`
	_ = map[string]int{"a"} // ERROR 21 "^missing key in map literal$"
	_ = int{1} // ERROR 6 "^invalid composite literal type int$"
	_ = &int{1} // ERROR 7 "^invalid composite literal type int$"
	_ = [...]P{{1, 2}, {3}} // ERROR 23 "^too few values in struct literal of type P$"
	_ = [2]int{5: 1} // ERROR 13 "^invalid argument: index 5 out of bounds \[0:2\]$"
	var n int // ERROR 6 "^declared and not used: n$"
	_ = [n]int{} // ERROR 7 "^invalid array length n$"
	_ = undefined{1} // ERROR 6 "^undefined: undefined$"
}
