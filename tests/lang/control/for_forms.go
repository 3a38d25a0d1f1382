package main

import "fmt"

func main() {
	for i := 0; i < 3; i++ {
		fmt.Print(i, " ")
	}
	n := 3
	for n > 0 {
		n--
		fmt.Print(n, " ")
	}
	for {
		n++
		if n%2 == 0 {
			continue
		}
		if n > 6 {
			break
		}
		fmt.Print(n, " ")
	}
	for i, j := 0, 5; i < j; i, j = i+1, j-1 {
		fmt.Print(i, j, " ")
	}
	i := 10
	for ; i < 12; i++ {
	}
	for i = 20; ; {
		if i++; i > 22 {
			break
		}
	}
	fmt.Println(i)
	for i := range 3 {
		i *= 2
		fmt.Print(i, " ")
	}
	for range 2 {
		fmt.Print("x")
	}
	for i := 0; i < 2; i++ {
		i := i * 10
		fmt.Print(i, ";")
	}
	s := []int{1, 2}
	for len(s) < 5 {
		s = append(s, len(s))
	}
	fmt.Println(s)
}

// Output:
// 0 1 2 2 1 0 1 3 5 0 5 1 4 2 3 23
// 0 2 4 xx0;10;[1 2 2 3 4]
