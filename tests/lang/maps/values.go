package main

import "fmt"

type rec struct {
	n    int
	tags []string
}

func main() {
	m := map[string]rec{"a": {1, nil}}
	r := m["a"]
	r.n = 5
	r.tags = append(r.tags, "t")
	fmt.Println(m["a"], r, m["none"].n, m["none"].tags == nil)
	m["a"] = r
	fmt.Println(m["a"].tags[0], len(m["a"].tags))
	p := map[string]*rec{"a": {n: 1}}
	p["a"].n++
	p["a"].tags = append(p["a"].tags, "x", "y")
	fmt.Println(*p["a"], p["none"] == nil)
	s := map[int][]int{}
	s[1] = append(s[1], 1)
	s[1][0] += 5
	fmt.Println(s)
	n := map[string]map[string]int{}
	for _, w := range []string{"ab", "ac", "bc"} {
		if n[w[:1]] == nil {
			n[w[:1]] = map[string]int{}
		}
		n[w[:1]][w[1:]]++
	}
	fmt.Println(n, n["zz"]["yy"])
	f := map[string]func(int, int) int{
		"+": func(a, b int) int { return a + b },
		"-": func(a, b int) int { return a - b },
	}
	fmt.Println(f["+"](2, 3), f["-"](2, 3), f["*"] == nil)
	a := map[string][2]int{"k": {1, 2}}
	fmt.Println(a["k"][1], a["q"][0])
	i := map[string]any{"n": 1, "s": "x", "l": []int{1}}
	fmt.Println(i, i["n"].(int)+1)
	set := map[string]struct{}{"x": {}}
	_, has := set["x"]
	fmt.Println(has, len(set))
}

// Output:
// {1 []} {5 [t]} 0 true
// t 1
// {2 [x y]} true
// map[1:[6]]
// map[a:map[b:1 c:1] b:map[c:1]] 0
// 5 -1 true
// 2 0
// map[l:[1] n:1 s:x] 2
// true 1
