package main

func str(x any) string {
	return x.(string)
}

func main() {
	println(str("ok"))
	println(str(1.5))
}

// Exit: 2
// Stderr: ok
// Stderr: panic: interface conversion: interface {} is float64, not string
// Frames: main.str:4 main.main:9
