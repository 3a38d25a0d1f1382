package main

import "fmt"

func main() {
	for i := 1; i <= 15; i++ {
		switch {
		case i%15 == 0:
			fmt.Print("FizzBuzz")
		case i%3 == 0:
			fmt.Print("Fizz,")
		case i%5 == 0:
			fmt.Print("Buzz,")
		default:
			fmt.Print(i, ",")
		}
	}
	fmt.Println()
	for a := 1; a < 20; a++ {
		for b := a; b < 20; b++ {
			for c := b; c*c <= a*a+b*b; c++ {
				if c*c == a*a+b*b {
					fmt.Print(a, "-", b, "-", c, " ")
				}
			}
		}
	}
	fmt.Println(".")
	tri := [][]int{}
	for i := range 6 {
		row := make([]int, i+1)
		row[0], row[i] = 1, 1
		for j := 1; j < i; j++ {
			row[j] = tri[i-1][j-1] + tri[i-1][j]
		}
		tri = append(tri, row)
	}
	fmt.Println(tri)
	count := 0
	for n := 1; n < 1000; n++ {
		sum := 0
		for d := 1; d < n; d++ {
			if n%d == 0 {
				sum += d
			}
		}
		if sum == n {
			count++
			fmt.Print(n, " ")
		}
	}
	fmt.Println(count)
}

// Output:
// 1,2,Fizz,4,Buzz,Fizz,7,8,Fizz,Buzz,11,Fizz,13,14,FizzBuzz
// 3-4-5 5-12-13 6-8-10 8-15-17 9-12-15 12-16-20 .
// [[1] [1 1] [1 2 1] [1 3 3 1] [1 4 6 4 1] [1 5 10 10 5 1]]
// 6 28 496 3
