package main

import "fmt"

type three struct{ a, b, c byte }
type big struct{ a [5]int }
type ptrs struct {
	p *int
	s string
}

// Variables of the package, so that none of their arrays lies on a stack.
var (
	b   []byte
	u16 []uint16
	i32 []int32
	f   []float64
	s   []string
	a   []any
	t   []three
	g   []big
	p   []ptrs
	z   []struct{}
	l   [][]int
)

func main() {
	lines := make([]string, 11)
	last := [11]int{}
	note := func(k, c int) {
		if c != last[k] {
			last[k] = c
			lines[k] += fmt.Sprint(" ", c)
		}
	}
	for i := range 1200 {
		b = append(b, byte(i))
		u16 = append(u16, uint16(i))
		i32 = append(i32, int32(i))
		f = append(f, 1)
		s = append(s, "")
		a = append(a, i)
		t = append(t, three{})
		g = append(g, big{})
		p = append(p, ptrs{})
		l = append(l, nil)
		z = append(z, struct{}{})
		for k, c := range []int{cap(b), cap(u16), cap(i32), cap(f), cap(s), cap(a), cap(t), cap(g), cap(p), cap(l)} {
			note(k, c)
		}
	}
	for k, name := range []string{"byte", "uint16", "int32", "float64", "string", "any", "three", "big", "ptrs", "slice"} {
		fmt.Println(name + lines[k])
	}
	fmt.Println(len(z), cap(z) >= len(z))
}

// Output:
// byte 8 16 32 64 128 256 512 896 1408
// uint16 4 8 16 32 64 128 256 512 896 1344
// int32 2 4 8 16 32 64 128 256 512 864 1344
// float64 1 2 4 8 16 32 64 128 256 512 848 1280
// string 1 2 4 8 16 32 71 143 303 591 1023 1535
// any 1 2 4 8 16 32 71 143 303 591 1023 1535
// three 2 5 10 21 42 85 170 341 682 1066 1621
// big 1 2 4 8 16 32 67 134 272 544 1024 1638
// ptrs 1 2 4 8 16 37 74 170 341 682 1135 1706
// slice 1 2 4 8 16 37 74 170 341 682 1135 1706
// 1200 true
