package main

import (
	"fmt"
	"sort"
)

type rec struct {
	key, seq int
}

func lcg(seed *uint32) int {
	*seed = *seed*1664525 + 1013904223
	return int(*seed >> 8)
}

func check(name string, a []int) {
	sort.Ints(a)
	sum := 0
	for i, v := range a {
		sum = (sum*31 + v) % 1000000007
		if i > 0 && a[i-1] > v {
			fmt.Println("not sorted", name)
		}
	}
	fmt.Println(name, len(a), sum)
}

func main() {
	seed := uint32(1)
	n := 3000
	random, asc, desc, equal, organ, few := make([]int, n), make([]int, n), make([]int, n), make([]int, n), make([]int, n), make([]int, n)
	for i := range n {
		random[i], asc[i], desc[i], equal[i], organ[i], few[i] = lcg(&seed), i, n-i, 7, min(i, n-i), lcg(&seed)%5
	}
	check("random", random)
	check("asc", asc)
	check("desc", desc)
	check("equal", equal)
	check("organ", organ)
	check("few", few)
	recs := make([]rec, n)
	for i := range recs {
		recs[i] = rec{lcg(&seed) % 50, i}
	}
	sort.SliceStable(recs, func(i, j int) bool { return recs[i].key < recs[j].key })
	ok := true
	for i := 1; i < n; i++ {
		if recs[i-1].key > recs[i].key || recs[i-1].key == recs[i].key && recs[i-1].seq > recs[i].seq {
			ok = false
		}
	}
	fmt.Println("stable", ok, recs[0].key, recs[n-1].key)
	calls := 0
	sort.Slice(random, func(i, j int) bool { calls++; return random[i] < random[j] })
	fmt.Println(calls < n*30)
}

// Output:
// random 3000 37881173
// asc 3000 145986398
// desc 3000 525581310
// equal 3000 657164370
// organ 3000 578924373
// few 3000 7950261
// stable true 0 49
// true
