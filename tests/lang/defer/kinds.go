package main

import "fmt"

var trace string

func t(s string) { trace += s }

func eight() {
	defer t("1")
	defer t("2")
	defer t("3")
	defer t("4")
	defer t("5")
	defer t("6")
	defer t("7")
	defer t("8")
}

func nine() {
	defer t("1")
	defer t("2")
	defer t("3")
	defer t("4")
	defer t("5")
	defer t("6")
	defer t("7")
	defer t("8")
	defer t("9")
}

func mixed() {
	defer t("a")
	for i := range 3 {
		defer t(fmt.Sprint(i))
	}
	defer t("b")
}

func returns(n int) string {
	defer t("x")
	defer t("y")
	defer t("z")
	switch n {
	case 0:
		return "zero"
	case 1:
		return "one"
	case 2:
		return "two"
	case 3:
		return "three"
	case 4:
		return "four"
	}
	return "many"
}

// The result escapes, so the deferred calls cannot be open-coded.
func escaping() (n int) {
	keep = &n
	defer func() { n += 10 }()
	defer t("e")
	return 1
}

var keep *int

func big() (sum int) {
	var buf [5000]int
	defer func() {
		for _, v := range buf {
			sum += v
		}
	}()
	for i := range buf {
		buf[i] = i
	}
	return 0
}

func main() {
	for _, f := range []func(){eight, nine, mixed, func() { returns(3); returns(9) }} {
		trace = ""
		f()
		fmt.Println(trace)
	}
	fmt.Println(escaping(), *keep, big())
}

// Output:
// 87654321
// 987654321
// b210a
// zyxzyx
// 11 11 12497500
