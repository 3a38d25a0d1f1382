package main

func main() {
	m := map[int]bool{}
	for i := range 100 {
		m[i] = true
	}
	go func() {
		for i := 0; ; i++ {
			delete(m, i%100)
			m[i%100] = true
		}
	}()
	for {
		for range m {
		}
	}
}

// Exit: 2
// Stderr: fatal error: concurrent map iteration and map write
