package main

const c = 1

type T struct{ x int }

func f() T { return T{} }

func main() {
	s := "abc"
	s[0] = 'x' // ERROR 2 "^cannot assign to s\[0\] \(neither addressable nor a map index expression\)$"
	c = 2 // ERROR 2 "^cannot assign to c \(neither addressable nor a map index expression\)$"
	m := map[string]T{}
	m["a"].x = 1 // ERROR 2 `^cannot assign to struct field m\["a"\]\.x in map$`
	f().x = 1 // ERROR 2 "^cannot assign to f\(\)\.x \(neither addressable nor a map index expression\)$"
	f() = T{} // ERROR 2 "^cannot assign to f\(\) \(neither addressable nor a map index expression\)$"
	1 = 2 // ERROR 2 "^cannot assign to 1 \(neither addressable nor a map index expression\)$"
	nil = nil // ERROR 2 "^cannot assign to nil \(neither addressable nor a map index expression\)$"
	T = 5 // ERROR 2 "^T \(type\) is not an expression$"
	main = nil // ERROR 2 "^cannot assign to main \(neither addressable nor a map index expression\)$"
	len = 3 // ERROR 2 "^len \(built-in\) must be called$"
	(s) = "ok"
	s + s = "x" // ERROR 2 "^cannot assign to s \+ s \(neither addressable nor a map index expression\)$"
	true = false // ERROR 2 "^cannot assign to true \(neither addressable nor a map index expression\)$"
	&m["a"] = nil // ERROR 3 `^invalid operation: cannot take address of m\["a"\] \(map index expression of struct type T\)$`
	for f() = range m { // ERROR 6 "^cannot assign to f\(\) \(neither addressable nor a map index expression\)$"
	}
	_ = &m["a"] // ERROR 7 `^invalid operation: cannot take address of m\["a"\] \(map index expression of struct type T\)$`
	_ = &s[0] // ERROR 7 "^invalid operation: cannot take address of s\[0\] \(value of type byte\)$"
	_ = &f().x // ERROR 7 "^invalid operation: cannot take address of f\(\)\.x \(value of type int\)$"
	m["a"].x++ // ERROR 2 `^cannot assign to struct field m\["a"\]\.x in map$`
	f().x += 1 // ERROR 2 "^cannot assign to f\(\)\.x \(neither addressable nor a map index expression\)$"
	_++ // ERROR 2 "^cannot use _ as value or type$"
	_ += 1 // ERROR 2 "^cannot use _ as value or type$"
	x := _ // ERROR 2 "^declared and not used: x$" 7 "^cannot use _ as value or type$"
	_ = _ // ERROR 6 "^cannot use _ as value or type$"
}
