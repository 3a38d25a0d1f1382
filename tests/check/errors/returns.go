package main

func a() int {} // ERROR 15 "^missing return$"
func b() int { for {} }
func c() int { for { break } } // ERROR 30 "^missing return$"
func d(x int) int {
	if x > 0 {
		return 1
	}
} // ERROR 1 "^missing return$"
func e(x int) int {
	if x > 0 {
		return 1
	} else {
		panic("no")
	}
}
func f(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR 1 "^missing return$"
func g(x int) int {
	switch x {
	case 1:
		fallthrough
	default:
		return 1
	}
}
func h(x int) int {
	switch x {
	default:
		break
	}
} // ERROR 1 "^missing return$"
func i() int {
L:
	for {
		for {
			break L
		}
	}
} // ERROR 1 "^missing return$"
func j(c chan int) int {
	select {
	case <-c:
		return 1
	}
}
func k() int { select {} }
func l() int { goto L; L: return 1 }
func m() int { panic := func(int) {}; panic(1) } // ERROR 48 "^missing return$"
func n() (x int) { x = 1 } // ERROR 26 "^missing return$"
func o() int { { return 1 } }
func p(s []int) int { for range s { return 1 } } // ERROR 48 "^missing return$"
func q() int { return 1; ; }
var _ = func() string { if true { return "" } } // ERROR 47 "^missing return$"

func main() {}
