package main

import "fmt"

type node struct {
	val         int
	left, right *node
}

func (n *node) insert(v int) *node {
	if n == nil {
		return &node{val: v}
	}
	switch {
	case v < n.val:
		n.left = n.left.insert(v)
	case v > n.val:
		n.right = n.right.insert(v)
	}
	return n
}

func (n *node) walk(f func(int)) {
	if n != nil {
		n.left.walk(f)
		f(n.val)
		n.right.walk(f)
	}
}

func (n *node) depth() int {
	if n == nil {
		return 0
	}
	return 1 + max(n.left.depth(), n.right.depth())
}

type list struct {
	head *item
	size int
}

type item struct {
	s    string
	next *item
}

func (l *list) push(s string) { l.head = &item{s, l.head}; l.size++ }

func (l *list) reverse() {
	var prev *item
	for it := l.head; it != nil; {
		it.next, prev, it = prev, it, it.next
	}
	l.head = prev
}

func main() {
	var root *node
	for _, v := range []int{5, 2, 8, 1, 9, 3, 5} {
		root = root.insert(v)
	}
	root.walk(func(v int) { fmt.Print(v, ",") })
	fmt.Println(root.depth())
	var l list
	for _, s := range []string{"a", "b", "c"} {
		l.push(s)
	}
	l.reverse()
	for it := l.head; it != nil; it = it.next {
		fmt.Print(it.s)
	}
	fmt.Println(l.size)
}

// Output:
// 1,2,3,5,8,9,3
// abc3
