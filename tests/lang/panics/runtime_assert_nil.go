package main

type shape interface{ Area() float64 }
type square struct{ s float64 }

func (s square) Area() float64 { return s.s * s.s }

func side(s shape) float64 {
	return s.(square).s
}

func main() {
	println(side(square{2}))
	println(side(nil))
}

// Exit: 2
// Stderr: 2
// Stderr: panic: interface conversion: main.shape is nil, not main.square
// Frames: main.side:9 main.main:14
