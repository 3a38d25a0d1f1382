package main

func main() {
	m := map[string]int{"a": 1}
	go func() {
		for {
			m["b"]++
		}
	}()
	n := 0
	for {
		n += m["a"]
	}
}

// Exit: 2
// Stderr: fatal error: concurrent map read and map write
