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
