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
