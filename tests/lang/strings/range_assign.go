package main

import "fmt"

type holder struct {
	i int
	r rune
}

func main() {
	var h holder
	a := [2]rune{}
	for h.i, h.r = range "aé" {
		a[min(h.i, 1)] = h.r
	}
	fmt.Println(h, a)
	var i any
	var r any
	for i, r = range "xy" {
	}
	fmt.Printf("%T %v %T %v\n", i, i, r, r)
	s := "abc"
	for k, c := range s {
		s = "changed"
		fmt.Print(k, string(c), " ")
	}
	fmt.Println(s)
	for range "" {
		fmt.Println("never")
	}
	for i, c := range "loop" {
		if i == 1 {
			continue
		}
		if c == 'p' {
			break
		}
		fmt.Print(string(c))
	}
	fmt.Println()
}

// Output:
// {1 233} [97 233]
// int 1 int32 121
// 0a 1b 2c changed
// lo
