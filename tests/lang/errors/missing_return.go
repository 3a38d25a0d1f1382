package main

func a(x int) int {
	if x > 0 {
		return 1
	}
} // ERROR 1 "^missing return$"

func b(x int) int {
	for x < 10 {
		return x
	}
} // ERROR 1 "^missing return$"

func c(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR 1 "^missing return$"

func d(x int) int {
	for {
		if x > 0 {
			break
		}
	}
} // ERROR 1 "^missing return$"

func e() int {
	defer func() { recover() }()
} // ERROR 1 "^missing return$"

func f(x any) string {
	switch x.(type) {
	case int:
		return "int"
	default:
		println()
	}
} // ERROR 1 "^missing return$"

func g() int {
	func() int {
		return 1
	}()
} // ERROR 1 "^missing return$"

func ok1(x int) int {
	if x > 0 {
		return 1
	} else {
		panic("x")
	}
}

func ok2(x int) int {
	switch {
	case x > 1:
		return 1
	case x > 0:
		fallthrough
	default:
		for {
		}
	}
}

func ok3() int {
L:
	goto L
}

func h() int {
outer:
	for {
		for {
			break outer
		}
	}
} // ERROR 1 "^missing return$"

func main() {}
