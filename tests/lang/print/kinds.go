package main

type (
	myInt    int8
	myFloat  float32
	myString string
	myBool   bool
)

func main() {
	println()
	println("string", 'a', 1, -1, true, false)
	println(int8(-128), int16(-1), int32(1<<31-1), int64(-1<<63), uint8(255), uint64(1<<64-1), uintptr(7))
	println(myInt(5), myFloat(0.5), myString("named"), myBool(true))
	print("a", "b", 1, 2, true, 1.5, "\n")
	print()
	print("no newline", 3)
	println()
	const c = 1 << 40
	println(c, 1.0, 2.5+1, 'x'+1, "con"+"cat")
	var e []byte
	println(len("abc"), cap(e), len(e) == 0)
	println("tab\t|", "quote\"", "\u00e9", "multi\nline")
	println(5/2, -7%3, 1<<3, ^0, !true)
}

// Stderr:
// Stderr: string 97 1 -1 true false
// Stderr: -128 -1 2147483647 -9223372036854775808 255 18446744073709551615 7
// Stderr: 5 0.5 named true
// Stderr: ab12true1.5
// Stderr: no newline3
// Stderr: 1099511627776 1 3.5 121 concat
// Stderr: 3 0 true
// Stderr: tab	| quote" é multi
// Stderr: line
// Stderr: 2 -1 8 -1 false
