// Dijkstra's shortest paths with a priority queue from container/heap.
package main

import (
	"container/heap"
	"fmt"
	"strings"
)

type edge struct {
	to   string
	cost int
}

type graph map[string][]edge

type stop struct {
	name string
	dist int
}

type queue []stop

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].dist < q[j].dist }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(stop)) }
func (q *queue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}

func (g graph) road(a, b string, cost int) {
	g[a] = append(g[a], edge{b, cost})
	g[b] = append(g[b], edge{a, cost})
}

func (g graph) shortest(from, to string) (path []string, total int, ok bool) {
	dist := map[string]int{from: 0}
	before := map[string]string{}
	q := &queue{{from, 0}}
	for q.Len() > 0 {
		s := heap.Pop(q).(stop)
		if s.name == to {
			for at := to; at != from; at = before[at] {
				path = append([]string{at}, path...)
			}
			return append([]string{from}, path...), s.dist, true
		}
		if s.dist > dist[s.name] {
			continue
		}
		for _, e := range g[s.name] {
			d := s.dist + e.cost
			if old, known := dist[e.to]; !known || d < old {
				dist[e.to], before[e.to] = d, s.name
				heap.Push(q, stop{e.to, d})
			}
		}
	}
	return nil, 0, false
}

func main() {
	g := graph{}
	for _, r := range []struct {
		a, b string
		cost int
	}{
		{"Rome", "Milan", 570}, {"Milan", "Zurich", 280}, {"Zurich", "Paris", 650}, {"Milan", "Lyon", 450},
		{"Lyon", "Paris", 470}, {"Zurich", "Munich", 310}, {"Munich", "Vienna", 400}, {"Rome", "Vienna", 1120},
		{"Oslo", "Bergen", 460},
	} {
		g.road(r.a, r.b, r.cost)
	}
	for _, trip := range [][2]string{{"Rome", "Paris"}, {"Vienna", "Lyon"}, {"Munich", "Munich"}, {"Rome", "Oslo"}} {
		if path, km, ok := g.shortest(trip[0], trip[1]); ok {
			fmt.Printf("%4d km  %s\n", km, strings.Join(path, " - "))
		} else {
			fmt.Printf("no way from %s to %s\n", trip[0], trip[1])
		}
	}
}

// Output:
// 1490 km  Rome - Milan - Lyon - Paris
// 1440 km  Vienna - Munich - Zurich - Milan - Lyon
//    0 km  Munich
// no way from Rome to Oslo
