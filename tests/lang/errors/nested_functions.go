package main

func outer() func(int) (string, error) {
	return func(x int) (string, error) {
		y := x // ERROR 3 "^declared and not used: y$"
		if x > 0 {
			return "a" // ERROR 11 "^not enough return values\n\thave \(string\)\n\twant \(string, error\)$"
		}
		z := func() bool { // ERROR 3 "^declared and not used: z$"
			if x == 1 {
				return true
			}
		} // ERROR 3 "^missing return$"
		return x, nil // ERROR 10 "^cannot use x \(variable of type int\) as string value in return statement$"
	}
}

func apply(f func(int) int, xs ...int) {}

func main() {
	apply(func(x int) { return x }, 1) // ERROR 8 "^cannot use func\(x int\) \{…\} \(value of type func\(x int\)\) as func\(int\) int value in argument to apply$" 29 "^too many return values\n\thave \(int\)\n\twant \(\)$"
	apply(func(x int) int { return "s" }, "a") // ERROR 33 `^cannot use "s" \(untyped string constant\) as int value in return statement$` 40 `^cannot use "a" \(untyped string constant\) as int value in argument to apply$`
	apply(func(x, y int) int { return y }) // ERROR 8 "^cannot use func\(x, y int\) int \{…\} \(value of type func\(x int, y int\) int\) as func\(int\) int value in argument to apply$"
	outer()(1)() // ERROR 2 "^multiple-value outer\(\)\(1\) \(value of type \(string, error\)\) in single-value context$"
	s, err := outer()("x") // ERROR 2 "^declared and not used: s$" 5 "^declared and not used: err$" 20 `^cannot use "x" \(untyped string constant\) as int value in argument to outer\(\)$`
	func(a int) {}("b") // ERROR 17 `^cannot use "b" \(untyped string constant\) as int value in argument to func\(a int\) \{\}$`
	func() int { return 1 } // ERROR 2 "^func\(\) int \{…\} \(value of type func\(\) int\) is not used$"
}
