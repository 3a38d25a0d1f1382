package main

type (
	Dup interface { M(); M() } // ERROR 23 "^duplicate method M\n\t4:18: other declaration of method M$"
	E1  interface { M() }
	E2  interface { M() int }
	Mix interface { E1; E2 } // ERROR 22 "^duplicate method M\n\t7:18: other declaration of method M$"
	Ok  interface { E1; E1 }
	Blank interface { _() } // ERROR 20 "^methods must have a unique non-blank name$"
	Cyc interface { Cyc } // ERROR 2 "^invalid recursive type: Cyc refers to itself$"
	T   struct{}
	U   struct{ M int }
	R   interface { Read(p []byte) (n int, err error) }
)

func (T) M() int { return 0 }
func (t *T) Read(p []byte) (int, error) { return 0, nil }

func main() {
	var e E1 = T{} // ERROR 13 "^cannot use T\{\} \(value of struct type T\) as E1 value in variable declaration: T does not implement E1 \(wrong type for method M\)\n\t\thave M\(\) int\n\t\twant M\(\)$"
	var f E2 = T{}
	var g E1 = U{} // ERROR 13 "^cannot use U\{\} \(value of struct type U\) as E1 value in variable declaration: U does not implement E1 \(U\.M is a field, not a method\)$"
	var r R = T{} // ERROR 12 "^cannot use T\{\} \(value of struct type T\) as R value in variable declaration: T does not implement R \(method Read has pointer receiver\)$"
	r = &T{}
	_ = e.(T) // ERROR 6 "^impossible type assertion: e\.\(T\)\n\tT does not implement E1 \(wrong type for method M\)\n\t\thave M\(\) int\n\t\twant M\(\)$"
	_ = f.(T)
	_ = e.(E2)
	_ = f.(*U) // ERROR 6 "^impossible type assertion: f\.\(\*U\)\n\t\*U does not implement E2 \(\*U\.M is a field, not a method\)$"
	_ = r.(T) // ERROR 6 "^impossible type assertion: r\.\(T\)\n\tT does not implement R \(method Read has pointer receiver\)$"
	_ = T{}.(E1) // ERROR 6 "^invalid operation: T\{\} \(value of struct type T\) is not an interface$"
	_, ok := f.(int) // ERROR 11 "^impossible type assertion: f\.\(int\)\n\tint does not implement E2 \(missing method M\)$"
	f.N() // ERROR 4 "^f\.N undefined \(type E2 has no field or method N\)$"
	f.m() // ERROR 4 "^f\.m undefined \(type E2 has no field or method m, but does have method M\)$"
	e == f // ERROR 7 "^invalid operation: e == f \(mismatched types E1 and E2\)$"
	_ = e == g
	_ = f == T{}
	_ = f == 1 // ERROR 11 "^invalid operation: f == 1 \(mismatched types E2 and untyped int\)$"
	var x interface{ M() int; N() }
	f = x
	x = f // ERROR 6 "^cannot use f \(variable of interface type E2\) as interface\{M\(\) int; N\(\)\} value in assignment: E2 does not implement interface\{M\(\) int; N\(\)\} \(missing method N\)$"
	_ = ok
	switch f.(type) {
	case T, *T:
	case T: // ERROR 7 "^duplicate case T in type switch\n\t43:7: previous case$"
	case int: // ERROR 7 "^impossible type switch case: int\n\tf \(variable of interface type E2\) cannot have dynamic type int \(missing method M\)$"
	case nil:
	case nil: // ERROR 7 "^duplicate case nil in type switch\n\t46:7: previous case$"
	case E1:
	}
	switch y := f.(type) { // ERROR 9 "^y declared and not used$"
	case T:
	}
	switch z := (1).(type) { // ERROR 9 "^z declared and not used$" 14 "^\(1\) \(untyped int constant 1\) is not an interface$"
	}
	switch f := f.(type) {
	case T:
		f.x() // ERROR 5 "^f\.x undefined \(type T has no field or method x\)$"
	case E1, E2:
		_ = f.M()
	default:
		_ = f + 1 // ERROR 7 "^invalid operation: f \+ 1 \(mismatched types E2 and untyped int\)$"
	}
}
