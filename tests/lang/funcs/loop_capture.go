package main

import "fmt"

// Each iteration has its own copy of the loop variables.
func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), ";")
	}
	fmt.Println()
	var ps []*int
	for i := 0; i < 6; i++ {
		ps = append(ps, &i)
		i++
	}
	for _, p := range ps {
		fmt.Print(*p, ";")
	}
	fmt.Println()
	fs = nil
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fs = append(fs, func() int { return i*100 + j })
	}
	for _, f := range fs {
		fmt.Print(f(), ";")
	}
	fmt.Println()
	// The closure of one iteration changes the variable before the post statement copies it.
	for i := 0; i < 10; i++ {
		func() { i += 3 }()
		fmt.Print(i, ";")
	}
	fmt.Println()
	fs = nil
	for k, v := range []int{5, 6} {
		fs = append(fs, func() int { v++; return k*10 + v })
	}
	for c := range "ab" {
		fs = append(fs, func() int { return c })
	}
	var outer int
	for outer = range 3 {
		fs = append(fs, func() int { return outer })
	}
	for _, f := range fs {
		fmt.Print(f(), ";")
	}
	fmt.Println()
	i := 0
	fs = nil
	for ; i < 2; i++ {
		fs = append(fs, func() int { return i })
	}
	fmt.Println(fs[0](), fs[1]())
	fs = nil
	for i := 0; i < 4; i++ {
		if i == 1 {
			continue
		}
		fs = append(fs, func() int { return i })
	}
	fmt.Println(fs[0](), fs[1](), fs[2]())
}

// Output:
// 10 20;11 21;12 22;
// 1;3;5;
// 10;108;206;304;
// 3;7;11;
// 6;17;0;1;2;2;2;
// 2 2
// 0 2 3
