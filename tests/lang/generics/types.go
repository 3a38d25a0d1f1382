package main

import "fmt"

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(v T) { s.items = append(s.items, v) }
func (s *Stack[T]) Pop() (v T, ok bool) {
	if len(s.items) == 0 {
		return
	}
	v = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("<%v=%v>", p.Key, p.Val) }
func (p Pair[K, _]) First() K       { return p.Key }

func MakePair[K comparable, V any](k K, v V) Pair[K, V] { return Pair[K, V]{k, v} }

type List[T any] struct {
	head *node[T]
	n    int
}

type node[T any] struct {
	val  T
	next *node[T]
}

func (l *List[T]) Add(v T) *List[T] {
	l.head = &node[T]{v, l.head}
	l.n++
	return l
}

func (l *List[T]) Each(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.val)
	}
}

type Tree[T any] struct {
	left, right *Tree[T]
	val         T
}

func (t *Tree[T]) Insert(v T, less func(a, b T) bool) *Tree[T] {
	switch {
	case t == nil:
		return &Tree[T]{val: v}
	case less(v, t.val):
		t.left = t.left.Insert(v, less)
	default:
		t.right = t.right.Insert(v, less)
	}
	return t
}

func (t *Tree[T]) Walk(f func(T)) {
	if t != nil {
		t.left.Walk(f)
		f(t.val)
		t.right.Walk(f)
	}
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v T) Set[T] { s[v] = struct{}{}; return s }
func (s Set[T]) Has(v T) bool   { _, ok := s[v]; return ok }

type IntPair = Pair[string, int]

type Embeds struct {
	Stack[int]
	*List[string]
}

func main() {
	var s Stack[string]
	s.Push("a")
	s.Push("b")
	fmt.Println(s.Pop())
	fmt.Println(s.Pop())
	fmt.Println(s.Pop())
	p := MakePair("k", 1.5)
	fmt.Println(p, p.First(), IntPair{"x", 2})
	fmt.Printf("%T %T %+v\n", p, s, Pair[int, []Pair[string, bool]]{1, nil})
	var l List[Pair[string, int]]
	l.Add(MakePair("one", 1)).Add(MakePair("two", 2)).Each(func(p Pair[string, int]) { fmt.Print(p, " ") })
	fmt.Println(l.n)
	var t *Tree[string]
	for _, w := range []string{"m", "c", "x", "a"} {
		t = t.Insert(w, func(a, b string) bool { return a < b })
	}
	t.Walk(func(s string) { fmt.Print(s, " ") })
	fmt.Println(Set[int]{}.Add(3).Has(3), Set[string]{}.Has(""), len(Set[int]{}.Add(1).Add(1)))
	e := Embeds{List: &List[string]{}}
	e.Push(4)
	e.Add("s")
	fmt.Println(e.items, e.n)
}

// Output:
// b true
// a true
//  false
// <k=1.5> k <x=2>
// main.Pair[string,float64] main.Stack[string] <1=[]>
// <two=2> <one=1> 2
// a c m x true false 1
// [4] 1
