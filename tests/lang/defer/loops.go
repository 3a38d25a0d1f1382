package main

import "fmt"

func count() {
	for i := 0; i < 4; i++ {
		defer fmt.Print(i, " ")
	}
	for i := range 2 {
		defer func() { fmt.Print("c", i, " ") }()
	}
}

func shared() {
	var i int
	for i = 0; i < 3; i++ {
		defer func() { fmt.Print("s", i, " ") }()
	}
}

func conditional(n int) {
	for i := range n {
		if i%2 == 0 {
			continue
		}
		defer fmt.Print("odd", i, " ")
		if i > 4 {
			return
		}
	}
}

func gotoLoop() {
	i := 0
again:
	defer fmt.Print("g", i, " ")
	i++
	if i < 3 {
		goto again
	}
}

func many(n int) (sum int) {
	for i := range n {
		defer func() { sum = sum*31%1000003 + i }()
	}
	return
}

func perIteration() {
	for i := range 3 {
		func() {
			defer fmt.Print("end", i, " ")
			fmt.Print("start", i, " ")
		}()
	}
}

func main() {
	for _, f := range []func(){count, shared, func() { conditional(10) }, gotoLoop, perIteration} {
		f()
		fmt.Println("|")
	}
	fmt.Println(many(100000))
}

// Output:
// c1 c0 3 2 1 0 |
// s3 s3 s3 |
// odd5 odd3 odd1 |
// g2 g1 g0 |
// start0 end0 start1 end1 start2 end2 |
// 532954
