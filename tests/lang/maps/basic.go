package main

import "fmt"

func main() {
	m := map[string]int{"a": 1, "b": 2}
	v, ok := m["a"]
	w, no := m["zz"]
	fmt.Println(v, ok, w, no, len(m), m["b"])
	m["c"] = 3
	m["a"]++
	m["d"] += 10
	delete(m, "b")
	delete(m, "missing")
	fmt.Println(m, len(m))
	_, ok = m["b"]
	fmt.Println(ok)
	if v, ok := m["c"]; ok && v == 3 {
		fmt.Println("found")
	}
	n := m
	n["shared"] = 1
	fmt.Println(len(m) == len(n), m["shared"])
	clear(m)
	fmt.Println(n, len(n), n == nil)
	e := make(map[int]bool, 100)
	e[1] = true
	fmt.Println(e, len(e), e[2])
	var x any = map[string]int{"k": 1}
	fmt.Println(x.(map[string]int)["k"])
	fmt.Printf("%T %v %d\n", e, map[int]string{3: "c", 1: "a", 2: "b"}, n)
}

// Output:
// 1 true 0 false 2 2
// map[a:2 c:3 d:10] 3
// false
// found
// true 1
// map[] 0 false
// map[1:true] 1 false
// 1
// map[int]bool map[1:a 2:b 3:c] map[]
