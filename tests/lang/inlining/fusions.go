// Counting loops of every form, constants of 64 bits, string tests, elements of arrays, least and greatest.
package main

import "fmt"

var total, other = 1, uint64(7)
var table [8]int
var small = [4]uint8{250, 251, 252, 253}

const digits = "0123456789abcdef"

type cell struct {
	n    int
	f    float64
	tag  string
	rest [3]int32
}

func loops(n int) (sum int) {
	for i := 0; i < n; i++ {
		if i%3 == 0 {
			continue
		} else if i%5 == 0 {
			sum += i
		} else {
			sum--
		}
	}
	for i := n; i > 0; i -= 2 {
		if i&1 == 0 {
			sum ^= i
		} else {
			sum += 3
		}
	}
	for i := uint(0); i < uint(n); i++ {
		sum += int(i)
	}
	for i := n; i < 0 && n > 0; i++ {
		panic("never")
	}
	for i, step := 0, n/3+1; i <= 3*n; i += step {
		sum += i
	}
	for i := 0; ; i++ {
		switch {
		case i == n:
			return sum
		case i&1 == 0:
			sum += 2
		}
	}
}

func wide(x uint64) uint64 {
	x = x*6364136223846793005 + 1442695040888963407
	x ^= x >> 33 & 0x7fffffffffffff
	x |= 0x8000000000000001
	if x == 0xdeadbeefdeadbeef || x != 0xfeedfacefeedface && x&0xf0f0f0f0f0f0f0f0 == 0 {
		return 0
	}
	y := uint32(x) * 2654435761
	y += 4000000000
	return x ^ uint64(y)
}

func named(s, t string) int {
	switch s {
	case "":
		return 1
	case "add":
		return 2
	case "and":
		return 3
	}
	if s != t && "sub" != s {
		return 4
	} else if s == t {
		return 5
	}
	return 6
}

func flat(m []float64, n []int, w int) (sum float64, ints int) {
	for i := 0; i < 3; i++ {
		for j := range w {
			n[i*w+j] = i * j
			n[i*4+j] += 7
			sum += m[i*w+j] * m[i*4+j]
			ints += n[i*w+j] - n[j]
		}
	}
	return sum, ints
}

func extremes(a, b int8, x, y uint64, f, g float64, s, t string) string {
	return fmt.Sprint(min(a, b), max(a, b, 3), min(x, y), max(x, y), min(f, g), max(f, g), min(s, t), max(s, t))
}

func globals(n int) {
	var local [5]int
	var bytes [3]byte
	p := &table
	for i := range n {
		total += i
		total -= 2
		total++
		other ^= uint64(total)
		table[i&7] += i
		p[(i+1)&7] -= 1
		local[i%5] = table[i&7]
		local[(i+2)%5] ^= local[i%5]
		bytes[i%3] = digits[i&15]
		small[i&3] += bytes[i%3]
	}
	fmt.Println(total, other, table, local, bytes, small)
}

func cells(c []cell) (n int, f float64) {
	for i := range c {
		for j := i + 1; j < len(c); j++ {
			n += c[i].n - c[j].n
			f += c[i].f * c[j].f
			c[j].n = c[i].n ^ n
			c[i].rest[j%3] += int32(c[j].n)
		}
	}
	return n, f
}

func main() {
	fmt.Println(loops(0), loops(1), loops(20), loops(7))
	fmt.Println(wide(0), wide(1), wide(1<<63))
	fmt.Println(named("", ""), named("add", ""), named("and", "and"), named("xor", "or"), named("xor", "xor"), named("sub", "x"))
	fmt.Println(flat([]float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, make([]int, 12), 4))
	fmt.Println(extremes(-5, 100, 1<<63, 2, -1.5, 2.5, "b", "a"))
	globals(40)
	fmt.Println(cells([]cell{{n: 1, f: 2}, {n: 5, f: 0.5}, {n: 9, f: 4}}))
	defer func() { fmt.Println(recover()) }()
	flat(make([]float64, 12), make([]int, 11), 4)
}

// Output:
// 0 11 480 127
// 10666067074358054736 17030203302894784400 10666067074358054736
// 1 2 3 4 5 6
// 650 18
// -5 100 2 9223372036854775808 -1.5 2.5ab
// 741 803 [75 80 85 90 95 100 105 110] [51 49 100 105 110] [55 53 54] [92 103 192 203]
// -4 11
// runtime error: index out of range [11] with length 11
