// Linked nodes: chasing pointers, reversing a list, searching in a tree.
package main

import "fmt"

type node struct {
	key  int
	next *node
}

type tree struct {
	key         int
	left, right *tree
}

func (t *tree) insert(key int) *tree {
	if t == nil {
		return &tree{key: key}
	}
	at := t
	for {
		branch := &at.left
		if key > at.key {
			branch = &at.right
		}
		if *branch == nil {
			*branch = &tree{key: key}
			return t
		}
		at = *branch
	}
}

func (t *tree) depth(key int) (d int) {
	for ; t != nil && t.key != key; d++ {
		if key < t.key {
			t = t.left
		} else {
			t = t.right
		}
	}
	return d
}

func main() {
	var list *node
	for i := range 10_000 {
		list = &node{i, list}
	}
	sum := 0
	for range 3_000 {
		var prev *node
		for n := list; n != nil; {
			sum += n.key & 3
			n.next, prev, n = prev, n, n.next
		}
		list = prev
	}
	var root *tree
	x := uint32(1)
	for range 20_000 {
		x = x*1664525 + 1013904223
		root = root.insert(int(x >> 10))
	}
	for range 1_000_000 {
		x = x*1664525 + 1013904223
		sum += root.depth(int(x >> 10))
	}
	fmt.Println(sum, list.key)
}

// Output:
// 63524923 9999
