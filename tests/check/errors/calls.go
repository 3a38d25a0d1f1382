package main

func none()                           {}
func one() int                        { return 1 }
func two() (int, string)              { return 1, "" }
func args(a int, b string)            {}
func vari(a int, b ...string)         {}
func fns(f func(int) string, x ...any) {}

type T struct{ f func(int) }

func (T) m(a, b int) {}

func main() {
	none(1) // ERROR 7 "^too many arguments in call to none\n\thave \(number\)\n\twant \(\)$"
	args() // ERROR 2 "^not enough arguments in call to args\n\thave \(\)\n\twant \(int, string\)$"
	args(1) // ERROR 7 "^not enough arguments in call to args\n\thave \(number\)\n\twant \(int, string\)$"
	args(1, "a", 2) // ERROR 15 "^too many arguments in call to args\n\thave \(number, string, number\)\n\twant \(int, string\)$"
	args(two())
	args(two(), 1) // ERROR 7 "^multiple-value two\(\) \(value of type \(int, string\)\) in single-value context$" 14 "^cannot use 1 \(untyped int constant\) as string value in argument to args$"
	args("a", 1) // ERROR 7 `^cannot use "a" \(untyped string constant\) as int value in argument to args$` 12 "^cannot use 1 \(untyped int constant\) as string value in argument to args$"
	vari() // ERROR 2 "^not enough arguments in call to vari\n\thave \(\)\n\twant \(int, \.\.\.string\)$"
	vari(1)
	vari(1, 2) // ERROR 10 "^cannot use 2 \(untyped int constant\) as string value in argument to vari$"
	vari(1, "a", 3) // ERROR 15 "^cannot use 3 \(untyped int constant\) as string value in argument to vari$"
	vari(1, []string{}...)
	vari(1, "a", []string{}...) // ERROR 15 "^too many arguments in call to vari\n\thave \(number, string, \[\]string\.\.\.\)\n\twant \(int, \.\.\.string\)$"
	vari(1, (2)...) // ERROR 10 "^cannot use \(2\) \(untyped int constant 2\) as \[\]string value in argument to vari$"
	args(1, []string{}...) // ERROR 2 "^cannot use \.\.\. in call to non-variadic args$"
	vari(two())
	x := none() // ERROR 7 "^none\(\) \(no value\) used as value$"
	var y int = two() // ERROR 14 "^multiple-value two\(\) \(value of type \(int, string\)\) in single-value context$"
	one() + 1 // ERROR 2 "^one\(\) \+ 1 \(value of type int\) is not used$"
	_ = one
	one // ERROR 2 "^one \(value of type func\(\) int\) is not used$"
	T{}.m(1) // ERROR 8 "^not enough arguments in call to T\{\}\.m\n\thave \(number\)\n\twant \(int, int\)$"
	T{}.f("a") // ERROR 8 `^cannot use "a" \(untyped string constant\) as int value in argument to T\{\}\.f$`
	(T).m(T{}, 1) // ERROR 13 "^not enough arguments in call to \(T\)\.m\n\thave \(T, number\)\n\twant \(T, int, int\)$"
	T.m(1, 2) // ERROR 9 "^not enough arguments in call to T\.m\n\thave \(number, number\)\n\twant \(T, int, int\)$"
	fns(func(s string) string { return s }) // ERROR 6 "^cannot use func\(s string\) string \{…\} \(value of type func\(s string\) string\) as func\(int\) string value in argument to fns$"
	fns(nil, two()) // ERROR 11 "^multiple-value two\(\) \(value of type \(int, string\)\) in single-value context$"
	1() // ERROR 2 "^invalid operation: cannot call 1 \(untyped int constant\): untyped int is not a function$"
	"a".b() // ERROR 6 `^"a"\.b undefined \(type untyped string has no field or method b\)$`
	go none // ERROR 5 "^expression in go must be function call$"
	defer int(3) // ERROR 8 "^defer requires function call, not conversion int\(3\) \(constant 3 of type int\)$"
	go len("a") // ERROR 5 `^go discards result of len\("a"\) \(constant 1 of type int\)$`
	defer recover()
	defer append([]int{}, 1) // ERROR 8 "^defer discards result of append\(\[\]int\{\}, 1\) \(value of type \[\]int\)$"
	func() {} // ERROR 2 "^func\(\) \{\} \(value of type func\(\)\) is not used$"
	func() int {}() // ERROR 14 "^missing return$"
	_, _ = x, y
	int // ERROR 2 "^int \(type\) is not an expression$"
	println.x // ERROR 9 "^invalid use of println \(built-in\) in selector expression$"
	nope.nope() // ERROR 2 "^undefined: nope$"
	a, b := one() // ERROR 2 "^declared and not used: a$" 5 "^declared and not used: b$" 10 "^assignment mismatch: 2 variables but one returns 1 value$"
	var c, d = two(), 1 // ERROR 6 "^declared and not used: c$" 9 "^declared and not used: d$" 13 "^multiple-value two\(\) \(value of type \(int, string\)\) in single-value context$"
	c, d = 1 // ERROR 9 "^assignment mismatch: 2 variables but 1 value$"
	c, d = two(), two() // ERROR 16 "^multiple-value two\(\) \(value of type \(int, string\)\) in single-value context$"
	return 1 // ERROR 9 "^too many return values\n\thave \(number\)\n\twant \(\)$"
}
