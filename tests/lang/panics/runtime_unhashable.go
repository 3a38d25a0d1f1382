package main

func count(keys ...any) map[any]int {
	m := map[any]int{}
	for _, k := range keys {
		m[k]++
	}
	return m
}

func main() {
	println(len(count(1, "a", 1)))
	println(len(count(1, []string{"a"})))
}

// Exit: 2
// Stderr: 2
// Stderr: panic: runtime error: hash of unhashable type []string
// Frames: main.count:6 main.main:13
