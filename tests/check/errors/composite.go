package main

import "time"

type (
	T struct { a int; b string }
	E struct { T; c int }
	P struct { *T }
	M map[string]T
)

var k = 1

func main() {
	_ = T{1} // ERROR 9 "^too few values in struct literal of type T$"
	_ = T{1, "a", 2} // ERROR 16 "^too many values in struct literal of type T$"
	_ = T{a: 1, "b"} // ERROR 14 "^mixture of field:value and value elements in struct literal$"
	_ = T{a: 1, a: 2} // ERROR 14 "^duplicate field name a in struct literal$"
	_ = T{z: 1} // ERROR 8 "^unknown field z in struct literal of type T$"
	_ = T{A: 1} // ERROR 8 "^unknown field A in struct literal of type T, but does have a$"
	_ = T{1: 2} // ERROR 8 "^invalid field name 1 in struct literal$"
	_ = T{"a", 1} // ERROR 8 `^cannot use "a" \(untyped string constant\) as int value in struct literal$` 13 "^cannot use 1 \(untyped int constant\) as string value in struct literal$"
	_ = E{a: 1, c: 2}
	_ = E{T: T{}, a: 1} // ERROR 16 "^cannot specify promoted field a and enclosing embedded field T$"
	_ = E{a: 1, T: T{}} // ERROR 14 "^cannot specify embedded field T and enclosed promoted field a$"
	_ = P{a: 1} // ERROR 8 "^invalid implicit pointer indirection to reach a$"
	_ = []int{1, "a", 2.5} // ERROR 15 `^cannot use "a" \(untyped string constant\) as int value in array or slice literal$` 20 "^cannot use 2\.5 \(untyped float constant\) as int value in array or slice literal \(truncated\)$"
	_ = []int{0: 1, 0: 2} // ERROR 18 "^duplicate index 0 in array or slice literal$"
	_ = []int{-1: 1} // ERROR 12 "^invalid argument: index -1 \(constant of type int\) must not be negative$"
	_ = []int{k: 1} // ERROR 12 "^index k must be integer constant$"
	_ = [2]int{1, 2, 3} // ERROR 19 "^index 2 is out of bounds \(>= 2\)$"
	_ = [2]int{5: 1} // ERROR 13 "^invalid argument: index 5 out of bounds \[0:2\]$"
	_ = [...]int{2: 1, 5}
	_ = [...]string{1} // ERROR 18 "^cannot use 1 \(untyped int constant\) as string value in array or slice literal$"
	var _ [...]int // ERROR 8 "^invalid use of \[\.\.\.\] array \(outside a composite literal\)$"
	_ = map[string]int{"a": 1, "a": 2} // ERROR 29 `^duplicate key "a" in map literal$`
	_ = map[string]int{1: 1} // ERROR 21 "^cannot use 1 \(untyped int constant\) as string value in map literal$"
	_ = map[string]int{"a"} // ERROR 21 "^missing key in map literal$"
	_ = map[interface{}]int{1: 1, 1.0: 2, "a": 3, 1: 4} // ERROR 48 "^duplicate key 1 in map literal$"
	_ = map[[]int]int{} // ERROR 10 "^invalid map key type \[\]int$"
	_ = M{"a": {1, "b"}, "c": {a: "x"}} // ERROR 32 `^cannot use "x" \(untyped string constant\) as int value in struct literal$`
	_ = []*T{{1, "a"}, &T{}, {nope: 1}} // ERROR 28 "^unknown field nope in struct literal of type T$"
	_ = int{} // ERROR 6 "^invalid composite literal type int$"
	_ = *T{} // ERROR 7 "^invalid operation: cannot indirect T\{\} \(value of struct type T\)$"
	_ = []T{{}, 1} // ERROR 14 "^cannot use 1 \(untyped int constant\) as T value in array or slice literal$"
	_ = [][]int{{1}, {"a"}} // ERROR 20 `^cannot use "a" \(untyped string constant\) as int value in array or slice literal$`
	_ = time.Time{wall: 1} // ERROR 16 "^cannot refer to unexported field wall in struct literal of type time\.Time$"
	_ = time.Time{1, 2, nil} // ERROR 16 "^implicit assignment to unexported field wall in struct literal of type time\.Time$" 19 "^implicit assignment to unexported field ext in struct literal of type time\.Time$" 22 "^implicit assignment to unexported field loc in struct literal of type time\.Time$"
	_ = time.Month{} // ERROR 6 "^invalid composite literal type time\.Month$"
	_ = struct{ x int }{y: 1} // ERROR 22 "^unknown field y in struct literal of type struct\{x int\}$"
	_ = &[]int{1}[0]
	_ = []int{1}.len // ERROR 15 "^\[\]int\{…\}\.len undefined \(type \[\]int has no field or method len\)$"
}
