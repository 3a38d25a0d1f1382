package main

func f() int { return 1 }

type T struct{ x int }

func main() {
	x := 1
	t := T{}
	x + 1 // ERROR 2 "^x \+ 1 \(value of type int\) is not used$"
	x // ERROR 2 "^x \(variable of type int\) is not used$"
	t.x // ERROR 2 "^t\.x \(variable of type int\) is not used$"
	"string" // ERROR 2 `^"string" \(untyped string constant\) is not used$`
	5 // ERROR 2 "^5 \(untyped int constant\) is not used$"
	f // ERROR 2 "^f \(value of type func\(\) int\) is not used$"
	f() + 1 // ERROR 2 "^f\(\) \+ 1 \(value of type int\) is not used$"
	-x // ERROR 2 "^-x \(value of type int\) is not used$"
	x == 1 // ERROR 2 "^x == 1 \(untyped bool value\) is not used$"
	func() {} // ERROR 2 "^func\(\) \{\} \(value of type func\(\)\) is not used$"
	[]int{1} // ERROR 2 "^\[\]int\{…\} \(value of type \[\]int\) is not used$"
	T{} // ERROR 2 "^T\{\} \(value of struct type T\) is not used$"
	T // ERROR 2 "^T \(type\) is not an expression$"
	nil // ERROR 2 "^nil is not used$"
	x.(int) // ERROR 2 "^invalid operation: x \(variable of type int\) is not an interface$"
	int(x) // ERROR 2 "^int\(x\) \(value of type int\) is not used$"
	&x // ERROR 2 "^&x \(value of type \*int\) is not used$"
	len("a") // ERROR 2 `^len\("a"\) \(constant 1 of type int\) is not used$`
	t.x == 1 // ERROR 2 "^t\.x == 1 \(untyped bool value\) is not used$"
	*&x // ERROR 2 "^\*&x \(variable of type int\) is not used$"
	f()
	(f())
	main // ERROR 2 "^main \(value of type func\(\)\) is not used$"
}
