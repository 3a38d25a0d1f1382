package main

import "fmt"

type Big struct {
	a [300]int64
	s string
	b [1000]byte
	p *Big
	f float32
}

func mk(n int64) (b Big) {
	for i := range b.a {
		b.a[i] = n * int64(i)
	}
	b.s = fmt.Sprint("big", n)
	b.b[999] = byte(n)
	b.f = float32(n) / 3
	return
}

func two(x Big, n int, y Big) (Big, int, Big) {
	x.a[1], y.a[2] = y.a[2], x.a[1]
	x.p = &y
	return y, n + 1, x
}

func (b Big) sum() (s int64) {
	for _, v := range b.a {
		s += v
	}
	return s + int64(b.b[999])
}

func (b *Big) inc() *Big { b.a[0]++; return b }

type I interface{ sum() int64 }

type huge [1 << 14]int32

func fill(h huge, v int32) huge {
	for i := range h {
		h[i] = v + int32(i%7)
	}
	return h
}

func deferred(b Big, h *int64) {
	defer func(b Big, n int) { *h += b.sum() + int64(n) }(b, 7)
	defer b.sum()
	defer func(xs ...Big) {
		for _, x := range xs {
			*h += x.sum()
		}
	}(b, b)
	b.a[5] = 1 << 40
	for i := range 3 {
		defer func(b Big, arr [400]int) { *h += b.a[3] + int64(arr[i]) }(b, [400]int{1: 5, 2: 6})
	}
}

func variadic(xs ...Big) int { return len(xs) + int(xs[len(xs)-1].a[7]) }

func main() {
	x, y := mk(1), mk(2)
	a, n, b := two(x, 5, y)
	fmt.Println(a.s, n, b.s, a.a[2], b.a[1], b.p.a[2], a == y, b.p == nil, x == mk(1))
	var i I = x
	x.a[0] = 100
	fmt.Println(i.sum(), x.sum(), i.(Big).a[0], i == I(x), i == I(mk(1)))
	m := map[[3]int]Big{{1}: x}
	z := m[[3]int{1}]
	z.inc().inc()
	fmt.Println(z.a[0], m[[3]int{1}].a[0], m[[3]int{2}].s == "")
	arr := [4]Big{2: y}
	arr2 := arr
	arr2[2].a[9] = -1
	fmt.Println(arr == arr2, arr[2].a[9], arr2[2].a[9])
	f := x.sum
	x.a[0] = 0
	fmt.Println(f(), Big.sum(x), (*Big).inc(&x).a[0])
	var h huge
	g := fill(h, 3)
	fmt.Println(h[5], g[5], g[1<<14-1], len(g))
	ch := []Big{x, y}
	ch[0], ch[1] = ch[1], ch[0]
	fmt.Println(ch[0].s, ch[1].s, variadic(ch...), variadic(x, y, z))
	var t int64
	deferred(y, &t)
	fmt.Println(t)
	func() {
		defer func() { fmt.Println(recover().(Big).s) }()
		panic(y)
	}()
	closure := func() (Big, error) { return x, nil }
	c, err := closure()
	fmt.Println(c.s, err)
	for i, v := range [2]Big{x, y} {
		v.s += "!"
		fmt.Print(i, v.s, " ")
	}
	switch v := any(y).(type) {
	case Big:
		fmt.Println(v.s, v.a[299])
	}
	pb := &arr[2]
	*pb = x
	*pb, arr[3] = arr[3], *pb
	fmt.Println(arr[2].s, arr[3].s)
}

// Output:
// big2 6 big1 1 4 1 false false true
// 44851 44951 0 false true
// 102 100 true
// false 18 -1
// 44951 44851 1
// 0 8 6 16384
// big2 big1 9 10
// 269142
// big2
// big1 <nil>
// 0big1! 1big2! big2 598
//  big1
