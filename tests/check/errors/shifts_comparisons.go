package main

type S struct{ f func() }
type A [2][]int

func main() {
	var (
		i  int
		u  uint
		f  float64
		s  string
		st S
		ar A
		m  map[string]int
		fn func()
		p  *int
		q  *string
		ch chan int
		c  complex128
		e  error
		x  any
	)
	_ = 1.5 << 2 // ERROR 6 "^invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer$"
	_ = 1 << i
	var a float64 = 1 << i // ERROR 18 "^invalid operation: shifted operand 1 \(type float64\) must be integer$"
	var b = 1.0 << i // ERROR 10 "^invalid operation: shifted operand 1\.0 \(type float64\) must be integer$"
	_ = f << 1 // ERROR 6 "^invalid operation: shifted operand f \(variable of type float64\) must be integer$"
	_ = i << f // ERROR 11 "^invalid operation: shift count f \(variable of type float64\) must be integer$"
	_ = i << -1 // ERROR 11 "^invalid operation: negative shift count -1 \(untyped int constant\)$"
	_ = i << 1.0
	_ = i << "a" // ERROR 11 `^cannot convert "a" \(untyped string constant\) to type uint$`
	_ = uint8(1) << 8 // ERROR 6 "^uint8\(1\) << 8 \(constant 256 of type uint8\) overflows uint8$"
	_ = int8(1) << 7 // ERROR 6 "^int8\(1\) << 7 \(constant 128 of type int8\) overflows int8$"
	_ = "a"[1<<i]
	_ = make([]int, 1.0<<i)
	_ = (1 << i) == 2.5 // ERROR 7 "^invalid operation: shifted operand 1 \(type float64\) must be integer$"
	_ = i == u // ERROR 11 "^invalid operation: i == u \(mismatched types int and uint\)$"
	_ = i == 1.5 // ERROR 11 "^1\.5 \(untyped float constant\) truncated to int$"
	_ = s == 'a' // ERROR 11 "^invalid operation: s == 'a' \(mismatched types string and untyped rune\)$"
	_ = st == st // ERROR 6 "^invalid operation: st == st \(struct containing func\(\) cannot be compared\)$"
	_ = ar == ar // ERROR 6 "^invalid operation: ar == ar \(A cannot be compared\)$"
	_ = m == m // ERROR 6 "^invalid operation: m == m \(map can only be compared to nil\)$"
	_ = m == nil
	_ = fn == fn // ERROR 6 "^invalid operation: fn == fn \(func can only be compared to nil\)$"
	_ = p == q // ERROR 11 "^invalid operation: p == q \(mismatched types \*int and \*string\)$"
	_ = p < p // ERROR 6 "^invalid operation: p < p \(operator < not defined on pointer\)$"
	_ = ch < ch // ERROR 6 "^invalid operation: ch < ch \(operator < not defined on chan\)$"
	_ = c < c // ERROR 6 "^invalid operation: c < c \(operator < not defined on complex128\)$"
	_ = c == 1
	_ = e == nil
	_ = e == x
	_ = x == 1
	_ = x == fn // ERROR 11 "^invalid operation: x == fn \(func can only be compared to nil\)$"
	_ = nil == nil // ERROR 13 "^invalid operation: nil == nil \(operator == not defined on untyped nil\)$"
	_ = s < 1 // ERROR 10 "^invalid operation: s < 1 \(mismatched types string and untyped int\)$"
	_ = true < false // ERROR 6 "^invalid operation: true < false \(operator < not defined on untyped bool\)$"
	_ = !i // ERROR 7 "^invalid operation: operator ! not defined on i \(variable of type int\)$"
	_ = i && true // ERROR 6 "^invalid operation: i && true \(mismatched types int and untyped bool\)$"
	_ = i == true // ERROR 11 "^invalid operation: i == true \(mismatched types int and untyped bool\)$"
	_ = &1 // ERROR 7 "^invalid operation: cannot take address of 1 \(untyped int constant\)$"
	_ = &i == nil
	_ = *i // ERROR 7 "^invalid operation: cannot indirect i \(variable of type int\)$"
	_ = **p // ERROR 7 "^invalid operation: cannot indirect \*p \(variable of type int\)$"
	_ = -s // ERROR 7 "^invalid operation: operator - not defined on s \(variable of type string\)$"
	_ = ^f // ERROR 7 "^invalid operation: operator \^ not defined on f \(variable of type float64\)$"
	_ = +true // ERROR 7 "^invalid operation: operator \+ not defined on true \(untyped bool constant\)$"
	_ = i % f // ERROR 6 "^invalid operation: i % f \(mismatched types int and float64\)$"
	_ = s - s // ERROR 6 "^invalid operation: operator - not defined on s \(variable of type string\)$"
	_ = f % 2 // ERROR 6 "^invalid operation: operator % not defined on f \(variable of type float64\)$"
	_ = i &^ f // ERROR 6 "^invalid operation: i &\^ f \(mismatched types int and float64\)$"
	_, _, _ = a, b, q
}
