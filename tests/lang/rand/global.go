package main

import (
	"fmt"
	"math/rand"
)

// Unseeded numbers differ from run to run; only their range is promised.
func main() {
	ok, seen := true, map[int]bool{}
	for range 1000 {
		n := rand.Intn(10)
		seen[n] = true
		if n < 0 || n >= 10 {
			ok = false
		}
		if f := rand.Float64(); f < 0 || f >= 1 {
			ok = false
		}
	}
	p := rand.Perm(5)
	sum := 0
	for _, v := range p {
		sum += v
	}
	fmt.Println(ok, len(seen), sum)
	rand.Shuffle(3, func(i, j int) {})
	rand.Seed(99)
	x := rand.Int()
	rand.Seed(99)
	fmt.Println(x == rand.Int(), x == rand.New(rand.NewSource(99)).Int())
}

// Output:
// true 10 10
// false false
