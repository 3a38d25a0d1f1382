package main

import (
	"fmt"
	"math/rand"
)

func main() {
	r := rand.New(rand.NewSource(42))
	fmt.Println(r.Int(), r.Int63(), r.Int31(), r.Uint32(), r.Uint64())
	fmt.Println(r.Intn(100), r.Intn(1<<40), r.Int63n(1000), r.Int31n(10), r.Float64(), r.Float32())
	fmt.Println(r.Perm(10), r.NormFloat64(), r.ExpFloat64())
	s := []int{1, 2, 3, 4, 5, 6}
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	fmt.Println(s)
	b := make([]byte, 5)
	n, err := r.Read(b)
	fmt.Println(n, err, b)
	a, c := rand.New(rand.NewSource(1)), rand.New(rand.NewSource(1))
	same := true
	for range 1000 {
		if a.Int63() != c.Int63() {
			same = false
		}
	}
	fmt.Println(same, a.Intn(1000))
	a.Seed(7)
	fmt.Println(a.Intn(1000), rand.New(rand.NewSource(7)).Intn(1000), rand.New(rand.NewSource(-5)).Intn(1000), rand.New(rand.NewSource(0)).Intn(1000))
	sum := 0
	for range 5000 {
		sum += a.Intn(6) + 1
	}
	fmt.Println(sum)
	defer func() { fmt.Println(recover()) }()
	a.Intn(0)
}

// Output:
// 3440579354231278675 608747136543856411 1297281668 896869500 9627525982598323465
// 45 709660352415 208 8 0.6463763506057989 0.7356293
// [3 2 9 4 0 1 6 7 5 8] 0.8594099443805803 0.5117724950428302
// [6 5 3 1 4 2]
// 5 <nil> [220 45 194 90 91]
// true 185
// 886 886 508 274
// 17556
// invalid argument to Intn
