package main

import "errors"

type T struct{ n int }

func two() (int, string) { return 1, "a" }

func main() {
	var i int = "text" // ERROR 6 "^declared and not used: i$" 14 `^cannot use "text" \(untyped string constant\) as int value in variable declaration$`
	var s string = 1 // ERROR 17 "^cannot use 1 \(untyped int constant\) as string value in variable declaration$"
	i = 1.5 // ERROR 6 "^cannot use 1\.5 \(untyped float constant\) as int value in assignment \(truncated\)$"
	s = 'a' // ERROR 6 "^cannot use 'a' \(untyped rune constant 97\) as string value in assignment$"
	var p *int = &s // ERROR 15 "^cannot use &s \(value of type \*string\) as \*int value in variable declaration$"
	var e error = "fail" // ERROR 16 `^cannot use "fail" \(constant of type string\) as error value in variable declaration: string does not implement error \(missing method Error\)$`
	e = errors.New // ERROR 6 "^cannot use errors\.New \(value of type func\(text string\) error\) as error value in assignment: func\(text string\) error does not implement error \(missing method Error\)$"
	var b byte = -1 // ERROR 15 "^cannot use -1 \(untyped int constant\) as byte value in variable declaration \(overflows\)$"
	var f float32 = "1" // ERROR 18 `^cannot use "1" \(untyped string constant\) as float32 value in variable declaration$`
	var t T = nil // ERROR 12 "^cannot use nil as T value in variable declaration$"
	t = &T{} // ERROR 6 "^cannot use &T\{\} \(value of type \*T\) as T value in assignment$"
	var a [3]int = [2]int{} // ERROR 17 "^cannot use \[2\]int\{\} \(value of type \[2\]int\) as \[3\]int value in variable declaration$"
	var sl []int = [3]int{} // ERROR 17 "^cannot use \[3\]int\{\} \(value of type \[3\]int\) as \[\]int value in variable declaration$"
	var m map[string]int = map[int]string{} // ERROR 25 "^cannot use map\[int\]string\{\} \(value of type map\[int\]string\) as map\[string\]int value in variable declaration$"
	var fn func(int) = func(string) {} // ERROR 21 "^cannot use func\(string\) \{\} \(value of type func\(string\)\) as func\(int\) value in variable declaration$"
	i, s = two(), "x" // ERROR 9 "^multiple-value two\(\) \(value of type \(int, string\)\) in single-value context$"
	s, i = two() // ERROR 9 "^cannot use 1st function result \(value of type int\) as string value in multiple assignment$" 9 "^cannot use 2nd function result \(value of type string\) as int value in multiple assignment$"
	_, _, _, _, _, _, _, _, _ = p, b, f, a, sl, m, fn, t, e
}
