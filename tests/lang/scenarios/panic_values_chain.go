package main

func up(f func(), v any) {
	defer panic(v)
	f()
}

func main() {
	defer panic("plain string")
	defer panic('x')
	defer panic(true)
	defer panic(1 - 2i)
	defer panic(1.5)
	defer panic(float32(0.25))
	defer panic(uint8(200))
	defer panic(int64(-7))
	panic(42)
}

// Exit: 2
// Stderr: panic: 42
// Stderr: 	panic: -7
// Stderr: 	panic: 200
// Stderr: 	panic: 0.25
// Stderr: 	panic: 1.5
// Stderr: 	panic: (1-2i)
// Stderr: 	panic: true
// Stderr: 	panic: 120
// Stderr: 	panic: plain string
// Frames: main.main.deferwrap1:9 main.main.deferwrap2:10 main.main.deferwrap3:11 main.main.deferwrap4:12 main.main.deferwrap5:13 main.main.deferwrap6:14 main.main.deferwrap7:15 main.main.deferwrap8:16 main.main:17
