// Growing slices with append, of several kinds, and dropping them again.
package main

import "fmt"

type pair struct {
	key   int
	value string
}

func main() {
	total := 0
	for i := range 25 {
		var ints []int
		for j := range 150_000 {
			ints = append(ints, i^j)
		}
		var pairs []pair
		for j := range 25_000 {
			pairs = append(pairs, pair{j, "v"})
		}
		var small [][]byte
		for j := range 20_000 {
			small = append(small, append([]byte(nil), byte(j), byte(i)))
		}
		filtered := ints[:0]
		for _, v := range ints {
			if v&1 == 0 {
				filtered = append(filtered, v)
			}
		}
		total += len(filtered) + pairs[i].key + int(small[i][1]) + filtered[len(filtered)-1]
	}
	fmt.Println(total)
}

// Output:
// 5625550
