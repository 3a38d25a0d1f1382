package main

import "fmt"

type Z struct{}

type Pair[A, B any] struct {
	First  A
	Second B
}

func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.Second, p.First} }

type tail struct {
	n int
	z [0]func()
}

func main() {
	// A part without size at the end makes room for its address.
	p := Pair[Z, int]{Z{}, 3}
	q := p.Swap()
	fmt.Println(p, q, q.Swap().Second, q == Pair[int, Z]{3, Z{}})
	m := map[string]Pair[int, Z]{"a": {4, Z{}}}
	list := []Pair[int, Z]{q, m["a"], {5, Z{}}}
	list = append(list, Pair[int, Z]{First: 6})
	fmt.Println(m, list, list[3].First)
	t := tail{7, [0]func(){}}
	u := []tail{t, {8, [0]func(){}}}
	fmt.Println(u[1].n, len(u[0].z), any(t).(tail).n)
}

// Output:
// {{} 3} {3 {}} 3 true
// map[a:{4 {}}] [{3 {}} {4 {}} {5 {}} {6 {}}] 6
// 8 0 7
