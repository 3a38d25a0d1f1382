package main

import "fmt"

type T int

func main() {
	x := 1
	var i any
	var s fmt.Stringer
	switch x.(type) { // ERROR 9 "^x \(variable of type int\) is not an interface$"
	case int:
	}
	switch i.(type) {
	case 1: // ERROR 7 "^1 is not a type$"
	case undefinedType: // ERROR 7 "^undefined: undefinedType$"
	}
	switch s.(type) {
	case T: // ERROR 7 "^impossible type switch case: T\n\ts \(variable of interface type fmt\.Stringer\) cannot have dynamic type T \(missing method String\)$"
	case int: // ERROR 7 "^impossible type switch case: int\n\ts \(variable of interface type fmt\.Stringer\) cannot have dynamic type int \(missing method String\)$"
	case *T: // ERROR 7 "^impossible type switch case: \*T\n\ts \(variable of interface type fmt\.Stringer\) cannot have dynamic type \*T \(missing method String\)$"
	case error:
	}
	switch v := i.(type) { // ERROR 9 "^v declared and not used$"
	}
	_ = i.(type) // ERROR 6 "^invalid syntax tree: use of \.\(type\) outside type switch$"
	_ = x.(int) // ERROR 6 "^invalid operation: x \(variable of type int\) is not an interface$"
	_ = s.(T) // ERROR 6 "^impossible type assertion: s\.\(T\)\n\tT does not implement fmt\.Stringer \(missing method String\)$"
	switch i.(type) {
	case int:
		fallthrough // ERROR 3 "^cannot fallthrough in type switch$"
	case string:
	}
	if i.(type) { // ERROR 5 "^invalid syntax tree: use of \.\(type\) outside type switch$"
	}
}
