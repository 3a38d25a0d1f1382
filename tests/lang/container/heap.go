package main

import (
	"container/heap"
	"fmt"
)

type item struct {
	name  string
	prio  int
	index int
}

type pq []*item

func (p pq) Len() int           { return len(p) }
func (p pq) Less(i, j int) bool { return p[i].prio > p[j].prio }
func (p pq) Swap(i, j int) {
	p[i], p[j] = p[j], p[i]
	p[i].index, p[j].index = i, j
}
func (p *pq) Push(x any) {
	it := x.(*item)
	it.index = len(*p)
	*p = append(*p, it)
}
func (p *pq) Pop() any {
	old := *p
	it := old[len(old)-1]
	*p = old[:len(old)-1]
	return it
}

type ints []int

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ints) Pop() any {
	v := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return v
}

func main() {
	h := &ints{5, 2, 8, 1, 9, 3}
	heap.Init(h)
	heap.Push(h, 4)
	(*h)[0] = 7
	heap.Fix(h, 0)
	fmt.Println(heap.Remove(h, 2))
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println(".")
	var p pq
	items := map[string]*item{}
	for n, prio := range map[string]int{"low": 1, "mid": 5, "high": 9} {
		items[n] = &item{name: n, prio: prio}
		heap.Push(&p, items[n])
	}
	items["low"].prio = 7
	heap.Fix(&p, items["low"].index)
	for p.Len() > 0 {
		it := heap.Pop(&p).(*item)
		fmt.Print(it.name, it.prio, " ")
	}
	fmt.Println(".")
}

// Output:
// 3
// 2 4 5 7 8 9 .
// high9 low7 mid5 .
