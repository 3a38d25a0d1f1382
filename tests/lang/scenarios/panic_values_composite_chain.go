package main

type pair struct {
	a int
	b string
}

func main() {
	defer panic([]int{1, 2})
	defer panic(map[string]int{"k": 1})
	defer panic(&pair{1, "p"})
	panic(pair{1, "p"})
}

// Exit: 2
// Stderr: panic: (main.pair) 0xX
// Stderr: 	panic: (*main.pair) 0xX
// Stderr: 	panic: (map[string]int) 0xX
// Stderr: 	panic: ([]int) 0xX
// Frames: main.main.deferwrap1:9 main.main.deferwrap2:10 main.main.deferwrap3:11 main.main:12
