// A priority queue with container/heap: interface calls and values in interfaces.
package main

import (
	"container/heap"
	"fmt"
)

type event struct {
	at, id int
}

type queue []event

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].at < q[j].at }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(event)) }
func (q *queue) Pop() any {
	old := *q
	e := old[len(old)-1]
	*q = old[:len(old)-1]
	return e
}

func main() {
	var q queue
	x := uint32(1)
	for i := range 2_000 {
		x = x*1664525 + 1013904223
		heap.Push(&q, event{int(x >> 16), i})
	}
	sum := 0
	for range 600_000 {
		e := heap.Pop(&q).(event)
		sum = (sum*31 + e.id) & 0xffffff
		x = x*1664525 + 1013904223
		heap.Push(&q, event{e.at + int(x>>20), e.id})
	}
	fmt.Println(sum, q[0].at)
}

// Output:
// 15740923 645845
