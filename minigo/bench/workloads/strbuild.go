// Building strings: strings.Builder and plain concatenation.
package main

import (
	"fmt"
	"strings"
)

func main() {
	total := 0
	for i := range 400 {
		var b strings.Builder
		for j := range 12_000 {
			b.WriteByte(byte('a' + j%26))
			b.WriteString("xyz")
		}
		total += b.Len() + int(b.String()[i])
	}
	for i := range 120 {
		s := ""
		for j := range 1500 {
			s += string(rune('a' + (i+j)%26))
		}
		total += strings.Count(s, "e")
	}
	parts := make([]string, 0, 100)
	for i := range 30_000 {
		parts = append(parts, "p"+string(byte('0'+i%10))+"q")
		if len(parts) == cap(parts) {
			total += len(strings.Join(parts, ", "))
			parts = parts[:0]
		}
	}
	fmt.Println(total)
}

// Output:
// 19403526
