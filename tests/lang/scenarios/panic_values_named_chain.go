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
