package main

type S struct {
	f func()
	s []int
}

func main() {
	var a, b []int
	var f, g func()
	var m map[int]int
	var s S
	var i any
	var p, q *int
	_ = a == b // ERROR 6 "^invalid operation: a == b \(slice can only be compared to nil\)$"
	_ = f == g // ERROR 6 "^invalid operation: f == g \(func can only be compared to nil\)$"
	_ = m == m // ERROR 6 "^invalid operation: m == m \(map can only be compared to nil\)$"
	_ = s == s // ERROR 6 "^invalid operation: s == s \(struct containing func\(\) cannot be compared\)$"
	_ = a == nil
	_ = i == a // ERROR 11 "^invalid operation: i == a \(slice can only be compared to nil\)$"
	_ = p + q // ERROR 6 "^invalid operation: operator \+ not defined on p \(variable of type \*int\)$"
	_ = p < q // ERROR 6 "^invalid operation: p < q \(operator < not defined on pointer\)$"
	_ = true < false // ERROR 6 "^invalid operation: true < false \(operator < not defined on untyped bool\)$"
	_ = nil == nil // ERROR 13 "^invalid operation: nil == nil \(operator == not defined on untyped nil\)$"
	_ = i + 1 // ERROR 6 "^invalid operation: i \+ 1 \(mismatched types any and untyped int\)$"
	_ = *a // ERROR 7 "^invalid operation: cannot indirect a \(variable of type \[\]int\)$"
	_ = *m // ERROR 7 "^invalid operation: cannot indirect m \(variable of type map\[int\]int\)$"
	_ = &1 // ERROR 7 "^invalid operation: cannot take address of 1 \(untyped int constant\)$"
	_ = &f() // ERROR 7 "^f\(\) \(no value\) used as value$"
	_ = a.x // ERROR 8 "^a\.x undefined \(type \[\]int has no field or method x\)$"
	_ = a[0][1] // ERROR 10 "^cannot index a\[0\] \(variable of type int\)$"
	_ = m.x // ERROR 8 "^m\.x undefined \(type map\[int\]int has no field or method x\)$"
	_ = p.x // ERROR 8 "^p\.x undefined \(type \*int has no field or method x\)$"
	_ = 5[0] // ERROR 7 "^cannot index 5 \(untyped int constant\)$"
	_ = f[1] // ERROR 7 "^cannot index f \(variable of type func\(\)\)$"
	a() // ERROR 2 "^invalid operation: cannot call a \(variable of type \[\]int\): \[\]int is not a function$"
	i() // ERROR 2 "^invalid operation: cannot call i \(variable of interface type any\): any is not a function$"
	_ = len(5) // ERROR 10 "^invalid argument: 5 \(untyped int constant\) for built-in len$"
	_ = cap(m) // ERROR 10 "^invalid argument: m \(variable of type map\[int\]int\) for built-in cap$"
	_ = !1 // ERROR 7 "^invalid operation: operator ! not defined on 1 \(untyped int constant\)$"
	1++ // ERROR 2 "^cannot assign to 1 \(neither addressable nor a map index expression\)$"
	a++ // ERROR 2 "^invalid operation: a\+\+ \(non-numeric type \[\]int\)$"
	"a"[0] = 'b' // ERROR 2 `^cannot assign to "a"\[0\] \(neither addressable nor a map index expression\)$`
}
