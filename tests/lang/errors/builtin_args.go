package main

func main() {
	var s []int
	var m map[string]int
	x := 1
	len() // ERROR 2 "^invalid operation: not enough arguments for len\(\) \(expected 1, found 0\)$"
	_ = len(s, s) // ERROR 6 "^invalid operation: too many arguments for len\(s, s\) \(expected 1, found 2\)$"
	_ = append() // ERROR 6 "^invalid operation: not enough arguments for append\(\) \(expected 1, found 0\)$"
	_ = append(1, 2) // ERROR 13 "^invalid append: argument must be a slice; have 1 \(untyped int constant\)$"
	_ = append(s, "a") // ERROR 16 `^cannot use "a" \(untyped string constant\) as int value in argument to append$`
	_ = append(s, []string{}...) // ERROR 16 "^cannot use \[\]string\{\} \(value of type \[\]string\) as \[\]int value in argument to append$"
	append(s, 1) // ERROR 2 "^append\(s, 1\) \(value of type \[\]int\) is not used$"
	len(s) // ERROR 2 "^len\(s\) \(value of type int\) is not used$"
	make([]int, 3) // ERROR 2 "^make\(\[\]int, 3\) \(value of type \[\]int\) is not used$"
	_ = make(int) // ERROR 11 "^invalid argument: cannot make int: type must be slice, map, or channel$"
	_ = make([]int) // ERROR 6 "^invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1$"
	_ = make([]int, -1) // ERROR 18 "^invalid argument: index -1 \(constant of type int\) must not be negative$"
	_ = make([]int, 3, 2) // ERROR 18 "^invalid argument: length and capacity swapped$"
	_ = make([]int, "a") // ERROR 18 `^cannot convert "a" \(untyped string constant\) to type int$`
	_ = make([]int, 1.5) // ERROR 18 "^1\.5 \(untyped float constant\) truncated to int$"
	_ = make([]int, 1, 2, 3) // ERROR 6 "^invalid operation: make\(\[\]int, 1, 2, 3\) expects 2 or 3 arguments; found 4$"
	_ = new() // ERROR 6 "^invalid operation: not enough arguments for new\(\) \(expected 1, found 0\)$"
	_ = copy(s, "abc") // ERROR 11 `^invalid copy: arguments s \(variable of type \[\]int\) and "abc" \(untyped string constant\) have different element types int and byte$`
	_ = copy(1, s) // ERROR 11 "^invalid copy: argument must be a slice; have 1 \(untyped int constant\)$"
	delete(m) // ERROR 2 "^invalid operation: not enough arguments for delete\(m\) \(expected 2, found 1\)$"
	delete(m, 1) // ERROR 12 "^cannot use 1 \(untyped int constant\) as string value in argument to delete$"
	delete(s, 1) // ERROR 9 "^invalid argument: s \(variable of type \[\]int\) is not a map$"
	_ = cap(m) // ERROR 10 "^invalid argument: m \(variable of type map\[string\]int\) for built-in cap$"
	_ = min() // ERROR 6 "^invalid operation: not enough arguments for min\(\) \(expected 1, found 0\)$"
	_ = max(1, "a") // ERROR 13 `^invalid argument: mismatched types untyped int \(previous argument\) and untyped string \(type of "a"\)$`
	_ = min(s) // ERROR 10 "^invalid argument: s \(variable of type \[\]int\) cannot be ordered$"
	clear(x) // ERROR 8 "^invalid argument: cannot clear x \(variable of type int\): argument must be \(or constrained by\) map or slice$"
	panic() // ERROR 2 "^invalid operation: not enough arguments for panic\(\) \(expected 1, found 0\)$"
	panic(1, 2) // ERROR 2 "^invalid operation: too many arguments for panic\(1, 2\) \(expected 1, found 2\)$"
	recover(1) // ERROR 2 "^invalid operation: too many arguments for recover\(1\) \(expected 0, found 1\)$"
	_ = complex(1, "a") // ERROR 14 `^invalid operation: complex\(1, "a"\) \(mismatched types untyped float and untyped string\)$`
	_ = real(s) // ERROR 11 "^invalid argument: argument has type \[\]int, expected complex type$"
	_ = complex(float32(1), float64(2)) // ERROR 14 "^invalid operation: complex\(float32\(1\), float64\(2\)\) \(mismatched types float32 and float64\)$"
	f := len // ERROR 2 "^declared and not used: f$" 7 "^len \(built-in\) must be called$"
	println(len) // ERROR 10 "^len \(built-in\) must be called$"
	_ = recover // ERROR 6 "^recover \(built-in\) must be called$"
	_ = x.(int) // ERROR 6 "^invalid operation: x \(variable of type int\) is not an interface$"
}
