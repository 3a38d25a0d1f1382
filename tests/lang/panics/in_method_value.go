package main

type acc struct{ vals []float64 }

func (a *acc) at(i int) float64 { return a.vals[i] }

func apply(f func(int) float64, n int) (s float64) {
	for i := range n {
		s += f(i)
	}
	return
}

func main() {
	a := &acc{[]float64{1, 2}}
	println(apply(a.at, 2))
	println(apply(a.at, 3))
}

// Exit: 2
// Stderr: 3
// Stderr: panic: runtime error: index out of range [2] with length 2
// Frames: main.(*acc).at:5 main.apply:9 main.main:17
