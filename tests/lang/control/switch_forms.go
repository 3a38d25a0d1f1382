package main

import "fmt"

func call(s string, v int) int { fmt.Print(s, " "); return v }

func grade(n int) string {
	switch {
	case n >= 90:
		return "A"
	case n >= 80:
		return "B"
	default:
		return "C"
	}
}

func days(m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		return 28
	}
	return 31
}

func main() {
	fmt.Println(grade(95), grade(80), grade(3), days(6), days(2), days(12))
	switch x := call("tag", 2); x {
	case call("one", 1), call("two", 2), call("three", 3):
		fmt.Println("matched")
	case call("never", 2):
		fmt.Println("no")
	}
	switch call("x", 1); {
	default:
		fmt.Println("default first")
	case call("y", 1) == 2:
		fmt.Println("no")
	}
	switch {
	default:
		fmt.Println("no")
	case true:
		fmt.Println("true")
	}
	switch s := "b"; s {
	case "a":
	case "b", "c":
		s += "!"
		fmt.Println(s)
	}
	switch f := 1.5; {
	case f > 1:
		f := int(f)
		fmt.Println(f)
	}
	var e error
	switch e {
	case nil:
		fmt.Println("nil error")
	}
	switch any(3) {
	case "3":
		fmt.Println("string")
	case 3:
		fmt.Println("int")
	}
	switch [2]int{1, 2} {
	case [2]int{1, 2}:
		fmt.Println("array")
	}
	switch p := new(int); *p {
	case 0:
		*p = 5
		fmt.Println(*p)
	}
	switch {
	}
	switch call("alone", 0); {
	}
	fmt.Println("end")
}

// Output:
// A B C 30 28 31
// tag one two matched
// x y default first
// true
// b!
// 1
// nil error
// int
// array
// 5
// alone end
