package main

import "fmt"

func ack(m, n int) int {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func hanoi(n int, a, b, c string, moves *int) {
	if n > 0 {
		hanoi(n-1, a, c, b, moves)
		*moves++
		hanoi(n-1, c, b, a, moves)
	}
}

func permute(s []int, k int, out *[]string) {
	if k == len(s) {
		*out = append(*out, fmt.Sprint(s))
		return
	}
	for i := k; i < len(s); i++ {
		s[k], s[i] = s[i], s[k]
		permute(s, k+1, out)
		s[k], s[i] = s[i], s[k]
	}
}

func deep(n int) int {
	var pad [32]int
	pad[n%32] = n
	if n == 0 {
		return 0
	}
	return deep(n-1) + pad[n%32] - n + 1
}

func collatz(n, steps int) int {
	if n == 1 {
		return steps
	}
	if n&1 == 0 {
		return collatz(n/2, steps+1)
	}
	return collatz(3*n+1, steps+1)
}

func main() {
	fmt.Println(ack(2, 6), even(1001), odd(77), collatz(27, 0))
	moves := 0
	hanoi(10, "a", "b", "c", &moves)
	fmt.Println(moves)
	var perms []string
	permute([]int{1, 2, 3}, 0, &perms)
	fmt.Println(perms)
	fmt.Println(deep(100000))
}

// Output:
// 15 false true 111
// 1023
// [[1 2 3] [1 3 2] [2 1 3] [2 3 1] [3 2 1] [3 1 2]]
// 100000
