package main

import "time"

type server struct{ requests chan int }

func (s *server) serve() {
	for range s.requests {
	}
}

func idle() { time.Sleep(time.Hour) }

func fail() { panic("all") }

func main() {
	s := &server{make(chan int)}
	go s.serve()
	go idle()
	time.Sleep(10 * time.Millisecond)
	fail()
}

// Env: GOTRACEBACK=all
// Exit: 2
// Stderr: panic: all
// Goroutine: running: main.fail:14 main.main:21
// Goroutine: chan receive: main.(*server).serve:8 by main.main:18
// Goroutine: sleep: main.idle:12 by main.main:19
