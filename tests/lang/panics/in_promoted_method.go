package main

type inner struct{ p *int }

func (i inner) get() int { return *i.p }

type middle struct{ inner }

type outer struct{ *middle }

type getter interface{ get() int }

func use(g getter) int { return g.get() }

func main() {
	println(use(outer{&middle{}}))
}

// Exit: 2
// Stderr: panic: runtime error: invalid memory address or nil pointer dereference
// Stderr: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0xX]
// Frames: main.inner.get:5 main.use:13 main.main:16
