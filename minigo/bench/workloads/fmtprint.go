// Formatting with fmt: Sprintf, Sprint and Fprintf on every common kind.
package main

import (
	"fmt"
	"strings"
)

type point struct {
	X, Y int
	Name string
}

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

func main() {
	length := 0
	var b strings.Builder
	for i := range 120_000 {
		length += len(fmt.Sprintf("%d: %s has %5d items (%x)", i, "basket", i*31, i))
		length += len(fmt.Sprintf("%8.3f|%-10s|%+v", float64(i)/3, "left", point{i, -i, "p"}))
		length += len(fmt.Sprint("a", i, 2.5, true, celsius(i)))
		b.Reset()
		fmt.Fprintf(&b, "%q %v %t %c", "quoted", []int{i, i + 1}, i%2 == 0, 'a'+i%26)
		length += b.Len()
	}
	fmt.Println(length)
}

// Output:
// 16786845
