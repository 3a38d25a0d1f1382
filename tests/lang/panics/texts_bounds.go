package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
	fmt.Print("fine ")
}

func main() {
	s := make([]int, 3, 8)
	a := [4]int{}
	p := &a
	str := "hello"
	five, neg, ten, one, three, two := 5, -1, 10, 1, 3, 2
	var u64 uint64 = 1<<64 - 1
	var i8 int8 = -128
	try(func() { _ = s[five] })
	try(func() { _ = a[five] })
	try(func() { _ = p[five] })
	try(func() { _ = str[five] })
	try(func() { s[neg] = 1 })
	try(func() { _ = s[u64] })
	try(func() { _ = a[i8] })
	try(func() { _ = str[:ten] })
	try(func() { _ = str[:neg] })
	try(func() { _ = s[:ten] })
	try(func() { _ = a[:ten] })
	try(func() { _ = p[:ten] })
	try(func() { _ = s[five:] })
	try(func() { _ = str[ten:] })
	try(func() { _ = s[three:one] })
	try(func() { _ = str[three:one] })
	try(func() { _ = a[three:one] })
	try(func() { _ = s[neg:] })
	try(func() { _ = s[neg:one] })
	try(func() { _ = s[:one:ten] })
	try(func() { _ = a[:one:ten] })
	try(func() { _ = p[0:one:ten] })
	try(func() { _ = s[:one:neg] })
	try(func() { _ = s[:three:two] })
	try(func() { _ = s[:neg:two] })
	try(func() { _ = s[three:two:two] })
	try(func() { _ = s[two:one:three] })
	try(func() { _ = s[neg:one:three] })
	try(func() { _ = s[u64:] })
	try(func() { _ = str[:u64] })
	try(func() { _ = [4]int(s) })
	try(func() { _ = (*[4]int)(s) })
	try(func() { _ = s[:five][four()] })
	try(func() { _ = s[3:] })
	try(func() { var n []int; _ = n[:] })
	try(func() { var n []int; _ = n[one:] })
	try(func() { _ = ""[one:] })
	try(func() { var z [0]int; z[one-1] = 1 })
	try(func() { _ = str[one:][four()] })
}

func four() int { return 4 }

// Output:
// runtime error: index out of range [5] with length 3
// runtime error: index out of range [5] with length 4
// runtime error: index out of range [5] with length 4
// runtime error: index out of range [5] with length 5
// runtime error: index out of range [-1]
// runtime error: index out of range [18446744073709551615] with length 3
// runtime error: index out of range [-128]
// runtime error: slice bounds out of range [:10] with length 5
// runtime error: slice bounds out of range [:-1]
// runtime error: slice bounds out of range [:10] with capacity 8
// runtime error: slice bounds out of range [:10] with length 4
// runtime error: slice bounds out of range [:10] with length 4
// runtime error: slice bounds out of range [5:3]
// runtime error: slice bounds out of range [10:5]
// runtime error: slice bounds out of range [3:1]
// runtime error: slice bounds out of range [3:1]
// runtime error: slice bounds out of range [3:1]
// runtime error: slice bounds out of range [-1:]
// runtime error: slice bounds out of range [-1:]
// runtime error: slice bounds out of range [::10] with capacity 8
// runtime error: slice bounds out of range [::10] with length 4
// runtime error: slice bounds out of range [::10] with length 4
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:3:2]
// runtime error: slice bounds out of range [:-1:]
// runtime error: slice bounds out of range [3:2:]
// runtime error: slice bounds out of range [2:1:]
// runtime error: slice bounds out of range [-1::]
// runtime error: slice bounds out of range [18446744073709551615:3]
// runtime error: slice bounds out of range [:18446744073709551615] with length 5
// runtime error: cannot convert slice with length 3 to array or pointer to array with length 4
// runtime error: cannot convert slice with length 3 to array or pointer to array with length 4
// fine <nil>
// fine <nil>
// fine <nil>
// runtime error: slice bounds out of range [1:0]
// runtime error: slice bounds out of range [1:0]
// runtime error: index out of range [0] with length 0
// runtime error: index out of range [4] with length 4
