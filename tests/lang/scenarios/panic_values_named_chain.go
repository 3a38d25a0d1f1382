package main

type (
	code  int16
	name  string
	ratio float32
	flag  bool
)

func main() {
	defer panic(flag(true))
	defer panic(ratio(0.5))
	defer panic(name("n\tm"))
	panic(code(7))
}

// Exit: 2
// Stderr: panic: main.code(7)
// Stderr: 	panic: main.name("n	m")
// Stderr: 	panic: main.ratio(0.5)
// Stderr: 	panic: main.flag(true)
// Frames: main.main.deferwrap1:11 main.main.deferwrap2:12 main.main.deferwrap3:13 main.main:14
