package main

import "runtime"

func write(m map[int]int, base int, started chan bool) {
	started <- true
	for i := 0; ; i++ {
		m[base+i%100] = i
	}
}

func main() {
	runtime.GOMAXPROCS(4)
	m := map[int]int{}
	started := make(chan bool)
	for i := range 4 {
		go write(m, i*100, started)
		<-started
	}
	select {}
}

// Exit: 2
// Stderr: fatal error: concurrent map writes
// Frames: main.write:8
