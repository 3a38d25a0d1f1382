// Word frequencies of a text with bufio, a map, and a stable order.
package main

import (
	"bufio"
	"fmt"
	"sort"
	"strings"
	"unicode"
)

const text = `The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox does not. "Quick!" says the fox,
"over the dog -- and over it again!"`

func main() {
	counts := map[string]int{}
	letters := map[rune]int{}
	scanner := bufio.NewScanner(strings.NewReader(text))
	scanner.Split(bufio.ScanWords)
	for scanner.Scan() {
		word := strings.ToLower(strings.TrimFunc(scanner.Text(), func(r rune) bool { return !unicode.IsLetter(r) }))
		if word == "" {
			continue
		}
		counts[word]++
		for _, r := range word {
			letters[r]++
		}
	}
	words := make([]string, 0, len(counts))
	for w := range counts {
		words = append(words, w)
	}
	sort.Slice(words, func(i, j int) bool {
		if a, b := counts[words[i]], counts[words[j]]; a != b {
			return a > b
		}
		return words[i] < words[j]
	})
	fmt.Println(len(words), "different words")
	for _, w := range words[:6] {
		fmt.Printf("%-6s %d %s\n", w, counts[w], strings.Repeat("*", counts[w]))
	}
	best, most := ' ', 0
	for r, n := range letters {
		if n > most || n == most && r < best {
			best, most = r, n
		}
	}
	fmt.Printf("most frequent letter %q, %d times of %d letters\n", best, most, len(letters))
}

// Output:
// 15 different words
// the    6 ******
// dog    3 ***
// fox    3 ***
// over   3 ***
// quick  2 **
// again  1 *
// most frequent letter 'e', 12 times of 26 letters
