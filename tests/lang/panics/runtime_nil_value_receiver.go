package main

type V struct{ a, b int }

func (v V) Sum() int { return v.a + v.b }

type summer interface{ Sum() int }

func call(list []summer) {
	for _, s := range list {
		println(s.Sum())
	}
}

func main() {
	call([]summer{V{1, 2}, &V{3, 4}, (*V)(nil)})
}

// Exit: 2
// Stderr: 3
// Stderr: 7
// Stderr: panic: value method main.V.Sum called using nil *V pointer
// Frames: main.(*V).Sum:1 main.call:11 main.main:16
