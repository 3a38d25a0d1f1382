package main

import "fmt"

func main() {
	var fs []func()
	for i := 0; i < 6; i++ {
		fs = append(fs, func() { fmt.Print(" ", i) })
		if i%2 == 0 {
			i++
		}
	}
	var p []*int
	for i := 0; i < 4; i++ {
		p = append(p, &i)
		if i == 1 {
			*p[0] = 50
		}
	}
	outside := 0
	for outside = 0; outside < 2; outside++ {
		fs = append(fs, func() { fmt.Print(" o", outside) })
	}
	for _, f := range fs {
		f()
	}
	for _, q := range p {
		fmt.Print(" ", *q)
	}
	fmt.Println()
}

// Output:
//  1 3 5 o2 o2 50 1 2 3
