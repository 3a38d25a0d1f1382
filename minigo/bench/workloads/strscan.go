// Scanning strings: byte loops, ranging over runes, and the strings functions.
package main

import (
	"fmt"
	"strings"
)

func checksum(s string) (h uint32) {
	for i := 0; i < len(s); i++ {
		h = h*31 + uint32(s[i])
	}
	return h
}

func vowels(s string) (n int) {
	for _, r := range s {
		switch r {
		case 'a', 'e', 'i', 'o', 'u', 'é':
			n++
		}
	}
	return n
}

func main() {
	text := strings.Repeat("The quick brown fox, déjà vu, jumps over the lazy dog. ", 2000)
	sum, words, found := uint32(0), 0, 0
	for i := range 300 {
		sum += checksum(text[i:])
		words += vowels(text)
		found += strings.Count(text, "fox") + strings.Index(text[i*100:], "dog") + strings.LastIndex(text, "quick")
		if i%10 == 0 {
			found += len(strings.Fields(text)) + len(strings.Split(text, ", ")) + len(strings.ToUpper(text))
		}
		if strings.Contains(text, "no such text") || !strings.HasPrefix(text, "The ") {
			found++
		}
	}
	fmt.Println(sum, words, found)
}

// Output:
// 1172471896 7800000 38992536
