package main

func one() int           { return 1 }
func two() (int, string) { return 1, "a" }
func none()              {}

func main() {
	a, b := 1 // ERROR 2 "^declared and not used: a$" 5 "^declared and not used: b$" 10 "^assignment mismatch: 2 variables but 1 value$"
	c := 1, 2 // ERROR 2 "^declared and not used: c$" 7 "^assignment mismatch: 1 variable but 2 values$"
	var d, e int = 1 // ERROR 6 "^declared and not used: d$" 9 "^declared and not used: e$" 17 "^assignment mismatch: 2 variables but 1 value$"
	var f = 1, 2 // ERROR 6 "^declared and not used: f$" 13 "^extra init expr 2$"
	g, h := one() // ERROR 2 "^declared and not used: g$" 5 "^declared and not used: h$" 10 "^assignment mismatch: 2 variables but one returns 1 value$"
	i := two() // ERROR 2 "^declared and not used: i$" 7 "^assignment mismatch: 1 variable but two returns 2 values$"
	j, k, l := two() // ERROR 2 "^declared and not used: j$" 5 "^declared and not used: k$" 8 "^declared and not used: l$" 13 "^assignment mismatch: 3 variables but two returns 2 values$"
	m := none() // ERROR 2 "^declared and not used: m$" 7 "^none\(\) \(no value\) used as value$"
	var x, y int // ERROR 9 "^declared and not used: y$"
	x, y = 1, 2, 3 // ERROR 9 "^assignment mismatch: 2 variables but 3 values$"
	x = two() // ERROR 6 "^assignment mismatch: 1 variable but two returns 2 values$"
	x, y = one() // ERROR 9 "^assignment mismatch: 2 variables but one returns 1 value$"
	x, y = two(), 1 // ERROR 9 "^multiple-value two\(\) \(value of type \(int, string\)\) in single-value context$"
	_ = none() // ERROR 6 "^none\(\) \(no value\) used as value$"
	x += two() // ERROR 7 "^multiple-value two\(\) \(value of type \(int, string\)\) in single-value context$"
}
