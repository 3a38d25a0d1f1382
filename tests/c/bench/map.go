// The loops of bench_map.c in Go.
package main

import (
	"fmt"
	"time"
)

var sink uint64

func ints(n, rounds int) {
	start := time.Now()
	var m map[int]int
	builds := 2000000/n + 1
	for b := 0; b < builds; b++ {
		m = map[int]int{}
		for i := 0; i < n; i++ {
			m[i*7919] = i
		}
	}
	insert := float64(time.Since(start)) / float64(n*builds)
	start = time.Now()
	x := uint64(1)
	for i := 0; i < rounds; i++ {
		x = x*6364136223846793005 + 1442695040888963407
		sink += uint64(m[int((x>>33)%uint64(n))*7919])
	}
	hit := float64(time.Since(start)) / float64(rounds)
	start = time.Now()
	for i := 0; i < rounds; i++ {
		x = x*6364136223846793005 + 1442695040888963407
		if _, ok := m[int((x>>33)%uint64(n))*7919+1]; ok {
			sink++
		}
	}
	miss := float64(time.Since(start)) / float64(rounds)
	walks := rounds/n/2 + 1
	start = time.Now()
	for i := 0; i < walks; i++ {
		for _, v := range m {
			sink += uint64(v)
		}
	}
	iterate := float64(time.Since(start)) / float64(walks*n)
	start = time.Now()
	for i := 0; i < rounds; i++ {
		old, next := i, i+n
		if i < n {
			old *= 7919
		}
		delete(m, old)
		m[next] = i
	}
	fmt.Printf("map[int]int     n %8d: insert %6.1f  hit %6.1f  miss %6.1f  iterate %6.1f  delete+insert %6.1f ns\n", n, insert, hit, miss, iterate,
		float64(time.Since(start))/float64(rounds))
}

func strings(n, rounds int) {
	keys := make([]string, n)
	for i := range keys {
		keys[i] = fmt.Sprintf("key-%d-abc", i)
	}
	start := time.Now()
	var m map[string]int
	builds := 1000000/n + 1
	for b := 0; b < builds; b++ {
		m = map[string]int{}
		for i, k := range keys {
			m[k] = i
		}
	}
	insert := float64(time.Since(start)) / float64(n*builds)
	start = time.Now()
	x := uint64(1)
	for i := 0; i < rounds; i++ {
		x = x*6364136223846793005 + 1442695040888963407
		sink += uint64(m[keys[(x>>33)%uint64(n)]])
	}
	fmt.Printf("map[string]int  n %8d: insert %6.1f  hit %6.1f ns\n", n, insert, float64(time.Since(start))/float64(rounds))
}

func main() {
	sizes := []int{6, 12, 100, 1000, 10000, 1000000}
	for _, n := range sizes {
		ints(n, 10000000)
	}
	for _, n := range sizes {
		strings(n, 10000000)
	}
}
