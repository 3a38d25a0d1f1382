package main

import "fmt"

func shift(s string, k int) string {
	out := make([]byte, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z':
			c = 'a' + byte((int(c-'a')+k+26)%26)
		case 'A' <= c && c <= 'Z':
			c = 'A' + byte((int(c-'A')+k+26)%26)
		}
		out[i] = c
	}
	return string(out)
}

func count(s string) (freq [26]int) {
	for _, c := range s {
		if c |= 0x20; c >= 'a' && c <= 'z' {
			freq[c-'a']++
		}
	}
	return
}

func rle(s string) string {
	out := ""
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] == s[i] {
			j++
		}
		out += fmt.Sprintf("%d%c", j-i, s[i])
		i = j
	}
	return out
}

func main() {
	secret := shift("The Quick Brown Fox, 42!", 3)
	fmt.Println(secret, "|", shift(secret, -3))
	fmt.Println(count("Hello, World"))
	fmt.Println(rle("aaabccddddd"), rle("") == "")
}

// Output:
// Wkh Txlfn Eurzq Ira, 42! | The Quick Brown Fox, 42!
// [0 0 0 1 1 0 0 1 0 0 0 3 0 0 2 0 0 1 0 0 0 0 1 0 0 0]
// 3a1b2c5d true
