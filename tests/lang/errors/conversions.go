package main

type T struct{ a int }
type U struct{ a string }
type I interface{ M() }

func main() {
	s, i, f := "a", 1, 1.5
	_ = int(s) // ERROR 10 "^cannot convert s \(variable of type string\) to type int$"
	_ = string(f) // ERROR 13 "^cannot convert f \(variable of type float64\) to type string$"
	_ = bool(i) // ERROR 11 "^cannot convert i \(variable of type int\) to type bool$"
	_ = []byte(i) // ERROR 13 "^cannot convert i \(variable of type int\) to type \[\]byte$"
	_ = T(U{}) // ERROR 8 "^cannot convert U\{\} \(value of struct type U\) to type T$"
	_ = *T(nil) // ERROR 9 "^cannot convert nil to type T$"
	_ = (*T)(&U{}) // ERROR 11 "^cannot convert &U\{\} \(value of type \*U\) to type \*T$"
	_ = I(1) // ERROR 8 "^cannot convert 1 \(untyped int constant\) to type I$"
	_ = [2]int([]string{}) // ERROR 13 "^cannot convert \[\]string\{\} \(value of type \[\]string\) to type \[2\]int$"
	_ = []int("abc") // ERROR 12 `^cannot convert "abc" \(untyped string constant\) to type \[\]int$`
	_ = map[string]int(nil)
	_ = func()(i) // ERROR 10 "^func\(\) i \(type\) is not an expression$" 13 "^i \(local variable\) is not a type$"
	_ = int("5") // ERROR 10 `^cannot convert "5" \(untyped string constant\) to type int$`
	_ = string(1.5) // ERROR 13 "^cannot convert 1\.5 \(untyped float constant\) to type string$"
	_ = int(1, 2) // ERROR 13 "^too many arguments in conversion to int$"
	_ = int() // ERROR 6 "^missing argument in conversion to int$"
	_ = float64(true) // ERROR 14 "^cannot convert true \(untyped bool constant\) to type float64$"
	_ = (*int)(i) // ERROR 13 "^cannot convert i \(variable of type int\) to type \*int$"
	_ = []rune(i) // ERROR 13 "^cannot convert i \(variable of type int\) to type \[\]rune$"
	_ = error(s) // ERROR 12 "^cannot convert s \(variable of type string\) to type error: string does not implement error \(missing method Error\)$"
	_ = struct{ b int }(T{}) // ERROR 22 "^cannot convert T\{\} \(value of struct type T\) to type struct\{b int\}$"
	_ = int(nil) // ERROR 10 "^cannot convert nil to type int$"
	_ = rune("a") // ERROR 11 `^cannot convert "a" \(untyped string constant\) to type rune$`
	_ = complex128(f) // ERROR 17 "^cannot convert f \(variable of type float64\) to type complex128$"
}
