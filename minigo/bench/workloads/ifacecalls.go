// Interface calls with several implementations behind them.
package main

import "fmt"

type shape interface {
	area() int
	grow(n int)
}

type square struct{ side int }
type rect struct{ w, h int }
type line int
type group struct {
	members []shape
	factor  int
}

func (s *square) area() int  { return s.side * s.side }
func (s *square) grow(n int) { s.side = (s.side + n) & 255 }
func (r *rect) area() int    { return r.w * r.h }
func (r *rect) grow(n int)   { r.w, r.h = r.h, (r.w+n)&255 }
func (l line) area() int     { return int(l) }
func (l line) grow(int)      {}
func (g *group) area() (sum int) {
	for _, m := range g.members {
		sum += m.area()
	}
	return sum * g.factor
}
func (g *group) grow(n int) { g.factor = n & 3 }

func main() {
	shapes := []shape{&square{3}, &rect{4, 5}, line(7), &square{9}, &rect{1, 2}}
	shapes = append(shapes, &group{shapes[:2], 1})
	total := 0
	for i := range 5_000_000 {
		for _, s := range shapes {
			s.grow(i)
			total += s.area()
		}
	}
	fmt.Println(total)
}

// Output:
// 630432585856
