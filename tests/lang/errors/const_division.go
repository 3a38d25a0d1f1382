package main

const zero = 0

func main() {
	x := 5
	_ = x / 0 // ERROR 10 "^invalid operation: division by zero$"
	_ = 1 / zero // ERROR 10 "^invalid operation: division by zero$"
	_ = x % 0 // ERROR 10 "^invalid operation: division by zero$"
	_ = 1.0 / 0.0 // ERROR 12 "^invalid operation: division by zero$"
	var f float64
	_ = f / 0
	x /= 0 // ERROR 7 "^invalid operation: division by zero$"
	_ = [3]int{}[5] // ERROR 15 "^invalid argument: index 5 out of bounds \[0:3\]$"
	a := [3]int{}
	_ = a[3] // ERROR 8 "^invalid argument: index 3 out of bounds \[0:3\]$"
	_ = a[-1] // ERROR 8 "^invalid argument: index -1 \(constant of type int\) must not be negative$"
	_ = a[1.5] // ERROR 8 "^1\.5 \(untyped float constant\) truncated to int$"
	_ = a["x"] // ERROR 8 `^cannot convert "x" \(untyped string constant\) to type int$`
	_ = "abc"[5] // ERROR 12 "^invalid argument: index 5 out of bounds \[0:3\]$"
	s := []int{}
	_ = s[-1] // ERROR 8 "^invalid argument: index -1 \(constant of type int\) must not be negative$"
	_ = s[2:1] // ERROR 10 "^invalid slice indices: 1 < 2$"
	_ = a[:4] // ERROR 9 "^invalid argument: index 4 out of bounds \[0:4\]$"
	_ = "abc"[2:1] // ERROR 14 "^invalid slice indices: 1 < 2$"
	_ = s[1:2:1] // ERROR 12 "^invalid slice indices: 1 < 2$"
	_ = "abc"[0:1:2] // ERROR 16 "^invalid operation: 3-index slice of string$"
	_ = x << -1 // ERROR 11 "^invalid operation: negative shift count -1 \(untyped int constant\)$"
	_ = 1 << 2.5 // ERROR 11 "^2\.5 \(untyped float constant\) truncated to uint$"
	_ = x << "a" // ERROR 11 `^cannot convert "a" \(untyped string constant\) to type uint$`
}
