package main

type T struct{ x int }

func main() {
	var t T
	a := []int{1}
	t.x := 1 // ERROR 2 "^non-name t\.x on left side of :=$"
	a[0] := 2 // ERROR 2 "^non-name a\[0\] on left side of :=$"
	t.x, y := 1, 2 // ERROR 2 "^non-name t\.x on left side of :=$" 7 "^declared and not used: y$"
	1 := 2 // ERROR 2 "^non-name 1 on left side of :=$"
	_ := 3 // ERROR 4 "^no new variables on left side of :=$"
	a := a // ERROR 4 "^no new variables on left side of :=$"
	f() := 1 // ERROR 2 "^undefined: f$" 2 "^non-name f\(\) on left side of :=$"
	nil := nil // ERROR 2 "^declared and not used: nil$" 9 "^use of untyped nil in assignment$"
}
