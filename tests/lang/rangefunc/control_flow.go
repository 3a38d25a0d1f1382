package main

import "fmt"

func seq(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Print("end", n, " ")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func nested() string {
outer:
	for i := range seq(3) {
		for j := range seq(4) {
			switch {
			case j == 1:
				continue
			case i == 1:
				continue outer
			case j == 3 && i == 0:
				break
			case i == 2 && j == 2:
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	for i := range seq(2) {
		for j := range seq(2) {
			if i+j == 2 {
				return fmt.Sprint("returned ", i, j)
			}
		}
	}
	return "not here"
}

func jump() (n int) {
	for i := range seq(5) {
		if i == 2 {
			goto out
		}
		n += i
	}
	return -1
out:
	return n + 100
}

func results() (a int, b string) {
	defer func() { b += "!" }()
	for i := range seq(3) {
		a = i
		if i == 1 {
			return i * 50, "ret"
		}
	}
	return
}

func main() {
	fmt.Println(nested())
	fmt.Println(jump())
	fmt.Println(results())
}

// Output:
// 0 0 0 2 0 3 end4 end4 2 0 end4 end3 end2 end2 end2 returned 1 1
// end5 101
// end3 50 ret!
