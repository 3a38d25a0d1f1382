package main

import "fmt"

func main() {
	words := []string{"", "a", "A", "aa", "ab", "b", "é", "z", "\x00", "a\x00"}
	for _, x := range words {
		row := ""
		for _, y := range words {
			switch {
			case x < y:
				row += "<"
			case x == y:
				row += "="
			case x > y:
				row += ">"
			}
		}
		fmt.Println(row)
	}
	s, t := "go", "g"
	t += "o"
	fmt.Println(s == t, s != t, s <= t, s >= "gn", "abc" < "abd", min("b", "a"), max(s, "zz"))
	m := map[string]int{s: 1}
	m[t]++
	fmt.Println(m, len(m))
	switch t {
	case "g":
		fmt.Println("short")
	case "go":
		fmt.Println("equal")
	}
}

// Output:
// =<<<<<<<<<
// >=><<<<<><
// ><=<<<<<><
// >>>=<<<<>>
// >>>>=<<<>>
// >>>>>=<<>>
// >>>>>>=>>>
// >>>>>><=>>
// ><<<<<<<=<
// >>><<<<<>=
// true false true true true a zz
// map[go:2] 1
// equal
