package main

import "fmt"

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	const most = int(^uint(0) >> 1)
	s := make([]struct{}, most)
	one := make([]struct{}, 1)
	try("one", func() { s = append(s, struct{}{}) })
	try("slice", func() { s = append(s, one...) })
	try("both", func() { s = append(s, s...) })
	try("two", func() { s = append(s[:most-1], struct{}{}, struct{}{}) })
	fmt.Println(len(s) == most, len(append(s[:5], one...)))
}

// Output:
// one runtime error: growslice: len out of range
// slice runtime error: growslice: len out of range
// both runtime error: growslice: len out of range
// two runtime error: growslice: len out of range
// true 6
