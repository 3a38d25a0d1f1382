package main

func f(a int, b string)          {}
func g(a int, rest ...string)    {}
func two() (int, string)         { return 1, "a" }
func none()                      {}
func h(fn func(int) string) bool { return true }

type T struct{}

func (T) M(x int) {}

func main() {
	f() // ERROR 2 "^not enough arguments in call to f\n\thave \(\)\n\twant \(int, string\)$"
	f(1) // ERROR 4 "^not enough arguments in call to f\n\thave \(number\)\n\twant \(int, string\)$"
	f(1, "a", 2) // ERROR 12 "^too many arguments in call to f\n\thave \(number, string, number\)\n\twant \(int, string\)$"
	f("a", 1) // ERROR 4 `^cannot use "a" \(untyped string constant\) as int value in argument to f$` 9 "^cannot use 1 \(untyped int constant\) as string value in argument to f$"
	f(two(), 1) // ERROR 4 "^multiple-value two\(\) \(value of type \(int, string\)\) in single-value context$" 11 "^cannot use 1 \(untyped int constant\) as string value in argument to f$"
	f(none()) // ERROR 4 "^none\(\) \(no value\) used as value$" 4 "^not enough arguments in call to f\n\thave \(func\(\)\)\n\twant \(int, string\)$"
	g() // ERROR 2 "^not enough arguments in call to g\n\thave \(\)\n\twant \(int, \.\.\.string\)$"
	g(1, 2) // ERROR 7 "^cannot use 2 \(untyped int constant\) as string value in argument to g$"
	g(1, []string{}...)
	g(1, "a", []string{}...) // ERROR 12 "^too many arguments in call to g\n\thave \(number, string, \[\]string\.\.\.\)\n\twant \(int, \.\.\.string\)$"
	f(1, []string{"a"}...) // ERROR 2 "^cannot use \.\.\. in call to non-variadic f$"
	T{}.M() // ERROR 2 "^not enough arguments in call to T\{\}\.M\n\thave \(\)\n\twant \(int\)$"
	T{}.M("x", 2) // ERROR 13 "^too many arguments in call to T\{\}\.M\n\thave \(string, number\)\n\twant \(int\)$"
	h(func(s string) int { return 0 }) // ERROR 4 "^cannot use func\(s string\) int \{…\} \(value of type func\(s string\) int\) as func\(int\) string value in argument to h$"
	x := f(two()) // ERROR 2 "^declared and not used: x$" 7 "^f\(two\(\)\) \(no value\) used as value$"
	none(1) // ERROR 7 "^too many arguments in call to none\n\thave \(number\)\n\twant \(\)$"
	T.M(1) // ERROR 6 "^not enough arguments in call to T\.M\n\thave \(number\)\n\twant \(T, int\)$"
}
