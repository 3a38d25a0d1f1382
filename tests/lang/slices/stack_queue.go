package main

import "fmt"

type Stack []int

func (s *Stack) Push(v int) { *s = append(*s, v) }
func (s *Stack) Pop() int {
	old := *s
	v := old[len(old)-1]
	*s = old[:len(old)-1]
	return v
}
func (s Stack) Len() int { return len(s) }

type Queue struct {
	buf  []string
	head int
	n    int
}

func (q *Queue) Put(s string) {
	if q.n == len(q.buf) {
		bigger := make([]string, max(4, 2*len(q.buf)))
		for i := range q.n {
			bigger[i] = q.buf[(q.head+i)%len(q.buf)]
		}
		q.buf, q.head = bigger, 0
	}
	q.buf[(q.head+q.n)%len(q.buf)] = s
	q.n++
}

func (q *Queue) Get() (s string, ok bool) {
	if q.n == 0 {
		return
	}
	s, ok = q.buf[q.head], true
	q.head = (q.head + 1) % len(q.buf)
	q.n--
	return
}

func main() {
	var s Stack
	for i := range 5 {
		s.Push(i * i)
	}
	fmt.Println(s.Pop(), s.Pop(), s.Len(), s)
	var q Queue
	for i := range 3 {
		q.Put(fmt.Sprint("a", i))
	}
	q.Get()
	for i := range 6 {
		q.Put(fmt.Sprint("b", i))
	}
	for {
		v, ok := q.Get()
		if !ok {
			break
		}
		fmt.Print(v, " ")
	}
	fmt.Println(len(q.buf))
}

// Output:
// 16 9 3 [0 1 4]
// a1 a2 b0 b1 b2 b3 b4 b5 8
