package main

import (
	"fmt"
	. "math"
	str "strings"
)

import _ "os"

const (
	A, B = iota, iota + 1
	C, D
	E int = 3
)

const Pi2 float64 = Pi * 2

type (
	Point struct {
		X, Y int `json:"x"`
		*Named
		fmt.Stringer
		List[int]
		arr [4]int
		fn  func(a, b int, rest ...string) (n int, err error)
		_   struct{}
	}
	Named    struct{ name string }
	List[T any] struct {
		next *List[T]
		val  T
	}
	Pair[K comparable, V interface{ ~int | ~string }] map[K]V
	Alias    = []Point
	Number interface {
		~int | ~float64
		String() string
		fmt.Stringer
	}
	Ptr[P *int,] struct{}
)

type Ch chan<- <-chan int

var x, y = 1, 2
var (
	z    map[string][]int
	f, g func()
	arr  = [...]string{0: "a", 2: "b"}
)

func (p *Point) Move(dx, dy int) *Point {
	p.X += dx
	p.Y -= dy
	return p
}

func Map[T, U any](in []T, fn func(T) U) (out []U) {
	for _, v := range in {
		out = append(out, fn(v))
	}
	return out
}

func noBody(a int, b ...string)

func main() {
	p := &Point{X: 1, Y: 2}
	q := Point{1, 2, nil}
	if p.X > 0 && q.Y != 3 {
		fmt.Println("x", p.X)
	} else if n := p.Y; n < 0 {
		p.Move(1, n)
	} else {
		return
	}
	for i := 0; i < 10; i++ {
		if i == 5 {
			continue
		}
		defer func() { recover() }()
	}
outer:
	for {
		switch v := any(p).(type) {
		case *Point, nil:
			break outer
		case []int:
			fmt.Println(v[0], v[1:2], v[:], v[0:1:2])
		default:
			goto done
		}
	}
	switch x {
	case 1, 2:
		x++
		fallthrough
	case 3:
		y--
	}
	switch {
	}
	select {
	case v, ok := <-ch:
		_ = v
		_ = ok
	case ch <- 3:
	default:
	}
	go func(a int) { fmt.Println(a) }(3)
	var m = map[string]struct{ a, b int }{"k": {1, 2}, "l": {a: 3}}
	for k := range m {
		delete(m, k)
	}
	for range 10 {
	}
	x, y = y, x
	z["a"] = []int{1, 2, 3}
	w := Map[int, string](nil, nil)
	_ = w
	c := make(chan int, 3)
	c <- 1
	<-c
	var e interface{ Error() string }
	s := (*Point)(nil)
	_ = s.X*2 + -3<<1 | ^x&^7
	lbl := 'a' + "raw"[0] + `b`[0]
	_ = str.ToUpper("a" +
		"b")
	_ = e.(error).Error()
	for i, j := 0, 1; i < j; i, j = i+1, j-1 {
	}
	const local = 1 << 3
	type T struct{ a int }
	func() {
		_ = lbl
	}()
	if v, ok := z["a"]; ok {
		_ = v
	}
done:
	_ = fn(1, xs...)
	{
		var i int
		_ = i
	}
}
