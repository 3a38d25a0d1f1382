package main

import "fmt"

type small uint8

func limit() int { fmt.Print("once "); return 3 }

func main() {
	for i := range limit() {
		fmt.Print(i, " ")
	}
	n := 3
	for i := range n {
		n = 10
		fmt.Print(i, " ")
	}
	for range -5 {
		fmt.Print("never")
	}
	for range 0 {
		fmt.Print("never")
	}
	var s small = 3
	for i := range s {
		fmt.Printf("%T%v ", i, i)
	}
	const c = 2
	for i := range c {
		fmt.Printf("%T%v ", i, i)
	}
	var j int8
	for j = range 3 {
	}
	var k byte
	for k = range 255 {
	}
	fmt.Println(j, k)
	for i := range int64(2) {
		i += 10
		fmt.Print(i, " ")
	}
	var fs []func()
	for i := range 3 {
		fs = append(fs, func() { fmt.Print(i) })
	}
	for _, f := range fs {
		f()
	}
	for i := range 'c' - 'a' {
		fmt.Printf(" %T", i)
	}
	fmt.Println()
}

// Output:
// once 0 1 2 0 1 2 main.small0 main.small1 main.small2 int0 int1 2 254
// 10 11 012 int32 int32
