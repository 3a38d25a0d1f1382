package main

import (
	"container/list"
	"fmt"
)

func show(l *list.List) {
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
}

func main() {
	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter("two", e1)
	show(l)
	l.MoveToFront(e4)
	l.MoveToBack(e1)
	show(l)
	fmt.Println(l.Remove(e1), l.Front().Value, l.Back().Value, e1.Next() == nil)
	l.MoveBefore(l.Back(), l.Front())
	show(l)
	m := list.New()
	m.PushBack("x")
	m.PushBackList(l)
	m.PushFrontList(m)
	show(m)
	for e := m.Front(); e != nil; {
		next := e.Next()
		if s, ok := e.Value.(string); ok && s == "x" {
			m.Remove(e)
		}
		e = next
	}
	show(m)
	fmt.Println(m.Init().Len(), m.Front() == nil)
	var zero list.List
	zero.PushBack(1)
	show(&zero)
	fmt.Println(l.Remove(zero.Front()), zero.Len())
}

// Output:
// 1 two 3 4 4
// 4 two 3 1 4
// 1 4 3 true
// 3 4 two 3
// x 3 4 two x 3 4 two 8
// 3 4 two 3 4 two 6
// 0 true
// 1 1
// 1 1
