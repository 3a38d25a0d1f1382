package main

import "fmt"

func say(s string) string { fmt.Print(s, ";"); return s }

func get(m map[string]int) map[string]int { fmt.Print("map;"); return m }

func main() {
	m := map[string]int{}
	get(m)[say("k")] = len(say("value"))
	fmt.Println(m)
	get(m)[say("k")] += len(say("add"))
	fmt.Println(m)
	delete(get(m), say("k"))
	fmt.Println(m)
	// The entry is not made when evaluating the value panics.
	func() {
		defer func() { fmt.Println(recover(), len(m)) }()
		m["x"] = []int{}[len(m)]
	}()
	_, ok := get(m)[say("q")]
	fmt.Println(ok)
	m["a"], m["b"] = 1, 2
	m["a"], m["b"] = m["b"], m["a"]
	fmt.Println(m)
	lit := map[string]int{say("1"): len(say("one")), say("2"): len(say("three"))}
	fmt.Println(lit)
}

// Output:
// map;k;value;map[k:5]
// map;k;add;map[k:8]
// map;k;map[]
// runtime error: index out of range [0] with length 0 0
// map;q;false
// map[a:2 b:1]
// 1;one;2;three;map[1:3 2:5]
