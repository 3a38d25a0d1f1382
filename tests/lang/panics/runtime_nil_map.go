package main

type cache struct {
	m map[string]int
}

func (c *cache) put(k string) {
	c.m[k]++
}

func main() {
	var c cache
	println(c.m["x"])
	c.put("x")
}

// Exit: 2
// Stderr: 0
// Stderr: panic: assignment to entry in nil map
// Frames: main.(*cache).put:8 main.main:14
