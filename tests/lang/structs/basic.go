package main

import "fmt"

type Point struct{ X, Y int }

type Line struct {
	A, B  Point
	Label string
	_     int
}

func move(p Point) Point { p.X++; return p }

func main() {
	var z Line
	p := Point{1, 2}
	q := Point{Y: 5}
	l := Line{A: p, B: q, Label: "l"}
	p.X = 100
	fmt.Println(z, p, q, l)
	l.A.X, l.B.Y = l.B.Y, l.A.X
	fmt.Println(l, move(l.A), l.A)
	pp := &l.B
	pp.X = 7
	(*pp).Y *= 2
	fmt.Println(l.B, pp.X, *pp)
	r := &Point{3, 4}
	s := r
	s.X = 30
	fmt.Println(*r, r == s, *r == Point{30, 4})
	arr := []Point{{1, 1}, {2, 2}}
	arr[1].X = 20
	for _, v := range arr {
		v.Y = 0
	}
	for i := range arr {
		arr[i].Y++
	}
	fmt.Println(arr)
	fmt.Printf("%v %+v %T\n", p, l, z)
	new(Point).X = 3
	fmt.Println(Point{}.X, (&Point{9, 8}).Y, struct{}{})
}

// Output:
// {{0 0} {0 0}  0} {100 2} {0 5} {{1 2} {0 5} l 0}
// {{5 2} {0 1} l 0} {6 2} {5 2}
// {7 2} 7 {7 2}
// {30 4} true true
// [{1 2} {20 3}]
// {100 2} {A:{X:5 Y:2} B:{X:7 Y:2} Label:l _:0} main.Line
// 0 8 {}
