package main

import "fmt"

func main() {
	var m map[string][]int
	fmt.Println(m == nil, len(m), m["x"] == nil, m)
	v, ok := m["a"]
	fmt.Println(v, ok)
	delete(m, "a")
	clear(m)
	for range m {
		fmt.Println("never")
	}
	defer func() {
		r := recover()
		fmt.Println(r)
		_, isErr := r.(error)
		fmt.Println(isErr)
		m = map[string][]int{}
		m["x"] = append(m["x"], 1, 2)
		fmt.Println(m)
	}()
	m["a"] = nil
}

// Output:
// true 0 true map[]
// [] false
// assignment to entry in nil map
// true
// map[x:[1 2]]
