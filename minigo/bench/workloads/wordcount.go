// Counting words: bufio, strings, a map and a sort.
package main

import (
	"bufio"
	"fmt"
	"sort"
	"strings"
)

func main() {
	var b strings.Builder
	x := uint32(9)
	for range 120_000 {
		for range 6 {
			x = x*1664525 + 1013904223
			b.WriteString("w")
			for v := x >> 20; v > 0; v /= 7 {
				b.WriteByte(byte('a' + v%7))
			}
			b.WriteByte(' ')
		}
		b.WriteByte('\n')
	}
	counts := map[string]int{}
	lines := 0
	scanner := bufio.NewScanner(strings.NewReader(b.String()))
	for scanner.Scan() {
		lines++
		for _, w := range strings.Fields(scanner.Text()) {
			counts[strings.ToUpper(w)]++
		}
	}
	words := make([]string, 0, len(counts))
	for w := range counts {
		words = append(words, w)
	}
	sort.Slice(words, func(i, j int) bool {
		if counts[words[i]] != counts[words[j]] {
			return counts[words[i]] > counts[words[j]]
		}
		return words[i] < words[j]
	})
	fmt.Println(lines, len(words), words[0], counts[words[0]], words[len(words)-1])
}

// Output:
// 120000 4096 WBAFEB 229 WAEFEB
