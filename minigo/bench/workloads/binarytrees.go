// Allocation and collection of many small nodes: binary trees.
package main

import "fmt"

type tree struct{ left, right *tree }

func grow(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{grow(depth - 1), grow(depth - 1)}
}

func (t *tree) count() int {
	if t.left == nil {
		return 1
	}
	return 1 + t.left.count() + t.right.count()
}

func main() {
	const depth = 15
	long := grow(depth)
	total := 0
	for d := 4; d <= depth; d += 3 {
		for range 1 << (depth - d + 4) {
			total += grow(d).count()
		}
	}
	fmt.Println(total, long.count())
}

// Output:
// 4156864 65535
