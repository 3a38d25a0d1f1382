package main

import "fmt"

func tr(n int) uint { fmt.Println("tr", n); return uint(n) }
func id[T any](x T) T { return x }
//go:noinline
func nid(x int8) int8 { return x }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	try(func() { x := 5; fmt.Println((uint16(x) << id(int8(-2))) << tr(3)) })
	try(func() { x := 5; fmt.Println((uint16(x) << nid(int8(-2))) << tr(3)) })
	try(func() { x, y := 5, -2; fmt.Println((uint16(x) << y) << tr(3)) })
	try(func() { x, y := 5, -2; fmt.Println((x << y) + int(tr(3))) })
	try(func() { x, y := 5, 0; fmt.Println((x / y) + int(tr(3))) })
	try(func() { x, y := 5, 0; fmt.Println((x / y) + int(tr(3)) + (x << (y-1))) })
}

// Output:
// tr 3
// runtime error: negative shift amount
// tr 3
// runtime error: negative shift amount
// tr 3
// runtime error: negative shift amount
// tr 3
// runtime error: negative shift amount
// tr 3
// runtime error: integer divide by zero
// tr 3
// runtime error: integer divide by zero
