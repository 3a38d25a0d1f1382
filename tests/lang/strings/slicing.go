package main

import "fmt"

func main() {
	s := "0123456789"
	i, j := 2, 5
	fmt.Println(s[i:j], s[:i], s[j:], s[:], s[i:j][1:], s[9:10], s[10:] == "")
	rev := ""
	for k := len(s) - 1; k >= 0; k-- {
		rev += s[k : k+1]
	}
	fmt.Println(rev)
	words := []string{}
	text, start := " one  two three ", -1
	for k := 0; k < len(text); k++ {
		if text[k] == ' ' {
			if start >= 0 {
				words = append(words, text[start:k])
				start = -1
			}
		} else if start < 0 {
			start = k
		}
	}
	fmt.Printf("%q %d\n", words, len(words))
	fmt.Println("const"[1:3], len("héé"[1:3]), "abc"[:0] == "")
	pal := func(s string) bool {
		for len(s) > 1 {
			if s[0] != s[len(s)-1] {
				return false
			}
			s = s[1 : len(s)-1]
		}
		return true
	}
	fmt.Println(pal("racecar"), pal("abca"), pal(""))
}

// Output:
// 234 01 56789 0123456789 34 9 true
// 9876543210
// ["one" "two" "three"] 3
// on 2 true
// true false true
