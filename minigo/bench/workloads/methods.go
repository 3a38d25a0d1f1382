// Method calls: value and pointer receivers, promoted methods, method values.
package main

import "fmt"

type state struct{ a, b uint32 }

//go:noinline
func (s *state) mix(k uint32) { s.a, s.b = s.b^k, s.a*5+1 }

//go:noinline
func (s state) value() uint32 { return s.a>>3 ^ s.b }

type wrapper struct {
	state
	calls int
}

//go:noinline
func (w *wrapper) step(k uint32) uint32 {
	w.calls++
	w.mix(k)
	return w.value()
}

type number int

//go:noinline
func (n number) next() number { return n*3 + 1 }

func main() {
	w := &wrapper{}
	sum := uint32(0)
	f := w.step
	for i := range uint32(16_000_000) {
		sum += w.step(i)
		if i&3 == 0 {
			sum ^= f(i)
		}
	}
	n := number(1)
	for range 40_000_000 {
		n = n.next() & 0xffff
	}
	fmt.Println(sum, w.calls, n)
}

// Output:
// 936981168 20000000 44033
