package main

import "fmt"

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	_
	Thursday
)

const (
	a = iota * 10
	b
	c = "text"
	d
	e    = iota
	f, g = iota, iota + 10
	h, i
	_, j
)

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
)

const (
	bit0, mask0 = 1 << iota, 1<<iota - 1
	bit1, mask1
	_, _
	bit3, mask3
)

const single = iota

func main() {
	fmt.Println(Sunday, Monday, Tuesday, Thursday)
	fmt.Println(a, b, c, d, e, f, g, h, i, j)
	fmt.Println(KB, MB, GB)
	fmt.Println(bit0, mask0, bit1, mask1, bit3, mask3, single)
}

// Output:
// 0 1 2 4
// 0 10 text text 4 5 15 6 16 17
// 1024 1048576 1073741824
// 1 0 2 1 8 7 0
