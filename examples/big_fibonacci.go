// Big Fibonacci numbers and factorials with decimal digits in slices.
package main

import (
	"fmt"
	"strings"
)

// A natural holds nine decimal digits in each element, the lowest first.
type natural []uint32

const base = 1_000_000_000

func (a natural) add(b natural) natural {
	if len(a) < len(b) {
		a, b = b, a
	}
	sum := make(natural, 0, len(a)+1)
	var carry uint32
	for i, x := range a {
		s := x + carry
		if i < len(b) {
			s += b[i]
		}
		sum = append(sum, s%base)
		carry = s / base
	}
	if carry > 0 {
		sum = append(sum, carry)
	}
	return sum
}

func (a natural) times(k uint32) natural {
	product := make(natural, 0, len(a)+1)
	var carry uint64
	for _, x := range a {
		p := uint64(x)*uint64(k) + carry
		product = append(product, uint32(p%base))
		carry = p / base
	}
	for ; carry > 0; carry /= base {
		product = append(product, uint32(carry%base))
	}
	return product
}

func (a natural) String() string {
	var b strings.Builder
	for i := len(a) - 1; i >= 0; i-- {
		if i == len(a)-1 {
			fmt.Fprint(&b, a[i])
		} else {
			fmt.Fprintf(&b, "%09d", a[i])
		}
	}
	return b.String()
}

func fibonacci(n int) natural {
	a, b := natural{0}, natural{1}
	for range n {
		a, b = b, a.add(b)
	}
	return a
}

func main() {
	for _, n := range []int{10, 50, 100, 300} {
		fmt.Printf("fibonacci(%d) = %v\n", n, fibonacci(n))
	}
	long := fibonacci(2000).String()
	fmt.Printf("fibonacci(2000) has %d digits: %s...%s\n", len(long), long[:10], long[len(long)-10:])
	f := natural{1}
	for k := uint32(2); k <= 40; k++ {
		f = f.times(k)
	}
	fmt.Println("40! =", f)
}

// Output:
// fibonacci(10) = 55
// fibonacci(50) = 12586269025
// fibonacci(100) = 354224848179261915075
// fibonacci(300) = 222232244629420445529739893461909967206666939096499764990979600
// fibonacci(2000) has 418 digits: 4224696333...2516817125
// 40! = 815915283247897734345611269596115894272000000000
