package main

import "unsafe"

type T struct {
	a int
	b [3]string
	*E
}
type E struct{ e int }

func (T) m() {}

func main() {
	var (
		s  []int
		m  map[string]int
		ch <-chan int
		st string
		f  float64
		c  complex128
		t  T
		p  *int
	)
	_ = append(s, "a") // ERROR 16 `^cannot use "a" \(untyped string constant\) as int value in argument to append$`
	_ = append(st, 'a') // ERROR 13 "^invalid append: argument must be a slice; have st \(variable of type string\)$"
	_ = append(nil, 1) // ERROR 13 "^invalid append: argument must be a slice; have untyped nil$"
	_ = append([]byte{}, st...)
	_ = append(s, s) // ERROR 16 "^cannot use s \(variable of type \[\]int\) as int value in argument to append$"
	append(s, 1) // ERROR 2 "^append\(s, 1\) \(value of type \[\]int\) is not used$"
	_ = len(1, 2) // ERROR 6 "^invalid operation: too many arguments for len\(1, 2\) \(expected 1, found 2\)$"
	_ = len(f) // ERROR 10 "^invalid argument: f \(variable of type float64\) for built-in len$"
	_ = cap(m) // ERROR 10 "^invalid argument: m \(variable of type map\[string\]int\) for built-in cap$"
	_ = cap(st) // ERROR 10 "^invalid argument: st \(variable of type string\) for built-in cap$"
	_ = copy(s, st) // ERROR 11 "^invalid copy: arguments s \(variable of type \[\]int\) and st \(variable of type string\) have different element types int and byte$"
	_ = copy(s, []string{}) // ERROR 11 "^invalid copy: arguments s \(variable of type \[\]int\) and \[\]string\{\} \(value of type \[\]string\) have different element types int and string$"
	_ = copy(s) // ERROR 6 "^invalid operation: not enough arguments for copy\(s\) \(expected 2, found 1\)$"
	delete(m, 1) // ERROR 12 "^cannot use 1 \(untyped int constant\) as string value in argument to delete$"
	delete(s, 1) // ERROR 9 "^invalid argument: s \(variable of type \[\]int\) is not a map$"
	close(ch) // ERROR 8 "^invalid operation: cannot close receive-only channel ch \(variable of type <-chan int\)$"
	close(s) // ERROR 8 "^invalid operation: cannot close non-channel s \(variable of type \[\]int\)$"
	clear(st) // ERROR 8 "^invalid argument: cannot clear st \(variable of type string\): argument must be \(or constrained by\) map or slice$"
	_ = make(int) // ERROR 11 "^invalid argument: cannot make int: type must be slice, map, or channel$"
	_ = make([]int) // ERROR 6 "^invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1$"
	_ = make([]int, -1) // ERROR 18 "^invalid argument: index -1 \(constant of type int\) must not be negative$"
	_ = make([]int, 5, 3) // ERROR 18 "^invalid argument: length and capacity swapped$"
	_ = make(map[string]int, 1, 2) // ERROR 6 "^invalid operation: make\(map\[string\]int, 1, 2\) expects 1 or 2 arguments; found 3$"
	_ = make([]int, 1.5) // ERROR 18 "^1\.5 \(untyped float constant\) truncated to int$"
	_ = make(T) // ERROR 11 "^invalid argument: cannot make T: type must be slice, map, or channel$"
	_ = new() // ERROR 6 "^invalid operation: not enough arguments for new\(\) \(expected 1, found 0\)$"
	_ = new(int, 2) // ERROR 6 "^invalid operation: too many arguments for new\(int, 2\) \(expected 1, found 2\)$"
	_ = new(5) == p
	_ = complex(1, "a") // ERROR 14 `^invalid operation: complex\(1, "a"\) \(mismatched types untyped float and untyped string\)$`
	_ = complex(f, 1)
	_ = complex(float32(1), f) // ERROR 14 "^invalid operation: complex\(float32\(1\), f\) \(mismatched types float32 and float64\)$"
	_ = real(f) + imag(c) // ERROR 11 "^invalid argument: argument has type float64, expected complex type$"
	_ = min(1, 2.5, "a") // ERROR 18 `^invalid argument: mismatched types untyped float \(previous argument\) and untyped string \(type of "a"\)$`
	_ = max(s...) // ERROR 6 "^invalid operation: invalid use of \.\.\. with built-in max$"
	_ = min(t, t) // ERROR 10 "^invalid argument: t \(variable of struct type T\) cannot be ordered$"
	_ = max(f, 1, 'a')
	panic() // ERROR 2 "^invalid operation: not enough arguments for panic\(\) \(expected 1, found 0\)$"
	panic(1, 2) // ERROR 2 "^invalid operation: too many arguments for panic\(1, 2\) \(expected 1, found 2\)$"
	print(main()) // ERROR 8 "^main\(\) \(no value\) used as value$"
	recover(1) // ERROR 2 "^invalid operation: too many arguments for recover\(1\) \(expected 0, found 1\)$"
	_ = unsafe.Sizeof(t, t) // ERROR 6 "^invalid operation: too many arguments for unsafe\.Sizeof\(t, t\) \(expected 1, found 2\)$"
	_ = unsafe.Offsetof(t) // ERROR 22 "^invalid argument: t is not a selector expression$"
	_ = unsafe.Offsetof(t.e) // ERROR 22 "^invalid argument: field e is embedded via a pointer in T$"
	_ = unsafe.Offsetof(t.m) // ERROR 22 "^invalid argument: t\.m is a method value$"
	_ = unsafe.Offsetof(t.b)
	_ = unsafe.Add(p, 1) // ERROR 17 "^cannot use p \(variable of type \*int\) as unsafe\.Pointer value in argument to unsafe\.Add$"
	_ = unsafe.Slice(f, 1) // ERROR 19 "^invalid argument: f \(variable of type float64\) is not a pointer$"
	_ = unsafe.String(p, 1) // ERROR 20 "^cannot use p \(variable of type \*int\) as \*byte value in argument to unsafe\.String$"
	_ = unsafe.Pointer(f) // ERROR 21 "^cannot convert f \(variable of type float64\) to type unsafe\.Pointer$"
	const size = unsafe.Sizeof(t)
	var _ [size]int = [1]int{} // ERROR 20 "^cannot use \[1\]int\{\} \(value of type \[1\]int\) as \[64\]int value in variable declaration$"
	len // ERROR 2 "^len \(built-in\) must be called$"
	_ = len // ERROR 6 "^len \(built-in\) must be called$"
	len(st) // ERROR 2 "^len\(st\) \(value of type int\) is not used$"
	var g = copy // ERROR 6 "^declared and not used: g$" 10 "^copy \(built-in\) must be called$"
}
