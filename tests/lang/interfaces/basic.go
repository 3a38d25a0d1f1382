package main

import (
	"fmt"
	"math"
)

type Shape interface {
	Area() float64
	Name() string
}

type Square struct{ s float64 }
type Circle struct{ r float64 }
type Poly []Shape

func (s Square) Area() float64  { return s.s * s.s }
func (s Square) Name() string   { return "square" }
func (c *Circle) Area() float64 { return math.Pi * c.r * c.r }
func (c *Circle) Name() string  { return "circle" }
func (p Poly) Area() (a float64) {
	for _, s := range p {
		a += s.Area()
	}
	return
}
func (p Poly) Name() string { return fmt.Sprint("poly", len(p)) }

func main() {
	c := &Circle{1}
	shapes := []Shape{Square{2}, c, Poly{Square{1}, &Circle{2}}, &Square{3}}
	c.r = 2
	for _, s := range shapes {
		fmt.Printf("%s %.2f %T\n", s.Name(), s.Area(), s)
	}
	var s Shape
	fmt.Println(s == nil, s)
	s = shapes[0]
	fmt.Println(s == Square{2}, s == shapes[0], s != shapes[1], shapes[1] == c)
	sq := s.(Square)
	sq.s = 50
	fmt.Println(s.Area(), sq.Area())
	if n, ok := s.(interface{ Name() string }); ok {
		fmt.Println(n.Name())
	}
	_, ok := s.(*Circle)
	fmt.Println(ok)
}

// Output:
// square 4.00 main.Square
// circle 12.57 *main.Circle
// poly2 13.57 main.Poly
// square 9.00 *main.Square
// true <nil>
// true true true true
// 4 2500
// square
// false
