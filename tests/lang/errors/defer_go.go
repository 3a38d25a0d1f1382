package main

func f() int { return 1 }

func main() {
	defer f // ERROR 8 "^expression in defer must be function call$"
	defer (f()) // ERROR 8 "^expression in defer must not be parenthesized$"
	defer int(1) // ERROR 8 "^defer requires function call, not conversion int\(1\) \(constant 1 of type int\)$"
	defer len("a") // ERROR 8 `^defer discards result of len\("a"\) \(constant 1 of type int\)$`
	defer append([]int{}, 1) // ERROR 8 "^defer discards result of append\(\[\]int\{\}, 1\) \(value of type \[\]int\)$"
	defer func() {} // ERROR 8 "^expression in defer must be function call$"
	defer 1 // ERROR 8 "^expression in defer must be function call$"
	go f // ERROR 5 "^expression in go must be function call$"
	go (f()) // ERROR 5 "^expression in go must not be parenthesized$"
	go cap([]int{}) // ERROR 5 "^go discards result of cap\(\[\]int\{\}\) \(value of type int\)$"
	defer f()() // ERROR 8 "^invalid operation: cannot call f\(\) \(value of type int\): int is not a function$"
	defer recover()
	defer panic(1)
	defer x() // ERROR 8 "^undefined: x$"
	defer func() int { return 1 }()
	defer new(int) // ERROR 8 "^defer discards result of new\(int\) \(value of type \*int\)$"
	defer make([]int, 1) // ERROR 8 "^defer discards result of make\(\[\]int, 1\) \(value of type \[\]int\)$"
	defer println // ERROR 8 "^expression in defer must be function call$"
}
