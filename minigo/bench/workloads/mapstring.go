// A map with string keys: insert, look up, update, range.
package main

import (
	"fmt"
	"strconv"
)

func main() {
	const n = 60_000
	keys := make([]string, n)
	for i := range keys {
		keys[i] = "key-" + strconv.Itoa(i*7919%n)
	}
	m := map[string]int{}
	for range 45 {
		for i, k := range keys {
			m[k] += i
		}
	}
	hits, sum := 0, 0
	for i := range n {
		if _, ok := m[keys[i][:len(keys[i])-1]]; ok {
			hits++
		}
	}
	for k, v := range m {
		sum += len(k) * (v & 1023)
	}
	fmt.Println(len(m), hits, sum)
}

// Output:
// 60000 59990 270485755
